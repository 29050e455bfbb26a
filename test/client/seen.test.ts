/** What has been looked at, paper by paper and channel by channel, as it is kept over a reload. */
import { describe, expect, it } from 'vitest';
import { ALL, isNew, looked, type Seen } from '../../client/desk/seen.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';

const cable = (n: number, from: Seat, to: readonly Seat[] | 'public'): WireEvent => ({
  n,
  type: 'CableSent',
  at: n,
  round: 1,
  phase: 'cables',
  by: { role: 'delegate', seat: from, participant: from },
  data: { from, to: to === 'public' ? [] : to, public: to === 'public' },
});
const at = (paper: string, last: number, channel = ALL) => ({ seat: 'seoul' as const, paper, channel, last });
/** As the device keeps it. */
const reloaded = (seen: Seen): Seen => JSON.parse(JSON.stringify(seen)) as Seen;

const TOKYO = 'seoul+tokyo';
const fromTokyo = cable(11, 'tokyo', ['seoul']);
const fromWashington = cable(12, 'washington', ['seoul']);
const toAll = cable(13, 'pyongyang', 'public');

describe('given a device that comes to a match under way', () => {
  const first = looked(null, at('brief', 10));
  it('nothing of what was there is new', () => {
    expect(isNew(first, cable(9, 'tokyo', ['seoul']), 'cables')).toBe(false);
    expect(isNew(null, fromTokyo, 'cables')).toBe(false);
  });
  it('what comes is new until its paper is opened, also after a reload', () => {
    const later = looked(reloaded(looked(first, at('brief', 13))), at('brief', 13));
    expect([fromTokyo, fromWashington, toAll].map((e) => isNew(later, e, 'cables'))).toEqual([true, true, true]);
    const read = looked(later, at('cables', 13));
    expect([fromTokyo, fromWashington, toAll].map((e) => isNew(reloaded(read), e, 'cables'))).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('one channel read leaves the others new', () => {
    const read = reloaded(looked(first, at('cables', 13, TOKYO)));
    expect([fromTokyo, fromWashington, toAll].map((e) => isNew(read, e, 'cables'))).toEqual([false, true, true]);
    const both = looked(read, at('cables', 13, 'public'));
    expect([fromTokyo, fromWashington, toAll].map((e) => isNew(both, e, 'cables'))).toEqual([false, true, false]);
  });
  it('nothing is written where nothing is new', () => {
    expect(looked(first, at('brief', 10))).toBe(first);
    const channel = looked(first, at('cables', 13, TOKYO));
    expect(looked(channel, at('cables', 13, TOKYO))).toBe(channel);
  });
});

describe('given another seat, or a record that begins anew', () => {
  const kept = looked(looked(null, at('cables', 40)), at('cables', 40));
  it('what was read by the other does not count', () => {
    const moved = looked(kept, { ...at('brief', 5), seat: 'tokyo' });
    expect(isNew(moved, { ...fromTokyo, n: 6 }, 'cables')).toBe(true);
    expect(isNew(looked(kept, at('brief', 5)), { ...fromTokyo, n: 6 }, 'cables')).toBe(true);
  });
});
