/** Time for a clock that stands still (rule G): the facilitator adds it, and it is there when the clock runs again. */
import { expect, test } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { Actor } from '../../shared/types.ts';
import { after, FACILITATOR, given, running } from '../given.ts';

const SYSTEM: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };
const NOW = running('talks').clock.began;
const TIMED = { ...running('talks'), clock: { ...running('talks').clock, deadline: NOW + 90_000 } };
const extend = (reason: 'facilitator' | 'outage' | 'quiet-hours'): Command =>
  ({ type: 'extend', seconds: 120, reason }) as unknown as Command;

test('given a paused clock, two minutes more are added to what is left, and run after it', () => {
  const paused = after(TIMED, [FACILITATOR, { type: 'pause' }]);
  const left = paused.clock.paused ?? 0;
  expect(left).toBeGreaterThan(0);
  const longer = after(paused, [FACILITATOR, extend('facilitator')]);
  expect(longer.clock.paused).toBe(left + 120_000);
  const resumed = after(longer, [FACILITATOR, { type: 'resume' }]);
  const plain = after(paused, [FACILITATOR, { type: 'resume' }]);
  expect([resumed.clock.paused, resumed.clock.deadline]).toEqual([null, (plain.clock.deadline ?? 0) + 120_000]);
});

test('given a clock that runs, its end moves as before and nothing is paused', () => {
  const longer = after(TIMED, [FACILITATOR, extend('facilitator')]);
  expect(longer.clock).toMatchObject({ paused: null, deadline: NOW + 210_000 });
});

test('given no clock, paused or not, there is no time to add', () => {
  const manual = running('talks');
  for (const state of [manual, after(manual, [FACILITATOR, { type: 'pause' }])])
    expect(given(state, FACILITATOR, extend('facilitator'))).toMatchObject({
      ok: false,
      refusal: { code: 'not-waiting' },
    });
});

test('given a paused clock, an outage and quiet hours wait until it runs', () => {
  const paused = after(TIMED, [FACILITATOR, { type: 'pause' }]);
  for (const reason of ['outage', 'quiet-hours'] as const)
    expect(given(paused, SYSTEM, extend(reason))).toMatchObject({ ok: false, refusal: { code: 'not-waiting' } });
});
