/** Kysely over `node:sqlite`: one connection, shared with the prepared statements of the hot path. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StoreTooNew } from './errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './schema.ts';

/** SQLite rolls schema changes back like any other; Kysely's own adapter leaves a failed migration half done. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdl();
  }
}

const MOST_PREPARED = 200;

/** Closing is left to the owner of the database: do not call `destroy()` on the result. */
export function kyselyOver(db: DatabaseSync): Kysely<Tables> {
  // A console asks the same ten questions every second and a half, for every class: preparing each anew costs more than answering it.
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = prepareAnew(text);
    if (prepared.size >= MOST_PREPARED) prepared.delete(prepared.keys().next().value!);
    // Only questions: what defines or changes tables is asked once.
    if (/^(?:select|insert|update|delete)/i.test(text)) prepared.set(text, statement);
    return statement;
  };
  const prepareAnew = (text: string): SqliteStatement => {
    const statement = db.prepare(text);
    const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...values(parameters)),
      run: (parameters) => statement.run(...values(parameters)),
      iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
    };
  };
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect({ database: { prepare, close: () => undefined } }) });
}

/** Brings the file to the newest schema, all or nothing. Refuses a file of a newer program. */
export async function migrate(db: Kysely<Tables>, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest();
  if (!error) return;
  // Kysely's words for a migration in the file that the code does not know.
  if (error instanceof Error && error.message.includes('is missing')) {
    throw new StoreTooNew(
      'The database was written by a newer version of this program. Nothing was changed. Start the newer version, or restore an older backup.',
    );
  }
  throw error;
}
