/** The paces offered, and the plan of a lesson that follows from them. */
import { describe, expect, test } from 'vitest';
import { guideFor, roundMinutes } from '../../server/sessions/guide.ts';
import { paceFor } from '../../server/sessions/plan.ts';
import { paceOf } from '../../server/host/pace.ts';
import { SESSION_PACES, type SessionPace } from '../../shared/session.ts';

const scenario = { rounds: 6, seconds: { cables: 45, talks: 240, decisions: 90, crisis: 60 } };
const full = (pace: SessionPace) => paceOf(paceFor(pace), scenario);

describe('paces', () => {
  test('a class plays 4 rounds in 25 minutes, crises included', () =>
    expect([full('class').rounds, roundMinutes(full('class'))]).toEqual([4, 25]));
  test('online 6 rounds, a double lesson 8, the first lesson in 20 minutes', () => {
    expect([full('online').rounds, full('double').rounds, full('first-lesson').rounds]).toEqual([6, 8, 4]);
    expect(roundMinutes(full('first-lesson'))).toBe(20);
    expect(roundMinutes(full('double'))).toBeLessThanOrEqual(55);
  });
  test.each(SESSION_PACES)('%s is a pace of the engine', (pace) =>
    expect(full(pace)).toMatchObject({
      kind: expect.stringMatching(/timed|manual|deadline/) as string,
      rounds: expect.any(Number) as number,
    }),
  );
  test('by correspondence phases last hours', () => expect(full('deadline').seconds.talks).toBe(86_400));
});

describe('the guide', () => {
  test('fills a lesson of 50 minutes without a gap', () => {
    const { minutes, steps } = guideFor(full('class'), []);
    expect(minutes).toBe(50);
    expect(steps[0]!.from).toBe(0);
    steps.slice(1).forEach((step, i) => expect(step.from).toBe(steps[i]!.to));
    expect(steps.at(-1)!.to).toBe(50);
  });
});
