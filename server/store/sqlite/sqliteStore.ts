/** The store over one SQLite file: ordinary queries by Kysely, the path of commands by prepared statements. */
import { renameSync, rmSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import {
  StoreReadOnly,
  type Batch,
  type MatchRow,
  type New,
  type ParticipantRow,
  type ReceiptRow,
  type SeatingRow,
  type SessionRow,
  type SnapshotRow,
  type Store,
} from '../store.ts';
import { asStoreError } from './errors.ts';
import { GroupCommit } from './groupCommit.ts';
import { HotPath } from './hot.ts';
import { PARTIAL } from './place.ts';
import { createPrivate } from './private.ts';
import { SqliteRegister } from './register.ts';
import { REWRITE_DUE, rewrite } from './rewrite.ts';
import { fromParticipant, toMatch, toParticipant, toSeating, toSession } from './rows.ts';
import type { Tables } from './schema.ts';

/** How often a read-only store tries to write again, in milliseconds. */
const PROBE_MS = 1_000;
const PROBE_BYTES = 16_384;

export class SqliteStore implements Store {
  /** The connection; for tests of what a full disk does. */
  readonly db: DatabaseSync;
  readonly register: SqliteRegister;
  readonly #q: Kysely<Tables>;
  readonly #hot: HotPath;
  readonly #group: GroupCommit;
  readonly #release: () => void;
  #writable = true;
  #probed = 0;
  #revision = 0;
  readonly #writing = new Set<Promise<unknown>>();
  /** While the file is written anew. */
  #rewriting: Promise<void> | null = null;

  constructor(db: DatabaseSync, kysely: Kysely<Tables>, release: () => void) {
    this.db = db;
    this.#q = kysely;
    this.#hot = new HotPath(db);
    this.#group = new GroupCommit(db);
    this.register = new SqliteRegister(
      db,
      kysely,
      (work) => this.#change(work),
      (match, after, limit) => this.#hot.events(match, after, limit),
      () => this.#rewrite(),
    );
    this.#release = release;
  }

  /** Every write passes here, so that the store knows whether its disk still takes any. */
  async #write<T>(work: () => Promise<T> | T): Promise<T> {
    while (this.#rewriting) await this.#rewriting;
    const written = (async () => work())();
    this.#writing.add(written);
    try {
      const result = await written;
      this.#writable = true;
      return result;
    } catch (error) {
      const told = asStoreError(error);
      if (told instanceof StoreReadOnly) this.#writable = false;
      throw told;
    } finally {
      this.#writing.delete(written);
    }
  }

  /** Writes under way end first; later ones wait until it is done. */
  async #rewrite(): Promise<void> {
    while (this.#rewriting) await this.#rewriting;
    const work = Promise.allSettled([...this.#writing]).then(() => rewrite(this.db));
    this.#rewriting = work
      .catch(() => undefined)
      .finally(() => {
        this.#rewriting = null;
      });
    try {
      await work;
    } catch (error) {
      throw asStoreError(error);
    }
  }

  rewriteDue(): boolean {
    return Number(this.db.prepare('PRAGMA user_version').get()?.['user_version']) === REWRITE_DUE;
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

  async createSession(s: New<SessionRow>): Promise<void> {
    await this.#change(() =>
      this.#q
        .insertInto('session')
        .values({
          id: s.id,
          code: s.code,
          settings: s.settings,
          tz: s.tz,
          locked: s.locked ? 1 : 0,
          expires_at: s.expiresAt,
          created_at: s.createdAt ?? 0,
          plan: s.plan ?? '{}',
          lesson_begun: s.lessonBegun ?? null,
        })
        .execute(),
    );
  }

  async sessionByCode(code: string): Promise<SessionRow | null> {
    const row = await this.#q.selectFrom('session').selectAll().where('code', '=', code).executeTakeFirst();
    return row ? toSession(row) : null;
  }

  async session(id: string): Promise<SessionRow | null> {
    const row = await this.#q.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toSession(row) : null;
  }

  async addParticipant(p: New<ParticipantRow>): Promise<void> {
    await this.#change(() => this.#q.insertInto('participant').values(fromParticipant(p)).execute());
  }

  async participantByToken(tokenHash: string): Promise<ParticipantRow | null> {
    const row = await this.#q
      .selectFrom('participant')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row ? toParticipant(row) : null;
  }

  async participants(session: string): Promise<ParticipantRow[]> {
    return (
      await this.#q.selectFrom('participant').selectAll().where('session', '=', session).orderBy('id').execute()
    ).map(toParticipant);
  }

  async touch(participant: string, at: number): Promise<void> {
    await this.#write(() =>
      this.#q.updateTable('participant').set({ last_seen: at }).where('id', '=', participant).execute(),
    );
  }

  async putScenario(hash: string, body: string): Promise<void> {
    await this.#write(() =>
      this.#q
        .insertInto('scenario')
        .values({ hash, body })
        .onConflict((c) => c.doNothing())
        .execute(),
    );
  }

  async scenario(hash: string): Promise<string | null> {
    return (
      (await this.#q.selectFrom('scenario').select('body').where('hash', '=', hash).executeTakeFirst())?.body ?? null
    );
  }

  async createMatch(m: New<MatchRow> & Pick<MatchRow, 'status'>): Promise<void> {
    await this.#change(() =>
      this.#q
        .insertInto('match')
        .values({
          id: m.id,
          session: m.session,
          scenario_hash: m.scenarioHash,
          rules_version: m.rulesVersion,
          seed: m.seed,
          status: m.status,
          seq: m.seq,
          next_due: m.nextDue,
          owner: null,
          epoch: m.epoch,
          lease_until: null,
          parent_match: m.parentMatch,
          parent_seq: m.parentSeq,
          state_hash: m.stateHash,
          world: m.world ?? 0,
        })
        .execute(),
    );
  }

  async match(id: string): Promise<MatchRow | null> {
    const row = await this.#q.selectFrom('match').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toMatch(row) : null;
  }

  async matchesOf(session: string): Promise<MatchRow[]> {
    return (
      await this.#q
        .selectFrom('match')
        .selectAll()
        .where('session', '=', session)
        .orderBy('world')
        .orderBy('id')
        .execute()
    ).map(toMatch);
  }

  async claim(match: string, owner: string): Promise<number> {
    const row = await this.#write(() =>
      this.#q
        .updateTable('match')
        .set((eb) => ({ epoch: eb('epoch', '+', 1), owner }))
        .where('id', '=', match)
        .returning('epoch')
        .executeTakeFirst(),
    );
    if (!row) throw new Error(`There is no match ${match} to claim.`);
    return row.epoch;
  }

  async addSeating(s: SeatingRow): Promise<void> {
    await this.#change(async () => {
      const open = this.#q
        .updateTable('seating')
        .set({ to_seq: s.fromSeq })
        .where('match', '=', s.match)
        .where('to_seq', 'is', null);
      await (
        s.participant === null
          ? open.where('seat', '=', s.seat)
          : open.where((e) =>
              e.or([
                e('participant', '=', s.participant),
                e.and([e('seat', '=', s.seat), e('participant', 'is', null)]),
              ]),
            )
      ).execute();
      await this.#q
        .insertInto('seating')
        .values({
          match: s.match,
          seat: s.seat,
          from_seq: s.fromSeq,
          participant: s.participant,
          portfolios: s.portfolios,
          to_seq: s.toSeq,
          by_hand: s.byHand ?? null,
        })
        .execute();
    });
  }

  async changeSeating(match: string, participant: string, portfolios: string): Promise<void> {
    await this.#change(() =>
      this.#q
        .updateTable('seating')
        .set({ portfolios })
        .where('match', '=', match)
        .where('participant', '=', participant)
        .where('to_seq', 'is', null)
        .execute(),
    );
  }

  async endSeating(match: string, participant: string, toSeq: number): Promise<void> {
    await this.#change(() =>
      this.#q
        .updateTable('seating')
        .set({ to_seq: toSeq })
        .where('match', '=', match)
        .where('participant', '=', participant)
        .where('to_seq', 'is', null)
        .execute(),
    );
  }

  async seatings(match: string): Promise<SeatingRow[]> {
    return (
      await this.#q.selectFrom('seating').selectAll().where('match', '=', match).orderBy('from_seq').execute()
    ).map(toSeating);
  }

  async append(batch: Batch, expectedSeq: number, epoch: number): Promise<void> {
    let stood = batch.status;
    await this.#write(() =>
      this.#group.write(() => {
        stood = this.#hot.append(batch, expectedSeq, epoch);
      }),
    );
    if (stood !== batch.status) this.#revision += 1;
  }

  async receipt(match: string, actor: string, commandId: string): Promise<ReceiptRow | null> {
    return this.#hot.receipt(match, actor, commandId);
  }
  async events(match: string, after: number, limit = Number.MAX_SAFE_INTEGER): Promise<AnyEvent[]> {
    return this.#hot.events(match, after, limit);
  }
  async due(now: number, limit: number): Promise<string[]> {
    return this.#hot.due(now, limit);
  }

  async texts(match: string, seqs: readonly number[]): Promise<Map<number, string | null>> {
    if (seqs.length === 0) return new Map();
    const rows = await this.#q
      .selectFrom('text')
      .select(['seq', 'body', 'hidden_at'])
      .where('match', '=', match)
      .where('seq', 'in', [...seqs])
      .execute();
    return new Map(rows.map((row) => [row.seq, row.hidden_at === null ? row.body : null]));
  }

  async putSnapshot(s: SnapshotRow): Promise<void> {
    const kept = { state: JSON.stringify(s.state), stream_counts: JSON.stringify(s.counts), hash: s.hash };
    await this.#write(() =>
      this.#q
        .insertInto('snapshot')
        .values({ match: s.match, seq: s.seq, ...kept })
        .onConflict((c) => c.columns(['match', 'seq']).doUpdateSet(kept))
        .execute(),
    );
  }

  async latestSnapshot(match: string): Promise<SnapshotRow | null> {
    const row = await this.#q
      .selectFrom('snapshot')
      .selectAll()
      .where('match', '=', match)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row
      ? { match, seq: row.seq, state: JSON.parse(row.state), counts: JSON.parse(row.stream_counts), hash: row.hash }
      : null;
  }

  async running(limit: number): Promise<string[]> {
    return (
      await this.#q
        .selectFrom('match')
        .select('id')
        .where('status', '=', 'running')
        .orderBy('next_due')
        .limit(limit)
        .execute()
    ).map((row) => row.id);
  }

  async quarantine(match: string): Promise<void> {
    await this.#change(() =>
      this.#q.updateTable('match').set({ status: 'quarantined', next_due: null }).where('id', '=', match).execute(),
    );
  }

  async audit(row: {
    session: string;
    at: number;
    participant: string;
    act: string;
    target: string;
    refused: boolean;
  }): Promise<void> {
    await this.#write(() =>
      this.#q
        .insertInto('audit')
        .values({ ...row, refused: row.refused ? 1 : 0 })
        .execute(),
    );
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
    if (!this.#writable && this.db.isOpen && Date.now() - this.#probed > PROBE_MS) {
      this.#probed = Date.now();
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
    await this.#rewriting;
    if (this.db.isOpen) {
      this.#group.flush();
      this.db.close();
    }
    this.#release();
  }
}
