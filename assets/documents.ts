/** The five news documents as data: when they appeared and which rules rest on them. Their words are in the dictionaries. */
import type { DocumentId, RuleId } from '../shared/types.ts';

export interface NewsDocument {
  readonly id: DocumentId;
  /** The month of publication, YYYY-MM. */
  readonly month: string;
  /** Order in time, 1 the earliest. */
  readonly order: number;
}

export const NEWS_DOCUMENTS: Readonly<Record<DocumentId, NewsDocument>> = {
  '004': { id: '004', month: '2013-11', order: 1 },
  '001': { id: '001', month: '2014-05', order: 2 },
  '003': { id: '003', month: '2014-07', order: 3 },
  '002': { id: '002', month: '2015-05', order: 4 },
  '000': { id: '000', month: '2016-12', order: 5 },
};

/** The documents each rule rests on; `G` marks the game's own structure and rests on none. */
export const RULE_DOCUMENTS = {
  D1: ['000', '001', '002', '003'],
  D2: ['001', '002', '003', '004'],
  D3: ['002', '003'],
  D4: ['000', '003', '004'],
  D5: ['001', '002', '003'],
  D6: ['000', '002'],
  D7: ['000', '001', '003', '004'],
  D8: ['002', '004'],
  D9: ['002'],
  D10: ['001', '002', '003', '004'],
  D11: ['002', '004'],
  D12: ['001', '002', '003'],
  D13: ['002', '004'],
  D14: ['002'],
  D15: ['001', '002'],
  D16: ['002'],
  D17: ['000'],
  D18: ['000', '001', '002', '003', '004'],
  D19: ['004'],
  D20: ['001', '003', '004'],
  G: [],
} as const satisfies Readonly<Record<RuleId, readonly DocumentId[]>>;

/** The rules that rest on a document. */
export type RulesOf<D extends DocumentId> = {
  [R in RuleId]: D extends (typeof RULE_DOCUMENTS)[R][number] ? R : never;
}[RuleId];
