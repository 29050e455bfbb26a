/** One who asks for more than their share: they wait, everybody else is served. */
import { pack } from 'msgpackr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPlace, MOST_WATCHERS } from '../../../server/tickets.ts';
import { createMatch, join, launch, post, SCENARIO, sleep, tempDir, within, type ServerProcess } from './kit.ts';
import { ask, enterRaw, RawClient, type Place } from './raw.ts';

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

async function seated(): Promise<{ facilitator: string; seoul: string; tokyo: string }> {
  const match = await createMatch(server.url);
  const [seoul, tokyo] = await Promise.all(
    (['seoul', 'tokyo', 'washington', 'pyongyang'] as const).map(
      async (seat) => (await join(server.url, { code: match.code, seat })).token,
    ),
  );
  return { facilitator: match.facilitator, seoul: seoul!, tokyo: tokyo! };
}

describe('places in a room', () => {
  it('a person has one at a time, and keeps nobody out by asking for hundreds', async () => {
    const { facilitator, seoul, tokyo } = await seated();
    const got: Place[] = [];
    for (let round = 0; round < 30; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask(server.url, seoul)));
      for (const { status, body } of answers) if (status === 200) got.push(body);
    }
    expect(got.length).toBeGreaterThan(20);
    const open = await Promise.all(
      got.map((place) =>
        RawClient.take(server.url, place).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(open.filter(Boolean)).toHaveLength(1);
    for (const token of [tokyo, facilitator]) (await enterRaw(server.url, token)).socket.terminate();
  });

  it('those who watch fill theirs, and never those of seats and of who directs', () => {
    const watching = Array.from({ length: MOST_WATCHERS }, () => ({ role: 'observer' as const }));
    expect(hasPlace({ role: 'observer' }, watching.slice(1))).toBe(true);
    expect(hasPlace({ role: 'observer' }, watching)).toBe(false);
    expect(hasPlace({ role: 'delegate' }, watching)).toBe(true);
    expect(hasPlace({ role: 'facilitator' }, watching)).toBe(true);
  });
});

describe('matches of four computer delegations', () => {
  it('are a few from one address, and people’s matches are not counted', async () => {
    const seats = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;
    const wish = { scenario: SCENARIO, pace: 'manual', seats };
    const made: number[] = [];
    for (let k = 0; k < 21; k++) made.push((await post(server.url, '/api/matches', wish)).status);
    expect(made).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
    await createMatch(server.url, { seats: { ...seats, seoul: 'open' } });
  });
});

describe('a line that sends without end', () => {
  const nested = Buffer.alloc(16_000, 0x91);

  it('gets no more acts by coming in again', async () => {
    const { seoul } = await seated();
    const began = performance.now();
    let done = 0;
    for (let round = 0; round < 8; round++) {
      const line = await enterRaw(server.url, seoul);
      const replies = await Promise.allSettled(
        Array.from({ length: 30 }, () => line.act({ type: 'say', to: ['tokyo'], text: 'x' })),
      );
      done += replies.filter((r) => r.status === 'fulfilled' && r.value.ok).length;
      line.socket.terminate();
    }
    // Forty at once, and twenty a second.
    expect(done).toBeLessThanOrEqual(40 + Math.ceil((performance.now() - began) / 50) + 1);
    expect(done).toBeGreaterThanOrEqual(40);
  });

  it('is told what cannot be a message, before anything of it is built', async () => {
    const { seoul } = await seated();
    const line = await enterRaw(server.url, seoul);
    line.socket.send(line.frame('act', nested, 99));
    expect(await line.act({ type: 'ready', ready: true })).toMatchObject({ ok: true });
    const answer = line.frames.find((frame) => frame[0] === 22 && frame[1] === 99);
    expect(answer?.includes('not-understood')).toBe(true);
    line.socket.terminate();
  });

  it('is closed after a while, whatever it sends, and others do not wait meanwhile', async () => {
    const kinds: ((line: RawClient) => void)[] = [
      (line) => line.socket.send(line.frame('act', nested, 5)),
      (line) => line.socket.send(Buffer.alloc(0)),
      (line) => line.socket.send(line.frame('act', pack({ id: 'a', type: 'ready', ready: true }), 6)),
      (line) => line.socket.send(line.frame('sync', pack({ since: null }), 7)),
    ];
    const other = await enterRaw(server.url, (await seated()).tokyo);
    let flooding = kinds.length;
    const floods = kinds.map(async (send) => {
      const line = await enterRaw(server.url, (await seated()).seoul);
      let open = true;
      const closed = line.closed.finally(() => {
        open = false;
        flooding -= 1;
      });
      while (open) {
        for (let k = 0; k < 20; k++) send(line);
        await sleep(20);
      }
      // A line that goes on sending may be cut before it has read its close.
      expect([4102, 1006]).toContain(await closed);
      return line.notices.at(-1);
    });
    const answered: boolean[] = [];
    while (flooding > 0 && answered.length < 500) {
      answered.push((await other.act({ type: 'say', to: ['seoul'], text: 'p' })).ok);
      await sleep(100);
    }
    // The large ones are closed below the messages, for their bytes alone.
    const [large, ...small] = await within(20_000, 'the closes', Promise.all(floods));
    expect(['too-much', undefined]).toContain(large);
    expect(small).toEqual(['too-much', 'too-much', 'too-much']);
    expect(answered.length).toBeGreaterThan(10);
    expect(answered.every(Boolean)).toBe(true);
    other.socket.terminate();
  });

  it('is closed for pings below the messages, too', async () => {
    const line = await enterRaw(server.url, (await seated()).seoul);
    let open = true;
    const closed = line.closed.finally(() => {
      open = false;
    });
    while (open) {
      for (let k = 0; k < 20; k++) line.socket.ping();
      await sleep(20);
    }
    expect([4102, 1006]).toContain(await closed);
  });

  it('and may come back when it has become quiet', async () => {
    const { seoul } = await seated();
    const line = await enterRaw(server.url, seoul);
    let open = true;
    line.closed.then(
      () => {
        open = false;
      },
      () => undefined,
    );
    while (open) {
      for (let k = 0; k < 40; k++) line.socket.send(Buffer.alloc(0));
      await sleep(20);
    }
    await sleep(1_500);
    const back = await enterRaw(server.url, seoul);
    expect(await back.act({ type: 'ready', ready: true })).toMatchObject({ ok: true });
    back.socket.terminate();
  });
});
