/** Marks a capital that no person speaks for at present: a computer's seat, or one that a computer or a steward stands in for. */
import type { Seat } from '../../shared/types.ts';
import { presence } from '../store.ts';
import { ActorTag } from './marks.tsx';

export function HeldBy({ seat }: { seat: Seat }) {
  const held = presence.value.find((p) => p.seat === seat && p.role === 'bot');
  return held ? <ActorTag role={held.participant.startsWith('steward:') ? 'steward' : 'bot'} /> : null;
}
