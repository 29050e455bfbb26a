/**
 * `npm run balance`: measures everything that section 4 of the rulebook asks of balance, on seeds held out from tuning, and writes the report
 * `docs/balance.md` with its figures in `docs/balance.json`. With `--check` it exits 1 where a line fails.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RULES_VERSION } from '../../shared/rules/index.ts';
import { Mistake, run, say } from './common.ts';
import { matchesArg, scenarioArg, seedArg, whole, workersArg } from './sim/args.ts';
import { HELD_OUT } from './sim/heldOut.ts';
import { loadScenarios } from './sim/jobs.ts';
import { linesOf } from './sim/lines.ts';
import { measure, sizesOf } from './sim/measure.ts';
import { progressOn } from './sim/progress.ts';
import { countsOf, reportOf } from './sim/report.ts';
import { stopOnSignal } from './sim/stop.ts';
import { summarise } from './tally.ts';

const OUT = join(import.meta.dirname, '../../docs/balance');

await run(async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'all' },
      matches: { type: 'string', default: '600' },
      search: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(HELD_OUT) },
      out: { type: 'string', default: OUT },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const ids = scenarioArg(values.scenario, false);
  const matches = matchesArg(values.matches);
  const search = whole(values.search, 'search', 0, 1000);
  const seed = seedArg(values.seed);
  const progress = progressOn(process.stderr);
  const signal = stopOnSignal();
  const began = performance.now();
  const measured = await measure({
    scenarios: loadScenarios(ids),
    matches,
    search,
    seed,
    ...workersArg(values.workers),
    signal,
    progress: (what, done, total) => progress.show(what, done, total),
  });
  progress.clear();
  if (signal.aborted) throw new Mistake('The run was stopped; no report was written.');
  const seconds = (performance.now() - began) / 1000;
  const lines = linesOf(measured);
  const counts = countsOf(lines);
  const asked = [
    `--matches ${matches}`,
    `--search ${search}`,
    ...(values.scenario === 'all' ? [] : [`--scenario ${values.scenario}`]),
    ...(seed === HELD_OUT ? [] : [`--seed ${seed}`]),
  ];
  const head = {
    command: `npm run balance -- ${asked.join(' ')}`,
    scenarios: ids,
    matches: { ...sizesOf(matches) },
    seed,
    seconds,
    rules: RULES_VERSION,
  };
  const figures = {
    ...head,
    seconds: Math.round(seconds),
    counts,
    lines,
    competent: Object.fromEntries(
      Object.entries(measured.competent).map(([id, tally]) => [id, { ...summarise(tally, 0), fixed: tally.fixed }]),
    ),
  };
  if (values.json) say(JSON.stringify(figures));
  else {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(`${values.out}.md`, reportOf(head, lines));
    writeFileSync(`${values.out}.json`, `${JSON.stringify(figures, null, 1)}\n`);
    say(`${values.out}.md: ${counts.pass} pass, ${counts.close} pass closely, ${counts.fail} fail`);
  }
  return values.check && counts.fail > 0 ? 1 : 0;
});
