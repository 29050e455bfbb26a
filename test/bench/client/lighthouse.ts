/** Lighthouse on the served, compressed build: the join page, a lobby, a desk. */
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS } from '../../../tools/browser.ts';
import { browserPath, median, round } from './kit.ts';

/** Two packages of 55 MB that only this bench uses: whoever runs it adds them. */
export const HOW_TO_ADD = 'npm install --no-save lighthouse@13.5.0 chrome-launcher@1.2.1';

/** What is used of them. */
interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  readonly numericValue?: number;
}
interface Lhr {
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<Record<string, Audit>>;
}
type Lighthouse = (
  page: string,
  flags: { port: number; onlyCategories: string[]; logLevel: string },
) => Promise<{ readonly lhr: Lhr } | undefined>;
type Launch = (options: {
  chromePath: string;
  chromeFlags: string[];
  logLevel: string;
}) => Promise<{ readonly port: number; kill(): void }>;

/** The two, or `null` where they were not added. Their names are no literals, so that types are checked without them. */
export async function findLighthouse(): Promise<{ readonly lighthouse: Lighthouse; readonly launch: Launch } | null> {
  const [auditor, launcher]: string[] = ['lighthouse', 'chrome-launcher'];
  try {
    const [{ default: lighthouse }, { launch }] = await Promise.all([
      import(auditor!) as Promise<{ default: Lighthouse }>,
      import(launcher!) as Promise<{ launch: Launch }>,
    ]);
    return { lighthouse, launch };
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof CATEGORIES)[number];
/** What the score is made of, in milliseconds, the shift of the layout apart. */
const METRICS = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  speed: 'speed-index',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
} as const;
export type Scores = Readonly<Record<Category, number>> & {
  readonly failing: readonly string[];
  /** Medians of the parts of the performance score. */
  readonly metrics: Readonly<Record<keyof typeof METRICS, number>>;
  /**
   * Lighthouse's own measure of this machine beside each visit, in order: a laptop has about 1500 to 2000. Below 1000 the simulated phone is slower than
   * the one that the score is made for, and the score says more about the machine than about the page.
   */
  readonly machine: readonly number[];
  readonly all: readonly number[];
};

async function post<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<T>;
}

interface Visit {
  readonly page: string;
  readonly seat: object | null;
}

/** A match to be joined, a code that no match has, a seat in a lobby, a seat at a desk. */
async function visits(url: string): Promise<Readonly<Record<'join' | 'invalid' | 'lobby' | 'desk', Visit>>> {
  const make = (seats: object): Promise<{ code: string }> =>
    post(`${url}/api/matches`, { scenario: '2015-singapore', pace: 'manual', seats });
  const open = await make({});
  const sit = async (code: string, alone: boolean): Promise<object> => {
    const { token, match } = await post<{ token: string; match: string }>(`${url}/api/join`, {
      code,
      alias: 'Bench',
      seat: 'seoul',
    });
    return { token, code, match, alone };
  };
  const solo = await make({ tokyo: 'bot', washington: 'bot', pyongyang: 'bot' });
  return {
    join: { page: `${url}/#/j/${open.code}`, seat: null },
    invalid: { page: `${url}/#/j/ABCDEF`, seat: null },
    lobby: { page: `${url}/#/m`, seat: await sit((await make({})).code, false) },
    desk: { page: `${url}/#/m`, seat: await sit(solo.code, true) },
  };
}

async function keepSeat(port: number, url: string, seat: object | null): Promise<void> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const page = await context!.newPage();
  // Not the page itself: it would fill the cache and start its worker.
  await page.goto(`${url}/health`);
  await page.evaluate((kept) => {
    localStorage.clear();
    if (kept) localStorage.setItem('two-track:seat', JSON.stringify(kept));
  }, seat);
  await page.close();
  await browser.close();
}

/** Medians of `runs` visits, each with an empty cache, as Lighthouse emulates a phone: it clears caches and workers itself, and simulates line and processor. `failing` names audits that cost points in the last run. */
export async function lighthouseScores(
  { lighthouse, launch }: NonNullable<Awaited<ReturnType<typeof findLighthouse>>>,
  url: string,
  runs: number,
): Promise<Readonly<Record<string, Scores>>> {
  const chrome = await launch({
    chromePath: browserPath(),
    chromeFlags: ['--headless=new', ...BROWSER_FLAGS],
    logLevel: 'silent',
  });
  const found: Record<string, Scores> = {};
  try {
    for (const [name, { page, seat }] of Object.entries(await visits(url))) {
      const scores: Record<Category, number[]> = { performance: [], accessibility: [], 'best-practices': [] };
      let failing: string[] = [];
      const machine: number[] = [];
      const parts = Object.fromEntries(Object.keys(METRICS).map((m) => [m, [] as number[]])) as Record<
        keyof typeof METRICS,
        number[]
      >;
      for (let run = 0; run < runs; run++) {
        await keepSeat(chrome.port, url, seat);
        const result = await lighthouse(page, {
          port: chrome.port,
          onlyCategories: [...CATEGORIES],
          logLevel: 'silent',
        });
        if (!result) throw new Error(`Lighthouse gave no result for ${name}`);
        for (const category of CATEGORIES)
          scores[category].push(Math.round((result.lhr.categories[category]?.score ?? 0) * 100));
        machine.push(round(result.lhr.environment.benchmarkIndex, 0));
        for (const [m, audit] of Object.entries(METRICS))
          parts[m as keyof typeof METRICS].push(round(result.lhr.audits[audit]?.numericValue ?? NaN, 3));
        failing = Object.values(result.lhr.audits)
          .filter((a) => a.score !== null && a.score < 0.9 && a.scoreDisplayMode !== 'informative')
          .map((a) => `${a.id}${a.displayValue ? ` (${a.displayValue})` : ''}`);
      }
      found[name] = {
        performance: median(scores.performance),
        accessibility: median(scores.accessibility),
        'best-practices': median(scores['best-practices']),
        failing,
        machine,
        all: scores.performance,
        metrics: Object.fromEntries(
          Object.entries(parts).map(([m, list]) => [m, round(median(list), m === 'shift' ? 3 : 0)]),
        ) as Scores['metrics'],
      };
    }
  } finally {
    chrome.kill();
  }
  return found;
}
