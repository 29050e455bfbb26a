/** Consultations in a crisis: Washington's with Seoul about its reinforcements (D14), and Tokyo's about the North where the protocol asks for one (D3). Neither is a consent. */
import type { CommandRules } from '../command.ts';
import { settledBy } from '../consent/rules.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Turn, Why } from '../turn.ts';
import type { Seat } from '../../types.ts';

/** Those who consult Seoul. Each has a consultation of its own: one does not stand for the other. */
const CONSULTING = ['washington', 'tokyo'] as const;
type Consulting = (typeof CONSULTING)[number];

const D14 = { rule: 'D14', documents: ['002'] } as const;
const WHY: Readonly<Record<Consulting, Why & { readonly rule: 'D14' | 'D3' }>> = {
  washington: D14,
  tokyo: { rule: 'D3', documents: ['002', '003'] },
};

const statusOf = (view: State, by: Consulting): 'none' | 'asked' | 'held' | undefined =>
  by === 'washington' ? view.crisis?.consultation : view.crisis ? (view.crisis.north ?? 'none') : undefined;

/** Whose consultation waits for Seoul's answer; Washington's first. */
const waiting = (view: State): Consulting | undefined => CONSULTING.find((by) => statusOf(view, by) === 'asked');

/** Who may ask Seoul for one: Washington, and Tokyo where both have agreed that operations in the North are preceded by it. */
const consults = (view: State, seat: Seat): seat is Consulting =>
  seat === 'washington' || (seat === 'tokyo' && settledBy(view, 'north') === 'consultation');

export const consultationCommands: CommandRules<'consult' | 'answer-consultation'> = {
  consult: {
    phases: ['crisis'],
    check: (view, seat) => {
      if (!consults(view, seat))
        return refuse('wrong-seat', { ...D14, opens: 'other-seat-acts', params: { needed: ['washington'] } });
      return statusOf(view, seat) === 'none'
        ? null
        : refuse('already-done', { ...WHY[seat], opens: 'other-seat-acts' });
    },
    act: (turn, seat) =>
      turn.emit(
        'ConsultationAsked',
        { by: seat, to: 'seoul' },
        ['public'],
        WHY[seat === 'tokyo' ? seat : 'washington'],
      ),
    fixed: true,
    candidates: () => [{ key: 'consult', command: { type: 'consult' } }],
  },
  'answer-consultation': {
    phases: ['crisis'],
    check: (view, seat, { of }) => {
      if (seat !== 'seoul')
        return refuse('wrong-seat', { ...D14, opens: 'other-seat-acts', params: { needed: ['seoul'] } });
      const asked = of ? statusOf(view, of) === 'asked' : waiting(view) !== undefined;
      return asked ? null : refuse('not-waiting', WHY[of ?? 'washington']);
    },
    act: (turn, _seat, { answer, of = waiting(turn.state) ?? 'washington' }) => {
      // Consultation is not consent: whatever the answer, it was held (002).
      hold(turn, of, answer);
      turn.shift(
        of === 'tokyo'
          ? answer === 'concur'
            ? [['trust.tokyo.seoul', 2]]
            : [
                ['trust.tokyo.seoul', -2],
                ['home.seoul', 1],
              ]
          : answer === 'concur'
            ? [
                ['trust.washington.seoul', 2],
                ['home.washington', 1],
              ]
            : [
                ['trust.washington.seoul', -2],
                ['home.seoul', 1],
              ],
        `consultation:${answer}`,
        WHY[of],
      );
    },
    fixed: true,
    candidates: () =>
      (['concur', 'object'] as const).flatMap((answer) => [
        { key: `answer-consultation:${answer}`, command: { type: 'answer-consultation', answer } },
        {
          key: `answer-consultation:${answer}:tokyo`,
          command: { type: 'answer-consultation', answer, of: 'tokyo' },
        },
      ]),
  },
};

const hold = (turn: Turn, of: Consulting, answer: string): void =>
  turn.emit('ConsultationHeld', { answer, ...(of === 'tokyo' ? { of } : {}) }, ['public'], WHY[of]);

/** The window of a consultation ends with its exchange: silence counts as held. */
export function closeConsultation(turn: Turn): void {
  for (const by of CONSULTING) if (statusOf(turn.state, by) === 'asked') hold(turn, by, 'none');
}
