import { endCrisisConsents } from '../consent/expire.ts';
import { closeConsultation } from '../operations/consultation.ts';
import { enforceWithdrawal } from '../operations/enforce.ts';
import { reviewOperations } from '../operations/review.ts';
import { HOME_OF } from '../meters/paths.ts';
import type { PerSeat } from '../state.ts';
import type { Shift, Turn } from '../turn.ts';
import { SEATS } from '../../types.ts';
import type { CrisisChoice, Escalation, Phase, Seat } from '../../types.ts';
import { chancesOf, deterrenceOf, publishOdds, stepOf } from './odds.ts';

const G = { rule: 'G' } as const;
const MAX_EXCHANGES = 4;

/** How likely a crisis is after these moves were opened in a round of this tension, and which of them would be its cause (G). */
export function crisisChance(
  played: (move: string) => boolean,
  tension: number,
): { readonly chance: number; readonly cause: string } {
  const test = 0.55 + (tension - 45) / 150;
  const chances: readonly (readonly [string, number])[] = [
    ['border-incident', 0.7],
    ['submarine-test', test + 0.15],
    ['test', test],
  ];
  return chances.reduce((most, [cause, chance]) => (played(cause) && chance > most.chance ? { chance, cause } : most), {
    chance: 0,
    cause: '',
  });
}

/** Whether this round's opened moves, or what was brewing, bring on a crisis; its cause, or null. */
export function crisisCause(turn: Turn): string | null {
  const { state } = turn;
  if (state.brewing) return state.brewing;
  const { chance, cause } = crisisChance((move) => state.moves[move]?.last === state.clock.round, state.meters.tension);
  return chance > 0 && turn.draw1('crisis') < chance ? `move:${cause}` : null;
}

/** From this tension on a crisis opens at standoff (G). */
const TENSE = 50;

/** Opens at provocation, or at standoff where the region is tense or the last crisis ended there within two rounds; at `at` where the scenario or an inject says so. */
export function openCrisis(turn: Turn, cause: string, at?: Escalation, interrupts?: Phase): void {
  const { state } = turn;
  const last = state.lastCrisis;
  const sore =
    last !== null && (last.level === 'standoff' || last.level === 'clash') && state.clock.round - last.round <= 2;
  const level = at ?? (sore || state.meters.tension >= TENSE ? 'standoff' : 'provocation');
  const deterrence = deterrenceOf(state);
  turn.emit(
    'CrisisOpened',
    {
      // The step goes on counting through an undo, so that no two crises of a match share a number.
      id: state.clock.step,
      cause,
      level,
      odds: publishOdds(level, state.meters.tension, deterrence),
      deterrence,
      ...(interrupts ? { interrupts } : {}),
    },
    ['public'],
    interrupts ? G : { rule: 'D15', documents: ['002'] },
  );
  // A trilateral cell sits from the first hour, so Seoul has been consulted (D13, D14).
  const protocol = turn.state.pacts['operations-protocol'];
  if (protocol?.status === 'in-force' && protocol.clauses?.['procedure'] === 'trilateral-cell')
    turn.emit('ConsultationHeld', { answer: 'cell' }, ['public'], { rule: 'D13', documents: ['002'] });
}

/** What a choice does at home by the step of the crisis (G). `alone`: Pyongyang raises and neither Seoul nor Washington meets it; `late`: it steps down after the first exchange. */
const FACE = {
  alone: { provocation: 3, standoff: 5 },
  northDown: { provocation: -2, late: -3, standoff: -4, clash: -8 },
  alliesDown: { provocation: -1, standoff: -2, clash: -4 },
  raiseAtClash: -6,
} as const;

/** What its own choice among the four does to one capital's home meter. */
function face(
  seat: Seat,
  choices: PerSeat<CrisisChoice>,
  step: 'provocation' | 'standoff' | 'clash',
  exchange: number,
): number {
  const choice = choices[seat];
  if (choice === 'raise' && step === 'clash') return FACE.raiseAtClash;
  if (seat === 'tokyo') return 0;
  const met = choices.seoul === 'raise' || choices.washington === 'raise';
  if (seat === 'pyongyang') {
    if (choice === 'raise') return met || step === 'clash' ? 1 : FACE.alone[step];
    const down = step === 'provocation' && exchange > 1 ? FACE.northDown.late : FACE.northDown[step];
    return choice === 'step-down' ? down - (met ? 2 : 0) : 0;
  }
  if (choice === 'raise') return 1;
  // Who does not answer a raise looks weak at home; who steps down before it looks weaker.
  return (choices.pyongyang === 'raise' && !met ? -1 : 0) + (choice === 'step-down' ? FACE.alliesDown[step] : 0);
}

