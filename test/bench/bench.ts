/** `npm run bench [-- --quick]`: the engine's speed and memory, as JSON and a table. Figures of shared machines are noisy: compare the ratios of one run. `--load`: classes of real clients against a real server (`load/load.ts`). */
import { commandSchema } from '../../shared/commands.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { decide, evolve, evolveView, sees, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { delegate, running, singapore } from '../given.ts';
import type { State } from '../types.ts';

if (process.argv.includes('--client')) {
  // It measures in a browser, and is checked with the browser's types, which the rest of this program must not know.
  const { measureClient } = (await import(new URL('./client/client.ts', import.meta.url).href)) as {
    measureClient: (args: readonly string[]) => Promise<boolean>;
  };
  process.exit((await measureClient(process.argv.slice(2))) ? 0 : 1);
}

if (process.argv.includes('--load')) {
  const { load } = await import('./load/load.ts');
  process.exit((await load(process.argv.slice(2))) ? 0 : 1);
}

const quick = process.argv.includes('--quick');
const RUNS = quick ? 9 : 15;
const COUNT = quick ? 60_000 : 200_000;

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Seconds of processor time that a run takes, the collector's and the compiler's threads included: the machine may be shared, and what is asked for is the work of one core. */
function seconds(run: () => void): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Commands a second and core: the median of several runs, after one to warm up. */
function rate(count: number, run: (count: number) => void): number {
  run(count);
  return median(
    Array.from(
      { length: RUNS },
      () =>
        count /
        seconds(() => {
          run(count);
        }),
    ),
  );
}

const tokyo = delegate('tokyo');
const RAW = [
  { type: 'say', to: ['seoul'], text: 'We have read your draft.' },
  { type: 'ready', ready: true },
  { type: 'ready', ready: false },
] as const;

/** Simple commands: schema parse, decide, evolve. */
function simple(count: number, start: State = running('talks')): State {
  let state = start;
  for (let k = 0; k < count; k++) {
    const decision = decide(state, {
      actor: tokyo,
      id: 'bench',
      now: 3_000,
      do: commandSchema.parse(RAW[k % RAW.length]),
    });
    if (!decision.ok) throw new Error(`the bench sent a refused command: ${decision.refusal.code}`);
    state = decision.state;
  }
  return state;
}

/** The same, with the views of the four seats kept up to date. */
function withViews(count: number): void {
  let state = running('talks');
  const views = SEATS.map((seat) => ({ viewer: delegateOf(seat), view: viewFor(state, delegateOf(seat)) }));
  for (let k = 0; k < count; k++) {
    const decision = decide(state, {
      actor: tokyo,
      id: 'bench',
      now: 3_000,
      do: commandSchema.parse(RAW[k % RAW.length]),
    });
    if (!decision.ok) throw new Error(`the bench sent a refused command: ${decision.refusal.code}`);
    for (const event of decision.events)
      for (const known of views) if (sees(known.viewer, event)) known.view = evolveView(known.view, event);
    state = decision.state;
  }
}

/** How much slower commands are late in a match than early: 1 is flat. */
function flatness(): number {
  const late = simple(4_999);
  const time = (state: State): number =>
    rate(2_000, (count) => {
      simple(count, state);
    });
  return median(Array.from({ length: 3 }, () => time(running('talks')) / time(late)));
}

const bots = (kind: 'competent' | 'random'): Record<Seat, typeof kind> => ({
  seoul: kind,
  tokyo: kind,
  washington: kind,
  pyongyang: kind,
});

function matchesASecond(kind: 'competent' | 'random'): number {
  const count = quick ? 60 : 180;
  const play = (): void => {
    for (let seed = 1; seed <= count; seed++) playMatch({ scenario: singapore, seed, bots: bots(kind) });
  };
  // The first matches warm up.
  play();
  return count / seconds(play);
}

/** Bytes of a finished match as it is kept: its state and its record. */
function memory(): { state: number; record: number } {
  const { state, events } = playMatch({ scenario: singapore, seed: 1, bots: bots('competent') });
  return { state: JSON.stringify(state).length, record: JSON.stringify(events).length };
}

function replayRate(): number {
  const { events } = playMatch({ scenario: singapore, seed: 1, bots: bots('competent') });
  return rate(events.length, () => {
    events.reduce<State | null>((state, event) => evolve(state, event), null);
  });
}

const result = {
  commandsPerSecond: Math.round(
    rate(COUNT, (count) => {
      simple(count);
    }),
  ),
  withFourViews: Math.round(rate(COUNT / 4, withViews)),
  replayedEventsPerSecond: Math.round(replayRate()),
  lateToEarly: Math.round(flatness() * 100) / 100,
  competentMatchesPerSecond: Math.round(matchesASecond('competent') * 10) / 10,
  randomMatchesPerSecond: Math.round(matchesASecond('random') * 10) / 10,
  finishedMatchBytes: memory(),
};
console.table(
  Object.entries(result).map(([figure, value]) => ({
    figure,
    value: typeof value === 'object' ? JSON.stringify(value) : value,
  })),
);
console.log(JSON.stringify(result));
