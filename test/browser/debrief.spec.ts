/** The debrief: who may look, how one leaves the view for the projector, and why the facilitator went back. */
import { expect } from '@playwright/test';
import debriefWords from '../../assets/i18n/debrief/en.ts';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { sendCable } from './support/desk.ts';
import { openContext } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui } = WORDS.en;
const w = debriefWords;

test('a browser without a match is told so; an undo is told with its reason; the way back leads out of the projector view alone', async ({
  browser,
  running,
}) => {
  const fresh = await openContext(browser, 'en');
  const stranger = await fresh.newPage();
  await stranger.goto(`${running.url}/#/debrief`);
  await expect(stranger.getByRole('status').filter({ hasText: w.nobody })).toBeVisible();
  await stranger.getByRole('link', { name: ui.errors.toStart }).click();
  await expect(stranger.getByRole('heading', { name: ui.home.friends, exact: true })).toBeVisible();
  await fresh.close();

  const room = await makeClass(running.url, { pace: { kind: 'manual', rounds: 1 } });
  const joined = await pupil(browser, running.url, room);
  await room.begin();
  const person = await atDesk(joined);
  const { page } = person;
  await page.goto(`${running.url}/#/debrief`);
  await expect(page.getByRole('status').filter({ hasText: w.waiting })).toBeVisible();
  await page.goto(`${running.url}/#/m`);
  await sendCable(person, 'public', 'A word that is taken back.');
  const { worlds } = await room.console();
  const match = worlds[0]?.match ?? '';
  const answer = await fetch(`${running.url}/api/console/checkpoints?match=${match}`, {
    headers: { authorization: `Bearer ${room.facilitator}` },
  });
  const { checkpoints } = (await answer.json()) as { checkpoints: { id: number }[] };
  await room.act({ type: 'restore', checkpoint: checkpoints[0]?.id ?? 0, reason: 'Wrong scenario' });
  // The cable stays where it was read, and is marked.
  await expect(page.getByText(ui.cables.undone)).toBeVisible();
  for (let i = 0; i < 20 && (await room.console()).worlds[0]?.status === 'running'; i += 1)
    await room.act({ type: 'end-phase' });
  await expect(page.getByRole('heading', { name: ui.result.scores, exact: true })).toBeVisible();

  await page.goto(`${running.url}/#/debrief`);
  const title = page.getByRole('heading', { name: w.title, exact: true });
  await expect(title).toBeVisible();
  await expect(page.getByText(w.undone(1, 'Wrong scenario'))).toBeVisible();
  const present = page.getByRole('button', { name: w.present, exact: true });
  await present.click();
  await page.getByRole('button', { name: new RegExp(w.next) }).click();
  await page.goBack();
  await expect(title).toBeVisible();
  await present.click();
  await page.keyboard.press('Escape');
  await expect(title).toBeVisible();
  expect(person.errors).toEqual([]);
  await joined.close();
});
