/**
 * `npm run check`: format, types, lint, import boundaries and cycles, file lengths, and how hard
 * the texts are to read. All parts run at once, and types are kept from
 * run to run. Prints what is wrong, then one line; exit 1 on a finding.
 * With `--json FILE` it also writes `{passed, failed}` for the test runner's sum.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { checkProject, tellLength, tellRelieved, tellViolation } from './check/project.ts';
import { MAX_GRADE, readings, tellReading } from './check/reading.ts';
import { ROOT } from './files.ts';

interface Part {
  readonly name: string;
  readonly args: readonly string[];
}

const types = (name: string, project: string): Part => ({
  name: `types of ${name}`,
  args: [
    'node_modules/typescript/bin/tsc',
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    `.cache/types/${project === '.' ? 'root' : project.replaceAll('/', '-')}.json`,
  ],
});

const PARTS: readonly Part[] = [
  { name: 'format (npm run format mends it)', args: ['node_modules/oxfmt/bin/oxfmt', '--list-different', '.'] },
  types('the server, shared, tests and tools', '.'),
  types('shared, without Node or DOM', 'shared'),
  types('the client', 'client'),
  types('the browser tests', 'test/browser'),
  { name: 'lint and import cycles', args: ['node_modules/oxlint/bin/oxlint'] },
];

function run(part: Part): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, part.args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

let passed = 0;
let failed = 0;
const report = (name: string, problems: string): void => {
  if (problems === '') {
    passed += 1;
    console.log(`ok    ${name}`);
  } else {
    failed += 1;
    console.log(`FAIL  ${name}\n${problems.trim().replace(/^/gm, '      ')}`);
  }
};

const runs = PARTS.map(async (part) => {
  const { ok, output } = await run(part);
  report(part.name, ok ? '' : output || 'ended with an error and said nothing');
});
const project = checkProject();
report('boundaries', project.boundaries.map(tellViolation).join('\n'));
report('file lengths', [...project.lengths.map(tellLength), ...project.relieved.map(tellRelieved)].join('\n'));
const read = readings();
report(
  `reading grade of what everyone reads (${read.length} texts, hardest ${read[0]?.grade})`,
  read
    .filter(({ grade }) => grade > MAX_GRADE)
    .map(tellReading)
    .join('\n'),
);
await Promise.all(runs);

console.log(failed === 0 ? 'check: all is well' : `check: ${failed} of ${passed + failed} parts have findings`);
const json = process.argv.indexOf('--json');
if (json > 0) writeFileSync(process.argv[json + 1] ?? '', JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
