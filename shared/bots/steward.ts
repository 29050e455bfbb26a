/** The absence steward: holds a seat for people who are away, by a narrow mandate. It answers what is routine, keeps what was agreed and promised, and binds nobody to anything new. */
import type { Command } from '../commands.ts';
import { owes } from '../rules/consent/promises.ts';
import { moveRule } from '../rules/moves/index.ts';
import { LazyOptions } from '../rules/options.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { weigh } from './weigh.ts';

/** The mandate in words is in the dictionaries, by these keys. */
export const STEWARD_MANDATE = ['routine-consent', 'keep-pacts', 'harmless-moves', 'no-raise', 'nothing-new'] as const;

/** Commands a steward may send at all. Everything that opens, widens or ends a commitment is left to the people. */
const MAY: readonly Command['type'][] = [
  'give-consent',
  'answer-consultation',
  'withdraw-operation',
  'answer-card',
  'postpone',
  'seal',
  'choose',
  'ready',
  'say',
];

/** Whether a sealed move harms nobody: announced, no rise of tension, threat or suspicion, no loss of anyone's trust, hardly any at home. */
export function harmless(
  view: State,
  seat: Seat,
  move: string,
  together: ReadonlySet<string> = new Set([move]),
): boolean {
  const rule = moveRule(move);
  if (!rule || rule.seat !== seat || rule.hidden || rule.targets) return false;
  return rule.effects(view, { target: undefined, together }).every(([path, by]) => {
    if (path === 'tension' || path === 'suspicion' || path.startsWith('threat.')) return by <= 0;
    if (path.startsWith('trust.')) return by >= 0;
    return by >= (path === `home.${seat}` ? -1 : 0);
  });
}

/** Consent is routine where nationals are brought home unarmed, while the crisis lasts. */
function routineConsent(view: State, options: LazyOptions): Command[] {
  for (const command of options.open('give-consent')) {
    if (command.type !== 'give-consent') continue;
    const entry = view.ledger[command.request];
    if (entry?.operation === 'evacuation' && view.crisis)
      return [{ ...command, conditions: ['unarmed'], term: { kind: 'crisis' } }];
  }
  return [];
}

/** Acts that this seat has promised as the price of a consent, and that are not done yet (D10). */
const promised = (view: State, seat: Seat): string[] =>
  Object.values(view.ledger).flatMap((entry) => (entry.from === seat && owes(entry) ? [entry.price.move] : []));

/** Seals what was promised, else one harmless move that it can afford, else none. */
function sealed(view: State, seat: Seat, options: LazyOptions): Command[] {
  if (view.hasSealed.includes(seat)) return [];
  const singles = options
    .open('seal')
    .flatMap((command) => (command.type === 'seal' && command.moves.length === 1 ? command.moves : []));
  const owed = singles.find(({ move }) => promised(view, seat).includes(move));
  if (owed) return [{ type: 'seal', moves: [owed] }];
  const free = singles.find(({ move }) => harmless(view, seat, move) && (moveRule(move)?.cost ?? 9) <= 1);
  return [{ type: 'seal', moves: free ? [free] : [] }];
}

/** Whether a command lies within the steward's mandate, whoever thought of it. */
export function withinMandate(view: State, seat: Seat, command: Command): boolean {
  if (!MAY.includes(command.type)) return false;
  switch (command.type) {
    case 'answer-card':
      return command.answer !== 'endorse';
    case 'withdraw-operation':
      return view.operations[command.operation]?.status === 'withdraw-due';
    case 'choose':
      return command.choice !== 'raise';
    case 'give-consent':
      return view.ledger[command.request]?.operation === 'evacuation' && command.conditions.includes('unarmed');
    case 'seal':
      return command.moves.every(({ move }) => harmless(view, seat, move) || promised(view, seat).includes(move));
    default:
      return true;
  }
}

/** What the steward would send now, in order; from the seat's view alone, like any bot. */
export function stewardCommands(view: State, seat: Seat, seed: number): Command[] {
  const { phase } = view.clock;
  if (phase === 'lobby' || phase === 'ended' || view.clock.paused !== null) return [];
  const options = new LazyOptions(view, seat);
  const consent = routineConsent(view, options);
  if (consent.length > 0) return consent;
  const thought = weigh(view, seat, seed)
    .map(({ command }) => command)
    .filter((command) => withinMandate(view, seat, command));
  const answer = thought.find(
    ({ type }) =>
      type === 'answer-consultation' || type === 'withdraw-operation' || type === 'answer-card' || type === 'postpone',
  );
  if (answer) return [answer];
  if (phase === 'crisis') {
    if (view.crisis?.chosen.includes(seat)) return [];
    const choice = thought.find(({ type }) => type === 'choose');
    return [choice ?? { type: 'choose', choice: 'hold' }];
  }
  if (view.ready.includes(seat)) return [];
  if (phase === 'decisions' && !view.hasSealed.includes(seat)) return sealed(view, seat, options);
  return options.isOpen('ready') ? [{ type: 'ready', ready: true }] : [];
}
