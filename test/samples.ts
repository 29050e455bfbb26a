/** One command of each kind, and whose they are: data for the matrices of roles. */
import type { Command, CommandType } from '../shared/commands.ts';
import { PORTFOLIOS } from '../shared/types.ts';

const term = { kind: 'crisis' } as const;
/** One command of each kind. */
export const SAMPLE: { readonly [T in CommandType]: Command<T> } = {
  say: { type: 'say', to: 'public', text: 'x' },
  propose: { type: 'propose', pact: 'gsomia', to: ['tokyo'], clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' } },
  counter: { type: 'counter', pact: 'gsomia', base: 1, changes: { term: 'three-years' } },
  agree: { type: 'agree', pact: 'gsomia', version: 1 },
  withdraw: { type: 'withdraw', pact: 'gsomia' }, postpone: { type: 'postpone', pact: 'gsomia' }, end: { type: 'end', pact: 'gsomia' },
  'ask-consent': { type: 'ask-consent', operation: 'evacuation', zone: 'rok', term, price: null },
  'give-consent': { type: 'give-consent', request: 'c1', conditions: [], term }, 'refuse-consent': { type: 'refuse-consent', request: 'c1' }, 'revoke-consent': { type: 'revoke-consent', consent: 'c1' },
  'request-assistance': { type: 'request-assistance', to: 'tokyo', operation: 'evacuation', zone: 'rok', conditions: [], term },
  operate: { type: 'operate', operation: 'evacuation', zone: 'rok' }, 'withdraw-operation': { type: 'withdraw-operation', operation: 'o1' },
  consult: { type: 'consult' }, 'answer-consultation': { type: 'answer-consultation', answer: 'concur' },
  seal: { type: 'seal', moves: [] }, 'answer-card': { type: 'answer-card', card: 'x', answer: 'silent' }, 'set-policy': { type: 'set-policy', twoTrack: false },
  'hold-session': { type: 'hold-session' }, 'side-letter': { type: 'side-letter', pact: 'gsomia', to: 'seoul', favour: 'reassurance' }, convene: { type: 'convene' },
  choose: { type: 'choose', choice: 'hold' }, ready: { type: 'ready', ready: true },
  countersign: { type: 'countersign', act: 'a1' }, decline: { type: 'decline', act: 'a1' }, dissent: { type: 'dissent', act: 'a1' }, 'share-report': { type: 'share-report' }, 'rotate-head': { type: 'rotate-head', to: 'seoul-foreign' },
  'propose-pause': { type: 'propose-pause' }, 'answer-pause': { type: 'answer-pause', leave: true }, 'end-pause': { type: 'end-pause' },
  inject: { type: 'inject', inject: { id: 'x', title: 'x', text: 'x', effects: [['tension', 1]] } }, broadcast: { type: 'broadcast', text: 'x' }, 'set-table': { type: 'set-table', adviser: false },
  mute: { type: 'mute', participant: 'seoul-head', seat: 'seoul', muted: true }, restore: { type: 'restore', to: 5, reason: 'x' },
  delegation: { type: 'delegation', seat: 'tokyo', members: [{ participant: 'x', portfolios: [...PORTFOLIOS] }] },
  start: { type: 'start' }, 'end-phase': { type: 'end-phase' }, pause: { type: 'pause' }, resume: { type: 'resume' }, extend: { type: 'extend', seconds: 60, reason: 'facilitator' },
};

/** What a facilitator directs. */
export const FACILITATORS: readonly CommandType[] = ['inject', 'broadcast', 'set-table', 'mute', 'restore', 'start', 'end-phase', 'pause', 'resume', 'extend'];
