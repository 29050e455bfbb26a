/** The turning points of a match: the events after which scores or meters swung furthest, and those that nobody forgets. */
import type { WireEvent } from '../../shared/protocol.ts';
import { scoreOf } from '../../shared/rules/scoring/score.ts';
import type { MeterChange, State } from '../../shared/rules/state.ts';
import { SEATS, type MeterPath, type Seat } from '../../shared/types.ts';
import { isType } from '../desk/models.ts';
import { momentOf, type Frame, type MatchRecord } from './record.ts';

export interface Swing {
  readonly path: MeterPath;
  readonly delta: number;
}
export interface TurningPoint {
  readonly event: WireEvent;
  /** The state after it, for naming what the event knows by its id. */
  readonly state: State;
  readonly x: number;
  /** What it did to each capital's points, to a tenth. */
  readonly scores: Readonly<Record<Seat, number>>;
  /** The meters it moved, the furthest first. */
  readonly meters: readonly Swing[];
  readonly weight: number;
}

/** Events that a swing can be traced to, and how much each weighs for itself. */
const ANCHORS: Readonly<Partial<Record<string, number>>> = {
  MovePlayed: 0,
  CardDrawn: 0,
  CardAnswered: 0,
  ConsentGiven: 1,
  ConsentRefused: 1,
  ConsentRevoked: 2,
  PricePaid: 1,
  PriceUnpaid: 3,
  OperationBegan: 1,
  DisputeOpened: 5,
  PactAgreed: 1,
  PactSigned: 8,
  CeremonyPostponed: 1,
  CeremonyCollapsed: 8,
  PactEnded: 3,
  PactExpired: 2,
  ClauseBreached: 6,
  CrisisOpened: 6,
  ExchangeResolved: 0,
  AttackAnnounced: 6,
  CrisisClosed: 2,
  ConsultationHeld: 0,
  TalksConvened: 0,
  TalksFrozen: 1,
  SessionOpened: 0,
  BurdenIgnored: 2,
  SuspicionHardened: 3,
  PolicyChanged: 0,
};
/** Meters move for these reasons by themselves, whatever happened before. */
const NOBODYS = /^(?:drift|round|policy|talks|burden)/;
const REGION: readonly MeterPath[] = ['tension', 'trust.seoul.tokyo', 'trust.tokyo.seoul', 'home.seoul'];

const scores = (state: State): Record<Seat, number> =>
  Object.fromEntries(SEATS.map((s) => [s, scoreOf(state, s)])) as Record<Seat, number>;

interface Open {
  readonly frame: Frame;
  readonly before: State;
  after: State;
  meters: Map<MeterPath, number>;
  extra: number;
}

function settle(open: Open): TurningPoint {
  const was = scores(open.before);
  const is = scores(open.after);
  const delta = Object.fromEntries(SEATS.map((s) => [s, Math.round((is[s] - was[s]) * 10) / 10])) as Record<
    Seat,
    number
  >;
  const meters = [...open.meters]
    .filter(([, d]) => d !== 0)
    .map(([path, d]) => ({ path, delta: d }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  const region = meters.filter((m) => REGION.includes(m.path)).reduce((sum, m) => sum + Math.abs(m.delta), 0);
  const furthest = Math.max(...SEATS.map((s) => Math.abs(delta[s])));
  const { event } = open.frame;
  return {
    event,
    state: open.frame.state,
    x: momentOf(open.frame.before),
    scores: delta,
    meters,
    weight: (ANCHORS[event.type] ?? 0) + open.extra + furthest + region * 0.15,
  };
}

const extraOf = (event: WireEvent): number =>
  isType(event, 'ExchangeResolved')
    ? event.data.level === 'war'
      ? 20
      : event.data.level === 'clash' && event.data.from !== 'clash'
        ? 6
        : 0
    : isType(event, 'MovePlayed') && event.data.fizzled
      ? -5
      : 0;

/** All events that something can be traced to, in order, with what followed from each. */
export function tracesOf(record: MatchRecord): TurningPoint[] {
  const found: TurningPoint[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open) found.push(settle(open));
    open = null;
  };
  for (const frame of record.frames) {
    const { event } = frame;
    if (event.type in ANCHORS) {
      close();
      open = { frame, before: frame.before, after: frame.state, meters: new Map(), extra: extraOf(event) };
    } else if (event.type === 'PhaseBegan' || (isType(event, 'MetersMoved') && NOBODYS.test(event.data.reason))) {
      close();
    } else if (open) {
      open.after = frame.state;
      if (isType(event, 'MetersMoved'))
        for (const change of event.data.changes as MeterChange[])
          open.meters.set(change.path, (open.meters.get(change.path) ?? 0) + change.delta);
    }
  }
  close();
  return found;
}

/** A moment that changed nobody's points turned nothing, however weighty it was. */
const turned = (t: TurningPoint): boolean => SEATS.some((s) => t.scores[s] !== 0);

/** The weightiest moments, at most `most`, in the order in which they happened. */
export const turningPoints = (record: MatchRecord, most = 8): TurningPoint[] =>
  tracesOf(record)
    .filter((t) => t.weight >= 2 && turned(t))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .sort((a, b) => a.event.n - b.event.n);

/** The weightiest moments for one capital: what it gained or lost most by. */
export const turningFor = (record: MatchRecord, seat: Seat, most = 4): TurningPoint[] =>
  tracesOf(record)
    .filter((t) => t.scores[seat] !== 0)
    .map((t) => ({ ...t, weight: t.weight * 0.3 + Math.abs(t.scores[seat]) * 2 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .sort((a, b) => a.event.n - b.event.n);
