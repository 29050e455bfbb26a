/** Four people in three languages play one whole match, from lobby to result, through the pages alone. */
import { expect } from '@playwright/test';
import { expectAccessible } from './support/checks.ts';
import {
  agree,
  answerConsent,
  askConsent,
  expectAnswered,
  openTab,
  propose,
  redline,
  seal,
  sendCable,
  stampOf,
  whereIs,
} from './support/desk.ts';
import { gather } from './support/people.ts';
import { moveOn, playCrisis, playUntil } from './support/play.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';

/** With it a border incident of the first round opens a crisis. */
const SEED = 21;

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

test('a whole match: redline, agreement, consent given and refused, a crisis, a ceremony, a result', async ({
  browser,
}) => {
  const table = await gather(browser, {
    url: server.url,
    langs: { seoul: 'en', tokyo: 'ko', washington: 'ja', pyongyang: 'en' },
    rounds: '4',
    seed: SEED,
  });
  const [seoul, tokyo, washington, pyongyang] = [
    table.of('seoul'),
    table.of('tokyo'),
    table.of('washington'),
    table.of('pyongyang'),
  ];

  await test.step('the cables are read', async () => {
    await moveOn(table);
  });

  await test.step('a cable reaches its capital, and no other', async () => {
    await sendCable(tokyo, 'seoul', '도쿄에서 인사드립니다.');
    await expect((await openTab(seoul, 'cables')).getByText('도쿄에서 인사드립니다.')).toBeVisible();
    await expect((await openTab(washington, 'cables')).getByText('도쿄에서 인사드립니다.')).toHaveCount(0);
  });

  await test.step('GSOMIA: proposed, redlined, agreed', async () => {
    await propose(seoul, 'gsomia', {
      scope: 'missile',
      release: 'consent-each-time',
      term: 'one-year',
      act: 'statement-1993',
    });
    await redline(tokyo, 'gsomia', { act: 'consent-restated' }, 2);
    await agree(seoul, 'gsomia', 2);
    expect(await stampOf(tokyo, 'gsomia')).toBe('agreed');
  });

  await test.step('consent: asked twice, given and refused', async () => {
    await askConsent(tokyo, 'evacuation');
    await askConsent(tokyo, 'joint-entry');
    await answerConsent(seoul, 'evacuation', 'give');
    await answerConsent(seoul, 'joint-entry', 'refuse');
    await expectAnswered(tokyo, 'evacuation', 'given');
    await expectAnswered(tokyo, 'joint-entry', 'refused');
  });

  await test.step('moves are sealed, and a border incident opens a crisis', async () => {
    await moveOn(table);
    await seal(seoul, ['forge-consensus']);
    await seal(tokyo, ['publish-plans']);
    await seal(washington, []);
    await seal(pyongyang, ['border-incident']);
    await moveOn(table);
    for (const person of table.people) expect((await whereIs(person))?.phase).toBe('crisis');
    await expectAccessible(tokyo.page, 'crisis');
    await playCrisis(table, { pyongyang: 'raise', washington: 'hold', tokyo: 'hold', seoul: 'hold' });
  });

  await test.step('the ceremony is held: signed, or called off at the last minute', async () => {
    await playUntil(table, 'decisions', 2);
    const stamp = await stampOf(seoul, 'gsomia');
    expect(['in-force', 'collapsed']).toContain(stamp);
    expect(await stampOf(tokyo, 'gsomia')).toBe(stamp);
    expect(await stampOf(washington, 'gsomia')).toBe(stamp);
  });

  await test.step('the result: the same for all, each in their language', async () => {
    await playUntil(table, 'result', 4);
    for (const person of table.people) {
      const { ui, rules } = person.words;
      await expect(person.page.getByText(ui.result.title, { exact: true })).toBeVisible();
      const rows = person.page.getByRole('table', { name: ui.result.table }).getByRole('row');
      await expect(rows).toHaveCount(5);
      for (const seat of ['seoul', 'tokyo', 'washington', 'pyongyang'] as const)
        await expect(rows.filter({ hasText: rules.seats[seat] })).not.toHaveCount(0);
    }
    for (const person of [seoul, tokyo, washington]) await expectAccessible(person.page, `result, ${person.lang}`);
    const outcomes = await Promise.all(
      table.people.map(async (person) => {
        const heading = await person.page.getByRole('heading', { level: 2 }).first().textContent();
        return Object.entries(person.words.rules.outcomes).find(([, text]) => text.name === heading?.trim())?.[0];
      }),
    );
    expect(outcomes[0]).toBeDefined();
    expect(new Set(outcomes).size).toBe(1);
  });

  for (const person of table.people) expect(person.errors, person.seat).toEqual([]);
  await table.close();
});
