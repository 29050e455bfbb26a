/** Delegations of several: portfolios, exclusive desks, two keys, secrets, a change of head (rule G). */
import { describe, expect, test } from 'vitest';
import { arrange, assignPortfolios, desksOf, sees, viewFor } from '../../shared/rules/index.ts';
import { COMMANDS } from '../../shared/commands.ts';
import type { Command } from '../../shared/commands.ts';
import { PORTFOLIOS } from '../../shared/types.ts';
import type { Actor, Portfolio, Seat } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, given, running } from '../given.ts';
import type { State } from '../types.ts';

const SYSTEM: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };
/** One person a portfolio, named after it; n as many as there are. */
const member = (seat: Seat, portfolio: Portfolio): Actor => ({
  participant: `${seat}-${portfolio}`,
  role: 'delegate',
  seat,
  portfolios: [],
});
const delegationOf = (seat: Seat, n = 5): Command<'delegation'> => ({
  type: 'delegation',
  seat,
  members: assignPortfolios(n).map((portfolios) => ({
    participant: `${seat}-${portfolios[0]}`,
    portfolios: [...portfolios],
  })),
});
const seated = (seat: Seat, phase: 'talks' | 'decisions' = 'talks', n = 5): State =>
  after(running(phase), [SYSTEM, delegationOf(seat, n)]);
const code = (state: State, actor: Actor, command: Command): string => {
  const decision = given(state, actor, command);
  return decision.ok ? 'permitted' : decision.refusal.code;
};
const proposal = {
  type: 'propose',
  pact: 'gsomia',
  to: ['seoul'],
  clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' },
} as const satisfies Command;

describe('portfolios', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('given %i people, each holds something, all is held, and one is head', (n) => {
    const given = assignPortfolios(n);
    expect(given).toHaveLength(n);
    expect(given.every((bundle) => bundle.length > 0)).toBe(true);
    expect(PORTFOLIOS.filter((portfolio) => !given.flat().includes(portfolio))).toEqual([]);
    expect(given.flat().filter((portfolio) => portfolio === 'head')).toHaveLength(1);
  });
  test('given someone comes later, the head stays, and a wish is heard where nobody is displaced', () => {
    const two = arrange([
      { participant: 'a', portfolios: [...PORTFOLIOS] },
      { participant: 'b', portfolios: [] },
    ]);
    expect(two).toEqual([
      { participant: 'a', portfolios: ['head', 'foreign', 'spokesperson'] },
      { participant: 'b', portfolios: ['defence', 'intelligence'] },
    ]);
    const three = arrange([...two, { participant: 'c', portfolios: [], wish: 'foreign' }]);
    expect(three.map(({ participant, portfolios }) => [participant, portfolios[0]])).toEqual([
      ['a', 'head'],
      ['b', 'defence'],
      ['c', 'foreign'],
    ]);
  });
  test('given a portfolio by hand, whoever held it gives way', () => {
    const two = arrange([
      { participant: 'a', portfolios: [...PORTFOLIOS] },
      { participant: 'b', portfolios: [] },
    ]);
    const three = arrange([...two, { participant: 'c', portfolios: ['head'], wish: 'head' }]);
    expect(three.find((m) => m.participant === 'c')?.portfolios).toContain('head');
    expect(three.filter((m) => m.portfolios.includes('head'))).toHaveLength(1);
  });
  test('given a delegation without a head, or with one person twice, it is not understood', () => {
    const half = {
      ...delegationOf('seoul'),
      members: [
        { participant: 'a', portfolios: ['head'] },
        { participant: 'b', portfolios: ['foreign'] },
      ],
    } as Command;
    expect(code(running(), SYSTEM, half)).toBe('not-understood');
    expect(code(running(), FACILITATOR, delegationOf('seoul'))).toBe('forbidden');
  });
});

describe('exclusive desks', () => {
  const state = seated('seoul');
  const cases: [Command, Portfolio, Portfolio][] = [
    [{ type: 'say', to: 'public', text: 'x' }, 'spokesperson', 'foreign'],
    [{ ...proposal, to: ['tokyo'] }, 'foreign', 'head'],
    [{ type: 'ready', ready: true }, 'head', 'spokesperson'],
    [{ type: 'share-report' }, 'intelligence', 'head'],
    [
      {
        type: 'request-assistance',
        to: 'tokyo',
        operation: 'evacuation',
        zone: 'rok',
        conditions: [],
        term: { kind: 'crisis' },
      },
      'defence',
      'foreign',
    ],
  ];
  test.each(cases)('%o is for %s and not for %s', (command, theirs, not) => {
    expect(given(state, member('seoul', not), command)).toMatchObject({
      ok: false,
      refusal: {
        code: 'no-portfolio',
        params: {
          needed: expect.arrayContaining([theirs]) as unknown,
          holders: expect.arrayContaining([`seoul-${theirs}`]) as unknown,
        },
      },
    });
    expect(code(state, member('seoul', theirs), command)).not.toBe('no-portfolio');
  });
  test('given private cables and the inner channel, everyone may write', () => {
    for (const portfolio of PORTFOLIOS) {
      expect(code(state, member('seoul', portfolio), { type: 'say', to: ['tokyo'], text: 'x' })).toBe('permitted');
      const inner = given(state, member('seoul', portfolio), { type: 'say', to: 'delegation', text: 'x' });
      expect(inner.ok && inner.events[0]?.streams).toEqual(['seat:seoul']);
    }
  });
  test('given every command of a seat, its desk is one that every delegation holds', () => {
    for (const type of Object.keys(COMMANDS))
      expect(PORTFOLIOS).toEqual(expect.arrayContaining([...desksOf({ type, to: 'public' } as unknown as Command)]));
  });
  test('given one person alone, or a bot, nothing of this is felt', () => {
    expect(code(seated('seoul', 'talks', 1), member('seoul', 'head'), { type: 'say', to: 'public', text: 'x' })).toBe(
      'permitted',
    );
    expect(
      code(
        state,
        { ...delegate('seoul'), role: 'bot', participant: 'bot:seoul' },
        { type: 'say', to: 'public', text: 'x' },
      ),
    ).toBe('permitted');
  });
});

