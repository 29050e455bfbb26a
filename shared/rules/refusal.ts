import type { DocumentId, RuleId, Seat } from '../types.ts';

/** Every reason to refuse a command. The client's dictionaries hold one text for each. */
export const REFUSAL_CODES = [
  'not-understood', // the payload does not fit the schema
  'not-a-delegate', // observers and facilitators do not hold a seat
  'wrong-phase', // params: needed, now
  'wrong-seat', // params: needed
  'match-ended',
  'match-not-started',
  'match-paused',
  'stale', // the phase or version meant by the command has passed
  'too-early', // a deadline has not come yet
  'unknown-id',
  'own-channel', // a channel needs another seat
  'not-a-party', // params: pact
  'pact-state', // params: pact, status
  'clause-unknown', // params: clause
  'clauses-collide', // params: clauses
  'nothing-changed',
  'frozen', // talks between Seoul and Tokyo are frozen
  'cooling-off', // a collapsed pact may be taken up again later; params: round
  'not-open', // params: pact; the trilateral fallback has no ground yet
  'already-postponed',
  'last-round', // what was meant would fall after the last round
  'capital', // params: needed, have
  'too-many-moves', // params: limit
  'move-closed', // params: move; the move's own condition is not met
  'already-done',
  'no-consent', // D1: Seoul's request or consent is missing
  'condition-unmet', // params: condition
  'term-too-long', // params: round, the last that was asked for; absent where it was asked for a crisis
  'zone', // params: operation, zone
  'no-crisis',
  'not-needed',
  'self-defence-attack', // D4: no ally was attacked
  'self-defence-threat', // D4: Japan's own peace is not gravely threatened
  'self-defence-ladder', // D4: the reinterpretation is not there yet
  'no-consultation', // D14
  'home-too-low', // params: needed
  'brake', // two raises at clash were made already
  'not-waiting', // nothing waits for that answer
  'trust-too-low', // params: needed, have
  'remark-fresh', // D19; params: round
  'no-venue', // D13
  'never-alone', // D6
  'no-second-missile', // D6
  'quarantined',
  'read-only',
  'muted',
  'free-text-off', // only phrases may be sent
  'history-to-deck', // the facilitator leaves history to the deck; params: move
  'no-portfolio', // params: needed (portfolios), holders (participants)
  'second-key', // waits for the second key; params: needed (portfolios), act
  'own-draft', // who drafted an act cannot be its second key; params: needed (portfolios)
  'leave-needed', // a host who plays a seat pauses with the others' leave
  'too-fast',
  'quota', // the session, or the address it is written from, has written its share
  'forbidden',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What would open a closed option. The client's dictionaries hold one text for each. */
export const OPENERS = [
  'wait-for-phase',
  'ask-seoul',
  'seoul-requests',
  'satisfy-condition',
  'pick-open-zone',
  'wait-round',
  'save-capital',
  'answer-latest-version',
  'choose-other-clause',
  'convene',
  'disavow-or-wait',
  'climb-ladder',
  'attack-announced',
  'threat-grave',
  'consult-seoul',
  'forge-consensus',
  'collapse-or-threat',
  'prepare-first',
  'open-crisis',
  'other-seat-acts',
  'nothing-opens',
  'restore-trust',
  'open-venue',
  'washington-strikes',
  'second-missile-known',
  'portfolio-holder-acts',
  'second-member',
  'facilitator-allows',
] as const;
export type Opener = (typeof OPENERS)[number];

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** A refused command changes nothing; the refusal tells which rule closed it, on which documents, and what would open it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule?: RuleId;
  readonly documents?: readonly DocumentId[];
  /** The rule is the documents', the gate or figure that closes it here the game's own (G). */
  readonly own?: true;
  readonly missing?: readonly Seat[];
  readonly opens?: Opener;
  readonly params?: Params;
}

export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal => ({ code, ...more });

/** English, for scripts and logs; people's text is rendered by the client from code and parameters. */
export function refusalText(refusal: Refusal): string {
  const words = refusal.code.replaceAll('-', ' ');
  const rule = refusal.rule
    ? ` (${refusal.rule}${refusal.documents?.length ? `; documents ${refusal.documents.join(', ')}` : ''}${refusal.own ? '; the gate is the game’s own, G' : ''})`
    : '';
  const missing = refusal.missing?.length ? `; missing: ${refusal.missing.join(', ')}` : '';
  const params = refusal.params
    ? `; ${Object.entries(refusal.params)
        .map(([k, v]) => `${k} ${Array.isArray(v) ? v.join('+') : v}`)
        .join(', ')}`
    : '';
  const opens = refusal.opens ? `; what would open it: ${refusal.opens.replaceAll('-', ' ')}` : '';
  return `Refused: ${words}${rule}${missing}${params}${opens}. Nothing was changed.`;
}
