/** Who comes in by the code, and who waits for the facilitator's yes. */
import type { Asks } from '../../shared/console.ts';
import type { ParticipantRow } from '../store/store.ts';
import { twins } from './names.ts';
import { planOf } from './plan.ts';
import type { Roster } from './roster.ts';
import { settingsOf } from './settings.ts';

/** What somebody who joins brings: the name as typed, and a mark that their browser has for this session alone. */
export interface Trace {
  readonly asked: string;
  readonly device: string | null;
}

/** Whether a person bears, or bore, a name that could be taken for this one. */
const called = (person: ParticipantRow, name: string): boolean =>
  [person.alias, ...person.former, ...(person.asked === null ? [] : [person.asked])].some((own) => twins(own, name));

/** Somebody of the session whom a newcomer may be, or at whose computer they sit. */
export interface Earlier {
  readonly person: ParticipantRow;
  readonly by: Asks['by'];
}

/** Those of the session whom a trace leads to: who was removed first, then who goes by the same name, then who used the same device. */
export function earlier(people: readonly ParticipantRow[], { asked, device }: Trace, own?: string): readonly Earlier[] {
  const rank = ({ person, by }: Earlier): number =>
    (person.status === 'removed' ? 0 : 4) + (by.includes('name') ? 0 : 2) + (person.status === 'asking' ? 1 : 0);
  return people
    .filter((person) => person.id !== own)
    .map((person): Earlier => ({
      person,
      by: [
        ...(called(person, asked) ? (['name'] as const) : []),
        ...(device !== null && person.device === device ? (['device'] as const) : []),
      ],
    }))
    .filter(({ by }) => by.length > 0)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a mute goes over to whoever brings this trace: it holds against the person, not against a name. */
export const muteFollows = (found: readonly Earlier[]): boolean => found.some(({ person }) => person.muted);

/** What the facilitator is told of somebody who asks to come in. */
export function asksOf(person: ParticipantRow, people: readonly ParticipantRow[]): Asks {
  const found = earlier(people, { asked: person.asked ?? person.alias, device: person.device }, person.id);
  const first = found.find(({ person: other }) => other.status !== 'asking');
  if (!first) return { kind: 'new', of: null, alias: null, by: [], muted: muteFollows(found) };
  return {
    kind: first.person.status === 'removed' ? 'removed' : 'again',
    of: first.person.id,
    alias: first.person.alias,
    by: first.by,
    muted: muteFollows(found),
  };
}

/** `in`: comes in and waits to be dealt. `free`: a seat at once, where one is empty or a bot's; else waits for a yes. `ask`: waits for a yes. */
export type Admission = 'in' | 'free' | 'ask';

const DAYS: readonly unknown[] = ['deadline'];

/** Whether nobody sits at the console while it plays: days go by between the phases. */
export function byDays({ row }: Roster): boolean {
  const pace = planOf(row)?.pace;
  return DAYS.includes(typeof pace === 'object' ? pace.kind : pace);
}

/** How somebody comes into a class. A held seat, and what was said in it, is never given without a yes. */
export function admissionOf(roster: Roster, found: readonly Earlier[]): Admission {
  const { admitByHand, openRoom } = settingsOf(roster.row);
  if (admitByHand || found.some(({ person }) => person.status === 'removed')) return 'ask';
  if (roster.matches.every((match) => match.status === 'lobby')) return 'in';
  return openRoom || byDays(roster) ? 'free' : 'ask';
}

/** Whether an observer who waits for a yes may see what the view for the room shows: not where everybody waits, nor whoever was taken out. */
export const mayWatch = ({ row, people }: Roster, observer: ParticipantRow): boolean =>
  !settingsOf(row).admitByHand && asksOf(observer, people).kind !== 'removed';
