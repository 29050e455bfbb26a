/** The thread of `rewrite.ts`. An error ends it, and is told there. */
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

const db = new DatabaseSync(workerData as string, { timeout: 5_000 });
db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
db.close();
