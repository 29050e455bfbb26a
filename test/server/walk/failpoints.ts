/**
 * Points at which a process may be killed: after each statement that writes, and after each step that moves files. A kill there leaves exactly the files as they
 * stand, so that a copy of the data folder taken at the point is what a killed process leaves.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';

type Listener = (point: string) => void;
let listener: Listener | null = null;
let inside = false;

function fired(point: string): void {
  if (!listener || inside) return;
  inside = true;
  try {
    listener(point);
  } finally {
    inside = false;
  }
}

const WRITES = /^\s*(?:insert|update|delete|replace|commit|vacuum)/i;
const FILE_STEPS = ['renameSync', 'copyFileSync', 'appendFileSync', 'writeFileSync', 'rmSync', 'fsyncSync'] as const;

/** Throws what SQLite throws on a full disk, instead of the statement. */
type Refuser = (text: string) => boolean;
let refuser: Refuser | null = null;
function asked(text: string): void {
  if (!WRITES.test(text) || !refuser?.(text)) return;
  throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
}

type Patched = Record<string, (...args: unknown[]) => unknown>;
function after(
  target: object,
  name: string,
  tell: (self: object, args: unknown[]) => void,
  ask: (self: object, args: unknown[]) => void = () => undefined,
): void {
  const methods = target as Patched;
  const inner = methods[name]!;
  methods[name] = function patched(this: object, ...args: unknown[]): unknown {
    ask(this, args);
    const result = inner.apply(this, args);
    tell(this, args);
    return result;
  };
}

let installed = false;
/** Once a process: from here on every write passes a point. */
function install(): void {
  if (installed) return;
  installed = true;
  const texts = new WeakMap<object, string>();
  const prepare = DatabaseSync.prototype.prepare;
  DatabaseSync.prototype.prepare = function prepared(this: DatabaseSync, text: string): StatementSync {
    const statement = prepare.call(this, text);
    texts.set(statement, text);
    return statement;
  };
  const told = (text: string): void => {
    if (WRITES.test(text)) fired(text.trim().slice(0, 80));
  };
  const textOf = (statement: object): string => texts.get(statement) ?? '';
  after(
    DatabaseSync.prototype,
    'exec',
    (_db, [text]) => told(String(text)),
    (_db, [text]) => asked(String(text)),
  );
  for (const name of ['run', 'all', 'get'])
    after(
      StatementSync.prototype,
      name,
      (s) => told(textOf(s)),
      (s) => asked(textOf(s)),
    );
  for (const name of FILE_STEPS) after(fs, name, () => fired(name));
  syncBuiltinESMExports();
}

/** Calls `at` after each point that is passed from now on. */
export function beginPassing(at: Listener): void {
  install();
  listener = at;
}

/** Calls `at` after each point that is passed while `work` runs. */
async function passing<T>(at: Listener, work: () => Promise<T>): Promise<T> {
  beginPassing(at);
  try {
    return await work();
  } finally {
    listener = null;
  }
}

/** Runs `work` on a disk that refuses the statements named by `refuse`. */
export async function refusing<T>(refuse: Refuser, work: () => Promise<T>): Promise<T> {
  install();
  refuser = refuse;
  try {
    return await work();
  } finally {
    refuser = null;
  }
}

const LEFT_OUT = /(?:-shm|\.lock|\.lock-journal)$/;
const filesOf = (dir: string): string[] =>
  fs.readdirSync(dir).filter((name) => !LEFT_OUT.test(name) && fs.statSync(join(dir, name)).isFile());

/** What the folder holds at this moment, as one hash. */
export function lookOf(dir: string): string {
  const hash = createHash('sha256');
  for (const name of filesOf(dir).sort()) hash.update(`${name}\n`).update(fs.readFileSync(join(dir, name)));
  return hash.digest('hex');
}

/** The folder as a process killed now would leave it. */
export function copyTo(dir: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const name of filesOf(dir)) fs.writeFileSync(join(to, name), fs.readFileSync(join(dir, name)));
}

export interface Left {
  readonly dir: string;
  /** The points between which the folder looked so, by number and text. */
  readonly from: number;
  readonly point: string;
}

/**
 * Runs `work` on the store in `dir`, and keeps the folder as every kill would leave it: one copy for each different look. Returns them with the number of
 * points passed.
 */
export async function leftBehind<T>(
  dir: string,
  to: string,
  work: () => Promise<T>,
): Promise<{ result: T; left: Left[]; points: string[] }> {
  const left: Left[] = [];
  const points: string[] = [];
  let last = '';
  const result = await passing((point) => {
    points.push(point);
    const look = lookOf(dir);
    if (look === last) return;
    last = look;
    const copy = join(to, String(points.length));
    copyTo(dir, copy);
    left.push({ dir: copy, from: points.length, point });
  }, work);
  return { result, left, points };
}
