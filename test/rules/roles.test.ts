/** The matrix of roles and commands, as data: who may give what at all, and why the others may not. */
import { describe, expect, test } from 'vitest';
import { closedTo } from '../../server/acts.ts';
import { COMMAND_TYPES } from '../../shared/commands.ts';
import type { CommandType } from '../../shared/commands.ts';
import { assignPortfolios } from '../../shared/rules/index.ts';
import { PORTFOLIOS } from '../../shared/types.ts';
import type { Actor } from '../../shared/types.ts';
import { after, given, running } from '../given.ts';
import { FACILITATORS, SAMPLE } from '../samples.ts';

const EVERYONES: readonly CommandType[] = [
  'countersign',
  'decline',
  'dissent',
  'rotate-head',
  'propose-pause',
  'answer-pause',
  'end-pause',
];
/** What each portfolio of a full delegation may give beside what everyone may. */
const DESKS: Readonly<Record<(typeof PORTFOLIOS)[number], readonly CommandType[]>> = {
  head: ['agree', 'postpone', 'end', 'seal', 'set-policy', 'ready', 'give-consent', 'request-assistance', 'choose'],
  foreign: ['propose', 'counter', 'agree', 'withdraw', 'hold-session', 'side-letter', 'convene'],
  defence: [
    'ask-consent',
    'give-consent',
    'refuse-consent',
    'revoke-consent',
    'request-assistance',
    'operate',
    'withdraw-operation',
    'consult',
    'answer-consultation',
    'choose',
  ],
  intelligence: ['share-report'],
  spokesperson: ['say', 'answer-card'],
};

const system: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };
const seated = after(running('talks'), [
  system,
  {
    type: 'delegation',
    seat: 'seoul',
    members: assignPortfolios(5).map((held) => ({ participant: `seoul-${held[0]}`, portfolios: [...held] })),
  },
]);
// A desk is asked before the phase's own rules, and after whether the command belongs to this phase at all.
const states = [
  seated,
  after(seated, [{ ...system, role: 'facilitator' }, { type: 'end-phase' }]),
  after(seated, [
    { ...system, role: 'facilitator' },
    { type: 'inject', inject: { id: 'x', title: 'x', text: 'x', effects: [], crisis: 'standoff' } },
  ]),
];

/** The refusal codes that mean: not for you at all; the rest is a matter of the moment. */
const ROLE_CODES = ['forbidden', 'not-a-delegate', 'no-portfolio'];
function ruling(actor: Actor, type: CommandType): string {
  const codes = states.map((state) => {
    const decision = given(state, actor, SAMPLE[type]);
    return decision.ok ? 'open' : decision.refusal.code;
  });
  return codes.find((code) => ROLE_CODES.includes(code)) ?? 'open';
}

const delegate = (portfolio: (typeof PORTFOLIOS)[number]): Actor => ({
  participant: `seoul-${portfolio}`,
  role: 'delegate',
  seat: 'seoul',
  portfolios: [portfolio],
});
const expected =
  (desk: readonly CommandType[]) =>
  (type: CommandType): string =>
    FACILITATORS.includes(type) || type === 'delegation'
      ? 'forbidden'
      : EVERYONES.includes(type) || desk.includes(type)
        ? 'open'
        : 'no-portfolio';
const MATRIX: readonly (readonly [name: string, actor: Actor, expected: (type: CommandType) => string])[] = [
  ...PORTFOLIOS.map((portfolio) => [portfolio, delegate(portfolio), expected(DESKS[portfolio])] as const),
  [
    'a bot',
    { ...delegate('head'), participant: 'bot:seoul', role: 'bot' },
    (type) => (FACILITATORS.includes(type) || type === 'delegation' ? 'forbidden' : 'open'),
  ],
  [
    'an observer',
    { participant: 'o', role: 'observer', seat: null, portfolios: [] },
    (type) => (FACILITATORS.includes(type) || type === 'delegation' ? 'forbidden' : 'not-a-delegate'),
  ],
  [
    'a facilitator',
    { participant: 'f', role: 'facilitator', seat: null, portfolios: [] },
    (type) =>
      FACILITATORS.includes(type) || type === 'rotate-head'
        ? 'open'
        : type === 'delegation'
          ? 'forbidden'
          : 'not-a-delegate',
  ],
  [
    'a facilitator in the place of Seoul',
    { participant: 'f', role: 'facilitator', seat: 'seoul', portfolios: [] },
    (type) => (type === 'delegation' ? 'forbidden' : 'open'),
  ],
  [
    'the system',
    system,
    (type) =>
      FACILITATORS.includes(type) || type === 'rotate-head' || type === 'delegation' ? 'open' : 'not-a-delegate',
  ],
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
    type,
    delegate: (FACILITATORS.includes(type) && type !== 'start') || type === 'delegation' ? 'forbidden' : 'open',
    observer: type === 'delegation' ? 'forbidden' : 'not-a-delegate',
    facilitator:
      FACILITATORS.includes(type) || type === 'rotate-head'
        ? 'open'
        : type === 'delegation'
          ? 'forbidden'
          : 'not-a-delegate',
  }));
  test.each(rows)('$type', ({ type, ...roles }) => {
    for (const [role, should] of Object.entries(roles))
      expect([role, closedTo(role as 'delegate', SAMPLE[type])?.code ?? 'open']).toEqual([role, should]);
  });
});
