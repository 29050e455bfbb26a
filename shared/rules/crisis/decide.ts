import type { CommandRules } from '../command.ts';
import { HOME_OF, known } from '../meters/paths.ts';
import { refuse } from '../refusal.ts';
import { CRISIS_CHOICES } from '../../types.ts';

/** Raising at clash is closed below this home meter, and after two such raises (G). */
export const BRAKE = 45;

/** Each side raises, holds or steps down, sealed, once an exchange; choosing again replaces the seal until all have chosen. */
export const crisisCommands: CommandRules<'choose'> = {
  choose: {
    phases: ['crisis'],
    check: (view, seat, { choice }) => {
      if (choice !== 'raise' || view.crisis?.level !== 'clash') return null;
      const home = HOME_OF[seat];
      if (known(view, home) < BRAKE)
        return refuse('home-too-low', {
          rule: 'G',
          opens: 'nothing-opens',
          params: { needed: BRAKE, have: known(view, home) },
        });
      return (view.crisis.raisesAtClash[seat] ?? 0) >= 2
        ? refuse('brake', { rule: 'G', opens: 'nothing-opens' })
        : null;
    },
    act: (turn, seat, { choice }) => {
      turn.emit('ChoiceSealed', { seat, choice }, [`seat:${seat}`], { rule: 'G' });
      if (!turn.state.crisis?.chosen.includes(seat)) turn.emit('ChoicePlaced', { seat }, ['public'], { rule: 'G' });
    },
    fixed: true,
    candidates: () =>
      CRISIS_CHOICES.map((choice) => ({ key: `choose:${choice}`, command: { type: 'choose', choice } })),
  },
};
