/**
 * `npm run simulate`: headless bot matches on all cores, as a table or JSON. Only `seconds` differs between runs of the same seed,
 * on however many cores. Ctrl-C ends it with the matches played so far, which are the first ones of the whole run.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Mistake, run, say } from './common.ts';
import { savePar } from './par.ts';
import { kindArg, matchesArg, scenarioArg, seatArgs, seedArg, workersArg } from './sim/args.ts';
import { loadScenarios, SCENARIOS, seedOf, table, USUAL } from './sim/jobs.ts';
import type { Job } from './sim/jobs.ts';
import { playJobs } from './sim/pool.ts';
import { progressOn } from './sim/progress.ts';
import { stopOnSignal } from './sim/stop.ts';
import { summarise, Tally } from './tally.ts';

function parse(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'all' },
      matches: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      bots: { type: 'string', default: USUAL },
      seat: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      workers: { type: 'string' },
      'write-par': { type: 'boolean', default: false },
    },
  });
  return {
    ids: scenarioArg(values.scenario),
    all: values.scenario === 'all',
    matches: matchesArg(values.matches),
    seed: seedArg(values.seed),
    bots: table(kindArg(values.bots, 'bots'), seatArgs(values.seat)),
    ...workersArg(values.workers),
    json: values.json,
    writePar: values['write-par'],
  };
}

await run(async (args) => {
  const { ids, all, matches, seed, bots, workers, json, writePar } = parse(args);
  const count = ids.length * matches;
  const job = (k: number): Job => ({
    scenario: ids[Math.floor(k / matches)] ?? '',
    seed: seedOf(seed, k % matches),
    bots,
  });
  const tallies = new Map(ids.map((id) => [id, { tally: new Tally(), ended: 0 }]));
  const total = new Tally();
  const began = performance.now();
  const progress = progressOn(process.stderr);
  const signal = stopOnSignal();
  const played = await playJobs({
    scenarios: loadScenarios(ids),
    count,
    job,
    signal,
    ...(workers === undefined ? {} : { workers }),
    each: (digest, { scenario }) => {
      const entry = tallies.get(scenario);
      entry?.tally.addDigest(digest);
      if (entry) entry.ended = performance.now();
      total.addDigest(digest);
    },
    progress: (done) => progress.show(all ? 'all scenarios' : (ids[0] ?? ''), done, count),
  });
  progress.clear();
  const partial = played < count;
  if (writePar && partial) throw new Mistake('The run was stopped; no par was written.');
  if (writePar) for (const [id, { tally }] of tallies) savePar(join(SCENARIOS, `${id}.json`), tally.par());
  const mark = partial ? { partial, asked: count } : {};
  let before = began;
  const scenarios = Object.fromEntries(
    [...tallies]
      .filter(([, { tally }]) => tally.matches > 0)
      .map(([id, { tally, ended }]) => {
        const summary = summarise(tally, (ended - before) / 1000);
        before = ended;
        return [id, summary];
      }),
  );
  const result = { ...summarise(total, (performance.now() - began) / 1000), ...mark, ...(all ? { scenarios } : {}) };
  say(json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
  return 0;
});
