/** Before a session's door: codes, and how many come in how fast. */
import { describe, expect, it } from 'vitest';
import { createActivity } from '../../server/sessions/activity.ts';
import { createDoorstep } from '../../server/sessions/doorstep.ts';
import type { SessionRow } from '../../server/store/store.ts';
import { NO_QUOTAS } from '../server/rows.ts';

const MINUTE = 60_000;
const row = (id: string, code: string): SessionRow => ({
  id,
  code,
  settings: '{}',
  tz: 'UTC',
  locked: false,
  expiresAt: Number.MAX_SAFE_INTEGER,
  createdAt: 0,
  plan: '{}',
  lessonBegun: null,
  closedAt: null,
});

function house() {
  const clock = { now: 1e12 };
  const warned: string[] = [];
  const activity = createActivity();
  const sessions = [row('used', 'AAAAAA'), row('idle', 'CCCCCC')];
  const quiet = (): void => undefined;
  const doorstep = createDoorstep({
    store: { sessionByCode: async (code: string) => sessions.find((s) => s.code === code) ?? null } as never,
    activity,
    quotas: NO_QUOTAS,
    log: { debug: quiet, info: quiet, error: quiet, warn: (event) => void warned.push(event) },
    now: () => clock.now,
  });
  const open = (code: string, address: string): Promise<string> =>
    doorstep.open(code, address).then(
      (session) => session.id,
      (error: Error & { code: string }) => error.code,
    );
  return { clock, activity, doorstep, open, warned };
}

describe('a code', () => {
  it('is looked for twenty times from one address, then no more', async () => {
    const { open, warned } = house();
    const answers: string[] = [];
    for (let k = 0; k < 30; k++) answers.push(await open(`DDDDD${'ACDEFGHJKM'[k % 10]}`, 'school'));
    expect(answers.filter((a) => a === 'unknown-code')).toHaveLength(20);
    expect(answers.slice(20)).toEqual(Array.from({ length: 10 }, () => 'too-many'));
    expect(await open('DDDDDA', 'home')).toBe('unknown-code');
    expect(warned).toEqual(['codes-guessed']);
  });

  it('of a class in use lets its people in, whoever guesses behind the same address', async () => {
    const { clock, activity, open } = house();
    activity.heard('used', clock.now);
    for (let k = 0; k < 500; k++) await open('DDDDDD', 'school');
    expect(await open('AAAAAA', 'school')).toBe('used');
    // It stays open for them when the class has become quiet.
    clock.now += 20 * MINUTE;
    for (let k = 0; k < 500; k++) await open('DDDDDD', 'school');
    expect(await open('AAAAAA', 'school')).toBe('used');
  });

  it('of a session that nobody uses is not found by trying', async () => {
    const { clock, activity, open } = house();
    activity.heard('idle', clock.now - 16 * MINUTE);
    for (let k = 0; k < 500; k++) await open('DDDDDD', 'school');
    expect(await open('CCCCCC', 'school')).toBe('too-many');
    expect(await open('CCCCCC', 'home')).toBe('idle');
  });
});

describe('a rush', () => {
  const comes = (house_: ReturnType<typeof house>, n: number, address: (k: number) => string): number => {
    let come = 0;
    for (let k = 0; k < n; k++)
      try {
        house_.doorstep.come('used', address(k));
        come += 1;
      } catch {
        // Turned away.
      }
    return come;
  };

  it('from one address does not keep others out, and the facilitator is told', () => {
    const h = house();
    expect(h.doorstep.rush('used')).toBeNull();
    expect(comes(h, 420, () => 'flood')).toBeLessThan(110);
    expect(comes(h, 40, () => 'school')).toBe(40);
    const rush = h.doorstep.rush('used');
    expect(rush?.since).toBe(h.clock.now);
    expect(rush?.turnedAway).toBeGreaterThan(310);
    expect(h.doorstep.rush('idle')).toBeNull();
    h.clock.now += 11 * MINUTE;
    expect(h.doorstep.rush('used')).toBeNull();
  });

  it('from many addresses is slowed by the session, and no other session by it', () => {
    const h = house();
    expect(comes(h, 5_000, (k) => `bot-${k}`)).toBeLessThan(330);
    h.doorstep.come('idle', 'school');
  });

  it('a whole class at once is no rush', () => {
    const h = house();
    expect(comes(h, 90, () => 'school')).toBe(90);
    expect(h.doorstep.rush('used')).toBeNull();
  });
});

describe('places in a session', () => {
  const people = (n: number, status: 'in' | 'asking' | 'removed', role: 'delegate' | 'facilitator' = 'delegate') =>
    Array.from({ length: n }, () => ({ role, status }));

  it('are for those who are there: who was removed leaves theirs', () => {
    const { doorstep } = house();
    expect(() => doorstep.place(people(399, 'in'))).not.toThrow();
    expect(() => doorstep.place(people(400, 'in'))).toThrow();
    expect(() => doorstep.place([...people(399, 'asking'), ...people(1, 'in')])).toThrow();
    expect(() => doorstep.place([...people(399, 'removed'), ...people(40, 'in', 'facilitator')])).not.toThrow();
    expect(() => doorstep.place(people(2_000, 'removed'))).toThrow();
  });
});
