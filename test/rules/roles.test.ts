/** The matrix of roles and commands, as data: who may give what at all, and why the others may not. */
import { describe, expect, test } from 'vitest';
import { closedTo } from '../../server/acts.ts';
import { COMMAND_TYPES } from '../../shared/commands.ts';
import type { Command, CommandType } from '../../shared/commands.ts';
import { assignPortfolios } from '../../shared/rules/index.ts';
import { PORTFOLIOS } from '../../shared/types.ts';
import type { Actor } from '../../shared/types.ts';
import { after, given, running } from '../given.ts';

const term = { kind: 'crisis' } as const;
/** One command of each kind. */
const SAMPLE: { readonly [T in CommandType]: Command<T> } = {
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

const FACILITATORS: readonly CommandType[] = ['inject', 'broadcast', 'set-table', 'mute', 'restore', 'start', 'end-phase', 'pause', 'resume', 'extend'];
const EVERYONES: readonly CommandType[] = ['countersign', 'decline', 'dissent', 'rotate-head', 'propose-pause', 'answer-pause', 'end-pause'];
/** What each portfolio of a full delegation may give beside what everyone may. */
const DESKS: Readonly<Record<(typeof PORTFOLIOS)[number], readonly CommandType[]>> = {
  head: ['agree', 'postpone', 'end', 'seal', 'set-policy', 'ready', 'give-consent', 'request-assistance', 'choose'],
  foreign: ['propose', 'counter', 'agree', 'withdraw', 'hold-session', 'side-letter', 'convene'],
  defence: ['ask-consent', 'give-consent', 'refuse-consent', 'revoke-consent', 'request-assistance', 'operate', 'withdraw-operation', 'consult', 'answer-consultation', 'choose'],
  intelligence: ['share-report'],
  spokesperson: ['say', 'answer-card'],
};

const system: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };
const seated = after(running('talks'), [system, { type: 'delegation', seat: 'seoul', members: assignPortfolios(5).map((held) => ({ participant: `seoul-${held[0]}`, portfolios: [...held] })) }]);
// A desk is asked before the phase's own rules, and after whether the command belongs to this phase at all.
const states = [seated, after(seated, [{ ...system, role: 'facilitator' }, { type: 'end-phase' }]), after(seated, [{ ...system, role: 'facilitator' }, { type: 'inject', inject: { id: 'x', title: 'x', text: 'x', effects: [], crisis: 'standoff' } }])];

/** The refusal codes that mean: not for you at all; the rest is a matter of the moment. */
const ROLE_CODES = ['forbidden', 'not-a-delegate', 'no-portfolio'];
function ruling(actor: Actor, type: CommandType): string {
  const codes = states.map((state) => {
    const decision = given(state, actor, SAMPLE[type]);
    return decision.ok ? 'open' : decision.refusal.code;
  });
  return codes.find((code) => ROLE_CODES.includes(code)) ?? 'open';
}

const delegate = (portfolio: (typeof PORTFOLIOS)[number]): Actor => ({ participant: `seoul-${portfolio}`, role: 'delegate', seat: 'seoul', portfolios: [portfolio] });
const expected = (desk: readonly CommandType[]) => (type: CommandType): string => (FACILITATORS.includes(type) || type === 'delegation' ? 'forbidden' : EVERYONES.includes(type) || desk.includes(type) ? 'open' : 'no-portfolio');
const MATRIX: readonly (readonly [name: string, actor: Actor, expected: (type: CommandType) => string])[] = [
  ...PORTFOLIOS.map((portfolio) => [portfolio, delegate(portfolio), expected(DESKS[portfolio])] as const),
  ['a bot', { ...delegate('head'), participant: 'bot:seoul', role: 'bot' }, (type) => (FACILITATORS.includes(type) || type === 'delegation' ? 'forbidden' : 'open')],
  ['an observer', { participant: 'o', role: 'observer', seat: null, portfolios: [] }, (type) => (FACILITATORS.includes(type) || type === 'delegation' ? 'forbidden' : 'not-a-delegate')],
  ['a facilitator', { participant: 'f', role: 'facilitator', seat: null, portfolios: [] }, (type) => (FACILITATORS.includes(type) || type === 'rotate-head' ? 'open' : type === 'delegation' ? 'forbidden' : 'not-a-delegate')],
  ['a facilitator in the place of Seoul', { participant: 'f', role: 'facilitator', seat: 'seoul', portfolios: [] }, (type) => (type === 'delegation' ? 'forbidden' : 'open')],
  ['the system', system, (type) => (FACILITATORS.includes(type) || type === 'rotate-head' || type === 'delegation' ? 'open' : 'not-a-delegate')],
];

test('every command has a sample, and every one belongs to someone', () => {
  expect(Object.keys(SAMPLE).toSorted()).toEqual([...COMMAND_TYPES].toSorted());
});

describe.each(MATRIX)('%s', (_name, actor, should) => {
  test.each(COMMAND_TYPES)('%s', (type) => {
    expect(ruling(actor, type)).toBe(should(type));
  });
});

describe('the room closes before the rules are asked', () => {
  const rows = COMMAND_TYPES.map((type) => ({
    type, delegate: FACILITATORS.includes(type) && type !== 'start' || type === 'delegation' ? 'forbidden' : 'open',
    observer: type === 'delegation' ? 'forbidden' : 'not-a-delegate', facilitator: FACILITATORS.includes(type) || type === 'rotate-head' ? 'open' : type === 'delegation' ? 'forbidden' : 'not-a-delegate',
  }));
  test.each(rows)('$type', ({ type, ...roles }) => {
    for (const [role, should] of Object.entries(roles)) expect([role, closedTo(role as 'delegate', SAMPLE[type])?.code ?? 'open']).toEqual([role, should]);
  });
});
