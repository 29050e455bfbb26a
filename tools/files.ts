/** The project's own files, for checks and stamps. Folders that are made, not written, are left out. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MADE = new Set(['node_modules', 'dist', 'data', '.cache', 'test-results', '.git']);

/** Paths of the files under `path` (a folder or a file), relative to the root with forward slashes, sorted; hidden files included. */
export function filesUnder(path: string, root: string = ROOT): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name) || path !== '.')
    .flatMap((entry) => {
      const inner = path === '.' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(inner, root);
      return entry.isFile() ? [inner] : [];
    })
    .toSorted();
}

export const readText = (path: string, root: string = ROOT): string => readFileSync(join(root, path), 'utf8');

/** One hash over names and bytes of all files under the paths. Changes when anything there changes. */
export function hashOf(paths: readonly string[], root: string = ROOT): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(path, root))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
