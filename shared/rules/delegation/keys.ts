/** Two keys: a treaty, troops in one's territory and an escalation are signed by the head and by the competent portfolio (G). */
import type { Command } from '../../commands.ts';
import type { Portfolio, Seat } from '../../types.ts';
import { canonical } from '../hash.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { DraftedAct, State } from '../state.ts';
import { portfoliosOf, sharedSeat } from './portfolios.ts';
import type { Person } from './portfolios.ts';

/** The portfolio that signs beside the head; null where one hand is enough. */
export function competentFor(command: Command): Portfolio | null {
  if (command.type === 'agree') return 'foreign';
  if (command.type === 'give-consent' || command.type === 'request-assistance') return 'defence';
  return command.type === 'choose' && command.choice === 'raise' ? 'defence' : null;
}

/** The key that another member has to turn; null where the person holds both, or nobody else holds it. */
export function secondKey(view: State, seat: Seat, command: Command, person: Person): Portfolio | null {
  const competent = competentFor(command);
  const members = sharedSeat(view, seat);
  if (!competent || !members) return null;
  const mine = portfoliosOf(view, seat, person);
  const lacking = (['head', competent] as const).find((key) => !mine.includes(key));
  return lacking &&
    members.some((member) => member.participant !== person.participant && member.portfolios.includes(lacking))
    ? lacking
    : null;
}

export const actsOf = (view: State, seat: Seat): readonly DraftedAct[] => view.acts?.[seat] ?? [];

/** A drafted act lapses with the step of the clock it was drafted in. */
export const waits = (view: State, act: DraftedAct): boolean =>
  act.status === 'waiting' && act.step === view.clock.step;

/** The same act waits for its second key already. */
export const checkTwin = (view: State, seat: Seat, command: Command): Refusal | null => {
  const meant = canonical(command);
  const twin = actsOf(view, seat).find((act) => waits(view, act) && canonical(act.command) === meant);
  return twin
    ? refuse('second-key', { rule: 'G', opens: 'second-member', params: { needed: [twin.needs], act: twin.id } })
    : null;
};
