/** A download without names holds none that anyone ever had, wherever it stands. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me, SessionResults } from '../../../shared/session.ts';
import { enter, launch, tempDir, type ServerProcess } from './kit.ts';
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
const { ask, done, aClass, students } = kit;

async function download(token: string, format: 'json' | 'csv'): Promise<string> {
  const answer = await fetch(`${server.url}/api/session/export?format=${format}`, { headers: bearer(token) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder();
  if (format === 'json') return text.decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((file) => text.decode(file))
    .join('\n');
}

describe('a download without names', () => {
  it('keeps none after a rename: not in cables, notices, the audit, surveys, the title', async () => {
    const c = await aClass({
      pace: 'manual',
      settings: {
        title: 'With Zebulon Quartz',
        surveys: { pre: true, post: false, exit: false, memo: false },
      },
    });
    const people = await students(c.code, 4);
    await done(people[0]!.token, '/api/survey', { kind: 'pre', answers: { why: 'Because zebulon quartz asked me' } });
    await done(c.facilitator, '/api/session/deal', { start: true });
    const all = await Promise.all(people.map((p) => ask<Me>(p.token, '/api/me')));
    const at = all.findIndex((me) => me.seat === 'tokyo');
    const { match, you } = all[at]!;
    const rename = (alias: string) =>
      done(c.facilitator, '/api/session/people', { type: 'rename', participant: you.participant, alias });
    const act = (what: Record<string, unknown>) =>
      done(c.facilitator, '/api/console/act', { worlds: [match], do: what });
    await rename('Zebulon Quartz');
    await act({ type: 'broadcast', text: 'Zebulon Quartz, please answer Seoul' });
    await act({ type: 'end-phase' });
    const player = await enter(server.url, people[at]!.token, 'tokyo');
    expect(
      await player.act({ type: 'say', to: ['seoul'], text: 'ＺＥＢＵＬＯＮ quartz will be Yolanda' }),
    ).toMatchObject({ ok: true });
    await rename('Yolanda');
    await player.leave();
    for (const format of ['json', 'csv'] as const) {
      const text = (await download(c.facilitator, format)).normalize('NFKC');
      expect(text).not.toMatch(/zebulon|quartz|yolanda/i);
      expect(text).toMatch(/P0\d, please answer Seoul/);
      expect(text).toMatch(/P0\d will be P0\d/);
    }
    const results = await ask<SessionResults>(c.facilitator, '/api/session/results');
    expect(results.texts[0]!.text).toMatch(/^Because P0\d asked me$/);
  });
});
