/** The server is killed in mid-round and started again: everyone is back in their seat by themselves, and nothing acknowledged is lost. */
import { expect } from '@playwright/test';
import { openTab, propose, sendCable, startsWith, whereIs } from './support/desk.ts';
import { alone, gather, withoutMap } from './support/people.ts';
import { moveOn } from './support/play.ts';
import { test } from './support/test.ts';

test('SIGKILL and restart on the same data', async ({ browser, running: server }) => {
  const table = await gather(browser, {
    url: server.url,
    langs: { seoul: 'ko', tokyo: 'ja', washington: 'en', pyongyang: 'ko' },
    seed: 11,
  });
  const [seoul, tokyo] = [table.of('seoul'), table.of('tokyo')];
  await moveOn(table);
  await propose(seoul, 'gsomia', {});
  await sendCable(seoul, 'tokyo', '초안을 보냈습니다.');
  // Half a cable that was never sent.
  const box = (await openTab(tokyo, 'cables')).getByLabel(tokyo.words.ui.cables.write);
  await box.fill('これは下書きです。');

  await server.kill();
  for (const person of table.people)
    await expect(
      person.page
        .getByText(startsWith(person.words.ui.status.away))
        .or(person.page.getByText(startsWith(person.words.ui.status.down))),
    ).toBeVisible();
  await server.start();

  for (const person of table.people) {
    const { status } = person.words.ui;
    for (const text of [status.away, status.down]) await expect(person.page.getByText(startsWith(text))).toHaveCount(0);
    expect(await whereIs(person)).toEqual({ phase: 'talks', round: 1 });
    await expect(
      person.page.getByText(person.words.ui.header.seatOf(person.words.rules.seats[person.seat])),
    ).toBeVisible();
  }
  await expect(box).toHaveValue('これは下書きです。');
  await expect((await openTab(tokyo, 'cables')).getByText('초안을 보냈습니다.')).toBeVisible();
  await sendCable(tokyo, 'seoul', '受け取りました。');
  await expect((await openTab(seoul, 'cables')).getByText('受け取りました。')).toBeVisible();
  await table.close();
});

test('a reload comes back to the same seat, with the unsent draft', async ({ browser, running: server }) => {
  const { person, context } = await alone(browser, server.url, 'en', undefined, withoutMap);
  const { cables, header } = person.words.ui;
  await (await openTab(person, 'cables')).getByLabel(cables.write).fill('A draft that stays.');
  for (let times = 0; times < 5; times += 1) {
    await person.page.reload();
    await expect(person.page.getByText(header.seatOf(person.words.rules.seats.seoul))).toBeVisible();
  }
  await expect((await openTab(person, 'cables')).getByLabel(cables.write)).toHaveValue('A draft that stays.');
  await context.close();
});
