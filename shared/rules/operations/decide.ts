import type { CommandRules } from '../command.ts';
import { consentFor, disputedWithout, hostOf, whyOf } from '../consent/rules.ts';
import { reportKnown } from '../intelligence/known.ts';
import { known } from '../meters/paths.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { isBooked } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { ESCALATION, LADDER } from '../../types.ts';
import type { Seat, Zone } from '../../types.ts';
import { blunt } from '../moves/edge.ts';
import { OPERATION_IDS } from './ids.ts';
import { operationRule } from './index.ts';
import { running } from './review.ts';

type OperationCommand = 'operate' | 'withdraw-operation';

/** Tokyo's threat from Pyongyang counts as grave from this level (the level is G, the condition D4). */
export const GRAVE = 70;

/** The month of the pledge never to go it alone (000). */
const PLEDGE = '2016-12';

const D4 = { rule: 'D4', documents: ['000', '003', '004'] } as const;
const D14 = { rule: 'D14', documents: ['002'] } as const;

/** The three conditions of collective self-defence: an ally attacked, Japan's own peace gravely threatened, the reinterpretation made. */
function checkSelfDefence(view: State): Refusal | null {
  if (!view.crisis?.attacked) return refuse('self-defence-attack', { ...D4, opens: 'attack-announced' });
  const threat = known(view, 'threat.tokyo.pyongyang');
  if (threat < GRAVE)
    return refuse('self-defence-threat', {
      ...D4,
      own: true,
      opens: 'threat-grave',
      params: { needed: GRAVE, have: threat },
    });
  if (LADDER.indexOf(view.ladder.step) < LADDER.indexOf('cabinet'))
    return refuse('self-defence-ladder', {
      ...D4,
      opens: 'climb-ladder',
      params: { needed: 'cabinet', have: view.ladder.step },
    });
  return null;
}

/** D1 is asked first, in every phase: no other condition, and no company, removes it. */
function checkOperation(view: State, seat: Seat, operation: string, zone: Zone): Refusal | null {
  const rule = operationRule(operation);
  if (!rule) return refuse('unknown-id', { rule: 'D5', params: { id: operation } });
  if (rule.seat !== seat)
    return refuse('wrong-seat', {
      rule: rule.rule,
      documents: rule.documents,
      opens: 'other-seat-acts',
      params: { needed: [rule.seat] },
    });
  if (!rule.zones.includes(zone))
    return refuse('zone', { rule: 'D5', documents: ['002'], opens: 'pick-open-zone', params: { operation, zone } });
  if (rule.opened?.(zone, view) === false)
    return refuse('zone', { rule: 'D5', documents: ['002'], opens: 'pick-open-zone', params: { operation, zone } });
  const consent = consentFor(view, seat, operation, zone);
  if (consent && 'refusal' in consent) return consent.refusal;
  if (view.clock.phase !== 'crisis' || !view.crisis)
    return refuse('no-crisis', {
      rule: 'D5',
      documents: ['002'],
      own: true,
      opens: 'open-crisis',
      params: { now: view.clock.phase },
    });
  if (rule.consultation && view.crisis.consultation !== 'held')
    return refuse('no-consultation', { ...D14, missing: ['seoul'], opens: 'consult-seoul' });
  if (rule.together && !running(view, rule.together))
    return refuse('never-alone', {
      rule: 'D6',
      documents: ['000', '002'],
      // The pledge is of December 2016 (000); that it holds before is the game's own.
      ...(view.match.facts.start < PLEDGE ? { own: true } : {}),
      missing: ['washington'],
      opens: 'washington-strikes',
    });
  if (rule.attacked && !view.crisis.attacked)
    return refuse('self-defence-attack', { rule: 'D6', documents: ['002'], opens: 'attack-announced' });
  if (rule.second && (reportKnown(view, seat)?.preparations ?? 0) < 1)
    return refuse('no-second-missile', { rule: 'D6', documents: ['002'], opens: 'second-missile-known' });
  if (rule.selfDefence) {
    const missing = checkSelfDefence(view);
    if (missing) return missing;
  }
  if (ESCALATION.indexOf(view.crisis.level) < rule.fromLevel)
    return refuse('not-needed', {
      rule: 'D5',
      documents: ['002'],
      own: true,
      opens: 'nothing-opens',
      params: { operation, level: ESCALATION[rule.fromLevel] ?? 'war' },
    });
  const twin = Object.values(view.operations).some(
    (o) => o.status !== 'over' && o.operation === operation && o.zone === zone,
  );
  return twin ? refuse('already-done', { rule: 'G', opens: 'other-seat-acts', params: { operation, zone } }) : null;
}

