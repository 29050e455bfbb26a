/** The path of every command: prepared statements, no promise between them. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { ReceiptDamaged } from '../damage.ts';
import { VersionConflict, type Batch, type MatchRow, type ReceiptRow } from '../store.ts';
import { SQLITE, sqliteCode } from './errors.ts';
import type { Records } from './records.ts';
import type { ReceiptTable } from './schema.ts';
import { eventSeal, receiptSeal, textSeal, type EventColumns } from './seals.ts';

const columnsOf = (e: AnyEvent): EventColumns => [
  e.seq,
  e.v,
  e.type,
  e.at,
  e.round,
  e.phase,
  JSON.stringify(e.by),
  e.cause,
  e.rule ?? null,
  e.documents ? JSON.stringify(e.documents) : null,
  JSON.stringify(e.streams),
  JSON.stringify(e.data),
];

export class HotPath {
  readonly #db: DatabaseSync;
  readonly #records: Records;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, records: Records) {
    this.#db = db;
    this.#records = records;
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
    const now = this.#statement('SELECT seq, epoch, status, seal FROM match WHERE id = ?').get(match);
    if (now?.['status'] === 'quarantined') throw new VersionConflict(match, 'it is quarantined');
    if (now?.['seq'] !== expectedSeq || now['epoch'] !== epoch) {
      throw new VersionConflict(
        match,
        `it is at version ${String(now?.['seq'])}, epoch ${String(now?.['epoch'])}; meant ${expectedSeq}, epoch ${epoch}`,
      );
    }
    // Written by an older version, and never read since.
    if (expectedSeq > 0 && now['seal'] === null) this.#records.seal(match);
    let seal = String(now['seal'] ?? this.#records.sealAt(match, expectedSeq));
    const insert = this.#statement(
      'INSERT INTO event (match, seq, v, type, at, round, phase, actor, cause, rule, documents, streams, data, seal) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)',
    );
    let seq = expectedSeq;
    for (const event of batch.events) {
      seq += 1;
      if (event.seq !== seq) throw new VersionConflict(match, `event ${event.seq} where ${seq} was due`);
      const columns = columnsOf(event);
      seal = eventSeal(seal, match, columns);
      insert.run(match, ...(columns as readonly SQLInputValue[]), seal);
    }
    if (batch.receipt) {
      const { actor, commandId, payloadHash, reply, at, command } = batch.receipt;
      const row = {
        match,
        actor,
        command_id: commandId,
        payload_hash: payloadHash,
        reply,
        at: at ?? null,
        command: command ?? null,
      };
      this.#statement(
        'INSERT INTO receipt (match, actor, command_id, payload_hash, reply, at, command, seal) VALUES (?,?,?,?,?,?,?,?)',
      ).run(...Object.values(row), receiptSeal(row));
    }
    for (const { seq: of, participant, body } of batch.texts) {
      const row = { match, seq: of, participant, body };
      this.#statement('INSERT INTO text (match, seq, participant, body, seal) VALUES (?,?,?,?,?)').run(
        ...Object.values(row),
        textSeal(row),
      );
    }
    this.#statement('UPDATE match SET seq = ?, next_due = ?, status = ?, state_hash = ?, seal = ? WHERE id = ?').run(
      seq,
      batch.nextDue,
      batch.status,
      batch.stateHash,
      seq > 0 ? seal : null,
      match,
    );
    return now['status'] as MatchRow['status'];
  }

  /** Throws `ReceiptDamaged` where the row is not what was written. */
  receipt(match: string, actor: string, commandId: string): ReceiptRow | null {
    const row = this.#statement('SELECT * FROM receipt WHERE match = ? AND actor = ? AND command_id = ?').get(
      match,
      actor,
      commandId,
    ) as unknown as ReceiptTable | undefined;
    if (!row) return null;
    if (row.seal !== null && receiptSeal(row) !== row.seal) throw new ReceiptDamaged(match);
    return { match, actor, commandId, payloadHash: row.payload_hash, reply: row.reply };
  }

  due(now: number, limit: number): string[] {
    return this.#statement("SELECT id FROM match WHERE status = 'running' AND next_due <= ? ORDER BY next_due LIMIT ?")
      .all(now, limit)
      .map((row) => String(row['id']));
  }
}
