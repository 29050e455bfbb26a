/** The last look at the clock, as it is kept. */
import type { DatabaseSync } from 'node:sqlite';
import type { Sight } from '../../time/judge.ts';
import type { ClockTable } from './schema.ts';

export function keepSightIn(db: DatabaseSync, { at, wall, steady, boot, trusted, doubt }: Sight): void {
  db.prepare(
    'INSERT OR REPLACE INTO clock (id, at, wall, steady, boot, trusted, doubt_since, doubt_ran) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    ...[at, wall, steady].map(Math.round),
    boot,
    Math.round(trusted),
    doubt && Math.round(doubt.since),
    doubt && Math.round(doubt.ran),
  );
}

export function sightIn(db: DatabaseSync): Sight | null {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'clock'").get();
  const row = known && (db.prepare('SELECT * FROM clock WHERE id = 1').get() as ClockTable | undefined);
  if (!row) return fromRows(db);
  const { at, wall, steady, boot, trusted, doubt_since: since, doubt_ran: ran } = row;
  return { at, wall, steady, boot, trusted, doubt: since === null ? null : { since, ran: ran ?? 0 } };
}

/** The latest time that an earlier version wrote down anywhere. */
function fromRows(db: DatabaseSync): Sight | null {
  const latest = db
    .prepare(
      'SELECT max(t) AS t FROM (SELECT max(last_seen) AS t FROM participant UNION ALL SELECT max(at) FROM audit UNION ALL SELECT max(e.at) FROM match m JOIN event e ON e.match = m.id AND e.seq = m.seq)',
    )
    .get()?.['t'];
  return typeof latest === 'number' && latest > 0
    ? { at: latest, wall: latest, steady: 0, boot: null, trusted: latest, doubt: null }
    : null;
}
