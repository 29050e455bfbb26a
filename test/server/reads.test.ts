/** What takes long is read by a thread: few at once, one for each person, and no further than it is taken. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJob, type Job } from '../../server/reads/jobs.ts';
import { createReads, type Read, type Reader, type Reads } from '../../server/reads/reads.ts';
import { inTalks, world, type World } from './hostKit.ts';

const quiet = (): void => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
let w: World;
let reads: Reads;
let damaged: string[];
let job: Job;
let match: string;

beforeEach(async () => {
  w = await world();
  const host = await inTalks(w);
  match = host.id;
  damaged = [];
  reads = createReads({ log, dataDir: w.dir, damaged: (id) => void damaged.push(id) });
  const row = (await w.store.session(host.session))!;
  job = { kind: 'export', row, format: 'json', aliases: true, now: w.clock.now };
});
afterEach(async () => {
  await reads.stop();
  await w.end();
});

const reader = (n: number, session = 's', holds = (): boolean => true): Reader => ({
  participant: `p${n}`,
  session,
  holds,
});
async function whole({ pieces }: Read): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}
const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'open',
    (error: Error & { code?: string }) => error.code ?? error.name,
  );
const settled = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 30);
  });

describe('what the thread reads', () => {
  it('is what the process itself would read', async () => {
    const { type, name, chunks } = await openJob(w.store, job);
    let own = '';
    for await (const chunk of chunks) own += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const read = await reads.open(reader(1), job);
    expect([read.type, read.name]).toEqual([type, name]);
    expect(await whole(read)).toBe(own);
    const debrief = { kind: 'debrief', match, scenario: 'x', who: { id: 'p', session: 's', alias: 'Min' } } as const;
    const told = JSON.parse(await whole(await reads.open(reader(1), debrief))) as { events: unknown[] };
    expect(told.events.length).toBeGreaterThan(5);
  });

  it('is what is stored now, also after the thread was there before', async () => {
    const debrief = { kind: 'debrief', match, scenario: 'x', who: { id: 'p', session: 's', alias: 'Min' } } as const;
    const count = async (): Promise<number> =>
      (JSON.parse(await whole(await reads.open(reader(1), debrief))) as { events: unknown[] }).events.length;
    const before = await count();
    await (await w.hosts.get(match))!.submit(
      { participant: 'p-fac', role: 'facilitator', seat: null, portfolios: [] },
      'on',
      { type: 'end-phase' },
    );
    expect(await count()).toBeGreaterThan(before);
  });

  it('is not told where the record is damaged, and the match is named', async () => {
    w.store.db.exec(`UPDATE event SET data = '{}' WHERE match = '${match}' AND seq = 3`);
    const debrief = { kind: 'debrief', match, scenario: 'x', who: { id: 'p', session: 's', alias: 'Min' } } as const;
    expect(await code(reads.open(reader(1), debrief).then(whole))).toBe('quarantined');
    expect(damaged).toEqual([match]);
    // The place is free again.
    expect(await code(reads.open(reader(1), job).then(whole))).toBe('open');
  });
});

describe('places', () => {
  it('are one for each person: who reads on asks in vain for another', async () => {
    const first = await reads.open(reader(1), job);
    expect(await code(reads.open(reader(1), job))).toBe('busy');
    await whole(first);
    expect(await code(reads.open(reader(1), job).then(whole))).toBe('open');
  });

  it('are four of a session; the rest wait their turn, and other sessions do not wait for them', async () => {
    const slow = await Promise.all([1, 2, 3, 4].map((n) => reads.open(reader(n, 'a'), job)));
    let fifth: Read | null = null;
    const waiting = reads.open(reader(5, 'a'), job).then((read) => {
      fifth = read;
      return read;
    });
    await settled();
    expect(fifth).toBeNull();
    await whole(await reads.open(reader(6, 'b'), job));
    expect(fifth).toBeNull();
    await slow[0]!.pieces.return!();
    await whole(await waiting);
  });

  it('are given back by who stops half-way, and by who may no longer read', async () => {
    for (let n = 0; n < 20; n++) {
      const { pieces } = await reads.open(reader(n, 'a'), job);
      await pieces.next();
      await pieces.return!();
    }
    for (let n = 0; n < 20; n++) {
      let may = true;
      const read = await reads.open(
        reader(n, 'a', () => may),
        job,
      );
      may = false;
      expect(await code(whole(read))).toBe('unknown-token');
    }
  });
});
