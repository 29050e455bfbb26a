/** The fixed policies that competent play must hold its own against. */
import { MOVES, MOVE_IDS } from '../../../shared/rules/moves/index.ts';
import type { MoveId } from '../../../shared/rules/moves/index.ts';
import { CRISIS_CHOICES } from '../../../shared/types.ts';
import type { Seat } from '../../../shared/types.ts';
import type { Plan } from './policies.ts';

/** Policies that any seat can follow. */
const ALL: Readonly<Record<string, Plan>> = {
  'no moves': { moves: [] },
  'refuse everything': { deals: 'refuse', consent: 'refuse' },
  'agree to everything': { deals: 'agree', consent: 'give' },
  'no pacts': { deals: 'refuse' },
  ...Object.fromEntries(CRISIS_CHOICES.map((choice) => [`always ${choice}`, { crisis: choice }])),
  'no moves, no pacts, step down': { moves: [], deals: 'refuse', crisis: 'step-down' },
};

/** Policies of one seat, beginning with those that beat the bots of the paper prototype. */
const OWN: Readonly<Record<Seat, Readonly<Record<string, Plan>>>> = {
  seoul: {
    'reach out and forge, step down': { moves: ['reach-out', 'forge-consensus'], crisis: 'step-down' },
    'forge and host, step down': { moves: ['forge-consensus', 'host-dialogue'], crisis: 'step-down' },
    'give every consent': { consent: 'give' },
    'refuse every consent': { consent: 'refuse' },
    'demand and censure': { moves: ['censure', 'public-demand', 'not-the-time'] },
  },
  tokyo: {
    'restore, then restore': { moves: ['reaffirm-1993', 'pledge-constitution', 'confirm-consent', 'publish-plans'] },
    'climb with plans published': { moves: ['climb', 'publish-plans'] },
    'endorse every remark': { card: 'endorse' },
    'disavow every remark': { card: 'disavow' },
  },
  washington: {
    'posture and statement': { moves: ['posture', 'joint-statement'] },
    'feeler and statement, step down': { moves: ['feeler', 'joint-statement'], crisis: 'step-down' },
    'press both, then back Tokyo': { moves: ['press:seoul', 'press:tokyo', 'back-tokyo'] },
  },
  pyongyang: {
    'test and hold': { moves: ['submarine-test', 'test', 'prepare'], crisis: 'hold' },
    'test and step down': { moves: ['submarine-test', 'test', 'prepare'], crisis: 'step-down' },
    'prepare, never test': { moves: ['prepare'] },
    'charm and denounce, step down': { moves: ['charm', 'denounce'], crisis: 'step-down' },
  },
};

const targets = (id: MoveId): string[] => (id === 'press' ? ['press:seoul', 'press:tokyo'] : [id]);
export const movesOf = (seat: Seat): string[] => MOVE_IDS.filter((id) => MOVES[id].seat === seat).flatMap(targets);

/** All fixed policies of a seat: the common ones, its own, and each of its moves in every round. */
export function fixedPolicies(seat: Seat): Record<string, Plan> {
  const always = movesOf(seat).map((id): [string, Plan] => [`always ${id}`, { moves: [id] }]);
  return { ...ALL, ...OWN[seat], ...Object.fromEntries(always) };
}
