import { describe, expect, it } from 'vitest';
import { groundless } from '../../client/desk/clauses.ts';
import {
  ANY,
  channelOf,
  clockText,
  collisions,
  crisisRecord,
  effective,
  ledgerRows,
  readAgainst,
  redlineRows,
  tensionZone,
  venues,
} from '../../client/desk/models.ts';
import { cables, precedence } from '../../client/desk/cables/cable.ts';
import { meterCauses, trend } from '../../client/desk/causes.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Draft, LedgerEntry, State } from '../../shared/rules/state.ts';

let n = 0;
const event = (type: WireEvent['type'], data: unknown, more: Partial<WireEvent> = {}): WireEvent => ({
  n: ++n,
  type,
  at: 0,
  round: 1,
  phase: 'talks',
  by: { role: 'bot', seat: 'tokyo', participant: 'x' },
  data,
  ...more,
});

describe('redlines', () => {
  const order = ['scope', 'term', 'act'];
  const one = { scope: 'missile', term: 'one-year', act: 'none' };

  it('numbers the articles in the order of the pact and marks what changed', () => {
    const rows = redlineRows(order, one, { ...one, act: 'statement-1993' });
    expect(rows.map((r) => [r.article, r.clause, r.changed])).toEqual([
      [1, 'scope', false],
      [2, 'term', false],
      [3, 'act', true],
    ]);
    expect(rows[2]).toMatchObject({ before: 'none', after: 'statement-1993' });
  });

  it('marks nothing in a first draft, and keeps clauses it does not know', () => {
    const rows = redlineRows(order, null, { ...one, novel: 'x' });
    expect(rows.some((r) => r.changed)).toBe(false);
    expect(rows[3]).toMatchObject({ clause: 'novel', article: 4 });
  });

  it('reads a version against its base, not against the one before', () => {
    const version = (v: number, base: number | null) => ({ n: v, by: 'seoul' as const, clauses: one, base, round: 1 });
    const draft: Draft = {
      pact: 'gsomia',
      parties: ['seoul', 'tokyo'],
      agreed: [],
      versions: [version(1, null), version(2, 1), version(3, 1)],
    };
    expect(readAgainst(draft, draft.versions[2]!)?.n).toBe(1);
    expect(readAgainst(draft, draft.versions[0]!)).toBeNull();
  });

  it('finds a collision only where both changed one article to different ends', () => {
    const theirs = { ...one, scope: 'all-military', term: 'three-years' };
    expect(collisions(one, theirs, { scope: 'missile', act: 'statement-1993' })).toEqual([]);
    expect(collisions(one, theirs, { term: 'three-years' })).toEqual([]);
    expect(collisions(one, { ...one, act: 'consent-restated' }, { act: 'statement-1993' })).toEqual([
      { clause: 'act', base: 'none', theirs: 'consent-restated', mine: 'statement-1993' },
    ]);
  });

  it('drops changes that no longer change anything', () => {
    expect(effective(one, { act: 'none', term: 'three-years' })).toEqual({ term: 'three-years' });
  });
});

describe('venues and ground', () => {
  const state = (talks: Partial<State['talks']>, facts: Partial<State['match']['facts']> = {}): State =>
    ({
      clock: { round: 2 },
      talks: { frozenIn: 0, convened: 0, session: 0, offered: null, ...talks },
      match: { facts: { forums: [1, 3], burdenSharing: false, summitHeld: false, ...facts } },
      pacts: {},
      drafts: {},
      cards: [],
      revisionist: 0,
      moves: {},
      meters: { trust: { seoul: { tokyo: 20 }, tokyo: { seoul: 30 } } },
    }) as unknown as State;

  it('tells which venues are open in this round', () => {
    expect(venues(state({ convened: 1, session: 1 }))).toEqual([]);
    expect(venues(state({ convened: 2, session: 2 }, { forums: [2] }))).toEqual(['trilateral', 'session', 'forum']);
  });

  it('folds a pact only where this scenario leaves it no ground, not where it may open later', () => {
    expect(groundless(state({}), 'contribution-accord')).toMatchObject({ code: 'not-open', rule: 'D17' });
    expect(groundless(state({}, { burdenSharing: true }), 'contribution-accord')).toBeNull();
    expect(groundless(state({}, { summitHeld: true }), 'summit')).toMatchObject({ code: 'not-open', rule: 'D19' });
    expect(groundless(state({}, { limits: { pacts: ['gsomia'], moves: null } }), 'acsa')).toMatchObject({
      code: 'not-open',
      rule: 'G',
    });
    expect(groundless(state({}, { limits: { pacts: ['gsomia'], moves: null } }), 'gsomia')).toBeNull();
    for (const pact of ['gsomia', 'summit', 'operations-protocol', 'moratorium'])
      expect(groundless(state({}), pact)).toBeNull();
  });
});

