import { edged, spendEdge } from './edge.ts';
import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Pyongyang provokes across the border (002). */
export const borderIncident: MoveRule = {
  seat: 'pyongyang',
  cost: 1,
  rule: 'D15',
  documents: ['002'],
  closed: pauseBetween('border-incident', 2, 'D15'),
  effects: (view) => [
    ['threat.seoul.pyongyang', 9],
    ['tension', Math.round(edged(view, 'tension', 11))],
    ['home.pyongyang', Math.round(edged(view, 'home', 4))],
    ['home.seoul', 2],
  ],
  then: (turn, _context, why) => spendEdge(turn, why),
};
