/** A mute holds against the person: under another name, after coming back, in another seat. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Join } from '../../../shared/protocol.ts';
import type { CreatedSession } from '../../../shared/session.ts';
import { enter, join, launch, tempDir, type ServerProcess } from './kit.ts';
import { classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"/);
});
const kit = classKit(() => server.url);
const { done, aClass, students, me, console: console_, personOf, act, back } = kit;

const DEVICE = 'device-of-the-window-seat';
const OTHER = 'device-near-the-blackboard';

describe('a mute', () => {
  const mute = async (c: CreatedSession, token: string, muted = true): Promise<void> => {
    const { match, you } = await me(token);
    await done(c.facilitator, '/api/console/act', {
      worlds: [match],
      do: { type: 'mute', participant: you.participant, muted },
    });
  };
  const speaks = async (token: string): Promise<string> => {
    const player = await enter(server.url, token);
    const { seat } = await me(token);
    const to = seat === 'seoul' ? ('tokyo' as const) : ('seoul' as const);
    const reply = await player.act({ type: 'say', to: [to], text: 'Hello' });
    await player.leave();
    return reply.ok ? 'speaks' : reply.refusal.code;
  };

  it.each<[string, Partial<Join>]>([
    ['under a second name at the same device', { alias: 'Bora', device: DEVICE }],
    ['under the same name at another device', { alias: 'Mina', device: OTHER }],
  ])('holds %s, until the facilitator takes it back', async (_what, wish) => {
    const c = await aClass({ pace: 'manual' });
    const mina = await join(server.url, { code: c.code, alias: 'Mina', device: DEVICE });
    await students(c.code, 2);
    await done(c.facilitator, '/api/session/deal', { start: true });
    await done(c.facilitator, '/api/console/act', { worlds: 'all', do: { type: 'end-phase' } });
    await mute(c, mina.token);
    expect(await speaks(mina.token)).toBe('muted');
    const second = await join(server.url, { code: c.code, alias: 'x', ...wish });
    expect((await personOf(c, second.token)).asks).toMatchObject({ kind: 'again', alias: 'Mina', muted: true });
    await kit.admit(c.facilitator, second.token);
    expect(await personOf(c, second.token)).toMatchObject({ muted: true, status: 'seated' });
    expect(await speaks(second.token)).toBe('muted');
    await mute(c, second.token, false);
    expect(await speaks(second.token)).toBe('speaks');
  });

  it('holds after coming back, in another seat and in another world', async () => {
    const c = await aClass({ pace: 'manual', worlds: 2 });
    const [mina] = await students(c.code, 5);
    await done(c.facilitator, '/api/session/deal', { start: true });
    await done(c.facilitator, '/api/console/act', { worlds: 'all', do: { type: 'end-phase' } });
    await mute(c, mina!.token);
    const { alias, participant } = (await me(mina!.token)).you;
    const { body: again } = await back(c.code, alias, mina!.words);
    expect(await speaks(again.token)).toBe('muted');
    const { match, seat } = await me(again.token);
    const elsewhere = (await console_(c)).worlds.find((w) => w.match !== match)!.match;
    for (const place of [
      { match: elsewhere, seat: 'washington' as const },
      { match, seat: seat === 'tokyo' ? ('seoul' as const) : ('tokyo' as const) },
    ]) {
      await act(c, { type: 'move', participant, ...place });
      expect(await speaks(again.token)).toBe('muted');
    }
    await mute(c, again.token, false);
    expect(await speaks(again.token)).toBe('speaks');
    await act(c, { type: 'move', participant, match: elsewhere });
    expect(await speaks(again.token)).toBe('speaks');
  });
});
