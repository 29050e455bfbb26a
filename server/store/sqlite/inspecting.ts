/** Looks for damage in all that is stored of a match, in steps that hold nobody up. */
import { DatabaseSync } from 'node:sqlite';
import { RecordDamaged, type Finding } from '../damage.ts';
import { quickCheck } from './quickCheck.ts';
import { Records } from './records.ts';
import type { ReceiptTable, SnapshotTable, TextTable } from './schema.ts';
import { receiptSeal, snapshotSeal, textSeal } from './seals.ts';

/** Rows of one step. */
const STEP = 200;

const reads = (...texts: readonly string[]): boolean => {
  try {
    for (const text of texts) JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether a snapshot is what was written, and the events up to it are those that it was taken from. */
export function snapshotFault(records: Records, row: SnapshotTable): Finding['kind'] | null {
  if (!reads(row.state, row.stream_counts)) return 'unreadable';
  const { chain } = row;
  if (chain === null || snapshotSeal({ ...row, chain }) !== row.seal) return 'changed';
  return (records.sealAt(row.match, row.seq) ?? '') === chain ? null : 'changed';
}

/** One step each: what it found. An unsealed match is only read. */
export function* inspect(db: DatabaseSync, records: Records, match: string): Generator<readonly Finding[]> {
  for (let after = 0; ;) {
    let page;
    try {
      page = records.events(match, after, STEP);
    } catch (error) {
      if (!(error instanceof RecordDamaged)) throw error;
      yield [{ match, table: 'event', seq: error.seq, kind: error.kind }];
      break;
    }
    if (page.length === 0) break;
    after = page.at(-1)!.seq;
    yield [];
  }
  if (!records.head(match)?.seal) return;
  yield* steps<ReceiptTable>(
    db,
    'SELECT * FROM receipt WHERE match = ? ORDER BY actor, command_id LIMIT ? OFFSET ?',
    match,
    (row) => (receiptSeal(row) !== row.seal ? { match, table: 'receipt', seq: null, kind: 'changed' } : null),
  );
  yield* steps<TextTable>(db, 'SELECT * FROM text WHERE match = ? ORDER BY seq LIMIT ? OFFSET ?', match, (row) =>
    textSeal(row) !== row.seal ? { match, table: 'text', seq: row.seq, kind: 'changed' } : null,
  );
  // A state is large: one a step.
  for (const { seq } of db.prepare('SELECT seq FROM snapshot WHERE match = ? ORDER BY seq').all(match)) {
    const row = db.prepare('SELECT * FROM snapshot WHERE match = ? AND seq = ?').get(match, seq!);
    const kind = row ? snapshotFault(records, row as unknown as SnapshotTable) : null;
    yield kind ? [{ match, table: 'snapshot', seq: Number(seq), kind }] : [];
  }
}

function* steps<Row>(
  db: DatabaseSync,
  query: string,
  match: string,
  look: (row: Row) => Finding | null,
): Generator<readonly Finding[]> {
  for (let offset = 0; ; offset += STEP) {
    const rows = db.prepare(query).all(match, STEP, offset) as unknown as Row[];
    yield rows.map(look).filter((found) => found !== null);
    if (rows.length < STEP) return;
  }
}

/** Everything in a file that nobody else has open, a backup for one. Throws `StoreCorrupt`. */
export function inspectFile(file: string): { readonly matches: number; readonly found: readonly Finding[] } {
  const db = new DatabaseSync(file);
  try {
    quickCheck(db, file);
    const records = new Records(db);
    const ids = db.prepare('SELECT id FROM match ORDER BY id').all();
    const found: Finding[] = [];
    for (const { id } of ids) for (const step of inspect(db, records, String(id))) found.push(...step);
    return { matches: ids.length, found };
  } finally {
    db.close();
  }
}
