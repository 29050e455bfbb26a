/** A pupil who joins again, under whatever name, learns nothing of what others do in secret: all that they are ever sent is the same with and without it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorCode, enter, get, join, launch, post, tempDir, type Player, type ServerProcess } from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});
const kit = classKit(() => server.url);
const { done, running, me } = kit;

const SECRET = 'Our floor is article three.';

/** Ids, tokens, codes and times put out of sight, in the order in which they come. */
function plain(data: unknown): string {
  const names = new Map<string, string>();
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === 'words') return 'words';
    if (typeof value === 'number') return value > 1e11 ? 'time' : value;
    if (typeof value !== 'string' || (key !== 'cursor' && !/^(?:[\w-]{16,64}|[A-Z0-9]{6})$/.test(value))) return value;
    if (!names.has(value)) names.set(value, `id-${names.size}`);
    return names.get(value);
  });
}

/** One lesson, and all that the pupil of Tokyo finds out in it. */
async function lesson(secretly: boolean): Promise<{ found: string; told: unknown[] }> {
  const c = await running(4, { seed: 11, pace: 'manual', scenario: '2013-seoul-dialogue' });
  const standing = await Promise.all(c.people.map((p) => me(p.token)));
  const players = Object.fromEntries(
    await Promise.all(
      c.people.map(async (p, k) => [standing[k]!.seat!, await enter(server.url, p.token, standing[k]!.seat)] as const),
    ),
  ) as Record<'seoul' | 'tokyo' | 'washington' | 'pyongyang', Player>;
  const spyToken = players.tokyo.token;
  const say = async (from: 'seoul' | 'washington', to: 'seoul' | 'washington', text: string): Promise<void> => {
    if (secretly) expect(await players[from].act({ type: 'say', to: [to], text })).toMatchObject({ ok: true });
  };
  await say('seoul', 'washington', SECRET);
  await done(c.facilitator, '/api/console/act', { worlds: 'all', do: { type: 'end-phase' } });
  await say('washington', 'seoul', `Understood: ${SECRET}`);

  const found: unknown[] = [];
  const look = async (token: string): Promise<void> => {
    for (const route of ['/api/me', '/api/brief', '/api/debrief', '/api/console', '/api/session/pairs'])
      found.push([route, (await get(server.url, route, bearer(token))).body]);
    const answer = await post(server.url, '/api/enter', { token, protocol: 1 });
    found.push(answer.status === 200 ? 'enters' : errorCode(answer));
  };
  for (const wish of [
    { alias: 'Ghost' },
    { alias: 'Student 1' },
    { alias: 'Another', device: 'device-of-the-window-seat' },
    { alias: 'Desk', portfolio: 'head' },
    { alias: 'Watcher', role: 'observer' as const },
  ]) {
    const ghost = await join(server.url, { code: c.code, ...wish });
    found.push(ghost);
    await look(ghost.token);
    if (wish.role !== 'observer') continue;
    const watcher = await enter(server.url, ghost.token);
    found.push(await watcher.sync());
    await say('seoul', 'washington', `Once more: ${SECRET}`);
    await players.pyongyang.act({ type: 'say', to: 'public', text: 'Good morning.' });
    await expect.poll(() => watcher.events.length).toBeGreaterThan(0);
    found.push(watcher.events);
    await watcher.leave();
  }
  for (const words of [
    ['apple', 'banana'],
    ['banana', 'apple'],
  ])
    found.push((await post(server.url, '/api/back', { code: c.code, alias: 'Student 1', words })).body);
  found.push((await get(server.url, `/api/lobby/${c.code}`)).body);
  await look(spyToken);
  found.push(await players.tokyo.sync());
  found.push(players.tokyo.events);
  const told = [SECRET, ...standing.filter((m) => m.seat !== 'tokyo').map((m) => m.you.words!.join('","'))];
  await Promise.all(Object.values(players).map((p) => p.leave()));
  return { found: plain(found), told };
}

it('learns nothing by joining again', async () => {
  const [quiet, secret] = [await lesson(false), await lesson(true)];
  // Only where they differ, if they do: it is long.
  const at = [...quiet.found].findIndex((c, i) => secret.found[i] !== c);
  expect(at < 0 ? '' : secret.found.slice(at - 80, at + 80)).toBe(at < 0 ? '' : quiet.found.slice(at - 80, at + 80));
  expect(secret.found.length).toBe(quiet.found.length);
  for (const one of [quiet, secret]) for (const text of one.told) expect(one.found).not.toContain(text);
  expect(secret.found).toContain('"asks":true');
});
