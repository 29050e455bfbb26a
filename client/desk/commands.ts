/** Builds commands from ids that come from registries and views, where they are plain strings. The server checks them again. */
import type { Command, CommandType } from '../../shared/commands.ts';
import type { Precedence } from '../../shared/rules/cables/channel.ts';
import type { Phrase } from '../../shared/rules/phrases/phrase.ts';
import type { Clauses, ConsentTerm, SealedMove } from '../../shared/rules/state.ts';
import type { CrisisChoice, Seat, Zone } from '../../shared/types.ts';

const make = <T extends CommandType>(command: { type: T } & Record<string, unknown>): Command =>
  command as unknown as Command;

export const commands = {
  /** What is empty is left out: a cable holds text, sentences, or both. */
  say: (
    to: 'public' | 'delegation' | readonly Seat[],
    {
      text,
      phrases,
      precedence,
      re,
    }: { text?: string; phrases?: readonly Phrase[]; precedence?: Precedence; re?: number | undefined },
  ) =>
    make({
      type: 'say',
      to,
      ...(text ? { text } : {}),
      ...(phrases?.length ? { phrases } : {}),
      ...(precedence && typeof to !== 'string' ? { precedence } : {}),
      ...(re === undefined ? {} : { re }),
    }),
  propose: (pact: string, to: readonly Seat[], clauses: Clauses) => make({ type: 'propose', pact, to, clauses }),
  counter: (pact: string, base: number, changes: Clauses) => make({ type: 'counter', pact, base, changes }),
  agree: (pact: string, version: number) => make({ type: 'agree', pact, version }),
  withdraw: (pact: string) => make({ type: 'withdraw', pact }),
  postpone: (pact: string) => make({ type: 'postpone', pact }),
  end: (pact: string) => make({ type: 'end', pact }),
  askConsent: (operation: string, zone: Zone, term: ConsentTerm, price: { move: string; due: number } | null) =>
    make({ type: 'ask-consent', operation, zone, term, price }),
  giveConsent: (request: string, conditions: readonly string[], term: ConsentTerm) =>
    make({ type: 'give-consent', request, conditions, term }),
  refuseConsent: (request: string) => make({ type: 'refuse-consent', request }),
  revokeConsent: (consent: string) => make({ type: 'revoke-consent', consent }),
  requestAssistance: (to: Seat, operation: string, zone: Zone, conditions: readonly string[], term: ConsentTerm) =>
    make({ type: 'request-assistance', to, operation, zone, conditions, term }),
  operate: (operation: string, zone: Zone) => make({ type: 'operate', operation, zone }),
  withdrawOperation: (operation: string) => make({ type: 'withdraw-operation', operation }),
  consult: () => make({ type: 'consult' }),
  answerConsultation: (answer: 'concur' | 'object', of: 'washington' | 'tokyo') =>
    make({ type: 'answer-consultation', answer, of }),
  seal: (moves: readonly SealedMove[]) => make({ type: 'seal', moves }),
  answerCard: (card: string, answer: string) => make({ type: 'answer-card', card, answer }),
  setPolicy: (twoTrack: boolean) => make({ type: 'set-policy', twoTrack }),
  holdSession: () => make({ type: 'hold-session' }),
  sideLetter: (pact: string, to: 'seoul' | 'tokyo', favour: string) => make({ type: 'side-letter', pact, to, favour }),
  convene: () => make({ type: 'convene' }),
  choose: (choice: CrisisChoice) => make({ type: 'choose', choice }),
  ready: (ready: boolean) => make({ type: 'ready', ready }),
  sayInside: (text: string) => make({ type: 'say', to: 'delegation', text }),
  countersign: (id: string) => make({ type: 'countersign', act: id }),
  decline: (id: string, text?: string) => make({ type: 'decline', act: id, ...(text ? { text } : {}) }),
  dissent: (id: string, text?: string) => make({ type: 'dissent', act: id, ...(text ? { text } : {}) }),
  shareReport: () => make({ type: 'share-report' }),
  rotateHead: (to: string) => make({ type: 'rotate-head', to }),
  proposePause: () => make({ type: 'propose-pause' }),
  answerPause: (leave: boolean) => make({ type: 'answer-pause', leave }),
  endPause: () => make({ type: 'end-pause' }),
  start: () => make({ type: 'start' }),
} as const;