describe('two keys', () => {
  const drafted = after(
    seated('seoul'),
    [delegate('tokyo'), proposal],
    [member('seoul', 'head'), { type: 'agree', pact: 'gsomia', version: 1 }],
  );
  const act = 'a1';

  test('given the head alone agrees to a treaty, it is only drafted, and nobody else hears of it', () => {
    expect(drafted.pacts['gsomia']?.status).toBe('none');
    expect(drafted.drafts['gsomia']?.agreed).not.toContain('seoul');
    expect(drafted.acts?.seoul).toMatchObject([{ id: act, needs: 'foreign', status: 'waiting' }]);
    expect(viewFor(drafted, { kind: 'delegate', seat: 'tokyo', portfolios: PORTFOLIOS }).acts).toBeUndefined();
    expect(code(drafted, member('seoul', 'head'), { type: 'agree', pact: 'gsomia', version: 1 })).toBe('second-key');
  });
  test('given the second key, it is agreed', () => {
    expect(code(drafted, member('seoul', 'head'), { type: 'countersign', act })).toBe('own-draft');
    expect(code(drafted, member('seoul', 'defence'), { type: 'countersign', act })).toBe('no-portfolio');
    expect(code(drafted, delegate('tokyo'), { type: 'countersign', act })).toBe('unknown-id');
    const signed = after(drafted, [member('seoul', 'foreign'), { type: 'countersign', act }]);
    expect([signed.pacts['gsomia']?.status, signed.acts?.seoul?.[0]?.status]).toEqual(['agreed', 'signed']);
    expect(code(signed, member('seoul', 'foreign'), { type: 'countersign', act })).toBe('not-waiting');
  });
  test('given it is declined, nothing follows, and a dissent is on record', () => {
    const declined = after(
      drafted,
      [member('seoul', 'foreign'), { type: 'decline', act }],
      [member('seoul', 'defence'), { type: 'dissent', act, text: 'no' }],
    );
    expect(declined.drafts['gsomia']?.agreed).not.toContain('seoul');
    expect(declined.acts?.seoul).toMatchObject([
      { status: 'declined', answeredBy: 'seoul-foreign', dissent: ['seoul-defence'] },
    ]);
    expect(code(declined, member('seoul', 'defence'), { type: 'dissent', act })).toBe('already-done');
  });
  test('given a muted member, its dissent stands and its words do not', () => {
    const muted = after(drafted, [
      FACILITATOR,
      { type: 'mute', participant: 'seoul-defence', seat: 'seoul', muted: true },
    ]);
    expect(code(muted, member('seoul', 'defence'), { type: 'dissent', act, text: 'no' })).toBe('muted');
    expect(code(muted, member('seoul', 'defence'), { type: 'dissent', act })).toBe('permitted');
  });
  test('given the draft was changed meanwhile, the second key is refused by the same rule', () => {
    const changed = after(drafted, [
      delegate('tokyo'),
      { type: 'counter', pact: 'gsomia', base: 1, changes: { term: 'three-years' } },
    ]);
    expect(code(changed, member('seoul', 'foreign'), { type: 'countersign', act })).toBe('stale');
    expect(after(changed, [member('seoul', 'foreign'), { type: 'decline', act }]).acts?.seoul).toMatchObject([
      { status: 'declined' },
    ]);
  });
  test('given the phase ends, the act lapses', () => {
    expect(
      code(after(drafted, [FACILITATOR, { type: 'end-phase' }]), member('seoul', 'foreign'), {
        type: 'countersign',
        act,
      }),
    ).toBe('stale');
  });
  test('given two people, the head holds both keys of a treaty and one of an escalation', () => {
    const pair = after(
      seated('seoul', 'talks', 2),
      [delegate('tokyo'), proposal],
      [member('seoul', 'head'), { type: 'agree', pact: 'gsomia', version: 1 }],
    );
    expect(pair.pacts['gsomia']?.status).toBe('agreed');
    const crisis = after(
      pair,
      [FACILITATOR, { type: 'inject', inject: { id: 'x', title: 'x', text: 'x', effects: [], crisis: 'standoff' } }],
      [member('seoul', 'head'), { type: 'choose', choice: 'raise' }],
    );
    expect(crisis.crisis?.chosen).not.toContain('seoul');
    expect(crisis.acts?.seoul).toMatchObject([{ needs: 'defence', status: 'waiting' }]);
    expect(after(crisis, [member('seoul', 'head'), { type: 'choose', choice: 'hold' }]).crisis?.choices.seoul).toBe(
      'hold',
    );
    expect(after(crisis, [member('seoul', 'defence'), { type: 'countersign', act: 'a1' }]).crisis?.choices.seoul).toBe(
      'raise',
    );
  });
  test('given consent to troops, head and defence sign it', () => {
    const asked = after(seated('seoul'), [
      delegate('tokyo'),
      { type: 'ask-consent', operation: 'evacuation', zone: 'rok', term: { kind: 'crisis' }, price: null },
    ]);
    const yes = after(asked, [
      member('seoul', 'defence'),
      { type: 'give-consent', request: 'c1', conditions: [], term: { kind: 'crisis' } },
    ]);
    expect([yes.ledger['c1']?.status, yes.acts?.seoul?.[0]?.needs]).toEqual(['open', 'head']);
    expect(after(yes, [member('seoul', 'head'), { type: 'countersign', act: 'a1' }]).ledger['c1']?.status).toBe(
      'given',
    );
  });
  test('given the facilitator stands in, it turns both keys', () => {
    const treaty = after(
      seated('seoul'),
      [delegate('tokyo'), proposal],
      [
        { ...FACILITATOR, seat: 'seoul' },
        { type: 'agree', pact: 'gsomia', version: 1 },
      ],
    );
    expect(treaty.pacts['gsomia']?.status).toBe('agreed');
  });
});

