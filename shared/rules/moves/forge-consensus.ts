import type { MoveRule } from './rule.ts';
import { countOf } from './rule.ts';

const GAIN = [6, 4, 3, 2, 2] as const;

/** Seoul forges the public consensus that must come before a pact (004). */
export const forgeConsensus: MoveRule = {
  seat: 'seoul',
  cost: 2,
  rule: 'D8',
  documents: ['004'],
  effects: (view) => [['home.seoul', GAIN[Math.min(countOf(view, 'forge-consensus'), 4)] ?? 2]],
};
