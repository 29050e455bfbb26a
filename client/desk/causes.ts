/** Why meters moved, from the feed alone. Pure. */
import type { WireEvent } from '../../shared/protocol.ts';
import type { MeterChange } from '../../shared/rules/state.ts';
import type { Band, DocumentId, MeterPath, RuleId } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

export interface MeterCause {
  readonly n: number;
  readonly round: number;
  readonly delta: number;
  readonly to: number;
  readonly reason: string;
  readonly rule: RuleId | null;
  readonly documents: readonly DocumentId[];
  /** The effect is the game's own, though its rule is not. */
  readonly own: boolean;
}

/** Why a meter moved, newest first, as far as the feed reaches back. */
export function meterCauses(feed: readonly WireEvent[], path: MeterPath, limit = 6): MeterCause[] {
  const causes: MeterCause[] = [];
  for (let i = feed.length - 1; i >= 0 && causes.length < limit; i--) {
    const event = feed[i]!;
    if (!isType(event, 'MetersMoved')) continue;
    const change: MeterChange | undefined = event.data.changes.find((c) => c.path === path);
    if (change && change.delta !== 0)
      causes.push({
        n: event.n,
        round: event.round,
        delta: change.delta,
        to: change.to,
        reason: event.data.reason,
        rule: event.rule ?? null,
        documents: event.documents ?? [],
        own: event.data.own === true,
      });
  }
  return causes;
}

export interface BandStep {
  readonly n: number;
  readonly round: number;
  readonly band: Band;
  readonly rule: RuleId | null;
  readonly documents: readonly DocumentId[];
}

/** When a hidden meter passed from one band to another, newest first; that much is public. */
export function bandCauses(feed: readonly WireEvent[], path: MeterPath, limit = 6): BandStep[] {
  const steps: BandStep[] = [];
  for (let i = feed.length - 1; i >= 0 && steps.length < limit; i--) {
    const event = feed[i]!;
    if (isType(event, 'BandMoved') && event.data.path === path)
      steps.push({
        n: event.n,
        round: event.round,
        band: event.data.band,
        rule: event.rule ?? null,
        documents: event.documents ?? [],
      });
  }
  return steps;
}

/** How a meter moved over this round and the last: the sum of its changes. */
export function trend(feed: readonly WireEvent[], path: MeterPath, round: number): number {
  let sum = 0;
  for (const event of feed) {
    if (!isType(event, 'MetersMoved') || event.round < round - 1) continue;
    for (const change of event.data.changes) if (change.path === path) sum += change.delta;
  }
  return sum;
}
