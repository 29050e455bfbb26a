import { enforceWithdrawal } from '../consent/expire.ts';
import { closeConsultation } from '../operations/decide.ts';
import type { PerSeat } from '../state.ts';
import type { Shift, Turn } from '../turn.ts';
import { SEATS } from '../../types.ts';
import type { CrisisChoice, Escalation, MeterPath, Phase } from '../../types.ts';
import { chancesOf, deterrenceOf, publishOdds, stepOf } from './odds.ts';

const G = { rule: 'G' } as const;
const MAX_EXCHANGES = 4;

/** Whether this round's opened moves, or what was brewing, bring on a crisis; its cause, or null. */
export function crisisCause(turn: Turn): string | null {
  const { state } = turn;
  if (state.brewing) return state.brewing;
  const played = (move: string): boolean => state.moves[move]?.last === state.clock.round;
  const test = 0.55 + (state.meters.tension - 45) / 150;
  const chance = Math.max(played('border-incident') ? 0.7 : 0, played('submarine-test') ? test + 0.15 : played('test') ? test : 0);
  if (chance <= 0) return null;
  const cause = played('border-incident') && chance === 0.7 ? 'border-incident' : played('submarine-test') ? 'submarine-test' : played('test') ? 'test' : 'border-incident';
  return turn.draw1('crisis') < chance ? `move:${cause}` : null;
}

/** Opens at provocation, or at standoff where the last crisis ended there within two rounds; at `at` where the scenario or an inject says so. */
export function openCrisis(turn: Turn, cause: string, at?: Escalation, interrupts?: Phase): void {
  const { state } = turn;
  const last = state.lastCrisis;
  const sore = last !== null && (last.level === 'standoff' || last.level === 'clash') && state.clock.round - last.round <= 2;
  const level = at ?? (sore ? 'standoff' : 'provocation');
  const deterrence = deterrenceOf(state);
  turn.emit('CrisisOpened', { id: state.clock.round, cause, level, odds: publishOdds(level, state.meters.tension, deterrence), deterrence, ...(interrupts ? { interrupts } : {}) }, ['public'], interrupts ? G : { rule: 'D15', documents: ['002'] });
  // A trilateral cell sits from the first hour, so Seoul has been consulted (D13, D14).
  const protocol = turn.state.pacts['operations-protocol'];
  if (protocol?.status === 'in-force' && protocol.clauses?.['procedure'] === 'trilateral-cell') turn.emit('ConsultationHeld', { answer: 'cell' }, ['public'], { rule: 'D13', documents: ['002'] });
}

function priceOfChoices(turn: Turn, choices: PerSeat<CrisisChoice>, atClash: boolean, first: boolean): void {
  const shifts: Shift[] = SEATS.flatMap((seat): Shift[] => {
    const home: MeterPath = `home.${seat}`;
    if (choices[seat] === 'raise') return [[home, atClash ? -6 : seat === 'pyongyang' ? 1 : 0]];
    if (choices[seat] === 'step-down') return [[home, seat === 'pyongyang' ? (first ? -2 : -4) : seat === 'tokyo' ? 0 : -1]];
    return [];
  });
  const reason = Object.values(choices).includes('raise') ? 'crisis:raise' : 'crisis:step-down';
  turn.shift(shifts, reason, G);
}

/** Opens the sealed choices, resolves the exchange, and tells whether the crisis goes on. */
export function resolveExchange(turn: Turn): 'on' | 'closed' | 'war' {
  const before = turn.state.crisis;
  if (!before) return 'closed';
  closeConsultation(turn);
  enforceWithdrawal(turn);
  const choices = Object.fromEntries(SEATS.map((seat) => [seat, before.choices[seat] ?? 'hold'])) as PerSeat<CrisisChoice>;
  priceOfChoices(turn, choices, before.level === 'clash', before.exchange === 1);
  const { up, down } = chancesOf(before.level, choices, turn.state.meters.tension, before.deterrence);
  const roll = turn.draw1('exchange');
  const by = roll < up ? 1 : roll < up + down ? -1 : 0;
  const level = stepOf(before.level, by);
  const deterrence = deterrenceOf(turn.state);
  turn.emit('ExchangeResolved', {
    exchange: before.exchange, choices, from: before.level, level, deterrence, lastCall: level === 'clash',
    odds: publishOdds(level, turn.state.meters.tension, deterrence),
  }, ['public'], G);
  if (by > 0) turn.shift([['threat.seoul.pyongyang', 3], ['threat.tokyo.pyongyang', 4], ['threat.washington.pyongyang', 3], ['threat.pyongyang.washington', 2], ['tension', 3]], 'crisis:up', G);
  // At clash US forces have come under attack: the announcement that D4 asks for (what counts as one is G).
  if (level === 'clash' && !before.attacked) turn.emit('AttackAnnounced', { on: 'washington' }, ['public'], { rule: 'D4', documents: ['003', '004'] });
  if (level === 'war') return 'war';
  return level === 'calm' || level === 'tension' || before.exchange >= MAX_EXCHANGES ? 'closed' : 'on';
}

/** What a crisis leaves behind. Operations of the crisis end with it. */
export function closeCrisis(turn: Turn): void {
  const crisis = turn.state.crisis;
  if (!crisis) return;
  for (const operation of Object.values(turn.state.operations))
    if (operation.status !== 'over') turn.emit('OperationEnded', { id: operation.id, reason: 'crisis-over' }, ['public'], G);
  turn.emit('CrisisClosed', { level: crisis.level }, ['public'], G);
  const tense = crisis.level === 'standoff' || crisis.level === 'clash';
  turn.shift(tense ? [['tension', 4], ['threat.seoul.pyongyang', 4], ['home.pyongyang', crisis.level === 'standoff' ? 3 : 0]] : [['tension', -6]], 'crisis:closed', G);
  if (crisis.attacked) turn.shift([['tension', 4], ['home.pyongyang', -4], ['home.washington', 4], ['threat.pyongyang.washington', 6], ['home.seoul', 4]], 'crisis:clash', G);
}
