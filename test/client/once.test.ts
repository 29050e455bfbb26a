/** Requests that change something, on a line that loses answers: whatever is lost, nothing is asked for twice under two ids. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

interface Sent {
  readonly path: string;
  readonly id: string;
  readonly alias?: string;
}
type Reply = { readonly status: number; readonly body: unknown } | 'lost';

let sent: Sent[] = [];
let replies: Reply[] = [];
const disk = new Map<string, string>();

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  replies = [];
  disk.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, value: string) => void disk.set(key, value),
    removeItem: (key: string) => void disk.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    sent.push({ path, ...(JSON.parse(body) as { id: string }) });
    const reply = replies.shift() ?? { status: 200, body: { token: 't' } };
    if (reply === 'lost') throw new TypeError('lost');
    return new Response(JSON.stringify(reply.body), { status: reply.status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page as it is after a reload: only what is on the device is left. */
async function page(): Promise<typeof import('../../client/net/api.ts')> {
  vi.resetModules();
  return import('../../client/net/api.ts');
}
async function asked<T>(work: Promise<T>): Promise<T | Error> {
  const settled = work.catch((error: unknown) => error as Error);
  await vi.runAllTimersAsync();
  return settled;
}
const ids = (): number => new Set(sent.map(({ id }) => id)).size;
const refused = (status: number, code: string): Reply => ({ status, body: { error: { code, text: '' } } });
const JOIN = { code: 'ACD347', alias: 'Mina' };

test('an answer that is lost is asked for again, under the same id', async () => {
  const { join } = await page();
  replies = ['lost', refused(503, 'draining')];
  expect(await asked(join(JOIN))).toEqual({ token: 't' });
  expect([sent.length, ids()]).toEqual([3, 1]);
  expect(sent[0]!.id).toMatch(/^[\w-]{24}$/);
});

test('a line that stays away is told, and pressing again is the same request, also after a reload', async () => {
  const first = await page();
  replies = ['lost', 'lost', 'lost'];
  expect(await asked(first.join(JOIN))).toMatchObject({ code: 'offline' });
  const second = await page();
  await asked(second.join(JOIN));
  expect([sent.length, ids()]).toEqual([4, 1]);
});

test.each([
  ['answered', { status: 200, body: {} }],
  ['refused for good', refused(409, 'locked')],
])('once %s, the same wish is a new request', async (_how, reply) => {
  const { join } = await page();
  replies = [reply];
  await asked(join(JOIN));
  await asked(join(JOIN));
  expect([sent.length, ids(), disk.size]).toEqual([2, 2, 0]);
});

test.each([
  ['another name', { ...JOIN, alias: 'Jun' }],
  ['another code', { ...JOIN, code: 'ACD349' }],
])('%s is another request', async (_what, other) => {
  const { join } = await page();
  replies = ['lost', 'lost', 'lost'];
  await asked(join(JOIN));
  await asked(join(other));
  expect([sent.length, ids()]).toEqual([4, 2]);
});

test('what was not answered a while ago is meant anew', async () => {
  const { join } = await page();
  replies = ['lost', 'lost', 'lost'];
  await asked(join(JOIN));
  vi.setSystemTime(Date.now() + 3_600_000);
  await asked(join(JOIN));
  expect(ids()).toBe(2);
});

test('a match that was made and not yet come into is the same match when it is asked for again', async () => {
  const { createMatch, join } = await page();
  const wish = { scenario: 's', pace: 'manual' } as const;
  const made = { status: 200, body: { code: 'ACD347', facilitator: 'f' } };
  replies = [made, 'lost', 'lost', 'lost', made];
  await asked(createMatch(wish));
  await asked(join(JOIN, 'f'));
  await asked(createMatch(wish));
  await asked(join(JOIN, 'f'));
  expect(sent.map(({ path }) => path).filter((path) => path === '/api/matches')).toHaveLength(2);
  expect(ids()).toBe(2);
  replies = [made];
  await asked(createMatch(wish));
  expect(ids()).toBe(3);
});

test('a server that cannot say whether it was done is asked again under the same id only when somebody presses', async () => {
  const { once } = await import('../../client/net/once.ts');
  replies = [refused(500, 'server')];
  expect(await asked(once('/api/session/deal', { worlds: 2 }, 'token'))).toMatchObject({ code: 'server' });
  expect(sent).toHaveLength(1);
  await asked(once('/api/session/deal', { worlds: 2 }, 'token'));
  expect([sent.length, ids(), disk.size]).toEqual([2, 1, 0]);
});