/** What the opened choices do at home: raising alone wins face, giving way before one who raises loses it, and at clash every raise is paid for (G). */
export function faceOf(choices: PerSeat<CrisisChoice>, level: Escalation, exchange: number): Shift[] {
  const step = level === 'clash' || level === 'standoff' ? level : 'provocation';
  const shifts: Shift[] = [];
  for (const seat of SEATS) {
    const by = face(seat, choices, step, exchange);
    if (by !== 0) shifts.push([HOME_OF[seat], by]);
  }
  return shifts;
}

function priceOfChoices(turn: Turn, choices: PerSeat<CrisisChoice>, level: Escalation, exchange: number): void {
  const reason = Object.values(choices).includes('raise') ? 'crisis:raise' : 'crisis:step-down';
  turn.shift(faceOf(choices, level, exchange), reason, G);
}

/** Opens the sealed choices, resolves the exchange, and tells whether the crisis goes on. */
export function resolveExchange(turn: Turn): 'on' | 'closed' | 'war' {
  const before = turn.state.crisis;
  if (!before) return 'closed';
  closeConsultation(turn);
  enforceWithdrawal(turn);
  const choices = Object.fromEntries(
    SEATS.map((seat) => [seat, before.choices[seat] ?? 'hold']),
  ) as PerSeat<CrisisChoice>;
  priceOfChoices(turn, choices, before.level, before.exchange);
  const { up, down } = chancesOf(before.level, choices, turn.state.meters.tension, before.deterrence);
  const roll = turn.draw1('exchange');
  const by = roll < up ? 1 : roll < up + down ? -1 : 0;
  const level = stepOf(before.level, by);
  const deterrence = deterrenceOf(turn.state);
  turn.emit(
    'ExchangeResolved',
    {
      exchange: before.exchange,
      choices,
      from: before.level,
      level,
      deterrence,
      lastCall: level === 'clash',
      odds: publishOdds(level, turn.state.meters.tension, deterrence),
    },
    ['public'],
    G,
  );
  // At another step of the crisis a pact may cover something else.
  reviewOperations(turn);
  if (by > 0)
    turn.shift(
      [
        ['threat.seoul.pyongyang', 3],
        ['threat.tokyo.pyongyang', 4],
        ['threat.washington.pyongyang', 3],
        ['threat.pyongyang.washington', 2],
        ['tension', 3],
      ],
      'crisis:up',
      G,
    );
  // At clash US forces have come under attack: the announcement that D4 asks for (what counts as one is G).
  if (level === 'clash' && !before.attacked)
    turn.emit('AttackAnnounced', { on: 'washington', own: true }, ['public'], {
      rule: 'D4',
      documents: ['003', '004'],
    });
  if (level === 'war') return 'war';
  return level === 'calm' || level === 'tension' || before.exchange >= MAX_EXCHANGES ? 'closed' : 'on';
}

/** What a crisis leaves behind. Operations of the crisis end with it. */
export function closeCrisis(turn: Turn): void {
  const crisis = turn.state.crisis;
  if (!crisis) return;
  for (const operation of Object.values(turn.state.operations))
    if (operation.status !== 'over')
      turn.emit('OperationEnded', { id: operation.id, reason: 'crisis-over' }, ['public'], G);
  turn.emit('CrisisClosed', { level: crisis.level }, ['public'], G);
  endCrisisConsents(turn);
  const tense = crisis.level === 'standoff' || crisis.level === 'clash';
  turn.shift(
    tense
      ? [
          ['tension', 4],
          ['threat.seoul.pyongyang', 4],
          ['home.pyongyang', crisis.level === 'standoff' ? 3 : 0],
        ]
      : [['tension', -6]],
    'crisis:closed',
    G,
  );
  if (crisis.attacked)
    turn.shift(
      [
        ['tension', 4],
        ['home.pyongyang', -4],
        ['home.washington', 4],
        ['threat.pyongyang.washington', 6],
        ['home.seoul', 4],
      ],
      'crisis:clash',
      G,
    );
}