describe('what a desk alone knows', () => {
  const state = after(seated('seoul'), [FACILITATOR, { type: 'end-phase' }], [FACILITATOR, { type: 'end-phase' }]);
  const view = (portfolio: Portfolio) => viewFor(state, { kind: 'delegate', seat: 'seoul', portfolios: [portfolio] });

  test('given five desks, each has one secret and sees no other', () => {
    for (const portfolio of PORTFOLIOS) expect(Object.keys(view(portfolio).secrets?.seoul ?? {})).toEqual([portfolio]);
    expect(viewFor(state, { kind: 'delegate', seat: 'tokyo', portfolios: PORTFOLIOS }).secrets).toBeUndefined();
    expect(viewFor(state, { kind: 'observer' }).secrets).toBeUndefined();
  });
  test('given the same seed, the secrets are the same, and what they tell is true', () => {
    expect(seated('seoul').secrets).toEqual(seated('seoul').secrets);
    const { head, intelligence, spokesperson } = seated('seoul').secrets?.seoul ?? {};
    const whole = seated('seoul');
    expect(whole.mandates[head?.of ?? 'seoul']).not.toBe(head?.value);
    expect(intelligence?.value).toBe(whole.capital[intelligence?.of ?? 'seoul']);
    expect(spokesperson?.value).toBe(whole.meters.home[spokesperson?.of ?? 'seoul']);
  });
  test('given a report, the intelligence desk alone reads it until it is shared', () => {
    expect(view('intelligence').reports.seoul).toBeDefined();
    expect(view('head').reports.seoul).toBeUndefined();
    const decision = given(state, member('seoul', 'intelligence'), { type: 'share-report' });
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(
      decision.events.every((event) => sees({ kind: 'delegate', seat: 'seoul', portfolios: ['head'] }, event)),
    ).toBe(true);
    expect(decision.state.sharedReports?.seoul).toEqual(state.reports.seoul);
  });
});

describe('another head', () => {
  const vote = (state: State, by: Portfolio, to: Portfolio): State =>
    after(state, [member('seoul', by), { type: 'rotate-head', to: `seoul-${to}` }]);
  const headOf = (state: State): string | undefined =>
    state.delegations?.seoul?.find((m) => m.portfolios.includes('head'))?.participant;

  test('given three of five vote for one, it is head, and the old head takes its desk', () => {
    const two = vote(vote(seated('seoul'), 'defence', 'foreign'), 'intelligence', 'foreign');
    expect(headOf(two)).toBe('seoul-head');
    const three = vote(two, 'foreign', 'foreign');
    expect(headOf(three)).toBe('seoul-foreign');
    expect(three.delegations?.seoul?.find((m) => m.participant === 'seoul-head')?.portfolios).toEqual(['foreign']);
    expect(three.headVotes).toBeUndefined();
  });
  test('given the facilitator says so, it takes effect at once', () => {
    expect(headOf(after(seated('seoul'), [FACILITATOR, { type: 'rotate-head', to: 'seoul-defence' }]))).toBe(
      'seoul-defence',
    );
  });
  test('given someone of another delegation, it is refused', () => {
    expect(code(seated('seoul'), delegate('tokyo'), { type: 'rotate-head', to: 'seoul-defence' })).toBe('unknown-id');
  });
});
