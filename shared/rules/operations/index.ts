/** The registry of operations: one line each. */
import { escort } from './escort.ts';
import { evacuation } from './evacuation.ts';
import { interception } from './interception.ts';
import { jointEntry } from './joint-entry.ts';
import { reinforcement } from './reinforcement.ts';
import type { OperationId } from './ids.ts';
import type { OperationRule } from './rule.ts';
import { strike, usStrike } from './strike.ts';
import { supplyAtSea } from './supply-at-sea.ts';
import { supply } from './supply.ts';

export const OPERATIONS = {
  evacuation,
  escort,
  supply,
  'supply-at-sea': supplyAtSea,
  interception,
  'joint-entry': jointEntry,
  reinforcement,
  strike,
  'us-strike': usStrike,
} as const satisfies Record<OperationId, OperationRule>;

export { OPERATION_IDS, type OperationId } from './ids.ts';
export const operationRule = (id: string): OperationRule | undefined =>
  (OPERATIONS as Record<string, OperationRule>)[id];
