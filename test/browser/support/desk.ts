/** What a person does at the desk, by roles and labels in that person's own language. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Phase, Seat } from '../../../shared/types.ts';
import { PHASES } from '../../../shared/types.ts';
import type { Lang, Words } from './words.ts';

export interface Person {
  readonly seat: Seat;
  readonly lang: Lang;
  readonly words: Words;
  readonly page: Page;
  /** What the page complained of. */
  readonly errors: readonly string[];
}

export type TabName = 'brief' | 'cables' | 'pacts' | 'consent' | 'decisions' | 'crisis' | 'meters' | 'news';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name that begins with the words given; counts and hints may follow. */
export const startsWith = (text: string): RegExp => new RegExp(`^\\W*${escaped(text)}`);

/** Phase and round as the head of the desk tells them; `null` outside of the desk. */
export async function whereIs(person: Person): Promise<{ phase: Phase; round: number } | null> {
  const { ui, rules } = person.words;
  const [text = ''] = await person.page.getByRole('banner').getByRole('paragraph').allInnerTexts();
  const phase = PHASES.find((p) => text.startsWith(rules.phases[p]));
  const round = Array.from({ length: 9 }, (_, n) => n).find((n) =>
    ['2', '4', '6', '8'].some((of) => text.includes(ui.header.round(n, Number(of)))),
  );
  return phase === undefined || round === undefined ? null : { phase, round };
}

/** Waits until every page shows one of the phases, and tells which. */
export async function meetIn(
  people: readonly Person[],
  wanted: (phase: Phase, round: number) => boolean,
): Promise<void> {
  for (const person of people) {
    await expect
      .poll(
        async () => {
          const at = await whereIs(person);
          return at !== null && wanted(at.phase, at.round) ? 'there' : `${person.seat} is at ${at?.phase} ${at?.round}`;
        },
        { intervals: [50, 100, 200] },
      )
      .toBe('there');
  }
}

export async function openTab(person: Person, name: TabName): Promise<Locator> {
  await person.page.getByRole('tab', { name: startsWith(person.words.ui.tabs[name]) }).click();
  return person.page.getByRole('tabpanel');
}

/** Answers the dialog that asks before what cannot be taken back. */
async function confirm(person: Person, yes: string): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  await dialog.getByRole('button', { name: yes, exact: true }).click();
  await expect(dialog).toBeHidden();
}

export async function markDone(person: Person): Promise<void> {
  await person.page.getByRole('button', { name: startsWith(person.words.ui.header.ready) }).click();
}

/** All four are done; the table moves on. */
export async function allDone(people: readonly Person[]): Promise<void> {
  for (const person of people) await markDone(person);
}

type PactName = keyof Words['rules']['pacts'];

async function openPact(person: Person, pact: PactName): Promise<Locator> {
  const panel = await openTab(person, 'pacts');
  await panel
    .getByRole('list', { name: person.words.ui.pacts.list })
    .getByRole('button', { name: startsWith(person.words.rules.pacts[pact].short) })
    .click();
  return panel.getByRole('article');
}

/** What a person picks for each clause, by ids. */
export type Picks = Readonly<Record<string, string>>;

async function pick(person: Person, paper: Locator, pact: PactName, picks: Picks): Promise<void> {
  const articles = person.words.rules.pacts[pact].articles as unknown as Record<
    string,
    { title: string; options: Record<string, { label: string }> }
  >;
  for (const [clause, option] of Object.entries(picks)) {
    const text = articles[clause]?.options[option]?.label ?? option;
    await paper
      .getByRole('group', { name: articles[clause]?.title ?? clause })
      .getByRole('radio', { name: startsWith(text) })
      .check();
  }
}

export async function propose(person: Person, pact: PactName, picks: Picks): Promise<void> {
  const paper = await openPact(person, pact);
  await pick(person, paper, pact, picks);
  await paper.getByRole('button', { name: person.words.ui.pacts.propose, exact: true }).click();
  await expect(paper.getByText(startsWith(person.words.ui.pacts.draftOf(1))).first()).toBeVisible();
}

/** Redlines the version that lies on the table, once it has arrived. */
export async function redline(person: Person, pact: PactName, picks: Picks, next: number): Promise<void> {
  const paper = await openPact(person, pact);
  await expect(paper.getByText(startsWith(person.words.ui.pacts.draftOf(next - 1))).first()).toBeVisible();
  await paper.getByRole('button', { name: person.words.ui.pacts.edit, exact: true }).click();
  await pick(person, paper, pact, picks);
  await paper.getByRole('button', { name: person.words.ui.pacts.counter, exact: true }).click();
  await expect(paper.getByText(startsWith(person.words.ui.pacts.draftOf(next))).first()).toBeVisible();
}

