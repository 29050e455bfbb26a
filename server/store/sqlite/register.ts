/** The register over SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import type { Seat } from '../../../shared/types.ts';
import type {
  AuditRow,
  FiredRow,
  InjectRow,
  Loose,
  Register,
  ReportRow,
  StoredReceipt,
  StoredText,
  SurveyRow,
} from '../register.ts';
import type { MatchRow, ParticipantRow, SeatingRow } from '../store.ts';
import { RecordDamaged } from '../damage.ts';
import { botTablesIn, idleTablesIn } from './idle.ts';
import { looseIn } from './loose.ts';
import type { Overwriting, Overwritten } from './overwriting.ts';
import { toParticipant, toSeating } from './rows.ts';
import type { Tables } from './schema.ts';
import { isSound, receiptSeal } from './seals.ts';

const PAGE = 500;
/** Rows that one transaction of an erasing deletes, from the tables that grow with what is played, and what names a row within its match. */
const ROWS_AT_ONCE = 500;
const LARGE = { event: 'seq', receipt: 'actor, command_id', text: 'seq', snapshot: 'seq' } as const;

export class SqliteRegister implements Register {
  readonly #db: DatabaseSync;
  readonly #q: Kysely<Tables>;
  readonly #write: <T>(work: () => Promise<T> | T) => Promise<T>;
  readonly #events: (match: string, after: number, limit: number) => AnyEvent[];
  readonly #overwriting: Overwriting;

  constructor(
    db: DatabaseSync,
    q: Kysely<Tables>,
    write: <T>(work: () => Promise<T> | T) => Promise<T>,
    events: (match: string, after: number, limit: number) => AnyEvent[],
    overwriting: Overwriting,
  ) {
    this.#db = db;
    this.#q = q;
    this.#write = write;
    this.#events = events;
    this.#overwriting = overwriting;
  }

  async participant(id: string): Promise<ParticipantRow | null> {
    const row = await this.#q.selectFrom('participant').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toParticipant(row) : null;
  }

  async gaveUp(tokenHash: string): Promise<boolean> {
    const row = await this.#q
      .selectFrom('participant')
      .select('id')
      .where('former_token', '=', tokenHash)
      .executeTakeFirst();
    return row !== undefined;
  }

  async seatingsOf(session: string): Promise<SeatingRow[]> {
    return (
      await this.#q
        .selectFrom('seating')
        .innerJoin('match', 'match.id', 'seating.match')
        .selectAll('seating')
        .where('match.session', '=', session)
        .where('seating.to_seq', 'is', null)
        .orderBy('seating.from_seq')
        .execute()
    ).map(toSeating);
  }

  async surveys(session: string): Promise<SurveyRow[]> {
    return this.#q.selectFrom('survey').selectAll().where('session', '=', session).orderBy('at').execute();
  }

  async reports(session: string): Promise<ReportRow[]> {
    const rows = await this.#q.selectFrom('report').selectAll().where('session', '=', session).orderBy('at').execute();
    return rows.map(({ settled_at: settledAt, ...row }) => ({ ...row, settledAt }));
  }

  async text(match: string, seq: number): Promise<StoredText | null> {
    return (await this.#texts(match, seq))[0] ?? null;
  }

  textsOf(match: string): Promise<StoredText[]> {
    return this.#texts(match);
  }

  async #texts(match: string, seq?: number): Promise<StoredText[]> {
    let query = this.#q
      .selectFrom('text')
      .select(['match', 'seq', 'participant', 'body', 'hidden_at', 'seal'])
      .where('match', '=', match);
    if (seq !== undefined) query = query.where('seq', '=', seq);
    return (await query.orderBy('seq').execute()).map((row) => ({
      seq: row.seq,
      participant: row.participant,
      body: isSound(row) ? row.body : '',
      hidden: row.hidden_at !== null,
    }));
  }

  async receiptsOf(match: string): Promise<StoredReceipt[]> {
    const rows = await this.#q.selectFrom('receipt').selectAll().where('match', '=', match).orderBy('at').execute();
    return rows
      .filter((row) => row.seal === null || receiptSeal(row) === row.seal)
      .map(({ actor, command_id: commandId, reply, at, command }) => ({ actor, commandId, reply, at, command }));
  }

