/** Why meters moved, from the feed alone. Pure. */
import type { WireEvent } from '../../shared/protocol.ts';
import { moveRule } from '../../shared/rules/moves/index.ts';
import type { Band, DocumentId, MeterPath, RuleId, Seat } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

export interface MeterCause {
  readonly n: number;
  readonly round: number;
  readonly delta: number;
  readonly to: number;
  /** `null` where the facilitator went back, and the meter with it. */
  readonly reason: string | null;
  /** Whose doing it was; `null` for the course of things. */
  readonly by: { readonly seat: Seat | null; readonly role: string } | null;
  readonly rule: RuleId | null;
  readonly documents: readonly DocumentId[];
  /** The effect is the game's own, though its rule is not. */
  readonly own: boolean;
}

/** Moves are opened by the clock, and are still the doing of the capital that chose them. */
function doerOf(event: WireEvent, reason: string): MeterCause['by'] {
  const [kind, id = ''] = reason.split(':');
  const mover = kind === 'move' ? moveRule(id)?.seat : undefined;
  if (mover) return { seat: mover, role: 'delegate' };
  const { seat, role } = event.by;
  return seat !== null || role === 'facilitator' ? { seat, role } : null;
}

/** Every change of a meter, oldest first, as far as the feed reaches back: each begins where the one before it ended, so that they add up to where it stands `now`. */
export function meterCauses(feed: readonly WireEvent[], path: MeterPath, now?: number): MeterCause[] {
  const causes: MeterCause[] = [];
  const last = (): number | null => causes.at(-1)?.to ?? null;
  /** What no event tells: the facilitator took the match back. */
  const wentBack = (to: number, { n, round }: Pick<WireEvent, 'n' | 'round'>): void => {
    const from = last();
    if (from !== null && from !== to)
      causes.push({ n, round, delta: to - from, to, reason: null, by: null, rule: null, documents: [], own: false });
  };
  for (const event of feed) {
    if (!isType(event, 'MetersMoved')) continue;
    for (const { path: moved, delta, to } of event.data.changes) {
      if (moved !== path || delta === 0) continue;
      wentBack(to - delta, event);
      causes.push({
        n: event.n,
        round: event.round,
        delta,
        to,
        reason: event.data.reason,
        by: doerOf(event, event.data.reason),
        rule: event.rule ?? null,
        documents: event.documents ?? [],
        own: event.data.own === true,
      });
    }
  }
  const end = feed.at(-1);
  if (now !== undefined && end) wentBack(now, end);
  return causes;
}

export interface BandStep {
  readonly n: number;
  readonly round: number;
  readonly band: Band;
  readonly rule: RuleId | null;
  readonly documents: readonly DocumentId[];
}

/** When a hidden meter passed from one band to another, oldest first; that much is public. */
export const bandCauses = (feed: readonly WireEvent[], path: MeterPath): BandStep[] =>
  feed.flatMap((event) =>
    isType(event, 'BandMoved') && event.data.path === path
      ? [
          {
            n: event.n,
            round: event.round,
            band: event.data.band,
            rule: event.rule ?? null,
            documents: event.documents ?? [],
          },
        ]
      : [],
  );

/** How a meter moved over this round and the last: the sum of its changes. */
export function trend(feed: readonly WireEvent[], path: MeterPath, round: number): number {
  let sum = 0;
  for (const event of feed) {
    if (!isType(event, 'MetersMoved') || event.round < round - 1) continue;
    for (const change of event.data.changes) if (change.path === path) sum += change.delta;
  }
  return sum;
}
