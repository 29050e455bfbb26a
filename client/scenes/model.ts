/** What the map shows of a match, derived from a view. Pure: no drawing, no clock, so that it is tested without a browser. */
import { ESCALATION, SEATS } from '../../shared/types.ts';
import type { Band, Seat, Zone } from '../../shared/types.ts';
import { bandOf } from '../../shared/rules/meters/paths.ts';
import { pactRule } from '../../shared/rules/pacts/index.ts';
import type { LedgerEntry, State } from '../../shared/rules/state.ts';

/** In the order in which arcs are laid side by side. */
export const ARC_KINDS = ['in-force', 'agreed', 'draft', 'collapsed', 'talking'] as const;
export type ArcKind = (typeof ARC_KINDS)[number];

/** In the order of weight: the heaviest mark of a zone stands first. */
export const MARK_STATES = ['disputed', 'operation', 'open', 'given', 'refused'] as const;
export type MarkState = (typeof MARK_STATES)[number];

export type Pair = readonly [Seat, Seat];

/** One line between two capitals: all pacts of one kind between them. `talking` carries none. */
export interface MapArc {
  readonly pair: Pair;
  readonly kind: ArcKind;
  readonly pacts: readonly string[];
}

export interface ZoneMark {
  readonly zone: Zone;
  readonly state: MarkState;
  readonly count: number;
}

export type RingLevel = 0 | 1 | 2 | 3;

/** Where a crisis began: at the line across the peninsula, or in Pyongyang. */
export type CrisisOrigin = 'line' | 'pyongyang';

export interface MapModel {
  readonly you: Seat | null;
  readonly arcs: readonly MapArc[];
  /** How threatened a capital feels by the one it fears most. */
  readonly rings: Readonly<Record<Seat, RingLevel>>;
  readonly marks: readonly ZoneMark[];
  /** `level` counts the steps of escalation, 0 when there is no crisis, 5 at war. */
  readonly crisis: { readonly level: 0 | 1 | 2 | 3 | 4 | 5; readonly origin: CrisisOrigin };
  readonly tension: number;
}

export interface MapExtras {
  /** Pairs of capitals between which cables passed of late, as far as the viewer knows: the view itself keeps no messages. */
  readonly talking?: readonly Pair[];
}

const RING_OF_BAND: Readonly<Record<Band, RingLevel>> = { 'very-low': 0, low: 0, middle: 1, high: 2, 'very-high': 3 };

/** One's own meters are exact; they are shown by the same bands as everybody else's. */
const ringOfValue = (value: number): RingLevel => RING_OF_BAND[bandOf(value)];

/** Two capitals in the order of the seats, so that a pair has one name. */
export function pairOf(a: Seat, b: Seat): Pair {
  return SEATS.indexOf(a) < SEATS.indexOf(b) ? [a, b] : [b, a];
}

/** The lines a pact is drawn as: one between two parties; of three with Washington, two that meet there, as it is the hub (D9). */
export function pairsOf(parties: readonly Seat[]): Pair[] {
  if (parties.length > 2 && parties.includes('washington')) {
    return parties.filter((seat) => seat !== 'washington').map((seat) => pairOf(seat, 'washington'));
  }
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => pairOf(a, b)));
}

function kindsOf(view: State, pact: string): ArcKind[] {
  const status = view.pacts[pact]?.status ?? 'none';
  if (status === 'agreed') return ['agreed'];
  const draft: ArcKind[] = view.drafts[pact] ? ['draft'] : [];
  if (status === 'in-force') return ['in-force', ...draft];
  if (draft.length > 0) return draft;
  return status === 'collapsed' ? ['collapsed'] : [];
}

