/** The path of every command: prepared statements, no promise between them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { VersionConflict, type Batch, type MatchRow, type ReceiptRow } from '../store.ts';
import { SQLITE, sqliteCode } from './errors.ts';
import type { EventTable } from './schema.ts';

type Row = Record<string, unknown>;

const toEvent = (row: EventTable): AnyEvent =>
  ({
    match: row.match,
    seq: row.seq,
    v: row.v,
    type: row.type,
    at: row.at,
    round: row.round,
    phase: row.phase,
    by: JSON.parse(row.actor),
    cause: row.cause,
    ...(row.rule === null ? {} : { rule: row.rule }),
    ...(row.documents === null ? {} : { documents: JSON.parse(row.documents) }),
    streams: JSON.parse(row.streams),
    data: JSON.parse(row.data),
  }) as unknown as AnyEvent;

export class HotPath {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  #statement(text: string): StatementSync {
    let found = this.#prepared.get(text);
    if (!found) this.#prepared.set(text, (found = this.#db.prepare(text)));
    return found;
  }

  /** Within a transaction of the caller's; tells the status that the match had before. Throws `VersionConflict` when version or epoch is not the expected one, or a key is taken. */
  append(batch: Batch, expectedSeq: number, epoch: number): MatchRow['status'] {
    try {
      return this.#write(batch, expectedSeq, epoch);
    } catch (error) {
      if (sqliteCode(error) === SQLITE.constraint)
        throw new VersionConflict(batch.match, (error as Error).message, { cause: error });
      throw error;
    }
  }

  #write(batch: Batch, expectedSeq: number, epoch: number): MatchRow['status'] {
    const { match } = batch;
    const now = this.#statement('SELECT seq, epoch, status FROM match WHERE id = ?').get(match);
    if (now?.['status'] === 'quarantined') throw new VersionConflict(match, 'it is quarantined');
    if (now?.['seq'] !== expectedSeq || now['epoch'] !== epoch) {
      throw new VersionConflict(
        match,
        `it is at version ${String(now?.['seq'])}, epoch ${String(now?.['epoch'])}; meant ${expectedSeq}, epoch ${epoch}`,
      );
    }
    const insert = this.#statement(
      'INSERT INTO event (match, seq, v, type, at, round, phase, actor, cause, rule, documents, streams, data) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
    );
    let seq = expectedSeq;
    for (const event of batch.events) {
      seq += 1;
      if (event.seq !== seq) throw new VersionConflict(match, `event ${event.seq} where ${seq} was due`);
      insert.run(
        match,
        seq,
        event.v,
        event.type,
        event.at,
        event.round,
        event.phase,
        JSON.stringify(event.by),
        event.cause,
        event.rule ?? null,
        event.documents ? JSON.stringify(event.documents) : null,
        JSON.stringify(event.streams),
        JSON.stringify(event.data),
      );
    }
    if (batch.receipt) {
      const { actor, commandId, payloadHash, reply, at, command } = batch.receipt;
      this.#statement(
        'INSERT INTO receipt (match, actor, command_id, payload_hash, reply, at, command) VALUES (?,?,?,?,?,?,?)',
      ).run(match, actor, commandId, payloadHash, reply, at ?? null, command ?? null);
    }
    for (const text of batch.texts) {
      this.#statement('INSERT INTO text (match, seq, participant, body) VALUES (?,?,?,?)').run(
        match,
        text.seq,
        text.participant,
        text.body,
      );
    }
    this.#statement('UPDATE match SET seq = ?, next_due = ?, status = ?, state_hash = ? WHERE id = ?').run(
      seq,
      batch.nextDue,
      batch.status,
      batch.stateHash,
      match,
    );
    return now['status'] as MatchRow['status'];
  }

  receipt(match: string, actor: string, commandId: string): ReceiptRow | null {
    const row = this.#statement(
      'SELECT payload_hash, reply FROM receipt WHERE match = ? AND actor = ? AND command_id = ?',
    ).get(match, actor, commandId);
    return row
      ? { match, actor, commandId, payloadHash: String(row['payload_hash']), reply: String(row['reply']) }
      : null;
  }

  events(match: string, after: number, limit: number): AnyEvent[] {
    const rows = this.#statement('SELECT * FROM event WHERE match = ? AND seq > ? ORDER BY seq LIMIT ?').all(
      match,
      after,
      limit,
    ) as Row[] as unknown as EventTable[];
    return rows.map(toEvent);
  }

  due(now: number, limit: number): string[] {
    return this.#statement("SELECT id FROM match WHERE status = 'running' AND next_due <= ? ORDER BY next_due LIMIT ?")
      .all(now, limit)
      .map((row) => String(row['id']));
  }
}
