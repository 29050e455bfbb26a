/**
 * `node tools/runs/bake.ts FOLDER` writes the hashes of all eight-word runs of the text files in FOLDER to `test/assets/documentRuns.txt`.
 * The documents themselves stay outside of the project: facts carry over, sentences do not.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../files.ts';
import { runsOf } from './runs.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node tools/runs/bake.ts FOLDER');
  process.exit(2);
}
const documents = readdirSync(folder).filter((file) => file.endsWith('.txt'));
const hashes = new Set(
  documents.flatMap((file) => runsOf(readFileSync(join(folder, file), 'utf8')).map((r) => r.hash)),
);
writeFileSync(join(ROOT, 'test/assets/documentRuns.txt'), `${[...hashes].toSorted().join('\n')}\n`);
console.log(`${hashes.size} runs of ${documents.length} documents.`);
