/** The desk under its heaviest load: 500 messages, 60 versions of a pact. */
import type { Browser, Locator, Page } from '@playwright/test';
import { median, p95, round, wait } from './kit.ts';

const KEYS = 40;
const EVENTS = 60;
/** What is counted of a trace: script, style, layout. */
const COUNTED = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
]);

async function openCrowd(browser: Browser, url: string, paper: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${url}/#/playground/crowd/seoul/${paper}`);
  await page.locator('[data-playground^="crowd/"]').waitFor({ state: 'attached' });
  await page.locator('#panel').waitFor();
  await wait(2_000);
  return page;
}

interface Typed {
  readonly paint: readonly number[];
  readonly work: number;
}

/** Types into a field at a processor four times slower: times to the paint, and the main thread's own time for a key, whoever else uses the machine. */
async function typeInto(page: Page, field: Locator): Promise<Typed> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const busy = async (): Promise<number> =>
    ((await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ThreadTime')?.value ?? 0) * 1000;
  await field.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      'input',
      () => {
        const pressed = performance.now();
        // The frame's own work is done once a message that was posted within it arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            times.push(performance.now() - pressed);
            port1.close();
          };
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  // The first keys compile what the others use.
  for (let k = 0; k < 5; k++) {
    await field.press('z');
    await wait(60);
  }
  const before = await busy();
  for (let k = 0; k < KEYS; k++) {
    await field.press('abcdefghij'.charAt(k % 10));
    await wait(60);
  }
  const work = ((await busy()) - before) / KEYS;
  const paint = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).slice(5);
  await cdp.detach();
  return { paint, work };
}

export interface Keystrokes {
  /** From the key to the paint that shows it, milliseconds: median and p95 on the desk, median in a page of one empty field. */
  readonly median: number;
  readonly p95: number;
  readonly bare: number;
  /** The main thread's own time for a key on the desk, and in the empty field. */
  readonly work: number;
  readonly bareWork: number;
}

/** A keystroke in the cable's field among 500 messages; beside it the same in a page of nothing else, so that the machine's share can be seen. */
export async function keystrokes(browser: Browser, url: string): Promise<Keystrokes> {
  const plain = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await plain.setContent('<textarea rows=3></textarea>');
  const bare = await typeInto(plain, plain.locator('textarea'));
  await plain.context().close();
  const page = await openCrowd(browser, url, 'cables');
  const desk = await typeInto(page, page.locator('#panel textarea').first());
  await page.context().close();
  return {
    median: round(median(desk.paint)),
    p95: round(p95(desk.paint)),
    bare: round(median(bare.paint)),
    work: round(desk.work),
    bareWork: round(bare.work),
  };
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly message?: string }; readonly name?: string };
}

/** Script, style and layout of one arriving event, from a trace; milliseconds of the main thread's own time, so that a busy machine does not count. */
export async function eventCost(
  browser: Browser,
  url: string,
  paper: string,
): Promise<{ median: number; p95: number }> {
  const page = await openCrowd(browser, url, paper);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  for (let k = 0; k < EVENTS; k++) {
    await page.evaluate((n) => {
      performance.mark(`arrives-${n}`);
      window.dispatchEvent(new Event('playground-arrival'));
    }, k);
    await wait(120);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  await page.context().close();
  const marks = trace.traceEvents.filter((e) => e.name.startsWith('arrives-')).sort((a, b) => a.ts - b.ts);
  const costs = marks.map((mark) => {
    const work = trace.traceEvents
      .filter(
        (e) =>
          e.pid === mark.pid &&
          e.tid === mark.tid &&
          COUNTED.has(e.name) &&
          e.dur !== undefined &&
          e.ts + e.dur >= mark.ts &&
          e.ts < mark.ts + 110_000,
      )
      .sort((a, b) => a.ts - b.ts);
    let until = 0;
    let sum = 0;
    for (const e of work) {
      const end = e.ts + (e.dur ?? 0);
      if (end <= until) continue;
      // Work within counted work is counted with it.
      sum += e.ts >= until ? (e.tdur ?? e.dur ?? 0) : end - until;
      until = end;
    }
    return sum / 1000;
  });
  return { median: round(median(costs)), p95: round(p95(costs)) };
}
