/** Builds the client when it is stale. Used by `npm start`, `npm run build` and the browser tests. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder, hashOf, ROOT } from './files.ts';

const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');
/** All that the built pages depend on. */
const SOURCES = ['client', 'shared', 'assets', 'vite.config.ts', 'package-lock.json'];
const COMPRESSIBLE = /\.(?:html|js|css|svg|json|webmanifest|txt)$/;
/** Smaller files fit in one packet either way. */
const MIN_BYTES = 1024;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Whether `dist/` is there and made from just these sources. */
export function clientIsFresh(hash: string = hashOf(SOURCES)): boolean {
  return existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

async function compress(folder: string): Promise<void> {
  const files = filesUnder('.', folder).filter((file) => COMPRESSIBLE.test(file));
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const bytes = await readFile(path);
      if (bytes.length < MIN_BYTES) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await Promise.all([
        brotli(bytes, { params }).then((out) => writeFile(`${path}.br`, out)),
        gz(bytes, { level: 9 }).then((out) => writeFile(`${path}.gz`, out)),
      ]);
    }),
  );
}

/**
 * Builds into a folder aside and swaps it in, so that a running server never serves half a client. Returns the seconds it took, 0 when
 * nothing was stale. Throws what Vite throws.
 */
export async function buildClient(
  options: { readonly force?: boolean; readonly say?: (line: string) => void } = {},
): Promise<number> {
  const hash = hashOf(SOURCES);
  if (!options.force && clientIsFresh(hash)) return 0;
  const began = performance.now();
  options.say?.('Building the client …');
  const aside = join(ROOT, '.cache', `dist-${process.pid}`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  try {
    const { build } = await import('vite');
    await build({
      root: join(ROOT, 'client'),
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      mode: 'production',
      build: { outDir: aside, emptyOutDir: true },
    });
    await compress(aside);
    writeFileSync(join(aside, '.stamp'), hash);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(aside, DIST);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return (performance.now() - began) / 1000;
}