/** Reads the redline – both the old and the new words are there – and agrees to it. */
export async function agree(
  person: Person,
  pact: PactName,
  version: number,
  status: 'agreed' | 'in-force' = 'agreed',
): Promise<void> {
  const paper = await openPact(person, pact);
  await expect(paper.getByText(startsWith(person.words.ui.pacts.draftOf(version))).first()).toBeVisible();
  await expect(paper.getByRole('deletion').first()).toBeVisible();
  await expect(paper.getByRole('insertion').first()).toBeVisible();
  await paper.getByRole('button', { name: person.words.ui.pacts.agree, exact: true }).click();
  await confirm(person, person.words.ui.pacts.agree);
  await expect(paper.getByText(person.words.ui.pacts.stamp[status] ?? status, { exact: true })).toBeVisible();
}

/** The stamp that the pact carries now, or `null`. */
export async function stampOf(person: Person, pact: PactName): Promise<string | null> {
  const paper = await openPact(person, pact);
  for (const [status, text] of Object.entries(person.words.ui.pacts.stamp))
    if (await paper.getByText(text, { exact: true }).isVisible()) return status;
  return null;
}

type OperationName = keyof Words['rules']['operations'];

export async function askConsent(person: Person, operation: OperationName): Promise<void> {
  const { consent, said } = person.words.ui;
  const panel = await openTab(person, 'consent');
  const form = panel.locator('form');
  if (!(await form.isVisible())) await panel.getByRole('heading', { name: consent.ask, exact: true }).click();
  await form.getByLabel(consent.operation).selectOption({ label: person.words.rules.operations[operation].name });
  await form.getByRole('button', { name: consent.send, exact: true }).click();
  await expect(person.page.getByRole('log').getByText(said.sent).last()).toBeVisible();
}

const entry = (person: Person, panel: Locator, operation: OperationName): Locator =>
  panel.getByRole('listitem').filter({ hasText: person.words.rules.operations[operation].name });

/** Seoul's answer to the open request for an operation. */
export async function answerConsent(
  person: Person,
  operation: OperationName,
  answer: 'give' | 'refuse',
): Promise<void> {
  const { consent } = person.words.ui;
  const panel = await openTab(person, 'consent');
  await entry(person, panel, operation).getByRole('button', { name: consent[answer], exact: true }).click();
  await confirm(person, consent[answer]);
}

/** The ledger shows an answer to all who may see it. */
export async function expectAnswered(
  person: Person,
  operation: OperationName,
  status: 'given' | 'refused',
): Promise<void> {
  const panel = await openTab(person, 'consent');
  await expect(
    entry(person, panel, operation).getByText(person.words.rules.consentStatus[status]).first(),
  ).toBeVisible();
}

type MoveName = keyof Words['rules']['moves'];

/** Seals the moves named; an empty list seals that nothing is done. */
export async function seal(person: Person, moves: readonly MoveName[]): Promise<void> {
  const { decisions } = person.words.ui;
  const panel = await openTab(person, 'decisions');
  for (const move of moves)
    await panel.getByRole('checkbox', { name: startsWith(person.words.rules.moves[move].name) }).check();
  await panel
    .getByRole('button', { name: moves.length > 0 ? decisions.seal : decisions.sealNone, exact: true })
    .click();
  await expect(panel.getByText(decisions.sealed, { exact: true }).first()).toBeVisible();
}

/** Seals a choice in the crisis that is open. */
export async function choose(person: Person, choice: 'raise' | 'hold' | 'step-down'): Promise<void> {
  const panel = await openTab(person, 'crisis');
  await panel.getByRole('button', { name: startsWith(person.words.rules.choices[choice].name) }).click();
}

/** Sends a cable to one capital, or says it to all. */
export async function sendCable(person: Person, to: Seat | 'public', text: string): Promise<void> {
  const { cables } = person.words.ui;
  const panel = await openTab(person, 'cables');
  const recipients = panel.getByRole('group', { name: cables.to });
  for (const box of await recipients.getByRole('checkbox', { checked: true }).all()) await box.uncheck();
  await recipients
    .getByRole('checkbox', { name: to === 'public' ? cables.public : person.words.rules.seats[to] })
    .check();
  await panel.getByLabel(cables.write).fill(text);
  await panel.getByRole('button', { name: cables.send, exact: true }).click();
  // Shown as waiting until the server has it, then as sent, once.
  await expect(panel.getByRole('listitem').getByText(text)).toHaveCount(1);
  await expect(panel.getByText(cables.pending, { exact: true })).toHaveCount(0);
}
