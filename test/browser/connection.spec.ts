/** What the line survives besides a restart: a frame that was too large, and a server that speaks a newer protocol. */
import { expect, type Page } from '@playwright/test';
import { openTab, sendCable } from './support/desk.ts';
import { alone, withoutMap } from './support/people.ts';
import { test } from './support/test.ts';

/** Keeps the page's sockets within reach of the test; must run before the page opens one. */
async function keepSockets(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Native = window.WebSocket;
    const kept: { socket: WebSocket; codes: number[] } = { socket: null as unknown as WebSocket, codes: [] };
    Object.assign(window, { kept });
    window.WebSocket = class extends Native {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        kept.socket = this;
        this.addEventListener('close', (event) => kept.codes.push(event.code));
      }
    };
  });
}
type Kept = { kept: { socket: WebSocket; codes: number[] } };

test('given 1 MB on the socket, it closes with 1009 and the page is back in its seat by itself', async ({
  browser,
  running: server,
}) => {
  const { person, context } = await alone(browser, server.url, 'en', undefined, async (p) => {
    await withoutMap(p);
    await keepSockets(p);
  });
  const { page } = person;
  await page.evaluate(() => (window as unknown as Kept).kept.socket.send(new Uint8Array(1_000_000)));
  await expect.poll(() => page.evaluate(() => (window as unknown as Kept).kept.codes)).toContain(1009);
  await expect.poll(() => page.evaluate(() => (window as unknown as Kept).kept.socket.readyState)).toBe(1);
  await sendCable(person, 'tokyo', 'Still here.');
  await expect((await openTab(person, 'cables')).getByText('Still here.')).toBeVisible();
  await context.close();
});

test('given a server of a newer protocol, the page says so, keeps its draft and reloads', async ({
  browser,
  running: server,
}) => {
  const { person, context } = await alone(browser, server.url, 'en', undefined, withoutMap);
  const { page, words } = person;
  await (await openTab(person, 'cables')).getByLabel(words.ui.cables.write).fill('A draft that outlives the page.');
  // The line is gone, then answered by a newer server, which in its time hands out a page of its own.
  let answer: 'gone' | 'newer' | 'known' = 'gone';
  await page.route('**/api/enter', (route) =>
    answer === 'gone'
      ? route.abort()
      : answer === 'newer'
        ? route.fulfill({ status: 426, json: { error: { code: 'protocol', text: 'newer' } } })
        : route.continue(),
  );
  const seen = Promise.withResolvers<void>();
  // The new page is held back until the old one's words were read.
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    await seen.promise;
    answer = 'known';
    return route.continue();
  });
  const reloaded = page.waitForEvent('domcontentloaded');
  await server.kill();
  await server.start();
  answer = 'newer';
  await expect(page.getByText(words.ui.status.outdated)).toBeVisible();
  seen.resolve();
  await reloaded;
  await expect((await openTab(person, 'cables')).getByLabel(words.ui.cables.write)).toHaveValue(
    'A draft that outlives the page.',
  );
  // Known again, it may reload at the next update as well.
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('two-track:reloaded'))).toBeNull();
  await context.close();
});

test('given a device whose clock is put right in the middle of a phase, the countdown goes on as the server counts', async ({
  browser,
  running: server,
}) => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const ask = async (path: string, data: object, token?: string): Promise<Record<string, string>> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return (await page.request.post(`${server.url}${path}`, { data, headers })).json() as never;
  };
  const pace = { kind: 'timed', seconds: { cables: 900, talks: 900, decisions: 900 }, rounds: 4 };
  const room = await ask('/api/sessions', { scenario: '2015-singapore', pace, worlds: 1 });
  const pupil = await ask('/api/join', { code: room['code'], alias: 'Ji-woo' });
  await ask('/api/session/deal', { start: true }, room['facilitator']);
  await withoutMap(page);
  await page.addInitScript(
    ([token, code]) =>
      localStorage.setItem('two-track:seat', JSON.stringify({ token, code, match: null, alone: false })),
    [pupil['token'], room['code']],
  );
  await page.goto(`${server.url}/#/m`);
  const left = async (): Promise<number> => {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await page.getByRole('banner').innerText()) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  await expect.poll(left).toBeGreaterThan(800);
  for (const by of [3_600_000, -7_200_000]) {
    const before = await left();
    await page.evaluate((ms) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
    }, by);
    // Once it was noticed, and drawn again.
    await page.waitForTimeout(1_500);
    const after = await left();
    expect(after).toBeLessThanOrEqual(before);
    expect(after).toBeGreaterThan(before - 60);
  }
  await context.close();
});
