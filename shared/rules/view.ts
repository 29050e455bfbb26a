import { SEATS } from '../types.ts';
import type { Seat, Stream, Viewer } from '../types.ts';
import { MOVES, moveRule } from './moves/index.ts';
import type { State } from './state.ts';

/** A stable name of what a viewer may see; viewers of one key see the same events. */
export function viewerKey(viewer: Viewer): string {
  return viewer.kind === 'delegate' ? `delegate:${viewer.seat}:${[...viewer.portfolios].sort().join('+')}` : viewer.kind;
}

/** Whether an event on these streams is delivered to the viewer. */
export function sees(viewer: Viewer, event: { readonly streams: readonly Stream[] }): boolean {
  if (viewer.kind === 'facilitator' || viewer.kind === 'debrief') return event.streams.some((s) => s !== 'server');
  return event.streams.some((stream) => {
    if (stream === 'public') return true;
    if (viewer.kind !== 'delegate') return false;
    if (stream === `seat:${viewer.seat}`) return true;
    return viewer.portfolios.some((portfolio) => stream === `desk:${viewer.seat}/${portfolio}`);
  });
}

const only = <T>(record: Readonly<Partial<Record<Seat, T>>>, seat: Seat | null): Partial<Record<Seat, T>> => {
  const value = seat ? record[seat] : undefined;
  return seat && value !== undefined ? { [seat]: value } : {};
};

const pick = <T>(record: Readonly<Record<string, T>>, keep: (value: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => keep(value)));

/** Only the seat that made a hidden move remembers it. */
const hiddenOwner = (seat: Seat): boolean => Object.values(MOVES).some((move) => 'hidden' in move && move.seat === seat);

/** What a viewer may know of the state: an allow-list, field by field. */
export function viewFor(state: State, viewer: Viewer): State {
  const { chance: _chance, brewing: _brewing, ...shown } = state;
  if (viewer.kind === 'facilitator' || viewer.kind === 'debrief') return { ...shown, version: 0 };
  const seat = viewer.kind === 'delegate' ? viewer.seat : null;
  const mine = (seats: readonly Seat[]): boolean => seat !== null && seats.includes(seat);
  return {
    version: 0,
    match: state.match,
    clock: state.clock,
    ready: state.ready,
    meters: { ...state.meters, threat: only(state.meters.threat, seat), home: only(state.meters.home, seat) },
    bands: state.bands,
    capital: only(state.capital, seat),
    ladder: state.ladder,
    arsenal: state.arsenal,
    ...(seat === 'pyongyang' && state.preparations !== undefined ? { preparations: state.preparations } : {}),
    pacts: state.pacts,
    drafts: pick(state.drafts, (draft) => mine(draft.parties)),
    // An answer is public; a request that waits for one is known to the two capitals alone.
    ledger: pick(state.ledger, (entry) => entry.answered !== null || mine([entry.from, entry.to])),
    operations: state.operations,
    crisis: state.crisis && { ...state.crisis, choices: only(state.crisis.choices, seat) },
    lastCrisis: state.lastCrisis,
    sealed: only(state.sealed, seat),
    hasSealed: state.hasSealed,
    moves: seat !== null && hiddenOwner(seat) ? state.moves : Object.fromEntries(Object.entries(state.moves).filter(([move]) => !moveRule(move)?.hidden)),
    cards: state.cards,
    policy: state.policy,
    talks: state.talks,
    burden: state.burden,
    reports: only(state.reports, seat),
    sideLetters: pick(state.sideLetters, (letter) => mine(['washington', letter.to])),
    hardened: state.hardened,
    blunt: state.blunt,
    words: state.words,
    revisionist: state.revisionist,
    bar: state.bar,
    par: only(state.par, seat),
    mandates: state.result ? state.mandates : only(state.mandates, seat),
    result: state.result,
  };
}

export const delegateOf = (seat: Seat): Viewer => ({ kind: 'delegate', seat, portfolios: ['head', 'foreign', 'defence', 'intelligence', 'spokesperson'] });
export const ALL_VIEWERS: readonly Viewer[] = [...SEATS.map(delegateOf), { kind: 'observer' }, { kind: 'facilitator' }];
