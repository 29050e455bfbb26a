/** Marks a capital that no person speaks for at present: a computer's seat, or one that a computer or a steward stands in for. */
import type { Seat } from '../../shared/types.ts';
import { presence } from '../store.ts';
import { ActorTag } from './marks.tsx';

export function HeldBy({ seat }: { seat: Seat }) {
  const people = presence.value.filter((p) => p.seat === seat);
  return people.some((p) => p.role === 'bot') || (people.length > 0 && people.every((p) => p.state === 'bot')) ? <ActorTag role="bot" /> : null;
}
