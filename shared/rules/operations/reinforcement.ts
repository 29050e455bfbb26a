import type { OperationRule } from './rule.ts';

/** Washington's reinforcement from Japan in a peninsula contingency, a matter to consult Seoul on (002). */
export const reinforcement: OperationRule = {
  seat: 'washington',
  zones: ['rok'],
  rule: 'D14',
  documents: ['002'],
  selfDefence: false,
  unarmed: false,
  fromLevel: 2,
  consultation: true,
  effects: [
    ['threat.pyongyang.washington', 4],
    ['threat.seoul.pyongyang', -2],
    ['tension', 3],
  ],
};
