/** A server on a store in which one world of a class is damaged: its people get a clear word, everything else of the class goes on, and the log does not grow. */
import { DatabaseSync } from 'node:sqlite';
import { join as pathTo } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { Me } from '../../../shared/session.ts';
import { enter, errorCode, get, launch, post, tempDir, until, type ServerProcess } from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
afterEach(async () => {
  await server.stop();
  await dir.remove();
});
const kit = classKit(() => server.url);

/** A class in two worlds that was played; the server is stopped. */
async function played() {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
  const c = await kit.aClass({ worlds: 2 });
  const people = await kit.students(c.code, 8);
  await kit.done(c.facilitator, '/api/session/deal', { start: true });
  const places = await Promise.all(people.map((p) => kit.ask<Me>(p.token, '/api/me')));
  const { worlds } = await kit.ask<ConsoleOverview>(c.facilitator, '/api/console');
  const [bad, good] = worlds.map((world) => world.match);
  const of = (match: string) => people.filter((_p, i) => places[i]!.match === match);
  for (const match of [bad!, good!]) {
    const player = await enter(server.url, of(match)[0]!.token);
    for (let k = 0; k < 4; k++)
      expect(await player.act({ type: 'say', to: 'public', text: `word ${k}` })).toMatchObject({ ok: true });
    await player.leave();
  }
  await server.stop();
  return { c, bad: bad!, good: good!, of };
}
const harm = (sql: string): void => {
  const db = new DatabaseSync(pathTo(dir.path, 'two-track.db'));
  db.exec(sql);
  db.exec('DELETE FROM snapshot');
  db.close();
};
const linesOf = (match: string): string[] =>
  server
    .output()
    .stdout.split('\n')
    .filter((line) => line.includes(match));

it.each([
  ['in its middle', 12],
  ['from its beginning on', 1],
])('damaged %s', async (_where, seq) => {
  const { c, bad, good, of } = await played();
  harm(`UPDATE event SET data = '{' WHERE match = '${bad}' AND seq = ${seq}`);
  server = await launch({ DATA_DIR: dir.path });
  const [left, stays] = of(bad);
  const token = bearer(c.facilitator);

  // Whoever sat there hears what is the matter, however often they ask.
  for (let k = 0; k < 30; k++) {
    const answer = await post(server.url, '/api/enter', { token: left!.token, protocol: 1 });
    if (seq === 1) expect([answer.status, errorCode(answer)]).toEqual([503, 'quarantined']);
    else expect(answer.status).toBe(200);
    expect(await kit.ask<Me>(left!.token, '/api/me')).toMatchObject({ match: bad });
    const debrief = await get(server.url, '/api/debrief', bearer(left!.token));
    expect([debrief.status < 500 || errorCode(debrief) === 'quarantined', errorCode(debrief)]).not.toContain('server');
  }
  if (seq > 1) {
    const player = await enter(server.url, stays!.token);
    await until('the word', () => player.notices.includes('quarantined'));
    expect((await player.sync()).kind).toBe('snapshot');
    for (let k = 0; k < 10; k++)
      expect(await player.act({ type: 'say', to: 'public', text: 'x' })).toMatchObject({
        ok: false,
        refusal: { code: 'quarantined' },
      });
    await player.leave();
  }

  // The facilitator sees which world it is, and has everything else.
  const overview = await kit.ask<ConsoleOverview>(c.facilitator, '/api/console');
  expect(Object.fromEntries(overview.worlds.map((w) => [w.match, w.status]))).toEqual({
    [bad]: 'quarantined',
    [good]: 'running',
  });
  expect(overview.worlds.find((w) => w.match === bad)?.seats.seoul.people).toHaveLength(1);
  for (const path of [
    '/api/session/results',
    '/api/console/guide',
    '/api/console/injects',
    `/api/console/checkpoints?match=${bad}`,
    '/api/session/export?format=json&names=none',
    '/api/session/export?format=csv&names=aliases',
  ]) {
    const answer = await fetch(`${server.url}${path}`, { headers: token });
    // To its end: one reads one thing at a time.
    await answer.arrayBuffer();
    expect([path, answer.status]).toEqual([path, 200]);
  }

  // The other world plays, and takes in who sat in the stopped one.
  await kit.done(c.facilitator, '/api/session/people', {
    type: 'move',
    participant: (await kit.ask<Me>(left!.token, '/api/me')).you.participant,
    match: good,
  });
  const moved = await enter(server.url, left!.token);
  expect(await moved.act({ type: 'say', to: 'delegation', text: 'here' })).toMatchObject({ ok: true });
  await moved.leave();
  expect(linesOf(bad).length).toBeLessThanOrEqual(4);
  expect(server.output().stdout).toContain('"record-damaged"');
  expect(server.output().stdout).not.toMatch(/"http-error"|"uncaught"|"unhandled"/);
});
