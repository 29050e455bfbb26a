/** The front page is written from the public events, and leads with what weighs most. */
import { describe, expect, it } from 'vitest';
import { STATES } from '../../client/playground/states.ts';
import { editions, figures, latestEdition, stories } from '../../client/news/stories.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../shared/scenario.ts';

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
const heads = (feed: readonly WireEvent[], round = 1): string[] => stories(feed, round).map((s) => s.event.type);
const exchange = (from: string, level: string): WireEvent =>
  event('ExchangeResolved', { from, level, choices: {}, odds: {}, exchange: 1 });

describe('the lead', () => {
  const opened = event('CrisisOpened', { id: 1, level: 'provocation', odds: {} });
  const signed = event('PactSigned', { pact: 'gsomia', clauses: {} });
  const collapsed = event('CeremonyCollapsed', { pact: 'acsa', reopens: 3 });
  const agreed = event('PactAgreed', { pact: 'tisa' });

  it('given a crisis that ends in war, leads with war, not with its opening', () => {
    const feed = [signed, opened, exchange('provocation', 'clash'), exchange('clash', 'war')];
    const [lead] = stories(feed, 1);
    expect(lead?.event).toMatchObject({ type: 'ExchangeResolved', data: { level: 'war' } });
    expect(lead?.also.map((e) => e.type)).toEqual(['CrisisOpened', 'ExchangeResolved']);
    expect(heads([...feed, event('MatchEnded', { outcome: 'war' })])[0]).toBe('MatchEnded');
  });
  it('given a crisis beside a signing, leads with the crisis at its highest step', () => {
    expect(heads([opened, exchange('provocation', 'standoff'), signed, agreed])).toEqual([
      'ExchangeResolved',
      'PactSigned',
      'PactAgreed',
    ]);
  });
  it('given a signing called off, puts it above a signing and both above an agreement', () => {
    expect(heads([agreed, signed, collapsed])).toEqual(['CeremonyCollapsed', 'PactSigned', 'PactAgreed']);
  });
  it('tells a pact that is agreed and signed in one round as one story', () => {
    const [only, ...others] = stories(
      [event('PactAgreed', { pact: 'gsomia' }), event('OddsTold', { pact: 'gsomia' }), signed],
      1,
    );
    expect(others).toEqual([]);
    expect(only?.also.map((e) => e.type)).toEqual(['PactAgreed']);
  });
  it('puts a disputed operation above an agreed one, and a test above words', () => {
    expect(
      heads([
        event('OperationBegan', { operation: 'escort', zone: 'approaches', disputed: true }),
        event('OperationBegan', { operation: 'evacuation', zone: 'rok', disputed: false }),
        event('ConsentGiven', { entry: { operation: 'evacuation', zone: 'rok' } }),
      ]).length,
    ).toBe(2);
    const words = event('MovePlayed', { seat: 'pyongyang', move: 'denounce', fizzled: false });
    const test = event('MovePlayed', { seat: 'pyongyang', move: 'test', fizzled: false });
    expect(stories([words, test], 1)[0]?.event).toBe(test);
  });
});

describe('what is printed', () => {
  it('is public: no private cable, hidden move, report or side letter', () => {
    const feed = [
      event('CableSent', { from: 'tokyo', to: ['seoul'], public: false, length: 2 }, { text: 'secret' }),
      event('MovePlayed', { seat: 'pyongyang', move: 'prepare', fizzled: false }),
      event('ReportReceived', {}),
      event('SideLetterOffered', {}),
      event('PactProposed', { pact: 'gsomia' }),
      event('ConsentAsked', { id: 'c1' }),
      event('MovePlayed', { seat: 'seoul', move: 'align', fizzled: false }),
    ];
    expect(heads(feed)).toEqual(['MovePlayed']);
  });
  it('holds burden sharing, sessions, breaches and what an outside power does', () => {
    expect(
      heads(
        (['BurdenDemanded', 'SessionOpened', 'ClauseBreached', 'PactExpired', 'SuspicionHardened'] as const).map(
          (type, i) => event(type, { pact: `p${i}` }),
        ),
      ).toSorted(),
    ).toEqual(['BurdenDemanded', 'ClauseBreached', 'PactExpired', 'SessionOpened', 'SuspicionHardened']);
  });
  it('is of the round asked for; while the cables are read, of the round that has ended', () => {
    const feed = [event('PactSigned', { pact: 'gsomia' }), event('CardDrawn', { id: 'k' }, { round: 2 })];
    expect(editions(feed, 3)).toEqual([1, 2, 3]);
    expect([
      latestEdition(feed, 2, 'cables'),
      latestEdition(feed, 2, 'talks'),
      latestEdition(feed, 3, 'talks'),
      latestEdition([], 1, 'cables'),
    ]).toEqual([1, 2, 2, 1]);
  });
});

describe('the figures', () => {
  const moved = (path: string, delta: number, to: number): WireEvent =>
    event('MetersMoved', { changes: [{ path, delta, to }], reason: 'drift' });
  it('sum a round, tension first, home meters left out', () => {
    expect(
      figures(
        [
          moved('tension', 5, 55),
          moved('tension', 4, 59),
          moved('trust.seoul.tokyo', -7, 15),
          moved('home.seoul', 9, 50),
          moved('suspicion', 1, 50),
        ],
        1,
      ),
    ).toEqual([
      { path: 'tension', from: 50, to: 59 },
      { path: 'trust.seoul.tokyo', from: 22, to: 15 },
      { path: 'suspicion', from: 49, to: 50 },
    ]);
  });
});

describe('every edition of the playground', () => {
  const scenario = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../assets/scenarios/2015-singapore.json'), 'utf8'),
  ) as Scenario;
  it.each([
    ['ended-war', 'MatchEnded'],
    ['crisis-clash', 'CrisisOpened'],
    ['operations', 'AttackAnnounced'],
    ['signed', 'CeremonyCollapsed'],
  ])('%s leads with %s', (id, type) => {
    const { feed } = STATES.find((s) => s.id === id)!
      .make(scenario)
      .snapshot('observer');
    expect(heads(feed, feed.at(-1)?.round ?? 1)[0]).toBe(type);
  });
});