describe('ledger', () => {
  const entry = (id: string, status: LedgerEntry['status'], asked: number): LedgerEntry => ({
    id,
    from: 'tokyo',
    to: 'seoul',
    origin: 'asked',
    status,
    asked,
    answered: null,
    paid: false,
    operation: 'evacuation',
    zone: 'rok',
    term: { kind: 'crisis' },
    conditions: [],
    price: null,
  });
  const view = {
    ledger: { c1: entry('c1', 'given', 1), c2: entry('c2', 'open', 2), c10: entry('c10', 'refused', 2) },
    operations: {},
  } as unknown as State;

  it('is newest first, and tells the host alone what it can do', () => {
    expect(ledgerRows(view, 'seoul', ANY).map((r) => [r.entry.id, r.mine])).toEqual([
      ['c10', null],
      ['c2', 'answer'],
      ['c1', 'revoke'],
    ]);
    expect(ledgerRows(view, 'tokyo', ANY).every((r) => r.mine === null)).toBe(true);
  });

  it('filters', () => {
    expect(ledgerRows(view, null, { ...ANY, status: 'open' }).map((r) => r.entry.id)).toEqual(['c2']);
    expect(ledgerRows(view, null, { ...ANY, status: 'valid' }).map((r) => r.entry.id)).toEqual(['c1']);
    expect(ledgerRows(view, null, { ...ANY, status: 'past' }).map((r) => r.entry.id)).toEqual(['c10']);
    const more = {
      ...view,
      ledger: { ...view.ledger, c3: { ...entry('c3', 'given', 3), zone: 'approaches', operation: 'escort' } },
    } as State;
    expect(ledgerRows(more, null, { ...ANY, zone: 'approaches' }).map((r) => r.entry.id)).toEqual(['c3']);
    expect(ledgerRows(more, null, { ...ANY, operation: 'evacuation', status: 'valid' }).map((r) => r.entry.id)).toEqual(
      ['c1'],
    );
    expect(ledgerRows(more, null, { ...ANY, seat: 'tokyo' })).toHaveLength(4);
    expect(ledgerRows(more, null, { ...ANY, seat: 'washington' })).toEqual([]);
  });
});

describe('a crisis', () => {
  const choices = { seoul: 'hold', tokyo: 'hold', washington: 'raise', pyongyang: 'raise' };
  it('tells the exchanges and acts since it opened, and none of an earlier one', () => {
    const exchange = (level: string) => event('ExchangeResolved', { exchange: 1, choices, from: 'provocation', level });
    const feed = [
      event('CrisisOpened', {}),
      exchange('clash'),
      event('CrisisOpened', {}),
      event('ConsentGiven', {}),
      event('CableSent', {}),
      exchange('standoff'),
    ];
    const { exchanges, acts } = crisisRecord(feed);
    expect(exchanges).toMatchObject([{ level: 'standoff', choices }]);
    expect(acts.map((e) => e.type)).toEqual(['ConsentGiven']);
    expect(crisisRecord([exchange('clash')])).toEqual({ exchanges: [], acts: [] });
  });
});

describe('meters', () => {
  const moved = (delta: number, to: number, round: number, reason = 'drift') =>
    event(
      'MetersMoved',
      {
        changes: [
          { path: 'tension', delta, to },
          { path: 'suspicion', delta: 1, to: 9 },
        ],
        reason,
      },
      { round, rule: 'D15', documents: ['001'] },
    );
  const feed = [moved(8, 58, 1, 'move:test'), moved(0, 58, 2), moved(-3, 55, 3)];

  it('tells why, oldest first, with rule and documents', () => {
    expect(meterCauses(feed, 'tension')).toMatchObject([
      { round: 1, delta: 8, reason: 'move:test', rule: 'D15', documents: ['001'] },
      { round: 3, delta: -3, to: 55 },
    ]);
  });
  it('tells every cause with whose doing it was, and adds up to where the meter stands', () => {
    const twice = event('MetersMoved', {
      changes: [
        { path: 'tension', delta: 5, to: 60 },
        { path: 'tension', delta: 2, to: 62 },
      ],
      reason: 'crisis:raise',
    });
    const many = Array.from({ length: 12 }, (_, i) => moved(-1, 61 - i, 3, 'drift'));
    const opened = {
      ...moved(8, 58, 4, 'move:forge-consensus'),
      by: { role: 'system', seat: null, participant: '' },
    };
    const causes = meterCauses([twice, ...many, opened], 'tension', 50);
    expect(causes).toHaveLength(2 + 12 + 1 + 1);
    expect(causes.reduce((at, c) => at + c.delta, 55)).toBe(50);
    expect(causes[0]).toMatchObject({ delta: 5, by: { seat: 'tokyo', role: 'bot' } });
    // Opened by the clock, and still Seoul's doing.
    expect(causes.at(-2)).toMatchObject({ delta: 8, by: { seat: 'seoul' } });
    // Where no event tells of it, the match was taken back.
    expect(causes.at(-1)).toMatchObject({ delta: -8, reason: null, by: null });
  });
  it('sums this round and the last', () => {
    expect(trend(feed, 'tension', 3)).toBe(-3);
    expect(trend(feed, 'tension', 2)).toBe(5);
  });
  it('has four zones', () => {
    expect([0, 30, 45, 68, 100].map(tensionZone)).toEqual(['calm', 'watch', 'tense', 'danger', 'danger']);
  });
});

describe('cables', () => {
  it('names a channel by its circle, whoever writes', () => {
    expect(channelOf(['tokyo', 'seoul'])).toBe(channelOf(['seoul', 'tokyo', 'seoul']));
    const feed = [
      event('CableSent', { from: 'tokyo', to: ['seoul'], public: false, length: 2 }, { text: 'hi' }),
      event('CableSent', { from: 'seoul', to: [], public: true, length: 2 }, { text: 'yo' }),
    ];
    expect(cables(feed).map((c) => c.channel)).toEqual(['seoul+tokyo', 'public']);
    expect(cables(feed).map((c) => precedence(c, 1))).toEqual(['priority', 'press']);
  });

  it('shows time left', () => {
    expect([61_000, 500, -5, 3_723_000].map(clockText)).toEqual(['1:01', '0:01', '0:00', '1:02:03']);
  });
});
