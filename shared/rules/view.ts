import { SEATS } from '../types.ts';
import type { Portfolio, Seat, Stream, Viewer } from '../types.ts';
import { reads } from './cables/channel.ts';
import { circleOf } from './consent/rules.ts';
import { MOVES } from './moves/index.ts';
import { PACT_IDS } from './pacts/index.ts';
import { ruleOf } from './pacts/shared.ts';
import type { State } from './state.ts';

/** A stable name of what a viewer may see; viewers of one key see the same events. */
export function viewerKey(viewer: Viewer): string {
  return viewer.kind === 'delegate'
    ? `delegate:${viewer.seat}:${[...viewer.portfolios].sort().join('+')}`
    : viewer.kind;
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

const NONE = {} as const;

/** A seat's own entry of a record. Spelt out, because views are made very often and a computed key is slow. */
function only<T>(record: Readonly<Partial<Record<Seat, T>>>, seat: Seat | null): Readonly<Partial<Record<Seat, T>>> {
  const value = seat ? record[seat] : undefined;
  if (value === undefined) return NONE;
  switch (seat) {
    case 'seoul':
      return { seoul: value };
    case 'tokyo':
      return { tokyo: value };
    case 'washington':
      return { washington: value };
    case 'pyongyang':
      return { pyongyang: value };
    case null:
      return NONE;
  }
}

const pick = <T>(record: Readonly<Record<string, T>>, keep: (value: T) => boolean): Readonly<Record<string, T>> => {
  for (const key in record)
    if (!keep(record[key] as T)) return Object.fromEntries(Object.entries(record).filter(([, value]) => keep(value)));
  return record;
};

/** Moves that are never announced, and their seats: only the seat that made a hidden move remembers it. */
const HIDDEN: readonly (readonly [string, Seat])[] = Object.entries(MOVES)
  .filter(([, move]) => 'hidden' in move)
  .map(([id, move]) => [id, move.seat]);
const remembered = (moves: State['moves'], seat: Seat | null): State['moves'] => {
  let shown = moves;
  for (const [id, owner] of HIDDEN)
    if (owner !== seat && id in shown) {
      const { [id]: _unseen, ...rest } = shown;
      shown = rest;
    }
  return shown;
};

/** Pacts whose text may be confidential. */
const CONFIDENTIAL = PACT_IDS.flatMap((pact) => {
  const { confidential, parties } = ruleOf(pact);
  return confidential ? [{ pact, confidential, parties }] : [];
});

/** The pacts, without the confidential texts of those that the viewer is no party to. */
function readable(pacts: State['pacts'], seat: Seat | null): State['pacts'] {
  let shown = pacts;
  for (const { pact, confidential, parties } of CONFIDENTIAL) {
    const known = pacts[pact];
    if (known?.clauses && confidential(known.clauses) && !(seat !== null && parties.includes(seat)))
      shown = { ...shown, [pact]: { ...known, clauses: null } };
  }
  return shown;
}

/** How many cables passed on the channels that a viewer reads; absent where there were none. */
function channels(cables: NonNullable<State['cables']>, seat: Seat | null): State['cables'] {
  let known: Record<string, number> | undefined;
  for (const channel in cables) if (reads(seat, channel)) (known ??= {})[channel] = cables[channel] as number;
  return known;
}

/** The secrets of the viewer's own desks; absent where there are none. */
function deskSecrets(
  secrets: NonNullable<State['secrets']>,
  viewer: Extract<Viewer, { kind: 'delegate' }>,
): State['secrets'] {
  const all = Object.entries(secrets[viewer.seat] ?? {}).filter(([portfolio]) =>
    viewer.portfolios.includes(portfolio as Portfolio),
  );
  return all.length > 0 ? { [viewer.seat]: Object.fromEntries(all) } : undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Parts that are absent until an event brings them: those that all may see, and those of which a viewer sees its own seat's alone. */
const SHARED_PARTS = ['conduct', 'booked', 'table', 'injects', 'delegations', 'pauseAsked'] as const;
const OWN_PARTS = ['acts', 'headVotes', 'sharedReports', 'muted'] as const;

/** Adds what only some states hold. Assigned one by one: views are made very often, and an empty spread costs as much as a dozen fields. */
function addParts(view: Writable<State>, state: State, viewer: Viewer, seat: Seat | null): void {
  const parts = view as Record<string, unknown>;
  for (const name of SHARED_PARTS) if (state[name] !== undefined) parts[name] = state[name];
  if (state.cables) {
    const known = channels(state.cables, seat);
    if (known) view.cables = known;
  }
  if (viewer.kind !== 'delegate') return;
  const own = viewer.seat;
  if (own === 'pyongyang' && state.preparations !== undefined) view.preparations = state.preparations;
  for (const name of OWN_PARTS) if (state[name]?.[own] !== undefined) parts[name] = only<unknown>(state[name], own);
  const secrets = state.secrets && deskSecrets(state.secrets, viewer);
  if (secrets) view.secrets = secrets;
}

/** What a viewer may know of the state: an allow-list, field by field. */
export function viewFor(state: State, viewer: Viewer): State {
  if (viewer.kind === 'facilitator' || viewer.kind === 'debrief') {
    const { chance: _chance, brewing: _brewing, ...shown } = state;
    return { ...shown, version: 0 };
  }
  const seat = viewer.kind === 'delegate' ? viewer.seat : null;
  const mine = (seats: readonly Seat[]): boolean => seat !== null && seats.includes(seat);
  const { meters } = state;
  const view: Writable<State> = {
    version: 0,
    match: state.match,
    clock: state.clock,
    ready: state.ready,
    meters: {
      trust: meters.trust,
      threat: only(meters.threat, seat),
      home: only(meters.home, seat),
      tension: meters.tension,
      suspicion: meters.suspicion,
      ceiling: meters.ceiling,
    },
    bands: state.bands,
    capital: only(state.capital, seat),
    ladder: state.ladder,
    arsenal: state.arsenal,
    pacts: readable(state.pacts, seat),
    drafts: pick(state.drafts, (draft) => mine(draft.parties)),
    // An answer is public; a request that waits for one is known to those it passes through alone.
    ledger: pick(state.ledger, (entry) => entry.answered !== null || mine(circleOf(entry))),
    operations: state.operations,
    crisis: state.crisis && { ...state.crisis, choices: only(state.crisis.choices, seat) },
    lastCrisis: state.lastCrisis,
    sealed: only(state.sealed, seat),
    hasSealed: state.hasSealed,
    moves: remembered(state.moves, seat),
    cards: state.cards,
    policy: state.policy,
    talks: state.talks,
    burden: state.burden,
    reports: viewer.kind === 'delegate' && viewer.portfolios.includes('intelligence') ? only(state.reports, seat) : {},
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
  addParts(view, state, viewer, seat);
  return view;
}

export const delegateOf = (seat: Seat): Viewer => ({
  kind: 'delegate',
  seat,
  portfolios: ['head', 'foreign', 'defence', 'intelligence', 'spokesperson'],
});
export const ALL_VIEWERS: readonly Viewer[] = [...SEATS.map(delegateOf), { kind: 'observer' }, { kind: 'facilitator' }];