function arcsOf(view: State, extras: MapExtras): MapArc[] {
  const found = new Map<string, { pair: Pair; kind: ArcKind; pacts: string[] }>();
  const add = (pair: Pair, kind: ArcKind, pact: string | null) => {
    const key = `${pair.join('-')} ${kind}`;
    const arc = found.get(key) ?? { pair, kind, pacts: [] };
    if (pact !== null) arc.pacts.push(pact);
    found.set(key, arc);
  };
  for (const pact of new Set([...Object.keys(view.pacts), ...Object.keys(view.drafts)])) {
    const parties = view.drafts[pact]?.parties ?? pactRule(pact)?.parties ?? [];
    const clauses = view.pacts[pact]?.clauses;
    // What is in force is drawn between those who signed it.
    const signed = clauses ? (pactRule(pact)?.signatories?.(clauses) ?? parties) : parties;
    for (const kind of kindsOf(view, pact))
      for (const pair of pairsOf(kind === 'in-force' ? signed : parties)) add(pair, kind, pact);
  }
  const convened = view.talks.convened > 0 && view.talks.convened === view.clock.round && view.clock.phase === 'talks';
  if (convened) add(['seoul', 'tokyo'], 'talking', null);
  for (const [a, b] of extras.talking ?? []) if (a !== b) add(pairOf(a, b), 'talking', null);
  const order = (arc: MapArc) =>
    SEATS.indexOf(arc.pair[0]) * 100 + SEATS.indexOf(arc.pair[1]) * 10 + ARC_KINDS.indexOf(arc.kind);
  return [...found.values()].sort((a, b) => order(a) - order(b));
}

function ringOf(view: State, seat: Seat, you: Seat | null): RingLevel {
  const exact = Object.values(view.meters.threat[seat] ?? {});
  // A facilitator's view holds every exact value; a delegate's only its own. Bands serve where the value is absent.
  if (exact.length > 0 && (you === null || you === seat)) return Math.max(...exact.map(ringOfValue)) as RingLevel;
  return Math.max(0, ...Object.values(view.bands.threat[seat] ?? {}).map((band) => RING_OF_BAND[band])) as RingLevel;
}

/** A refusal is shown for the round it was spoken in and the next; then it is history. */
function stateOfEntry(entry: LedgerEntry, round: number): MarkState | null {
  if (entry.status === 'open') return 'open';
  if (entry.status === 'given') return 'given';
  return entry.status === 'refused' && round - (entry.answered ?? entry.asked) <= 1 ? 'refused' : null;
}

function marksOf(view: State): ZoneMark[] {
  const counts = new Map<string, ZoneMark>();
  const add = (zone: Zone, state: MarkState) => {
    const key = `${zone} ${state}`;
    counts.set(key, { zone, state, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const operation of Object.values(view.operations)) {
    if (operation.status !== 'over') add(operation.zone, operation.disputed ? 'disputed' : 'operation');
  }
  for (const entry of Object.values(view.ledger)) {
    const state = stateOfEntry(entry, view.clock.round);
    // Consent in use is told by the operation itself.
    const used =
      state === 'given' && Object.values(view.operations).some((o) => o.consent === entry.id && o.status !== 'over');
    if (state !== null && !used) add(entry.zone, state);
  }
  return [...counts.values()].sort(
    (a, b) => a.zone.localeCompare(b.zone) || MARK_STATES.indexOf(a.state) - MARK_STATES.indexOf(b.state),
  );
}

/**
 * The model of the map for one viewer. `you` is the viewer's seat, `null` for observers, the facilitator and the debrief.
 * Shows nothing that the view does not hold.
 */
export function mapModel(view: State, you: Seat | null, extras: MapExtras = {}): MapModel {
  const level = view.crisis ? ESCALATION.indexOf(view.crisis.level) : 0;
  return {
    you,
    arcs: arcsOf(view, extras),
    rings: Object.fromEntries(SEATS.map((seat) => [seat, ringOf(view, seat, you)])) as Record<Seat, RingLevel>,
    marks: marksOf(view),
    crisis: {
      level: level as MapModel['crisis']['level'],
      origin: /border|incident|line/.test(view.crisis?.cause ?? '') ? 'line' : 'pyongyang',
    },
    tension: view.meters.tension,
  };
}
