/** The ids of cards. They stand apart from the rules, so that commands and state may name them without knowing a rule. Published ids never change. */
export const CARD_IDS = [
  'remark',
  'border-shots',
  'solidarity',
  'territorial-row',
  'build-up',
  'burden-remark',
  'allied-summit',
  'poor-harvest',
] as const;
export type CardId = (typeof CARD_IDS)[number];