function begin(turn: Turn, seat: Seat, operation: string, zone: Zone): void {
  const rule = operationRule(operation);
  if (!rule) return;
  const covered = consentFor(turn.state, seat, operation, zone);
  const consent = covered && 'consent' in covered ? covered.consent.id : null;
  // D2, D3: in the approaches and in the North Tokyo is not refused, but acting without agreement opens a dispute while Seoul's claim stands.
  const disputed = seat === 'tokyo' && consent === null && disputedWithout(turn.state, zone);
  const why = consent ? whyOf(zone) : { rule: rule.rule, documents: rule.documents };
  const [begun, dispute] = [`operate:${operation}:${zone}`, `dispute:${operation}:${zone}`];
  const again = isBooked(turn.state, disputed ? dispute : begun);
  turn.emit(
    'OperationBegan',
    {
      id: `o${Object.keys(turn.state.operations).length + 1}`,
      operation,
      seat,
      zone,
      consent,
      disputed,
      ...(again ? { again } : {}),
    },
    ['public'],
    why,
  );
  turn.once(begun, () => {
    const why = rule.ownEffects
      ? { rule: rule.rule, documents: rule.documents, own: true as const }
      : { rule: 'D5' as const, documents: rule.documents };
    turn.shift(rule.effects, 'operation:began', why);
    if (operation === 'reinforcement') blunt(turn, 1, D14);
  });
  if (disputed) turn.once(dispute, () => openDispute(turn, seat, operation, zone));
}

/** What Seoul's claim makes of an operation without its agreement (D2, D3). */
function openDispute(turn: Turn, seat: Seat, operation: string, zone: Zone): void {
  const north = zone === 'dprk';
  turn.emit('DisputeOpened', { operation, seat, zone }, ['public'], whyOf(zone));
  turn.shift(
    [
      [`trust.${hostOf(zone) ?? 'seoul'}.${seat}`, north ? -12 : -6],
      ['home.seoul', north ? -6 : -4],
    ],
    'operation:dispute',
    north ? { ...whyOf(zone), own: true } : whyOf(zone),
  );
}

const all = () =>
  OPERATION_IDS.flatMap((operation) => (operationRule(operation)?.zones ?? []).map((zone) => ({ operation, zone })));

export const operationsCommands: CommandRules<OperationCommand> = {
  operate: {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (view, seat, { operation, zone }) => checkOperation(view, seat, operation, zone),
    act: (turn, seat, { operation, zone }) => begin(turn, seat, operation, zone),
    fixed: true,
    candidates: (_view, seat) =>
      all()
        .filter(({ operation }) => operationRule(operation)?.seat === seat)
        .map(({ operation, zone }) => ({
          key: `operate:${operation}:${zone}`,
          command: { type: 'operate', operation, zone } as const,
        })),
  },
  'withdraw-operation': {
    phases: ['crisis'],
    check: (view, seat, { operation }) => {
      const running = view.operations[operation];
      if (!running || running.status === 'over') return refuse('unknown-id', { rule: 'G', params: { id: operation } });
      return running.seat === seat
        ? null
        : refuse('wrong-seat', { rule: 'G', opens: 'other-seat-acts', params: { needed: [running.seat] } });
    },
    act: (turn, _seat, { operation }) =>
      turn.emit('OperationEnded', { id: operation, reason: 'withdrawn' }, ['public'], { rule: 'G' }),
    candidates: (view, seat) =>
      Object.values(view.operations)
        .filter((o) => o.seat === seat && o.status !== 'over')
        .map((o) => ({
          key: `withdraw-operation:${o.id}`,
          command: { type: 'withdraw-operation', operation: o.id } as const,
        })),
  },
};
