/**
 * `npm run strength`: how often the usual bot's own score is higher than that of another kind in the same seat, paired by seed and so by
 * mandate, the other three seats played by the usual bot; ties count as half. A table, or JSON.
 */
import { parseArgs } from 'node:util';
import { BOT_KINDS } from '../../shared/bots/index.ts';
import { SEATS } from '../../shared/types.ts';
import { run, say } from './common.ts';
import { kindArg, matchesArg, scenarioArg, seedArg, workersArg } from './sim/args.ts';
import { compare, rivalsOf, strengthOf } from './sim/compare.ts';
import { loadScenarios, USUAL } from './sim/jobs.ts';
import { progressOn } from './sim/progress.ts';
import { stopOnSignal } from './sim/stop.ts';

const percent = (x: number): string => `${(x * 100).toFixed(1)} %`;

await run(async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'all' },
      matches: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      against: { type: 'string', multiple: true, default: [] },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const ids = scenarioArg(values.scenario, false);
  const kinds =
    values.against.length > 0
      ? values.against.map((kind) => kindArg(kind, 'against'))
      : BOT_KINDS.filter((kind) => kind !== USUAL);
  const began = performance.now();
  const progress = progressOn(process.stderr);
  const signal = stopOnSignal();
  const wanted = matchesArg(values.matches);
  const pairs = await compare({
    scenarios: loadScenarios(ids),
    rivals: () => rivalsOf(Object.fromEntries(kinds.map((kind) => [kind, kind]))),
    matches: wanted,
    seed: seedArg(values.seed),
    ...workersArg(values.workers),
    signal,
    progress: (done, total) => progress.show('strength', done, total),
  });
  progress.clear();
  const rows = kinds.flatMap((kind) =>
    SEATS.map((seat) => {
      const own = pairs.filter((pair) => pair.seat === seat && pair.name === kind);
      return {
        kind,
        seat,
        ...strengthOf(own),
        scenarios: Object.fromEntries(
          ids.map((id) => [id, strengthOf(own.filter((pair) => pair.scenario === id)).share]),
        ),
      };
    }),
  );
  const partial = signal.aborted ? { partial: true } : {};
  if (values.json)
    say(
      JSON.stringify({
        matches: wanted,
        seconds: Math.round(performance.now() - began) / 1000,
        usual: USUAL,
        ...partial,
        strength: rows,
      }),
    );
  else {
    console.table(
      rows.map(({ kind, seat, of, share, low, high, scenarios }) => ({
        against: kind,
        seat,
        pairs: of,
        higher: percent(share),
        interval: `${percent(low)} – ${percent(high)}`,
        lowest: percent(Math.min(...Object.values(scenarios))),
      })),
    );
    if (signal.aborted) say('The run was stopped; the table holds the pairs played so far.');
  }
  return 0;
});
