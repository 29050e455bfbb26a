/** A disk is shared: who writes without end is stopped, and a disk that is nearly full keeps those who are there. */
import { afterEach, expect, it } from 'vitest';
import { createMatch, errorCode, join, launch, post, SCENARIO, sleep, tempDir, type ServerProcess } from './kit.ts';
import { enterRaw, type RawClient } from './raw.ts';

const started: ServerProcess[] = [];
const dirs: Awaited<ReturnType<typeof tempDir>>[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const dir of dirs.splice(0)) await dir.remove();
});

async function given(env: Record<string, string>, dir?: string): Promise<ServerProcess> {
  if (dir === undefined) {
    dirs.push(await tempDir());
    dir = dirs.at(-1)!.path;
  }
  const server = await launch({ DATA_DIR: dir, ...env });
  started.push(server);
  return server;
}

/** Says long things until that is refused for another reason than haste; how often it was taken. */
async function writeOn(line: RawClient): Promise<{ said: number; code: string }> {
  for (let said = 0; ;) {
    const reply = await line.act({ type: 'say', to: ['tokyo'], text: '말'.repeat(2_000) });
    if (reply.ok) said += 1;
    else if (reply.refusal.code === 'too-fast') await sleep(100);
    else return { said, code: reply.refusal.code };
    if (said > 500) return { said, code: 'none' };
  }
}

it('one who writes without end is stopped with their session; another match and the facilitator go on', async () => {
  const server = await given({ SESSION_MB: '1' });
  const seated = async () => {
    const match = await createMatch(server.url);
    const tokens = [];
    for (const seat of ['seoul', 'tokyo', 'washington', 'pyongyang'] as const)
      tokens.push((await join(server.url, { code: match.code, seat })).token);
    return { match, seoul: await enterRaw(server.url, tokens[0]!) };
  };
  const [one, other] = [await seated(), await seated()];
  const { said, code } = await writeOn(one.seoul);
  expect(code).toBe('quota');
  expect(said).toBeGreaterThan(50);
  expect(said).toBeLessThan(100);
  expect(await other.seoul.act({ type: 'say', to: ['tokyo'], text: 'still here' })).toMatchObject({ ok: true });
  const lead = await enterRaw(server.url, one.match.facilitator);
  expect(await lead.act({ type: 'end-phase' })).toMatchObject({ ok: true });
  for (const { socket } of [one.seoul, other.seoul, lead]) socket.terminate();
});

it('a disk that is nearly full takes no new session, and the match under way goes on', async () => {
  const first = await given({});
  const match = await createMatch(first.url);
  const { token } = await join(first.url, { code: match.code, seat: 'seoul' });
  await first.stop();
  // More than any disk has.
  const server = await given({ MIN_FREE_MB: '10000000' }, dirs.at(-1)!.path);
  const made = await post(server.url, '/api/matches', { scenario: SCENARIO, pace: 'manual' });
  expect([made.status, errorCode(made)]).toEqual([507, 'no-space']);
  expect(errorCode(await post(server.url, '/api/sessions', { scenario: SCENARIO, pace: 'class' }))).toBe('no-space');
  expect(errorCode(await post(server.url, '/api/join', { code: match.code, alias: 'Late' }))).toBe('no-space');
  const line = await enterRaw(server.url, token);
  expect(await line.act({ type: 'start' })).toMatchObject({ ok: true });
  expect(await line.act({ type: 'say', to: ['tokyo'], text: 'on we go' })).toMatchObject({ ok: true });
  line.socket.terminate();
});
