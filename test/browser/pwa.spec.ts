/** Installable where the browser allows it, honest without a server, and nothing needs a secure context. */
import { chromium, expect } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../tools/browser.ts';
import { markDone, openTab, sendCable, whereIs } from './support/desk.ts';
import { alone, withoutMap } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

test('given the page was once open, it opens without a server, says what to do, and is back by itself', async ({
  browser,
  running: server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(server.url);
  const { offline, home } = WORDS.en.ui;
  await expect(page.getByRole('heading', { name: home.alone, exact: true })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const manifest = (await (await fetch(`${server.url}/manifest.webmanifest`)).json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
    display: string;
  };
  expect(manifest).toMatchObject({ start_url: './', display: 'standalone' });
  for (const { src } of manifest.icons)
    expect((await fetch(new URL(src, `${server.url}/`))).headers.get('content-type')).toBe('image/png');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await server.kill();
  await page.reload();
  await expect(page.getByRole('heading', { name: offline.title })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(offline.steps.length);

  await server.start();
  await expect(page.getByRole('heading', { name: home.alone, exact: true })).toBeVisible();
  const kept = await page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname),
        ),
      )
    ).flat(),
  );
  expect(kept).toContain('/');
  expect(kept.filter((path) => /^\/(?:api|health|matchmake)(?:\/|$)/.test(path))).toEqual([]);
  await context.close();
});

test('given plain http on another name, where there is no secure context, everything else works', async ({
  running: server,
}) => {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP classroom.test 127.0.0.1'],
  });
  const { person, context } = await alone(
    browser,
    server.url.replace('127.0.0.1', 'classroom.test'),
    'en',
    undefined,
    withoutMap,
  );
  const { page, words } = person;
  expect(
    await page.evaluate(() => [
      window.isSecureContext,
      'serviceWorker' in navigator,
      'randomUUID' in crypto,
      'clipboard' in navigator,
    ]),
  ).toEqual([false, false, false, false]);
  await markDone(person);
  await expect.poll(async () => (await whereIs(person))?.phase).toBe('talks');
  await sendCable(person, 'tokyo', 'Over plain http.');
  await expect((await openTab(person, 'cables')).getByText('Over plain http.')).toBeVisible();
  await expect(page.getByText(words.ui.status.down)).toHaveCount(0);
  // The browser itself remarks that one header needs HTTPS.
  expect(person.errors.filter((e) => !e.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  await context.close();
  await browser.close();
});
