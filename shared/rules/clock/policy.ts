import type { CommandRules } from '../command.ts';
import { frozen } from '../pacts/shared.ts';
import { refuse } from '../refusal.ts';

const D11 = { rule: 'D11', documents: ['002', '004'] } as const;
const D12 = { rule: 'D12', documents: ['002'] } as const;

/** Seoul's standing policy (D11) and Washington's brokering in Talks (D12). */
export const policyCommands: CommandRules<'set-policy' | 'convene'> = {
  'set-policy': {
    phases: ['talks'],
    check: (view, seat, { twoTrack }) => {
      if (seat !== 'seoul')
        return refuse('wrong-seat', { ...D11, opens: 'other-seat-acts', params: { needed: ['seoul'] } });
      if (view.policy.twoTrack === twoTrack) return refuse('nothing-changed', { ...D11, opens: 'other-seat-acts' });
      return view.policy.changed === view.clock.round
        ? refuse('already-done', { ...D11, own: true, opens: 'wait-round', params: { round: view.clock.round + 1 } })
        : null;
    },
    act: (turn, _seat, { twoTrack }) => {
      turn.emit('PolicyChanged', { twoTrack }, ['public'], D11);
      turn.shift(
        twoTrack
          ? [
              ['home.seoul', -2],
              ['trust.tokyo.seoul', 2],
              ['home.washington', 1],
            ]
          : [
              ['home.seoul', 2],
              ['trust.tokyo.seoul', -3],
              ['home.washington', -1],
            ],
        'policy',
        D11,
      );
    },
    candidates: (view) => [{ key: 'set-policy', command: { type: 'set-policy', twoTrack: !view.policy.twoTrack } }],
  },
  convene: {
    phases: ['talks'],
    check: (view, seat) => {
      if (seat !== 'washington')
        return refuse('wrong-seat', { ...D12, opens: 'other-seat-acts', params: { needed: ['washington'] } });
      if (view.talks.convened === view.clock.round)
        return refuse('already-done', {
          ...D12,
          own: true,
          opens: 'wait-round',
          params: { round: view.clock.round + 1 },
        });
      const have = view.capital[seat] ?? 0;
      return have < 1 ? refuse('capital', { rule: 'G', opens: 'save-capital', params: { needed: 1, have } }) : null;
    },
    act: (turn, seat) => {
      const thaw = frozen(turn.state);
      turn.capital(seat, -1, 'talks:convened');
      turn.emit('TalksConvened', { by: seat }, ['public'], D12);
      turn.shift(
        [
          ['trust.seoul.tokyo', 1],
          ['trust.tokyo.seoul', 1],
          ['home.washington', thaw ? 1 : 0],
        ],
        'talks:convened',
        D12,
      );
    },
    fixed: true,
    candidates: () => [{ key: 'convene', command: { type: 'convene' } }],
  },
};
