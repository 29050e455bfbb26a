/** Few cues, the gravest alone, never for what one did oneself. */
import { describe, expect, it } from 'vitest';
import { cueFor, CUES, lastMinute } from '../../client/sound/cues.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';

const event = (type: WireEvent['type'], data: unknown, seat: Seat | null = 'tokyo'): WireEvent => ({
  n: 1,
  type,
  at: 0,
  round: 1,
  phase: 'talks',
  by: { role: 'delegate', seat, participant: 'x' },
  data,
});
const cable = (to: Seat[], isPublic = false): WireEvent =>
  event('CableSent', { from: 'tokyo', to, public: isPublic, length: 1 });

describe('cues', () => {
  it('an arrival sounds for those it is for, and not for the one who sent it', () => {
    expect(cueFor([cable(['seoul'])], 'seoul')).toBe('arrival');
    expect(cueFor([cable([], true)], 'washington')).toBe('arrival');
    expect(cueFor([cable(['seoul'])], 'tokyo')).toBeNull();
    expect(cueFor([cable(['seoul'])], null)).toBeNull();
  });
  it('of many at once the gravest is heard alone', () => {
    const all = [
      cable(['seoul']),
      event('PhaseBegan', { phase: 'decisions' }, null),
      event('PactSigned', {}, null),
      event('CrisisOpened', {}, null),
    ];
    expect([4, 3, 2, 1].map((k) => cueFor(all.slice(0, k), 'seoul'))).toEqual([
      'crisis',
      'signing',
      'phase',
      'arrival',
    ]);
    expect(CUES.length).toBe(5);
  });
  it('a crisis sounds as it rises, not as it calms', () => {
    expect(cueFor([event('ExchangeResolved', { from: 'standoff', level: 'clash' }, null)], 'seoul')).toBe('crisis');
    expect(cueFor([event('ExchangeResolved', { from: 'clash', level: 'standoff' }, null)], 'seoul')).toBeNull();
  });
  it('the last minute is heard once, and not in a phase that has hardly more', () => {
    expect([
      lastMinute(60_400, 59_900, 240_000),
      lastMinute(59_900, 59_400, 240_000),
      lastMinute(60_400, 59_900, 61_000),
      lastMinute(Infinity, 59_000, 240_000),
    ]).toEqual([true, false, false, false]);
  });
});
