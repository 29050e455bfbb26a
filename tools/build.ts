/** `npm run build`: the client into `dist/`, precompressed. Builds even if nothing seems stale. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from './client.ts';
import { filesUnder, ROOT } from './files.ts';

const seconds = await buildClient({ force: true, say: console.log });
const dist = join(ROOT, 'dist');
const files = filesUnder('.', dist);
const size = (suffix: string): string => {
  const bytes = files
    .filter((file) => file.endsWith(suffix))
    .reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  return `${Math.round(bytes / 1024)} KB`;
};
console.log(
  `Built in ${seconds.toFixed(1)} s: ${files.filter((file) => !/\.(?:br|gz)$/.test(file)).length} files, ${size('.br')} with Brotli, ${size('.gz')} with gzip.`,
);
