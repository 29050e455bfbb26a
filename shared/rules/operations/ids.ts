/** The ids of operations. They stand apart from the rules, so that commands and state may name them without knowing a rule. Published ids never change. */
export const OPERATION_IDS = [
  'evacuation',
  'escort',
  'supply',
  'supply-at-sea',
  'interception',
  'joint-entry',
  'reinforcement',
  'strike',
  'us-strike',
] as const;
export type OperationId = (typeof OPERATION_IDS)[number];
