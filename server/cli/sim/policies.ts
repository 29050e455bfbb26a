/** Players that are no bots of the game: policies that follow a rule instead of weighing, for searching what beats the bots. */
import { BOT_KINDS, chooseCommands } from '../../../shared/bots/index.ts';
import type { BotKind, Chooser } from '../../../shared/bots/index.ts';
import { done } from '../../../shared/bots/desk.ts';
import type { BotDesk } from '../../../shared/bots/desk.ts';
import type { Command } from '../../../shared/commands.ts';
import { moveRule } from '../../../shared/rules/moves/index.ts';
import { ESCALATION } from '../../../shared/types.ts';
import type { CrisisChoice } from '../../../shared/types.ts';

/** What a policy does otherwise than the usual bot; what is left out it does as the bot would. */
export interface Plan {
  /** Moves in order of preference, such as `forge-consensus` or `press:tokyo`; as many as can be paid are sealed, two at most. An empty list seals nothing. */
  readonly moves?: readonly string[];
  /** One choice for every crisis, or one for each level: up to provocation, at standoff, at clash. */
  readonly crisis?: CrisisChoice | readonly [CrisisChoice, CrisisChoice, CrisisChoice];
  /** `refuse`: no pact is proposed, countered or agreed to. `agree`: whatever lies on the table is agreed to. */
  readonly deals?: 'refuse' | 'agree';
  readonly consent?: 'give' | 'refuse';
  readonly card?: 'disavow' | 'silent' | 'endorse';
}

/** A plan as a player's name: it goes to other threads and into reports. */
export type Policy = `policy:${string}`;
export const policyOf = (plan: Plan): Policy => `policy:${JSON.stringify(plan)}`;
export const isPolicy = (name: string): name is Policy => name.startsWith('policy:');

const [USUAL] = BOT_KINDS;
const DEALS: readonly string[] = ['propose', 'counter', 'agree', 'side-letter', 'hold-session', 'convene', 'postpone'];

const choiceAt = (crisis: NonNullable<Plan['crisis']>, level: number): CrisisChoice =>
  typeof crisis === 'string'
    ? crisis
    : (crisis[Math.max(0, Math.min(2, level - ESCALATION.indexOf('provocation')))] ?? 'hold');

function seal({ view, seat, options }: BotDesk, wanted: readonly string[]): Command[] {
  let left = view.capital[seat] ?? 0;
  const moves = wanted
    .flatMap((id) => {
      const option = options.get(`seal:${id}`);
      const cost = moveRule(id.split(':')[0] ?? '')?.cost ?? 0;
      if (option?.refusal !== null || option.command.type !== 'seal' || cost > left) return [];
      left -= cost;
      return option.command.moves;
    })
    .slice(0, 2);
  return moves.length > 0 ? [{ type: 'seal', moves }] : [];
}

/** Answers the requests that wait for this seat's consent, all alike. */
function answerRequest({ options }: BotDesk, answer: 'give' | 'refuse'): Command[] {
  const [command] = options.open(answer === 'give' ? 'give-consent' : 'refuse-consent');
  return command ? [command] : [];
}

/** The usual bot, with some of its decisions taken out of its hands. */
export function follow(plan: Plan): Chooser {
  return (desk) => {
    const { view, seat, seed, options, open } = desk;
    const { phase } = view.clock;
    if (plan.consent && (phase === 'crisis' || (phase === 'talks' && !view.ready.includes(seat)))) {
      const answered = answerRequest(desk, plan.consent);
      if (answered.length > 0) return answered;
    }
    if (plan.moves && phase === 'decisions') {
      if (view.ready.includes(seat)) return [];
      const sealed = view.hasSealed.includes(seat) ? [] : seal(desk, plan.moves);
      return sealed.length > 0 ? sealed : done(desk);
    }
    if (plan.deals === 'agree' && phase === 'talks' && !view.ready.includes(seat)) {
      const [agree] = options.open('agree');
      if (agree) return [agree];
    }
    const [usual] = chooseCommands(view, seat, seed, USUAL);
    if (!usual) return [];
    if (usual.type === 'choose' && plan.crisis && view.crisis) {
      const choice = choiceAt(plan.crisis, ESCALATION.indexOf(view.crisis.level));
      return [{ type: 'choose', choice: open(`choose:${choice}`) ? choice : 'hold' }];
    }
    if (usual.type === 'answer-card' && plan.card) return [{ ...usual, answer: plan.card }];
    return plan.deals === 'refuse' && DEALS.includes(usual.type) ? done(desk) : [usual];
  };
}

const known = new Map<Policy, Chooser>();

/** The chooser behind a player's name; kinds of bots go through as they are. */
export function playerOf(name: BotKind | Policy): BotKind | Chooser {
  if (!isPolicy(name)) return name;
  const chooser = known.get(name) ?? follow(JSON.parse(name.slice('policy:'.length)) as Plan);
  known.set(name, chooser);
  return chooser;
}
