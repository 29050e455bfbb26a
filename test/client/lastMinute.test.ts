import { describe, expect, it } from 'vitest';
import { phaseEnds } from '../../client/match/lastMinute.ts';

const at = 1_000_000;
const clock = { phase: 'talks', began: at - 600_000, deadline: at + 20_000, paused: null } as const;

describe('the last minute of a phase', () => {
  it.each([
    ['in its last seconds', clock, true],
    ['before its last minute', { ...clock, deadline: at + 61_000 }, false],
    ['when it is over', { ...clock, deadline: at }, false],
    ['while it is paused', { ...clock, paused: 20_000 }, false],
    ['without a clock', { ...clock, deadline: null }, false],
    ['in the lobby', { ...clock, phase: 'lobby' as const }, false],
    ['after the end', { ...clock, phase: 'ended' as const }, false],
  ])('%s', (_when, given, ends) => {
    expect(phaseEnds(given, at)).toBe(ends);
  });
});
