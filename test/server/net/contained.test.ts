/** In this process, with rules that fail on purpose: one match is stopped, the others live. */
import { fileURLToPath } from 'node:url';
import { matchMaker } from '@colyseus/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide } from '../../../shared/rules/index.ts';
import { readConfig } from '../../../server/config.ts';
import { createHosts } from '../../../server/host/hosts.ts';
import { createLog } from '../../../server/log.ts';
import { loadScenarios } from '../../../server/scenarios.ts';
import { serve, type Running } from '../../../server/serve.ts';
import { openStore } from '../../../server/store/sqlite/index.ts';
import type { Store } from '../../../server/store/store.ts';
import { enter, get, seatedMatch, tempDir, until, within } from './kit.ts';

let running: Running;
let url: string;
let dir: Awaited<ReturnType<typeof tempDir>>;
const lines: string[] = [];
let store: Store;
let failing = false;

beforeAll(async () => {
  dir = await tempDir();
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dir.path }, dir.path);
  if (!read.ok) throw new Error(read.mistakes.join());
  const log = createLog('info', (line) => void lines.push(line));
  store = await openStore({ dir: dir.path });
  const scenarios = await loadScenarios(fileURLToPath(new URL('../../../assets/scenarios', import.meta.url)));
  const poisoned: typeof decide = (state, command) => {
    if (command.do.type === 'say' && command.do.text?.includes('poison'))
      throw new Error('a rule that fails: poison-in-the-text');
    return decide(state, command);
  };
  const hosts = createHosts({
    store,
    scenarios,
    log,
    decide: poisoned,
    failpoint: () => {
      if (failing) throw new Error('outside of the rules');
    },
  });
  running = await serve({
    config: read.config,
    store,
    hosts,
    scenarios,
    log,
    now: Date.now,
    version: '0',
    dist: dir.path,
    quarantine: (match) => store.quarantine(match),
  });
  url = `http://127.0.0.1:${running.port}`;
});
afterAll(async () => {
  await running.close();
  await dir.remove();
});

it('a match whose rules throw is quarantined, and its neighbours go on', async () => {
  const sick = await seatedMatch(url);
  const well = await seatedMatch(url);
  const reply = await sick.players.seoul.act({ type: 'say', to: ['tokyo'], text: 'poison' });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'quarantined' } });
  await until('the notice', () => Object.values(sick.players).every((p) => p.notices.includes('quarantined')));
  expect(await sick.players.tokyo.act({ type: 'ready', ready: true })).toMatchObject({
    ok: false,
    refusal: { code: 'quarantined' },
  });
  // What was played stays readable.
  expect((await sick.players.tokyo.sync()).kind).toBe('snapshot');
  expect((await well.players.seoul.act({ type: 'say', to: ['tokyo'], text: 'fine here' })).ok).toBe(true);
  await until('delivery', () => well.players.tokyo.events.some((e) => e.text === 'fine here'));
  expect((await get(url, '/health')).status).toBe(200);
  expect(lines.join()).toContain('"quarantined"');
});

it('tells to build the pages when there are none', async () => {
  const page = await get<{ text: string }>(url, '/');
  expect(page.status).toBe(503);
  expect(page.body.text).toContain('npm run build');
});

it('what fails outside of the rules stops that match alone', async () => {
  const sick = await seatedMatch(url);
  const well = await seatedMatch(url);
  failing = true;
  const reply = await sick.players.seoul.act({ type: 'say', to: ['tokyo'], text: 'x' });
  failing = false;
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'quarantined' } });
  await until('the notice', () => sick.players.tokyo.notices.includes('quarantined'));
  expect(await sick.players.tokyo.act({ type: 'ready', ready: true })).toMatchObject({
    ok: false,
    refusal: { code: 'quarantined' },
  });
  expect((await well.players.seoul.act({ type: 'say', to: ['tokyo'], text: 'x' })).ok).toBe(true);
});

it('a match that another owner took is read anew, and the clients are told to ask for what they missed', async () => {
  const { players, match } = await seatedMatch(url);
  await store.claim(match.match, 'another process');
  expect(await players.seoul.act({ type: 'say', to: ['tokyo'], text: 'fenced out' })).toMatchObject({
    ok: false,
    refusal: { code: 'stale' },
  });
  await until('the notice', () => Object.values(players).every((p) => p.notices.includes('resync')));
  expect((await players.seoul.act({ type: 'say', to: ['tokyo'], text: 'owned again' })).ok).toBe(true);
  await until('delivery', () => players.tokyo.events.some((e) => e.text === 'owned again'));
  expect(players.tokyo.events.some((e) => e.text === 'fenced out')).toBe(false);
});

it('a client for which too much waits is dropped, and comes back', async () => {
  const { players } = await seatedMatch(url);
  const room = matchMaker.getLocalRoomById(players.tokyo.room.roomId);
  const slow = room.clients.find((c) => c.sessionId === players.tokyo.room.sessionId)!;
  Object.defineProperty(slow.ref, 'bufferedAmount', { get: () => 2 * 1024 * 1024 });
  expect((await players.seoul.act({ type: 'say', to: 'public', text: 'to all' })).ok).toBe(true);
  expect(await within(2_000, 'drop', players.tokyo.closed)).toBe(1006);
  await until('delivery to the others', () => players.washington.events.some((e) => e.text === 'to all'));
  const back = await enter(url, players.tokyo.token);
  const reply = await back.sync();
  expect(reply.kind === 'snapshot' && reply.feed.some((e) => e.text === 'to all')).toBe(true);
});
