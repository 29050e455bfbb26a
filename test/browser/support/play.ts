/** Moves a whole table on, whatever the phase asks of its people. */
import { expect } from '@playwright/test';
import { allDone, choose, meetIn, whereIs, type Person } from './desk.ts';

/** Those at the table who are people; computer delegations look after themselves. */
export interface Players {
  readonly people: readonly Person[];
}

export type Choice = 'raise' | 'hold' | 'step-down';

/** One exchange of a crisis: all choose, and the next exchange or phase is there for all. Returns whether the crisis goes on. */
export async function playExchange(
  table: Players,
  exchange: number,
  choices: Readonly<Record<string, Choice>>,
): Promise<boolean> {
  for (const person of table.people) {
    await expect(person.page.getByText(person.words.ui.crisis.exchange(exchange))).toBeVisible();
    await choose(person, choices[person.seat] ?? 'hold');
  }
  const on = async (): Promise<string> => {
    const seen = await Promise.all(
      table.people.map(async (person) => {
        if (await person.page.getByText(person.words.ui.crisis.exchange(exchange + 1)).isVisible()) return 'next';
        if (await ended(person)) return 'over';
        return (await whereIs(person))?.phase === 'crisis' ? 'waiting' : 'over';
      }),
    );
    return seen.every((s) => s === seen[0]) ? (seen[0] ?? 'waiting') : 'waiting';
  };
  let result = 'waiting';
  await expect.poll(async () => (result = await on()), { intervals: [50, 100, 200] }).not.toBe('waiting');
  return result === 'next';
}

export async function playCrisis(table: Players, first: Readonly<Record<string, Choice>>): Promise<number> {
  const calm = { seoul: 'step-down', tokyo: 'step-down', washington: 'step-down', pyongyang: 'step-down' } as const;
  let exchange = 1;
  while (await playExchange(table, exchange, exchange === 1 ? first : calm)) exchange += 1;
  return exchange;
}

const ended = (person: Person): Promise<boolean> =>
  person.page.getByRole('heading', { name: person.words.ui.result.scores, exact: true }).isVisible();

/** All mark themselves done, and the next phase is there for all – or the result. */
export async function moveOn(table: Players): Promise<void> {
  const first = table.people[0];
  const before = first ? await whereIs(first) : null;
  await allDone(table.people);
  for (const person of table.people) {
    await expect
      .poll(
        async () => {
          if (await ended(person)) return true;
          const now = await whereIs(person);
          return now !== null && (now.phase !== before?.phase || now.round !== before.round);
        },
        { intervals: [50, 100, 200] },
      )
      .toBe(true);
  }
}

/** Plays on without acts until a round and phase, or the result, is reached. */
export async function playUntil(table: Players, phase: 'talks' | 'decisions' | 'result', round: number): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const [first] = table.people;
    if (!first || (await ended(first))) return;
    const at = await whereIs(first);
    if (at?.phase === phase && at.round === round) {
      await meetIn(table.people, (p, r) => p === phase && r === round);
      return;
    }
    if (at?.phase === 'crisis') await playCrisis(table, {});
    else await moveOn(table);
  }
  throw new Error(`The table did not come to ${phase} of round ${round}.`);
}