  async injects(session: string): Promise<InjectRow[]> {
    const rows = await this.#q
      .selectFrom('inject_plan')
      .selectAll()
      .where('session', '=', session)
      .orderBy('created_at')
      .execute();
    return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt }));
  }

  async sessionsWithInjects(): Promise<string[]> {
    return (await this.#q.selectFrom('inject_plan').select('session').distinct().execute()).map((row) => row.session);
  }

  async fired(session: string): Promise<FiredRow[]> {
    const rows = await this.#q
      .selectFrom('inject_fired')
      .innerJoin('inject_plan', 'inject_plan.id', 'inject_fired.plan')
      .selectAll('inject_fired')
      .where('inject_plan.session', '=', session)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({ ...row, ok: row.ok === 1 }));
  }

  async stewards(match: string): Promise<{ seat: Seat; why: string }[]> {
    return (await this.#q.selectFrom('steward').select(['seat', 'why']).where('match', '=', match).execute()).map(
      (row) => ({ seat: row.seat as Seat, why: row.why }),
    );
  }

  loose(): Promise<Loose> {
    return looseIn(this.#q);
  }

  async sessionIds(): Promise<string[]> {
    return (await this.#q.selectFrom('session').select('id').orderBy('id').execute()).map((row) => row.id);
  }

  async matchIds(status?: MatchRow['status']): Promise<string[]> {
    const all = this.#q.selectFrom('match').select('id').orderBy('id');
    return (await (status ? all.where('status', '=', status) : all).execute()).map((row) => row.id);
  }

  async auditOf(session: string): Promise<AuditRow[]> {
    const rows = await this.#q.selectFrom('audit').selectAll().where('session', '=', session).orderBy('at').execute();
    return rows.map((row) => ({ ...row, refused: row.refused === 1 }));
  }

  async playedBefore(moment: number): Promise<string[]> {
    const rows = await this.#q
      .selectFrom('session')
      .innerJoin('match', 'match.session', 'session.id')
      .select('session.id')
      .distinct()
      .where('match.status', '=', 'running')
      .where('session.expires_at', '<=', moment)
      .execute();
    return rows.map((row) => row.id);
  }

  async lived(session: string): Promise<{ began: number | null; lastAct: number | null }> {
    const max = (sql: string): number | null =>
      (this.#db.prepare(sql).get({ session }) as { at: number | null } | undefined)?.at ?? null;
    const began = max(`SELECT max(at) AS at FROM (
      SELECT min(event.at) AS at FROM event JOIN match ON match.id = event.match
      WHERE match.session = :session AND event.type = 'PhaseBegan' GROUP BY event.match)`);
    const lastAct = max(`SELECT max(at) AS at FROM (
      SELECT max(event.at) AS at FROM event JOIN match ON match.id = event.match
        WHERE match.session = :session AND json_extract(event.actor, '$.role') IN ('delegate', 'facilitator')
      UNION ALL SELECT max(at) FROM audit WHERE session = :session
      UNION ALL SELECT max(created_at) FROM participant WHERE session = :session)`);
    return { began, lastAct };
  }

  idleTables(since: number, limit: number): Promise<{ match: string; session: string }[]> {
    return idleTablesIn(this.#q, since, limit);
  }

  botTables(): Promise<number> {
    return botTablesIn(this.#q);
  }

  async expired(now: number, limit: number): Promise<string[]> {
    return (await this.#q.selectFrom('session').select('id').where('expires_at', '<=', now).limit(limit).execute()).map(
      (row) => row.id,
    );
  }

  /**
   * A large session in several transactions, so that nobody waits for all of it: what is left after a crash is found by its day, which comes first. Seatings, people and
   * the rest go with their session by foreign keys; audit and unused scenarios by name.
   */
  async erase(session: string): Promise<void> {
    await this.#inOne(() => this.#db.prepare('UPDATE session SET expires_at = 0 WHERE id = ?').run(session));
    const matches = this.#db.prepare('SELECT id FROM match WHERE session = ?').all(session);
    for (const { id } of matches)
      for (const [table, key] of Object.entries(LARGE)) {
        const some = this.#db.prepare(
          `DELETE FROM ${table} WHERE match = ?1 AND (${key}) IN (SELECT ${key} FROM ${table} WHERE match = ?1 LIMIT ${ROWS_AT_ONCE})`,
        );
        let gone: number | bigint = ROWS_AT_ONCE;
        while (gone >= ROWS_AT_ONCE)
          await this.#inOne(() => {
            gone = some.run(id!).changes;
          });
      }
    await this.#inOne(() => {
      this.#db.prepare('DELETE FROM audit WHERE session = ?').run(session);
      this.#db.prepare('DELETE FROM session WHERE id = ?').run(session);
      this.#db.exec('DELETE FROM scenario WHERE hash NOT IN (SELECT scenario_hash FROM match)');
    });
  }

  /** Deleted rows are overwritten at once; what was left behind when rows once moved between pages is overwritten by `compact`. */
  async #inOne(work: () => void): Promise<void> {
    // Whoever waits comes first.
    await new Promise((done) => {
      setImmediate(done);
    });
    await this.#write(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        work();
        this.#overwriting.mark();
        this.#db.exec('COMMIT');
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  compact(): Promise<Overwritten> {
    return this.#write(() => this.#overwriting.run());
  }

  async *eventPages(match: string, after = 0): AsyncGenerator<AnyEvent[]> {
    for (let last = after; ;) {
      let page: AnyEvent[];
      try {
        page = this.#events(match, last, PAGE);
      } catch (error) {
        if (!(error instanceof RecordDamaged)) throw error;
        if (error.sound.length > 0) yield [...error.sound];
        return;
      }
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!.seq;
    }
  }
}
