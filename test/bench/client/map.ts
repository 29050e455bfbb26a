/** The map's motion: frames it draws in a second by CANVAS, and what it costs when nothing moves. */
import type { Browser } from '@playwright/test';
import { round, wait } from './kit.ts';

interface Counts {
  frames: number;
  asked: number;
}
type Counting = { counts: Counts };

export interface MapFigures {
  /** Frames drawn in a second while a crisis pulses, and the main thread's own time for one, in milliseconds. */
  readonly fps: number;
  readonly frameMs: number;
  /** Once at rest: frames asked for in three seconds, and the main thread's share of the time, in percent. */
  readonly asleepFrames: number;
  readonly asleepCpuPercent: number;
}

/** Measures on the desk at 1280 × 720, with motion allowed. */
export async function mapFigures(browser: Browser, url: string): Promise<MapFigures> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'no-preference',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const counts = { frames: 0, asked: 0 };
    Object.assign(window, { counts });
    let drawn = false;
    const draw = CanvasRenderingContext2D.prototype.drawImage as (...args: unknown[]) => void;
    CanvasRenderingContext2D.prototype.drawImage = function counted(
      this: CanvasRenderingContext2D,
      ...args: unknown[]
    ) {
      drawn = true;
      draw.apply(this, args);
    } as typeof CanvasRenderingContext2D.prototype.drawImage;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (work) => {
      counts.asked++;
      return ask((at) => {
        drawn = false;
        work(at);
        if (drawn) counts.frames++;
      });
    };
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async (): Promise<number> =>
    (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ThreadTime')?.value ?? 0;
  const counts = (): Promise<Counts> => page.evaluate(() => ({ ...(window as unknown as Counting).counts }));

  await page.goto(`${url}/#/playground/operations`);
  await page.locator('.picture-there').waitFor();
  await wait(1_500);
  const [before, worked] = [await counts(), await busy()];
  await wait(4_000);
  const [after, done] = [await counts(), await busy()];
  const frames = after.frames - before.frames;

  await page.goto('about:blank');
  await page.goto(`${url}/#/playground/talks`);
  await page.locator('.picture-there').waitFor();
  await wait(9_000);
  const [rest, idle] = [await counts(), await busy()];
  await wait(3_000);
  const [still, idled] = [await counts(), await busy()];
  await context.close();
  return {
    fps: round(frames / 4),
    frameMs: round(((done - worked) * 1000) / Math.max(1, frames), 2),
    asleepFrames: still.asked - rest.asked,
    asleepCpuPercent: round(((idled - idle) / 3) * 100),
  };
}
