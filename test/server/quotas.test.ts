/** What may be written: by a session, by an address, and while the disk has room. */
import { describe, expect, it } from 'vitest';
import { createQuotas, shareOf, type Quotas } from '../../server/quotas.ts';

const MB = 1024 * 1024;
const lines: string[] = [];
const log = {
  debug: () => undefined,
  info: (event: string) => void lines.push(event),
  warn: (event: string) => void lines.push(event),
  error: () => undefined,
};
async function given(
  more: { session?: number; address?: number; free?: number } = {},
  free = Infinity,
): Promise<Quotas> {
  lines.length = 0;
  const limits = { session: 10, address: 50, free: 100, ...more };
  const quotas = await createQuotas({ log, dataDir: '.', limits, free: async () => free });
  quotas.stop();
  return quotas;
}
/** Megabytes that come through before the first refusal, in pieces of 10 KB of words; `most` at most. */
function written(quotas: Quotas, session: string, address: string, most = 200): number {
  let bytes = 0;
  while (bytes < most * MB && quotas.take(session, address, 10_000)) bytes += 21_500;
  return bytes / MB;
}

describe('what is written', () => {
  it('by one session is bounded, and no other session pays for it', async () => {
    const quotas = await given();
    expect(written(quotas, 'a', 'school')).toBeCloseTo(10, 0);
    expect(quotas.take('b', 'school', 10_000)).toBe(true);
  });

  it('by one address is bounded, over however many sessions', async () => {
    const quotas = await given();
    let sum = 0;
    for (let k = 0; k < 20; k++) sum += written(quotas, `flood-${k}`, 'flood');
    // Its share, and what each session writes to go on.
    expect(sum).toBeLessThan(50 + 20 * 2.1);
    expect(quotas.take(null, 'flood', 10_000)).toBe(false);
    expect(quotas.take(null, 'school', 10_000)).toBe(true);
  });

  it('leaves a class enough to go on behind the address of a flood', async () => {
    const quotas = await given();
    for (let k = 0; k < 40; k++) written(quotas, `flood-${k}`, 'school');
    let acts = 0;
    while (quotas.take('class', 'school', 300)) acts += 1;
    expect(acts).toBeGreaterThan(900);
  });

  it('by a facilitator comes from a share of their own', async () => {
    const quotas = await given();
    written(quotas, shareOf('a', 'delegate'), 'school');
    expect(quotas.take(shareOf('a', 'observer'), 'school', 10_000)).toBe(false);
    expect(quotas.take(shareOf('a', 'facilitator'), 'school', 10_000)).toBe(true);
  });
});

describe('a disk that is nearly full', () => {
  it.each<[free: number, fresh: boolean, more: boolean, told: readonly string[]]>([
    [101, true, true, []],
    [99, false, true, ['disk-nearly-full']],
    [49, false, false, ['disk-nearly-full']],
  ])('with %i of 100 MB: new sessions %s, more people %s', async (free, fresh, more, told) => {
    const quotas = await given({}, free * MB);
    expect([quotas.room('new'), quotas.room('more')]).toEqual([fresh, more]);
    expect(lines).toEqual(told);
    // Whoever is there goes on.
    expect(quotas.take('a', 'school', 10_000)).toBe(true);
  });

  it('is asked really', async () => {
    const quotas = await createQuotas({ log, dataDir: '.', limits: { session: 1, address: 1, free: 1e9 } });
    quotas.stop();
    expect(quotas.room('new')).toBe(false);
  });
});
