/** The desk under its heaviest load: 500 messages, 60 versions of a pact. */
import type { Browser, Page } from '@playwright/test';
import { median, p95, round, wait } from './kit.ts';

const KEYS = 40;
const EVENTS = 60;
/** What is counted of a trace: script, style, layout. */
const COUNTED = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'EventDispatch', 'TimerFire', 'FireAnimationFrame', 'UpdateLayoutTree', 'Layout', 'PrePaint']);

async function openCrowd(browser: Browser, url: string, paper: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}/#/playground/crowd/seoul/${paper}`);
  await page.locator('[data-playground^="crowd/"]').waitFor({ state: 'attached' });
  await page.locator('#panel').waitFor();
  await wait(2_000);
  return page;
}

/** From a keystroke in the cable's field to the paint that shows it, at a processor four times slower; milliseconds. */
export async function keystrokes(browser: Browser, url: string): Promise<{ median: number; p95: number }> {
  const page = await openCrowd(browser, url, 'cables');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const field = page.locator('#panel textarea').first();
  await field.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener('input', () => {
      const pressed = performance.now();
      // The frame's own work is done once a message that was posted within it arrives.
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { times.push(performance.now() - pressed); port1.close(); }; port2.postMessage(0); });
    }, true);
    document.addEventListener('keydown', (e) => { Object.assign(window, { down: e.timeStamp }); }, true);
  });
  const seen: number[] = [];
  for (let k = 0; k < KEYS; k++) {
    await field.press('abcdefghij'.charAt(k % 10));
    await wait(60);
  }
  seen.push(...await page.evaluate(() => (window as unknown as { times: number[] }).times));
  await page.context().close();
  return { median: round(median(seen)), p95: round(p95(seen)) };
}

interface TraceEvent { readonly name: string; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly tid: number; readonly pid: number; readonly args?: { readonly data?: { readonly message?: string }; readonly name?: string } }

/** Script, style and layout of one arriving event, from a trace; milliseconds of the main thread's own time, so that a busy machine does not count. */
export async function eventCost(browser: Browser, url: string, paper: string): Promise<{ median: number; p95: number }> {
  const page = await openCrowd(browser, url, paper);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing', 'disabled-by-default-devtools.timeline'] });
  for (let k = 0; k < EVENTS; k++) {
    await page.evaluate((n) => { performance.mark(`arrives-${n}`); window.dispatchEvent(new Event('playground-arrival')); }, k);
    await wait(120);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  await page.context().close();
  const marks = trace.traceEvents.filter((e) => e.name.startsWith('arrives-')).sort((a, b) => a.ts - b.ts);
  const costs = marks.map((mark) => {
    const work = trace.traceEvents.filter((e) => e.pid === mark.pid && e.tid === mark.tid && COUNTED.has(e.name) && e.dur !== undefined && e.ts + e.dur >= mark.ts && e.ts < mark.ts + 110_000).sort((a, b) => a.ts - b.ts);
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
