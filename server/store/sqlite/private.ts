/** What the store keeps is for its owner's eyes alone: people's names and words are in it. On Windows, where the folder's own rights decide, nothing is changed. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder and those above it, as far as they are not there; a folder that is there keeps its rights. */
export const privateFolder = (dir: string): void => void mkdirSync(dir, { recursive: true, mode: 0o700 });

/** An empty file where there is none, so that whoever opens it for writing finds it with the rights that it should have. Closing a file that is in use would let go of its locks: call it before that. */
export function createPrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Takes everyone else's rights to the file away. Nothing where there is none, or where it belongs to someone else. */
export function makePrivate(file: string): void {
  if (process.platform === 'win32') return;
  try {
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  } catch {
    // Gone meanwhile, or not ours to change: what it holds is no more open than before.
  }
}

/** The same for the database and everything that lies beside it by its name: logs, lock, stores kept aside. */
export function makeAllPrivate(file: string, others: readonly string[]): void {
  const dir = dirname(file);
  for (const name of readdirSync(dir))
    if (name.startsWith(basename(file)) || others.includes(name)) makePrivate(join(dir, name));
}
