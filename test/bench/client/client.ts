/**
 * `npm run bench -- --client [--quick]`: the client's budgets, measured on the served and compressed build. JSON and a table; exit 1 where one
 * is missed. Figures of shared machines are noisy: the load is told beside them.
 */
import { cpus, loadavg } from 'node:os';
import { firstPaintBytes } from './bytes.ts';
import { eventCost, keystrokes } from './desk.ts';
import { median, openBrowser, round, serveClient } from './kit.ts';
import { findLighthouse, HOW_TO_ADD, lighthouseScores } from './lighthouse.ts';
import { mapFigures } from './map.ts';

const KB = 1024;

interface Row {
  readonly figure: string;
  readonly value: number | string;
  readonly budget: string;
  readonly kept: boolean | null;
}
/** Measures all of it, without Lighthouse where that was not added; `--quick` visits each page once for Lighthouse. Whether every budget is kept. */
export async function measureClient(args: readonly string[]): Promise<boolean> {
  const quick = args.includes('--quick');
  const rows: Row[] = [];
  const row = (figure: string, value: number, budget: string, kept: boolean | null): void => {
    rows.push({ figure, value, budget, kept });
  };

  const auditor = await findLighthouse();
  if (auditor === null) console.log(`Lighthouse is not installed and is left out; to add it: ${HOW_TO_ADD}`);
  const stage = await serveClient();
  const notes: Record<string, unknown> = {};
  try {
    const browser = await openBrowser();
    for (const [name, page] of [
      ['start page', '/'],
      ['join page', '/#/j/ABCDEF'],
    ] as const) {
      const { script, style, files } = await firstPaintBytes(browser, stage.url + page);
      row(
        `${name}: script and style before use, KB`,
        round((script + style) / KB),
        '< 100',
        (script + style) / KB < 100,
      );
      notes[`${name}: files`] = files.length;
    }
    const map = await mapFigures(browser, stage.url);
    row('map in a crisis, CANVAS: frames a second', map.fps, '≥ 55', map.fps >= 55);
    row('map in a crisis: main thread for a frame, ms', map.frameMs, '< 16', map.frameMs < 16);
    row('map at rest: frames asked for in 3 s', map.asleepFrames, '0', map.asleepFrames === 0);
    row('desk at rest: main thread busy, %', map.asleepCpuPercent, '< 5', map.asleepCpuPercent < 5);
    const keys = await keystrokes(browser, stage.url);
    row('keystroke to paint at 4× CPU, median ms', keys.median, '< 50', keys.median < 50);
    row('keystroke to paint at 4× CPU, p95 ms', keys.p95, 'reported', null);
    row('the same in a page of one empty field, median ms', keys.bare, 'reported', null);
    row('a keystroke’s own main thread time at 4× CPU, mean ms', keys.work, 'reported', null);
    row('the same in the empty field, mean ms', keys.bareWork, 'reported', null);
    for (const paper of ['cables', 'pacts', 'brief']) {
      const cost = await eventCost(browser, stage.url, paper);
      row(`one event, 500 messages and 60 versions, ${paper}: p95 ms`, cost.p95, '< 16', cost.p95 < 16);
    }
    await browser.close();
    const scores = auditor === null ? {} : await lighthouseScores(auditor, stage.url, quick ? 1 : 5);
    if (auditor === null) notes['Lighthouse'] = `left out; ${HOW_TO_ADD}`;
    for (const [page, s] of Object.entries(scores)) {
      const held = page !== 'desk';
      row(
        `Lighthouse ${page}: performance`,
        s.performance,
        held ? '≥ 90' : 'reported',
        held ? s.performance >= 90 : null,
      );
      notes[`Lighthouse ${page}: parts`] = { ...s.metrics, all: s.all, machine: s.machine };
      row(`Lighthouse ${page}: this machine’s index`, median(s.machine), '≥ 1000 for the score to count', null);
      row(
        `Lighthouse ${page}: accessibility`,
        s.accessibility,
        held ? '100' : 'reported',
        held ? s.accessibility === 100 : null,
      );
      row(
        `Lighthouse ${page}: best practices`,
        s['best-practices'],
        held ? '≥ 95' : 'reported',
        held ? s['best-practices'] >= 95 : null,
      );
      notes[`Lighthouse ${page}: below 0.9`] = s.failing;
    }
  } finally {
    await stage.close();
  }
  const load = loadavg().map((n) => round(n));
  console.table(rows);
  console.log(`load ${load.join(' ')} on ${cpus().length} processors`);
  console.log(JSON.stringify({ rows, notes, load, processors: cpus().length }));
  return rows.every((r) => r.kept !== false);
}
