import type { MoveRule } from './rule.ts';
import { roundsSince } from './rule.ts';

/** Washington backs a larger role for Tokyo (001, 003). Said again in the next round, it is heard in Seoul and beyond the table more than in Tokyo (G). */
export const backTokyo: MoveRule = {
  seat: 'washington',
  cost: 1,
  rule: 'D12',
  documents: ['001', '003'],
  effects: (view) => {
    const again = roundsSince(view, 'back-tokyo') <= 1;
    return [
      ['home.tokyo', again ? 1 : 3],
      ['trust.tokyo.washington', again ? 1 : 3],
      ['trust.seoul.washington', again ? -4 : -2],
      ['suspicion', 3],
      ['home.washington', again ? -1 : 1],
    ];
  },
};
