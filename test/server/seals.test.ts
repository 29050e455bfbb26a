/** Records that an older version wrote, which knew no seals: they get them, unless they are damaged by then. */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { createInspection } from '../../server/sessions/inspection.ts';
import { RecordDamaged } from '../../server/store/damage.ts';
import { fileIn } from '../../server/store/sqlite/index.ts';
import type { Command } from '../../shared/commands.ts';
import { delegate, reload, tempWorld, world, type World } from './hostKit.ts';

const lines: Record<string, unknown>[] = [];
const log = createLog('info', (line) => void lines.push(JSON.parse(line) as Record<string, unknown>));
const told = (event: string): unknown[] => lines.filter((line) => line['event'] === event);
const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
  lines.length = 0;
});
const statement = (text: string): Command => ({ type: 'say', to: 'public', text });

describe('a record of an older version, which knew no seals', () => {
  const OLD = readFileSync(new URL('./fixtures/store-v11.sql', import.meta.url), 'utf8');
  async function old(change = ''): Promise<{ w: World; id: string }> {
    const dir = tempWorld();
    const db = new DatabaseSync(fileIn(dir));
    db.exec(OLD);
    const id = String(db.prepare('SELECT id FROM match').get()?.['id']);
    if (change) db.exec(change);
    db.close();
    const w = await world({ log }, 1_770_000_100_000, dir);
    worlds.push(w);
    return { w, id };
  }

  test('gets them when it is first read, with a line in the log, and is guarded from then on', async () => {
    const { w, id } = await old();
    const host = await reload(w, id);
    expect([host.quarantined(), host.state().version]).toEqual([false, 18]);
    expect(told('record-sealed')).toMatchObject([{ match: id, events: 18 }]);
    expect((await w.store.match(id))?.sealed).toBe(true);
    expect(await host.submit(delegate('tokyo'), 'c1', statement('x'))).toEqual({ ok: true, seq: 6 });
    expect(await host.submit(delegate('tokyo'), 'new', statement('new'))).toMatchObject({ ok: true });
    expect(await w.store.texts(id, [17])).toEqual(new Map([[17, 'Shall we talk?']]));
    for await (const found of w.store.inspect(id)) expect(found).toEqual([]);
    w.store.db.exec(`UPDATE event SET at = at + 1 WHERE seq = 4`);
    const next = await w.restart({ log });
    worlds.splice(0, 1, next);
    expect(await reload(next, id)).toBeTruthy();
    await expect(next.store.events(id, 0)).rejects.toThrow(RecordDamaged);
  });

  test.each([
    ['a digit flipped', `UPDATE event SET data = replace(data, '"home":', '"home":1') WHERE seq = 4`],
    [
      'a meter changed at the opening',
      'UPDATE event SET data = replace(data, \'"tension":\', \'"tension":1\') WHERE seq = 1',
    ],
    ['a row missing', 'DELETE FROM event WHERE seq = 12'],
    ['the last row missing', 'DELETE FROM event WHERE seq = 18'],
    ['an event that does not parse', "UPDATE event SET data = '{' WHERE seq = 12"],
  ])('that was damaged before (%s) is not sealed as if it were sound', async (_what, change) => {
    const { w, id } = await old(change);
    const host = await w.hosts.get(id);
    expect(host?.quarantined() ?? w.hosts.unreadable(id)).toBe(true);
    expect(told('record-sealed')).toEqual([]);
    expect((await w.store.match(id))?.status).toBe('quarantined');
  });

  test('that nobody reads gets them from the slow round', async () => {
    const { w, id } = await old();
    await createInspection({ store: w.store, log }, 0).round();
    expect(told('record-sealed')).toMatchObject([{ match: id, events: 18 }]);
    expect((await w.store.match(id))?.sealed).toBe(true);
  });

  test('that is written to before it is read is sealed as well', async () => {
    const { w, id } = await old();
    const epoch = await w.store.claim(id, 'other');
    await w.store.append(
      { match: id, events: [], receipt: null, texts: [], nextDue: null, status: 'running', stateHash: null },
      18,
      epoch,
    );
    expect((await w.store.match(id))?.sealed).toBe(true);
    expect(await w.store.events(id, 0)).toHaveLength(18);
  });
});
