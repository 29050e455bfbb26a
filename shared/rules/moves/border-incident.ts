import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Pyongyang provokes across the border (002). */
export const borderIncident: MoveRule = {
  seat: 'pyongyang',
  cost: 1,
  rule: 'D15',
  documents: ['002'],
  closed: pauseBetween('border-incident', 2, 'D15'),
  effects: () => [
    ['threat.seoul.pyongyang', 9],
    ['tension', 11],
    ['home.pyongyang', 4],
    ['home.seoul', 2],
  ],
};
