/** `npm run ordeal`: the fault and fuzz tests in their long form (`ORDEAL=1`), with a table at the end. Takes the better part of an hour. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from './files.ts';

interface Report {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

mkdirSync(join(ROOT, 'test-results'), { recursive: true });
const file = join(ROOT, 'test-results', 'ordeal.json');
rmSync(file, { force: true });
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'slow',
    '--testTimeout=3600000',
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ORDEAL: '1' } },
);

let report: Report = {};
try {
  report = JSON.parse(readFileSync(file, 'utf8')) as Report;
} catch {
  console.error('The test runner left no report.');
}
console.log('\nresult   seconds  test');
let passed = 0;
let failed = 0;
for (const { name, assertionResults } of report.testResults ?? []) {
  for (const test of assertionResults) {
    if (test.status === 'passed') passed += 1;
    if (test.status === 'failed') failed += 1;
    console.log(
      `${test.status.padEnd(8)} ${((test.duration ?? 0) / 1000).toFixed(1).padStart(7)}  ${relative(ROOT, name)}: ${test.fullName}`,
    );
  }
}
if (run.status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
