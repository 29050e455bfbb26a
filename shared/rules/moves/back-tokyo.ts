import type { MoveRule } from './rule.ts';

/** Washington backs a larger role for Tokyo (001, 003). */
export const backTokyo: MoveRule = {
  seat: 'washington', cost: 1, rule: 'D12', documents: ['001', '003'],
  effects: () => [['home.tokyo', 3], ['trust.tokyo.washington', 3], ['trust.seoul.washington', -2], ['suspicion', 3], ['home.washington', 1]],
};
