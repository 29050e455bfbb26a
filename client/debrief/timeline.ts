/** The meters over the rounds, with crises and pacts: numbers for a chart and for the table beside it. */
import { meterAt } from '../../shared/rules/meters/paths.ts';
import { ESCALATION, type Escalation, type MeterPath } from '../../shared/types.ts';
import { isType } from '../desk/models.ts';
import { momentOf, type MatchRecord } from './record.ts';

export interface Point {
  readonly x: number;
  readonly value: number;
}
export interface Series {
  readonly path: MeterPath;
  readonly points: readonly Point[];
  /** The value before the first round and at the end of each round. */ readonly rounds: readonly number[];
}
export interface CrisisSpan {
  readonly from: number;
  readonly to: number;
  readonly round: number;
  readonly cause: string;
  readonly highest: Escalation;
  readonly ended: Escalation;
}
export type PactMarkKind = 'agreed' | 'signed' | 'collapsed' | 'breached' | 'ended' | 'refused' | 'expired';
export interface PactMark {
  readonly x: number;
  readonly round: number;
  readonly pact: string;
  readonly kind: PactMarkKind;
}
export interface Timeline {
  readonly rounds: number;
  readonly series: readonly Series[];
  readonly crises: readonly CrisisSpan[];
  readonly pacts: readonly PactMark[];
}

/** The meters drawn at first; all are offered. */
export const MAIN_METERS: readonly MeterPath[] = ['tension', 'trust.seoul.tokyo', 'trust.tokyo.seoul', 'home.seoul'];
export const OFFERED_METERS: readonly MeterPath[] = [
  ...MAIN_METERS,
  'home.tokyo',
  'home.washington',
  'home.pyongyang',
  'threat.seoul.pyongyang',
  'threat.tokyo.pyongyang',
  'threat.pyongyang.washington',
  'suspicion',
];

/** One meter's course. Several values at one moment leave the last: what a phase came to. */
export function seriesOf(record: MatchRecord, path: MeterPath): Series {
  const at = new Map<number, number>();
  const rounds: number[] = [];
  const opening = record.frames.find((f) => f.state.clock.phase !== 'lobby') ?? record.frames[0];
  const start = opening ? (meterAt(opening.state.meters, path) ?? 0) : 0;
  at.set(0, start);
  rounds[0] = start;
  for (const { before, state } of record.frames) {
    const value = meterAt(state.meters, path);
    if (value === undefined || state.clock.phase === 'lobby') continue;
    // What happens while a phase closes belongs to its end, which is where the next one begins.
    if (before.clock.step === state.clock.step) rounds[state.clock.round] = value;
    at.set(momentOf(state), value);
  }
  const end = meterAt(record.final.meters, path) ?? start;
  const last = record.final.clock.round;
  at.set(last, end);
  rounds[last] = end;
  for (let r = 1; r <= last; r++) at.set(r, (rounds[r] ??= rounds[r - 1] ?? start));
  return { path, points: [...at].map(([x, value]) => ({ x, value })).sort((a, b) => a.x - b.x), rounds };
}

const higher = (a: Escalation, b: Escalation): Escalation => (ESCALATION.indexOf(a) > ESCALATION.indexOf(b) ? a : b);

function crisesOf(record: MatchRecord): CrisisSpan[] {
  const spans: CrisisSpan[] = [];
  for (const { event } of record.frames) {
    const open = spans.at(-1);
    if (isType(event, 'CrisisOpened'))
      spans.push({
        from: event.round - 0.25,
        to: event.round,
        round: event.round,
        cause: event.data.cause,
        highest: event.data.level,
        ended: event.data.level,
      });
    else if (isType(event, 'ExchangeResolved') && open)
      spans[spans.length - 1] = { ...open, highest: higher(open.highest, event.data.level), ended: event.data.level };
  }
  return spans;
}

const MARKS = {
  PactAgreed: 'agreed',
  PactSigned: 'signed',
  CeremonyCollapsed: 'collapsed',
  ClauseBreached: 'breached',
  PactExpired: 'expired',
} as const;

function marksOf(record: MatchRecord): PactMark[] {
  return record.frames.flatMap(({ event, before }): PactMark[] => {
    const at = { x: momentOf(before), round: event.round };
    if (isType(event, 'PactEnded'))
      return [{ ...at, pact: event.data.pact, kind: event.data.status === 'refused' ? 'refused' : 'ended' }];
    const kind = (MARKS as Partial<Record<string, PactMarkKind>>)[event.type];
    return kind ? [{ ...at, pact: (event.data as { pact: string }).pact, kind }] : [];
  });
}

/** The time line of a match for these meters. */
export const timelineOf = (record: MatchRecord, meters: readonly MeterPath[] = MAIN_METERS): Timeline => ({
  rounds: Math.max(1, record.final.clock.round),
  series: meters.map((path) => seriesOf(record, path)),
  crises: crisesOf(record),
  pacts: marksOf(record),
});

/** Heights for labels beside the ends of lines, moved apart to at least `gap` within `0…height`, in the order given. */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  for (let k = 1; k < order.length; k++) order[k]!.y = Math.max(order[k]!.y, order[k - 1]!.y + gap);
  let limit = height;
  for (let k = order.length - 1; k >= 0; k--) {
    order[k]!.y = Math.min(order[k]!.y, limit);
    limit = order[k]!.y - gap;
  }
  const out: number[] = [];
  for (const { y, i } of order) out[i] = y;
  return out;
}
