import { afterEach, expect, test } from 'vitest';
import type { HostsOptions } from '../../server/host/hosts.ts';
import { chooseCommands } from '../../shared/bots/index.ts';
import { foldAgain } from '../../server/cli/replayRecord.ts';
import { stateHash } from '../../shared/rules/index.ts';
import { delegate, newMatch, reload, world, type World } from './hostKit.ts';

const worlds: World[] = [];
const given = async (more: Partial<HostsOptions> = {}): Promise<World> => { const w = await world(more); worlds.push(w); return w; };
afterEach(async () => { for (const w of worlds.splice(0)) await w.end(); });
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;

test('four bots play a match to its end without a pause, and it folds to the same hash', async () => {
  const w = await given({ chooseCommands });
  const host = await newMatch(w, { seats: BOTS, pace: { kind: 'manual', rounds: 4 } });
  await expect.poll(() => host.state().clock.phase, { timeout: 45_000, interval: 50 }).toBe('ended');
  await expect.poll(async () => (await w.store.match(host.id))?.status).toBe('ended');
  const row = await w.store.match(host.id);
  expect(row?.stateHash).toBe(stateHash(host.state()));
  const events = await w.store.events(host.id, 0);
  expect(stateHash(foldAgain({ events, hash: null, commands: null }))).toBe(row?.stateHash);
  await expect.poll(async () => (await w.store.latestSnapshot(host.id))?.seq).toBe(row?.seq);
}, 60_000);

test('a bot that never stops is bound to its number of commands in a step', async () => {
  let sent = 0;
  const w = await given({ botCommandsPerStep: 5, chooseCommands: (_view, seat) => { if (seat !== 'tokyo') return []; sent++; return [{ type: 'say', to: 'public', text: `again ${sent}` }]; } });
  const host = await newMatch(w, { seats: BOTS });
  await expect.poll(() => sent).toBe(5);
  await host.submit(delegate('seoul'), 'x', { type: 'say', to: 'public', text: 'wake' });
  await new Promise((done) => { setTimeout(done, 50); });
  expect(sent).toBe(5);
});

test('a bot that throws sits the step out; the match lives', async () => {
  let calls = 0;
  const w = await given({ chooseCommands: () => { calls++; throw new Error('dizzy'); } });
  const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' } });
  await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
  await expect.poll(() => calls).toBe(3);
  expect(await host.submit(delegate('seoul'), 'x', { type: 'say', to: 'public', text: 'hello' })).toMatchObject({ ok: true });
  expect(host.quarantined()).toBe(false);
});

test('bots wake after a restart, and leave the seats of people alone', async () => {
  const seen = new Set<string>();
  const w = await given();
  const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' } });
  await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
  const next = await w.restart({ chooseCommands: (_view, seat) => { seen.add(seat); return []; } });
  worlds.splice(0, 1, next);
  await next.hosts.start();
  await expect.poll(() => [...seen].sort()).toEqual(['pyongyang', 'tokyo', 'washington']);
  (await reload(next, host.id)).setPresence(`p-seoul-${host.session}`, 'Min', 'seoul', 'delegate', 'bot');
  await expect.poll(() => seen.has('seoul')).toBe(true);
});
