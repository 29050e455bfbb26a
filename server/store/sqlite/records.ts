/** The events of matches, read with their seals checked, and sealed where an older version wrote them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { RecordDamaged } from '../damage.ts';
import { eventSeal, firstSeal, receiptSeal, textSeal, type FixedColumns } from './seals.ts';

export interface Head extends FixedColumns {
  readonly seq: number;
  /** The seal of the last event; null where an older version wrote them, which knew none. */
  readonly seal: string | null;
}

/** The columns of one event in the order of `PAGE`. As lists, since rows of so many columns are slow to make into objects. */
type Row = [
  seq: number,
  v: number,
  type: string,
  at: number,
  round: number,
  phase: string,
  actor: string,
  cause: string,
  rule: string | null,
  documents: string | null,
  streams: string,
  data: string,
  seal: string | null,
];

const HEAD = 'SELECT id, session, scenario_hash, rules_version, seed, world, seq, SEAL AS seal FROM match WHERE id = ?';
const PAGE =
  'SELECT seq, v, type, at, round, phase, actor, cause, rule, documents, streams, data, SEAL AS seal FROM event WHERE match = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?';

const toEvent = (
  match: string,
  [seq, v, type, at, round, phase, actor, cause, rule, documents, streams, data]: Row,
): AnyEvent =>
  ({
    match,
    seq,
    v,
    type,
    at,
    round,
    phase,
    by: JSON.parse(actor),
    cause,
    ...(rule === null ? {} : { rule }),
    ...(documents === null ? {} : { documents: JSON.parse(documents) }),
    streams: JSON.parse(streams),
    data: JSON.parse(data),
  }) as unknown as AnyEvent;

export class Records {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  #statement(text: string): StatementSync {
    let found = this.#prepared.get(text);
    if (!found) this.#prepared.set(text, (found = this.#db.prepare(text.replace('SEAL', this.#seal()))));
    return found;
  }

  /** The column, or what stands for it in a file of an older schema that is only read. */
  #seal(): string {
    return this.#db.prepare("SELECT 1 FROM pragma_table_info('match') WHERE name = 'seal'").get() ? 'seal' : 'NULL';
  }

  #page(match: string, after: number, upTo: number, limit: number): Row[] {
    const statement = this.#statement(PAGE);
    statement.setReturnArrays(true);
    return statement.all(match, after, upTo, limit) as unknown as Row[];
  }

  head(match: string): Head | null {
    return (this.#statement(HEAD).get(match) as unknown as Head | undefined) ?? null;
  }

  /** The seal after event `seq`: that of the match itself for 0; null where there is no such event or it bears none. */
  sealAt(match: string, seq: number): string | null {
    if (seq === 0) {
      const head = this.head(match);
      return head && firstSeal(head);
    }
    const row = this.#statement('SELECT seal FROM event WHERE match = ? AND seq = ?').get(match, seq);
    return (row?.['seal'] as string | null | undefined) ?? null;
  }

  /** Events with `seq` greater than `after`, at most `limit`, each compared with its seal. Throws `RecordDamaged` at the first that is not what was written, or is missing. */
  events(match: string, after: number, limit: number): AnyEvent[] {
    // The head first: what another process adds meanwhile is not asked for.
    const head = this.head(match);
    if (!head || head.seq <= after || limit <= 0) return [];
    const rows = this.#page(match, after, head.seq, limit);
    const sealed = head.seal !== null;
    // The seal before the first one may be what is damaged: that is found where reading begins earlier.
    let seal = (sealed ? this.sealAt(match, after) : null) ?? '';
    let seq = after;
    const sound: AnyEvent[] = [];
    for (const row of rows) {
      seq += 1;
      if (row[0] !== seq) throw new RecordDamaged(match, seq, 'missing', sound);
      if (sealed) {
        seal = eventSeal(seal, match, row);
        if (seal !== row[12]) throw new RecordDamaged(match, seq, 'changed', sound);
      }
      try {
        sound.push(toEvent(match, row));
      } catch {
        throw new RecordDamaged(match, seq, 'unreadable', sound);
      }
    }
    if (seq < head.seq) {
      if (rows.length < limit) throw new RecordDamaged(match, seq + 1, 'missing', sound);
    } else if (sealed && seal !== head.seal) throw new RecordDamaged(match, seq, 'changed', sound.slice(0, -1));
    return sound;
  }

  /**
   * Gives the events, receipts and texts of an older version their seals, within a transaction of the caller's. Returns how many events it sealed, 0 where the match has
   * its seals. What is damaged by then cannot be seen any more, except by the caller. Throws `RecordDamaged` where events are missing.
   */
  seal(match: string): number {
    const head = this.head(match);
    if (!head || head.seal !== null || head.seq === 0) return 0;
    const set = this.#statement('UPDATE event SET seal = ? WHERE match = ? AND seq = ?');
    let seal = firstSeal(head);
    let seq = 0;
    for (const row of this.#page(match, 0, head.seq, head.seq)) {
      seq += 1;
      if (row[0] !== seq) throw new RecordDamaged(match, seq, 'missing');
      seal = eventSeal(seal, match, row);
      set.run(seal, match, seq);
    }
    if (seq !== head.seq) throw new RecordDamaged(match, seq + 1, 'missing');
    for (const row of this.#statement('SELECT * FROM receipt WHERE match = ?').all(match))
      this.#statement('UPDATE receipt SET seal = ? WHERE match = ? AND actor = ? AND command_id = ?').run(
        receiptSeal(row as never),
        match,
        row['actor']!,
        row['command_id']!,
      );
    for (const row of this.#statement('SELECT * FROM text WHERE match = ?').all(match))
      this.#statement('UPDATE text SET seal = ? WHERE match = ? AND seq = ?').run(
        textSeal(row as never),
        match,
        row['seq']!,
      );
    // Taken by a version that could not tell whether what it took them from was sound.
    this.#statement('DELETE FROM snapshot WHERE match = ?').run(match);
    this.#statement('UPDATE match SET seal = ? WHERE id = ?').run(seal, match);
    return seq;
  }
}
