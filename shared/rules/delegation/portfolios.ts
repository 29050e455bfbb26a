/** Portfolios of a delegation: how small delegations merge them, and who may do what. All of it is G. */
import type { Command } from '../../commands.ts';
import { MAX_MEMBERS, PORTFOLIOS } from '../../types.ts';
import type { Portfolio, Seat } from '../../types.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Member, State } from '../state.ts';

/** Who acts within a seat. Bots, and a facilitator who stands in, hold every portfolio and are no `Person`. */
export interface Person {
  readonly participant: string;
  readonly portfolios: readonly Portfolio[];
}

const BUNDLES: Readonly<Record<number, readonly (readonly Portfolio[])[]>> = {
  1: [PORTFOLIOS],
  2: [
    ['head', 'foreign', 'spokesperson'],
    ['defence', 'intelligence'],
  ],
  3: [['head', 'spokesperson'], ['foreign'], ['defence', 'intelligence']],
  4: [['head'], ['foreign', 'spokesperson'], ['defence'], ['intelligence']],
  5: [['head'], ['foreign'], ['defence'], ['intelligence'], ['spokesperson']],
};
/** From the sixth person on, ministries get a deputy with the same rights. */
const DEPUTIES: readonly Portfolio[] = ['foreign', 'defence', 'intelligence'];

/** Portfolios for a delegation of `n` people (1 to 8): small ones merge them, large ones double them. Head first. */
export function assignPortfolios(n: number): readonly (readonly Portfolio[])[] {
  const size = Math.max(1, Math.min(MAX_MEMBERS, Math.trunc(n)));
  return BUNDLES[size] ?? [...(BUNDLES[5] ?? []), ...DEPUTIES.slice(0, size - 5).map((portfolio) => [portfolio])];
}

/** A person who is to be given portfolios: what it held, and what it would like. */
export interface Candidate extends Person {
  readonly wish?: Portfolio | undefined;
}

/**
 * Gives each person a bundle, changing as little as it can: who held a portfolio keeps it before a wish, a wish comes before the order of coming.
 * Members come back in the order given.
 */
export function arrange(people: readonly Candidate[]): Member[] {
  const left = [...people].slice(0, MAX_MEMBERS);
  const given = new Map<string, readonly Portfolio[]>();
  for (const bundle of assignPortfolios(left.length)) {
    const points = ({ portfolios, wish }: Candidate): number => {
      const kept = bundle.filter((portfolio) => portfolios.includes(portfolio)).length;
      const head = bundle.includes('head') && portfolios.includes('head') ? 100 : 0;
      // Who holds another desk, or wishes for one, leaves this to whoever has none.
      const drawnElsewhere = portfolios.length - kept + (wish && !bundle.includes(wish) ? 1 : 0);
      // What was given by hand is both held and wished for.
      const wished = wish && bundle.includes(wish) ? (portfolios.includes(wish) ? 50 : 5) : 0;
      return head + 10 * kept + wished - drawnElsewhere;
    };
    const best = left.reduce<Candidate | undefined>(
      (top, one) => (!top || points(one) > points(top) ? one : top),
      undefined,
    );
    if (!best) break;
    given.set(best.participant, bundle);
    left.splice(left.indexOf(best), 1);
  }
  return people.flatMap(({ participant }) =>
    given.has(participant) ? [{ participant, portfolios: given.get(participant) ?? [] }] : [],
  );
}

/** The desks that a command belongs to; empty where every member may give it. */
export function desksOf(command: Command): readonly Portfolio[] {
  switch (command.type) {
    case 'say':
      return command.to === 'public' ? ['spokesperson'] : [];
    case 'propose':
    case 'counter':
    case 'withdraw':
    case 'hold-session':
    case 'convene':
    case 'side-letter':
      return ['foreign'];
    case 'agree':
      return ['head', 'foreign'];
    case 'postpone':
    case 'end':
    case 'seal':
    case 'set-policy':
    case 'ready':
      return ['head'];
    case 'answer-card':
      return ['spokesperson'];
    case 'give-consent':
    case 'request-assistance':
    case 'choose':
      return ['head', 'defence'];
    case 'ask-consent':
    case 'refuse-consent':
    case 'revoke-consent':
    case 'operate':
    case 'withdraw-operation':
    case 'consult':
    case 'answer-consultation':
      return ['defence'];
    case 'share-report':
      return ['intelligence'];
    default:
      return [];
  }
}

/** The delegation of a seat where several people share it; null where one holds all. */
export const sharedSeat = (view: State, seat: Seat): readonly Member[] | null => {
  const members = view.delegations?.[seat];
  return members && members.length > 1 ? members : null;
};

/** What a person holds in its delegation: as the record has it, else as its actor says. */
export const portfoliosOf = (view: State, seat: Seat, person: Person): readonly Portfolio[] =>
  view.delegations?.[seat]?.find((member) => member.participant === person.participant)?.portfolios ??
  person.portfolios;

/** What a participant of a seat holds, as far as the record tells; all of it where nobody shares the seat. */
export const portfoliosIn = (state: State, seat: Seat, participant: string): readonly Portfolio[] =>
  portfoliosOf(state, seat, { participant, portfolios: sharedSeat(state, seat) ? [] : PORTFOLIOS });

/** Why this desk is not the person's own; null where it is, or where nobody shares the seat. */
export function checkDesk(view: State, seat: Seat, command: Command, person: Person): Refusal | null {
  const members = sharedSeat(view, seat);
  const needed = desksOf(command);
  if (!members || needed.length === 0) return null;
  const mine = portfoliosOf(view, seat, person);
  if (needed.some((portfolio) => mine.includes(portfolio))) return null;
  const holders = members
    .filter((member) => member.portfolios.some((portfolio) => needed.includes(portfolio)))
    .map((member) => member.participant);
  return refuse('no-portfolio', { rule: 'G', opens: 'portfolio-holder-acts', params: { needed, holders } });
}
