/** In this process, with rules that fail on purpose: one match is stopped, the others live. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide } from '../../../shared/rules/index.ts';
import { readConfig } from '../../../server/config.ts';
import { createHosts } from '../../../server/host/hosts.ts';
import { createLog } from '../../../server/log.ts';
import { loadScenarios } from '../../../server/scenarios.ts';
import { serve, type Running } from '../../../server/serve.ts';
import { openStore } from '../../../server/store/sqlite/index.ts';
import { fileURLToPath } from 'node:url';
import { get, seatedMatch, tempDir, until } from './kit.ts';

let running: Running;
let url: string;
let dir: Awaited<ReturnType<typeof tempDir>>;
const lines: string[] = [];

beforeAll(async () => {
  dir = await tempDir();
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dir.path }, dir.path);
  if (!read.ok) throw new Error(read.mistakes.join());
  const log = createLog('info', (line) => void lines.push(line));
  const store = await openStore({ dir: dir.path });
  const scenarios = await loadScenarios(fileURLToPath(new URL('../../../assets/scenarios', import.meta.url)));
  const poisoned: typeof decide = (state, command) => {
    if (command.do.type === 'say' && command.do.text.includes('poison')) throw new Error('a rule that fails: poison-in-the-text');
    return decide(state, command);
  };
  const hosts = createHosts({ store, scenarios, log, decide: poisoned });
  running = await serve({ config: read.config, store, hosts, scenarios, log, now: Date.now, version: '0', dist: dir.path, quarantine: (match) => store.quarantine(match) });
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
  expect(await sick.players.tokyo.act({ type: 'ready', ready: true })).toMatchObject({ ok: false, refusal: { code: 'quarantined' } });
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
