/** The store over one SQLite file: ordinary queries by Kysely, the path of commands by prepared statements. */
import { renameSync, rmSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import type { Sight } from '../../time/judge.ts';
import type { Changes } from '../changes.ts';
import { RecordDamaged, type Finding } from '../damage.ts';
import { StoreReadOnly, type Batch, type ReceiptRow, type SnapshotRow, type Store } from '../store.ts';
import { Committing } from './committing.ts';
import { asStoreError } from './errors.ts';
import { GroupCommit } from './groupCommit.ts';
import { HotPath } from './hot.ts';
import { inspect } from './inspecting.ts';
import { Overwriting } from './overwriting.ts';
import { PARTIAL } from './place.ts';
import { createPrivate } from './private.ts';
import { Reading } from './reading.ts';
import { Records } from './records.ts';
import { SqliteRegister } from './register.ts';
import type { Tables } from './schema.ts';
import { snapshotSeal } from './seals.ts';
import { keepSightIn, sightIn } from './sight.ts';

/** How often a read-only store tries to write again, in milliseconds. */
const PROBE_MS = 1_000;
const PROBE_BYTES = 16_384;

export class SqliteStore extends Reading implements Store {
  /** The connection; for tests of what a full disk does. */
  readonly db: DatabaseSync;
  readonly register: SqliteRegister;
  readonly #hot: HotPath;
  readonly #committing: Committing;
  readonly #group: GroupCommit;
  readonly #release: () => void;
  #writable = true;
  #probed = -Infinity;
  #revision = 0;
  #damaged: (damage: RecordDamaged) => void = () => undefined;
  readonly #overwriting: Overwriting;

  constructor(db: DatabaseSync, kysely: Kysely<Tables>, release: () => void) {
    const records = new Records(db);
    super(kysely, records);
    this.db = db;
    this.#hot = new HotPath(db, records);
    this.#committing = new Committing(db, kysely, this.#hot);
    this.#group = new GroupCommit(db);
    this.#overwriting = new Overwriting(db);
    this.register = new SqliteRegister(
      db,
      kysely,
      (work) => this.#change(work),
      (match, after, limit) => this.#events(match, after, limit),
      this.#overwriting,
    );
    this.#release = release;
  }

  /** Every write passes here, so that the store knows whether its disk still takes any. */
  async #write<T>(work: () => Promise<T> | T): Promise<T> {
    try {
      const result = await work();
      this.#writable = true;
      return result;
    } catch (error) {
      const told = asStoreError(error);
      if (told instanceof StoreReadOnly) this.#writable = false;
      throw told;
    }
  }

  rewriteDue(): boolean {
    return this.#overwriting.due();
  }

  /** A write that others may have read before. */
  async #change<T>(work: () => Promise<T> | T): Promise<T> {
    try {
      return await this.#write(work);
    } finally {
      this.#revision += 1;
    }
  }

  revision(): number {
    return this.#revision;
  }

  async commit(changes: Changes): Promise<void> {
    const work = (): Promise<void> => this.#group.write(() => this.#committing.apply(changes));
    // Nobody polls for what was noted.
    const noted = Object.keys(changes).every((part) => part === 'audit' || part === 'operation');
    await (noted ? this.#write(work) : this.#change(work));
  }

  async touch(participant: string, at: number): Promise<void> {
    await this.#write(() =>
      this.q.updateTable('participant').set({ last_seen: at }).where('id', '=', participant).execute(),
    );
  }

  async claim(match: string, owner: string): Promise<number> {
    const row = await this.#write(() =>
      this.q
        .updateTable('match')
        .set((eb) => ({ epoch: eb('epoch', '+', 1), owner }))
        .where('id', '=', match)
        .returning('epoch')
        .executeTakeFirst(),
    );
    if (!row) throw new Error(`There is no match ${match} to claim.`);
    return row.epoch;
  }

  async append(batch: Batch, expectedSeq: number, epoch: number): Promise<void> {
    let stood = batch.status;
    await this.#write(() =>
      this.#group.write(() => {
        stood = this.#committing.append(batch, expectedSeq, epoch);
      }),
    );
    if (stood !== batch.status || batch.seatings) this.#revision += 1;
  }

  async receipt(match: string, actor: string, commandId: string): Promise<ReceiptRow | null> {
    return this.#hot.receipt(match, actor, commandId);
  }
  async events(match: string, after: number, limit = Number.MAX_SAFE_INTEGER): Promise<AnyEvent[]> {
    return this.#events(match, after, limit);
  }

  #events(match: string, after: number, limit: number): AnyEvent[] {
    try {
      return this.records.events(match, after, limit);
    } catch (error) {
      if (error instanceof RecordDamaged) this.#damaged(error);
      throw error;
    }
  }

  onDamage(listen: (damage: RecordDamaged) => void): void {
    this.#damaged = listen;
  }

  async seal(match: string): Promise<number> {
    let events = 0;
    await this.#write(() =>
      this.#group.write(() => {
        events = this.records.seal(match);
      }),
    );
    return events;
  }

  async *inspect(match: string): AsyncGenerator<readonly Finding[]> {
    for (const found of inspect(this.db, this.records, match)) {
      for (const { table, seq, kind } of found)
        if (table === 'event') this.#damaged(new RecordDamaged(match, seq ?? 1, kind));
      yield found;
    }
  }

  async due(now: number, limit: number): Promise<string[]> {
    return this.#hot.due(now, limit);
  }

  async putSnapshot(s: SnapshotRow): Promise<void> {
    const chain = this.records.sealAt(s.match, s.seq) ?? '';
    const row = { state: JSON.stringify(s.state), stream_counts: JSON.stringify(s.counts), hash: s.hash, chain };
    const kept = { ...row, seal: snapshotSeal({ match: s.match, seq: s.seq, ...row }) };
    await this.#write(() =>
      this.q
        .insertInto('snapshot')
        .values({ match: s.match, seq: s.seq, ...kept })
        .onConflict((c) => c.columns(['match', 'seq']).doUpdateSet(kept))
        .execute(),
    );
  }

  async quarantine(match: string): Promise<void> {
    await this.#change(() =>
      this.q.updateTable('match').set({ status: 'quarantined', next_due: null }).where('id', '=', match).execute(),
    );
  }

  async sight(): Promise<Sight | null> {
    return sightIn(this.db);
  }

  async keepSight(sight: Sight): Promise<void> {
    await this.#write(() => keepSightIn(this.db, sight));
  }

  /** The copy appears under its name only once it is whole. */
  async backup(file: string): Promise<void> {
    const part = `${file}${PARTIAL}`;
    try {
      // What a backup of this name left that was killed.
      rmSync(part, { force: true });
      createPrivate(part);
      // All pages in one step: a writer in another process would otherwise make it start over and over.
      await backup(this.db, part, { rate: 0x7fffffff });
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  /** False after a failed write, until a write works again; asks the disk itself at most once a second. */
  writable(): boolean {
    if (!this.#writable && this.db.isOpen && performance.now() - this.#probed > PROBE_MS) {
      this.#probed = performance.now();
      this.#writable = this.#probe();
    }
    return this.#writable;
  }

  /** Really writes, in a row that is replaced each time: a full disk is only noticed at the commit. */
  #probe(): boolean {
    try {
      this.db.prepare('INSERT OR REPLACE INTO probe (id, filler) VALUES (1, ?)').run(new Uint8Array(PROBE_BYTES));
      this.db.exec('DELETE FROM probe');
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#overwriting.stop(() => {
      if (!this.db.isOpen) return;
      this.#group.flush();
      this.db.close();
    });
    this.#release();
  }
}
