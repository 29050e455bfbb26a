/** A program of its own that reads a database: `node holdReading.ts FILE`. It begins to read, says so, and lets go when its input ends. */
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(process.argv[2] ?? '', { readOnly: true });
db.exec('BEGIN');
db.prepare('SELECT count(*) FROM event').get();
process.stdout.write('reading\n');
process.stdin.resume();
process.stdin.on('end', () => {
  db.exec('COMMIT');
  db.close();
});
