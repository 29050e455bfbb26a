/** The debrief's dictionary, and how it names what a record knows by ids. */
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import type { FeedEvent, Headlines } from '../../assets/i18n/rules/schema.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Seat } from '../../shared/types.ts';
import { wordsOf } from '../ui/words.ts';
import { nameIn, rules, seatName } from '../ui/lang.ts';
import type { Deed, Promised } from './promises.ts';

export const useDebriefWords = wordsOf<DebriefWords>({
  en: async () => (await import('../../assets/i18n/debrief/en.ts')).default,
  ko: async () => (await import('../../assets/i18n/debrief/ko.ts')).default,
  ja: async () => (await import('../../assets/i18n/debrief/ja.ts')).default,
});

export const signedText = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '±0');
export const seatsText = (seats: readonly Seat[]): string => rules.value.list(seats.map(seatName));
export const pactShort = (pact: string): string =>
  nameIn(rules.value.pacts, pact) === pact
    ? pact
    : ((rules.value.pacts as Record<string, { short: string }>)[pact]?.short ?? pact);

/** An event as the front page would tell it, with the names of the state it led to. */
export function tell(event: WireEvent, state: State): string {
  const told = (rules.value.headlines as Partial<Headlines>)[event.type as FeedEvent] as
    | ((data: unknown, around: unknown) => string)
    | undefined;
  const data = event.data as { id?: string; entry?: { id: string } };
  const id = data.entry?.id ?? data.id ?? '';
  return told
    ? told(event.data, { entry: state.ledger[id], operation: state.operations[id], letter: state.sideLetters[id] })
    : event.type;
}

/** Why a crisis opened: `scenario`, `move:…` or `card:…`. */
export const causeText = (cause: string, w: DebriefWords): string =>
  cause === 'scenario' ? w.causeScenario : rules.value.cause(cause);

export function promiseText(p: Promised, w: DebriefWords): string {
  const R = rules.value;
  const by = seatsText(p.by);
  const to = seatsText(p.to);
  switch (p.kind) {
    case 'pact':
    case 'ceremony':
      return w.promiseOf[p.kind](pactShort(p.id), by);
    case 'consent':
    case 'request':
      return w.promiseOf[p.kind](nameIn(R.operations, p.id), by, to);
    case 'letter':
      return w.promiseOf.letter(nameIn(R.favours, p.id), by, to);
    default:
      return w.promiseOf[p.kind](nameIn(R.moves, p.id), by, to);
  }
}

export function deedText(d: Deed, w: DebriefWords): string {
  const R = rules.value;
  const by = d.by ? seatName(d.by) : '';
  const what =
    [R.moves, R.operations, R.otherActs].map((names) => nameIn(names, d.id)).find((name) => name !== d.id) ?? d.id;
  return w.deed[d.kind](by, what);
}
