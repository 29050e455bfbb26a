import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';
import { seatStreams } from '../turn.ts';
import { SIDE_LETTERS } from './favours.ts';
import { PACT_IDS } from './ids.ts';
import { pactOf, ruleOf } from './shared.ts';

const FAVOURED = ['seoul', 'tokyo'] as const;
const open = PACT_IDS.filter((pact) => ruleOf(pact).bilateral);

/** Washington bridges a gap between the two with a favour of its own (G). */
export const sideLetterCommands: CommandRules<'side-letter'> = {
  'side-letter': {
    phases: ['talks'],
    check: (view, seat, { pact, to }) => {
      if (seat !== 'washington')
        return refuse('wrong-seat', { rule: 'G', opens: 'other-seat-acts', params: { needed: ['washington'] } });
      const rule = ruleOf(pact);
      if (!rule.bilateral || !rule.parties.includes(to))
        return refuse('not-a-party', { rule: 'G', opens: 'other-seat-acts', params: { pact, parties: rule.parties } });
      const { status } = pactOf(view, pact);
      if (status === 'in-force')
        return refuse('pact-state', { rule: 'G', opens: 'nothing-opens', params: { pact, status } });
      const letters = Object.values(view.sideLetters);
      if (letters.length >= SIDE_LETTERS)
        return refuse('too-many-moves', { rule: 'G', opens: 'nothing-opens', params: { limit: SIDE_LETTERS } });
      return letters.some((letter) => letter.pact === pact && letter.to === to)
        ? refuse('already-done', { rule: 'G', opens: 'other-seat-acts' })
        : null;
    },
    act: (turn, _seat, { pact, to, favour }) =>
      turn.emit(
        'SideLetterOffered',
        { id: `s${Object.keys(turn.state.sideLetters).length + 1}`, pact, to, favour, status: 'offered' },
        seatStreams(['washington', to]),
        { rule: 'G' },
      ),
    fixed: true,
    candidates: () =>
      open.flatMap((pact) =>
        FAVOURED.map((to) => ({
          key: `side-letter:${pact}:${to}`,
          command: { type: 'side-letter', pact, to, favour: 'reassurance' } as const,
        })),
      ),
  },
};
