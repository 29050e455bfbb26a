/** What was begun and what is new, kept by channel on the device. */
import { expect } from '@playwright/test';
import { otherSeats } from '../../shared/types.ts';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { openTab, sendCable } from './support/desk.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui, rules } = WORDS.en;

test('words stay in the form when its address changes, and unread cables stay unread over a reload', async ({
  browser,
  running,
}) => {
  const room = await makeClass(running.url);
  const [mina, jun] = [
    await pupil(browser, running.url, room),
    await pupil(browser, running.url, room, { name: 'Jun' }),
  ];
  await room.begin();
  const [reader, writer] = [await atDesk(mina), await atDesk(jun)];
  const { page } = reader;
  const others = otherSeats(reader.seat).filter((s) => s !== writer.seat);
  const third = others[0]!;
  // Three cables come on two channels while another paper is open.
  for (const text of ['One', 'Two']) await sendCable(writer, reader.seat, text);
  await sendCable(writer, 'public', 'To all of you');
  const cables = page.getByRole('tab', { name: new RegExp(ui.tabs.cables) });
  await expect(cables.getByLabel(ui.tabs.unread(3))).toBeVisible();
  await page.reload();
  await expect(cables.getByLabel(ui.tabs.unread(3))).toBeVisible();
  const panel = await openTab(reader, 'cables');
  await expect(cables.getByLabel(ui.tabs.unread(3))).toHaveCount(0);
  await page.reload();
  await cables.waitFor();
  await expect(cables.getByLabel(/new/)).toHaveCount(0);

  // Words, then a second capital: they stay, there and back, and after a reload.
  await openTab(reader, 'cables');
  const to = panel.getByRole('group', { name: ui.cables.to });
  const box = (seat: typeof third) => to.getByRole('checkbox', { name: rules.seats[seat] });
  for (const ticked of await to.getByRole('checkbox', { checked: true }).all()) await ticked.uncheck();
  await box(writer.seat).check();
  const field = panel.getByLabel(ui.cables.write);
  await field.fill('We propose to meet on Tuesday.');
  await box(third).check();
  await expect(field).toHaveValue('We propose to meet on Tuesday.');
  await page.reload();
  await openTab(reader, 'cables');
  await expect(box(third)).toBeChecked();
  await expect(field).toHaveValue('We propose to meet on Tuesday.');
  await box(third).uncheck();
  await box(writer.seat).uncheck();
  await expect(field).toHaveValue('We propose to meet on Tuesday.');
  await box(writer.seat).check();
  await expect(field).toHaveValue('We propose to meet on Tuesday.');
  // What lies begun on another channel waits there, and is named.
  await panel.getByLabel(ui.cables.channel).selectOption({ label: ui.cables.public });
  await expect(field).toHaveValue('');
  await panel.getByRole('button', { name: rules.seats[writer.seat], exact: true }).click();
  await expect(field).toHaveValue('We propose to meet on Tuesday.');
  // One channel lies open: what comes on another is new, and told there.
  await panel.getByLabel(ui.cables.channel).selectOption({ label: ui.cables.public });
  await sendCable(writer, reader.seat, 'Three');
  await expect(cables.getByLabel(ui.tabs.unread(1))).toBeVisible();
  await expect(panel.getByLabel(ui.cables.channel)).toContainText(`${rules.seats[writer.seat]} (${ui.tabs.unread(1)})`);
  expect([...reader.errors, ...writer.errors]).toEqual([]);
  await mina.close();
  await jun.close();
});
