/** What the walks share: asking as the pages do, and what a store holds. */
import { DatabaseSync } from 'node:sqlite';
import { faultsIn } from '../../../server/sessions/invariants.ts';
import { fileIn, openStore } from '../../../server/store/sqlite/index.ts';
import { bearer } from '../net/sessionKit.ts';
import type { Asked } from './operations.ts';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** A body of null is a deletion, which bears no id. */
export async function send(
  url: string,
  { path, body, token }: Asked,
  id: string | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const answer = await fetch(`${url}${path}`, {
    method: body === null ? 'DELETE' : 'POST',
    headers: {
      ...headers,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(token ? bearer(token) : {}),
    },
    ...(body === null ? {} : { body: JSON.stringify({ ...body, ...(id === null ? {} : { id }) }) }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** When someone was seen and which process owns a match is no part of an operation. */
const NO_PART: Readonly<Record<string, readonly string[]>> = {
  participant: ['last_seen'],
  match: ['owner', 'epoch', 'lease_until'],
};
export type Rows = Readonly<Record<string, readonly unknown[]>>;

export function rowsIn(folder: string): Rows {
  const db = new DatabaseSync(fileIn(folder));
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map((row) => String(row['name']))
      .filter((name) => !['snapshot', 'probe'].includes(name) && !name.startsWith('kysely'));
    return Object.fromEntries(
      tables.map((name) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => ({ ...row, ...Object.fromEntries((NO_PART[name] ?? []).map((column) => [column, null])) })),
      ]),
    );
  } finally {
    db.close();
  }
}

/** What an operation of the walk is named by. */
export const idFor = (name: string): string => `walk-${name.replace(/\W+/g, '-')}-0123456789`.slice(0, 64);

export const countsOf = (rows: Rows): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]));

/** What is found before anything is put in order. */
export async function faultsOf(folder: string): Promise<unknown[]> {
  const store = await openStore({ dir: folder });
  try {
    return await faultsIn(store);
  } finally {
    await store.close();
  }
}
