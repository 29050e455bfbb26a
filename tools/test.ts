/**
 * `npm test`: types, lint and boundaries; unit and rule tests; rule cases; servers and faults; browsers – fast ones first.
 * The last line alone is `N passed, N failed`, with `, N skipped` where something was; exit 1 on a failure.
 * `npm test -- fast|cases|slow|browser …` runs only the stages named.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, HOW_TO_GET_ONE, installBrowser } from './browser.ts';
import { buildClient } from './client.ts';
import { ROOT } from './files.ts';
import { endWithParent } from './orphan.ts';
import { CRASH, fromCheck, fromPlaywright, fromVitest, lastLine, sum } from './test/counts.ts';
import { runStage, type Done, type Stage } from './test/stage.ts';

/** It takes well under ten minutes on two quiet cores; a run is cut off here, so that a machine shared with others, or an old one, may be slower. */
const WHOLE_SECONDS = 1_500;

const OUT = join(ROOT, 'test-results');
const out = (name: string): string => join(OUT, name);
const vitest = (project: string, budgetSeconds: number, limitSeconds: number): Stage => ({
  name: `vitest ${project}`,
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${out(`vitest-${project}.json`)}`,
  ],
  report: out(`vitest-${project}.json`),
  read: fromVitest,
  budgetSeconds,
  limitSeconds,
});

const STAGES: Readonly<Record<string, Stage>> = {
  check: {
    name: 'check',
    args: ['tools/check.ts', '--json', out('check.json')],
    report: out('check.json'),
    read: fromCheck,
    budgetSeconds: 60,
    limitSeconds: 300,
  },
  fast: vitest('fast', 120, 600),
  cases: { name: 'rule cases', args: ['server/cli/cases.ts'], budgetSeconds: 60, limitSeconds: 240 },
  slow: vitest('slow', 300, 700),
  browser: {
    name: 'browser',
    args: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/browser/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: out('playwright.json') },
    report: out('playwright.json'),
    read: fromPlaywright,
    budgetSeconds: 360,
    limitSeconds: 900,
  },
};

const inTime = (stage: Stage): Stage => ({
  ...stage,
  limitSeconds: Math.max(1, Math.min(stage.limitSeconds, WHOLE_SECONDS - performance.now() / 1000)),
});

/** Builds the client and finds a browser; `null` with a loud line where there is none. */
async function browserStage(stage: Stage): Promise<Done> {
  try {
    await buildClient({ say: console.log });
  } catch (error) {
    console.error(`The client could not be built: ${error instanceof Error ? error.message : String(error)}`);
    return { name: 'browser', counts: CRASH, seconds: 0 };
  }
  const browser = findBrowser() ?? (installBrowser(console.log) ? findBrowser() : null);
  if (browser === null) {
    console.log(`\n!!! BROWSER TESTS SKIPPED: no browser was found. To run them, ${HOW_TO_GET_ONE}. !!!`);
    return { name: 'browser (skipped: no browser)', counts: { passed: 0, failed: 0, skipped: 1 }, seconds: 0 };
  }
  console.log(`Browser: ${browser}`);
  return runStage(inTime({ ...stage, env: { ...stage.env, CHROMIUM_PATH: browser } }));
}

endWithParent();
mkdirSync(OUT, { recursive: true });
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}; there are ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

const done: Done[] = [];
const over: string[] = [];
for (const [key, stage] of Object.entries(STAGES)) {
  if (asked.length > 0 && !asked.includes(key)) continue;
  const result = key === 'browser' ? await browserStage(stage) : await runStage(inTime(stage));
  done.push(result);
  if (result.seconds > stage.budgetSeconds)
    over.push(`${stage.name} took ${Math.round(result.seconds)} s; its budget is ${stage.budgetSeconds} s`);
}

console.log('\n── sum ──');
for (const { name, counts, seconds } of done)
  console.log(`${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s   ${lastLine(counts)}`);
for (const line of over)
  console.log(`!!! OVER BUDGET: ${line}. Make it quicker, or move its long form to npm run ordeal. !!!`);
const total = sum(done.map((d) => d.counts));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(lastLine(total));
