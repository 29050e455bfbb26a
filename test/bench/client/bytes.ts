/** What crosses the wire before a page can be used: script and style, compressed. */
import type { Browser } from '@playwright/test';

export interface Bytes {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly files: readonly string[];
}

/** Script, style and letters that the browser had fetched when the page's first form could be used, in bytes as sent. */
export async function firstPaintBytes(browser: Browser, url: string): Promise<Bytes> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ko-KR' });
  const page = await context.newPage();
  const sums = { script: 0, style: 0, font: 0 };
  const files: string[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const sum = ({ script: 'script', stylesheet: 'style', font: 'font' } as const)[kind as 'script'];
    if (!sum) return;
    sums[sum] += Number(response.headers()['content-length'] ?? 0);
    files.push(new URL(response.url()).pathname);
  });
  await page.goto(url);
  await page.locator('form button').first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { ...sums, files };
}
