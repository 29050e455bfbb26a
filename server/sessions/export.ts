/** A session as a download, written as it is read: JSON in one piece, or a ZIP of one CSV a table. */
import { Zip, ZipDeflate } from 'fflate';
import type { SessionRow, Store } from '../store/store.ts';
import { BOM, csvLine } from './csv.ts';
import { planOf } from './plan.ts';
import { pseudonyms } from './pseudonyms.ts';
import { readRoster, worldNumber } from './roster.ts';
import { settingsOf } from './settings.ts';
import { tablesOf, type Table } from './tables.ts';

/** Rows gathered before they are handed on. */
const CHUNK = 32_768;

async function* gathered(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const part of parts) {
    text += part;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function* csv(table: Table): AsyncGenerator<string> {
  yield BOM + csvLine(table.columns);
  for await (const row of table.rows()) yield csvLine(row);
}

async function* zipped(tables: readonly Table[], readme: string): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const bytes = new TextEncoder();
  const file = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    return entry;
  };
  const flushed = (): Uint8Array[] => {
    const out = ready;
    ready = [];
    return out;
  };
  file('README.txt').push(bytes.encode(readme), true);
  for (const table of tables) {
    const entry = file(`${table.name}.csv`);
    for await (const text of gathered(csv(table))) {
      entry.push(bytes.encode(text));
      yield* flushed();
    }
    entry.push(new Uint8Array(0), true);
    yield* flushed();
  }
  zip.end();
  yield* flushed();
}

async function* json(head: unknown, tables: readonly Table[]): AsyncGenerator<string> {
  yield `{"session":${JSON.stringify(head)}`;
  for (const table of tables) {
    yield `,\n"${table.name}":[`;
    let first = true;
    for await (const row of table.rows()) {
      const object = Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? null]));
      if (typeof object['data'] === 'string') object['data'] = JSON.parse(object['data']);
      yield `${first ? '\n' : ',\n'}${JSON.stringify(object)}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}

export interface Download {
  readonly type: string;
  readonly name: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

/** Everything of a session but secrets: tokens are not kept, and join code and seeds of worlds under way are left out. */
export async function exportSession(
  store: Store,
  row: SessionRow,
  format: 'csv' | 'json',
  aliases: boolean,
  now: number,
): Promise<Download> {
  const roster = await readRoster(store, row);
  const names = pseudonyms(await store.participants(row.id), aliases);
  const tables = tablesOf(store, roster, names);
  const { title, tz } = settingsOf(row);
  const head = {
    id: row.id,
    title: names.inText(title),
    tz,
    scenario: planOf(row)?.scenario ?? null,
    created: new Date(row.createdAt).toISOString(),
    exported: new Date(now).toISOString(),
    names: aliases ? 'aliases' : 'none',
    worlds: roster.matches.map((m) => ({
      n: worldNumber(m),
      status: m.status,
      rulesVersion: m.rulesVersion,
      scenarioHash: m.scenarioHash,
      stateHash: m.stateHash,
      ...(m.status === 'ended' ? { seed: m.seed } : {}),
    })),
  };
  const name = `two-track-${new Date(now).toISOString().slice(0, 10)}`;
  if (format === 'json')
    return { type: 'application/json; charset=utf-8', name: `${name}.json`, chunks: gathered(json(head, tables)) };
  const readme = `${JSON.stringify(head, null, 2)}\n\nAn apostrophe stands before whatever a spreadsheet could take for a formula.\n\n${tables.map((t) => `${t.name}.csv: ${t.columns.join(', ')}`).join('\n')}\n`;
  return { type: 'application/zip', name: `${name}.zip`, chunks: zipped(tables, readme) };
}
