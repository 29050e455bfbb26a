/** What bots say: understandable, true to what they do, and nothing that only their own government may know. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phraseBooks, renderPhrases } from '../../assets/i18n/phrases/index.ts';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { chooseCommands, REASON_CODES, weigh } from '../../shared/bots/index.ts';
import { sayReason } from '../../shared/bots/talk/sayReason.ts';
import { tell, tellRefusals } from '../../shared/bots/talk/tell.ts';
import type { Talk } from '../../shared/bots/talk/tell.ts';
import type { Command } from '../../shared/commands.ts';
import { COMMANDS } from '../../shared/commands.ts';
import { decide, open, viewFor } from '../../shared/rules/index.ts';
import { phraseFault } from '../../shared/rules/phrases/phrase.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, folded, running } from '../given.ts';
import type { State } from '../types.ts';

const english = (talk: Talk | null | undefined): string =>
  talk ? renderPhrases(phraseBooks.en, ruleTexts.en, talk.phrases) : '';
const GSOMIA = { scope: 'all-military', release: 'washington-allowed', term: 'three-years', act: 'none' };

const table = (...steps: readonly (readonly [Seat, Command])[]): State =>
  after(running('talks', 7), ...steps.map(([seat, command]) => [delegate(seat), command] as const));
const seen = (state: State, seat: Seat): State => viewFor(state, delegateOf(seat));

describe('beside what it does, a bot says', () => {
  test('what it proposes, to the parties, and by when it waits for an answer', () => {
    const talk = tell(seen(table(), 'tokyo'), 'tokyo', {
      type: 'propose',
      pact: 'gsomia',
      to: ['seoul'],
      clauses: GSOMIA,
    });
    expect(talk?.to).toEqual(['seoul']);
    expect(english(talk)).toMatch(
      /^We submit a draft of GSOMIA for your consideration\..*We request your answer on GSOMIA by the end of round 1\.$/,
    );
  });
  test('what it cannot take in a draft, and what it puts in its place', () => {
    const view = seen(table(['tokyo', { type: 'propose', pact: 'gsomia', to: ['seoul'], clauses: GSOMIA }]), 'seoul');
    const talk = tell(view, 'seoul', {
      type: 'counter',
      pact: 'gsomia',
      base: 1,
      changes: { act: 'statement-1993', scope: 'missile' },
    });
    expect(talk?.to).toEqual(['tokyo']);
    expect(english(talk)).toContain(
      'We cannot accept “None” under “Accompanying statement” of GSOMIA. We propose “1993 statement reaffirmed” under “Accompanying statement” of GSOMIA. We propose “Nuclear and missile matters” under “Scope” of GSOMIA.',
    );
  });
  test('why it refuses consent', () => {
    const view = seen(
      table([
        'tokyo',
        { type: 'ask-consent', operation: 'evacuation', zone: 'rok', term: { kind: 'crisis' }, price: null },
      ]),
      'seoul',
    );
    const talk = tell(view, 'seoul', { type: 'refuse-consent', request: 'c1' }, [
      {
        command: { type: 'refuse-consent', request: 'c1' },
        value: 1,
        reasons: [
          { code: 'trust-low', params: { seat: 'tokyo', points: 22 } },
          { code: 'consent-price', params: { points: -4 } },
        ],
      },
    ]);
    expect(english(talk)).toBe(
      'We cannot consent to the evacuation of Japanese nationals on South Korean territory. Our trust in Tokyo does not yet reach that far. This step would have a bad effect on public consensus in Seoul.',
    );
    expect(english(tell(view, 'seoul', { type: 'refuse-consent', request: 'c1' }))).toMatch(
      /Our position rests on rule D18, “Weight of 1910–45”\. Our reason: public consensus in Seoul is low\.$/,
    );
  });
  test('on which condition it consents', () => {
    const view = seen(
      table([
        'tokyo',
        { type: 'ask-consent', operation: 'evacuation', zone: 'rok', term: { kind: 'crisis' }, price: null },
      ]),
      'seoul',
    );
    expect(
      english(
        tell(view, 'seoul', { type: 'give-consent', request: 'c1', conditions: ['unarmed'], term: { kind: 'crisis' } }),
      ),
    ).toBe('We consent to the evacuation of Japanese nationals on South Korean territory on the condition “Unarmed”.');
  });
  test('why it leaves a draft that waits for its word, once it is done; not where it wrote the last version itself', () => {
    const state = table(['tokyo', { type: 'propose', pact: 'gsomia', to: ['seoul'], clauses: GSOMIA }]);
    const [talk, ...more] = tellRefusals(seen(state, 'seoul'), 'seoul', weigh(seen(state, 'seoul'), 'seoul', 5));
    expect(more).toEqual([]);
    expect(english(talk)).toMatch(/^We cannot accept the present draft of GSOMIA\..*The main obstacle is “/);
    expect(tellRefusals(seen(state, 'tokyo'), 'tokyo')).toEqual([]);
    expect(tellRefusals(seen(state, 'washington'), 'washington')).toEqual([]);
  });
});

test('sealed moves, sealed choices and readiness are told to no one', () => {
  const view = seen(table(), 'seoul');
  for (const command of [
    { type: 'seal', moves: [{ move: 'align' }] },
    { type: 'choose', choice: 'raise' },
    { type: 'ready', ready: true },
  ] as Command[])
    expect(tell(view, 'seoul', command)).toBeNull();
});

test('a reason told to others holds no figure, and reads in every language', () => {
  const params = {
    pact: 'gsomia',
    clause: 'scope',
    option: 'missile',
    seat: 'tokyo',
    move: 'publish-plans',
    card: 'remark',
    path: 'home.seoul',
    by: 3,
    points: 7,
    chance: 40,
    round: 2,
    level: 'standoff',
    odds: 'unlikely',
    arsenal: 3,
    operation: 'evacuation',
    zone: 'rok',
  };
  const view = seen(table(), 'seoul');
  const told = REASON_CODES.map((code) => sayReason({ code, params }, view, 'seoul')).filter((p) => p !== null);
  expect(told.length).toBeGreaterThan(15);
  for (const phrase of told)
    for (const lang of ['en', 'ko', 'ja'] as const)
      expect(renderPhrases(phraseBooks[lang], ruleTexts[lang], [phrase]).replace(/GSOMIA|D1\b|1993/g, '')).not.toMatch(
        /\d|undefined|…/,
      );
  for (const code of REASON_CODES) expect(() => sayReason({ code }, view, 'seoul')).not.toThrow();
});

test('over whole matches, all that bots would say is in order', () => {
  let told = 0;
  for (const scenario of ['2015-singapore', 'contingency']) {
    const text = readFileSync(new URL(`../../assets/scenarios/${scenario}.json`, import.meta.url), 'utf8');
    const parsed = scenarioSchema.parse(JSON.parse(text));
    let state = after(
      folded(
        open({
          match: 'm',
          scenario: parsed,
          pace: { kind: 'manual', seconds: parsed.seconds, rounds: 4 },
          seed: 3,
          now: 1_000,
        }),
      ),
      [FACILITATOR, { type: 'start' }],
    );
    for (let k = 0; k < 220 && state.clock.phase !== 'ended'; k++) {
      const seat = SEATS[k % 4]!;
      const view = seen(state, seat);
      const [command] = chooseCommands(view, seat, k);
      const talks = [
        ...(command ? [tell(view, seat, command, weigh(view, seat, k))] : []),
        ...tellRefusals(view, seat, weigh(view, seat, k)),
      ].filter((t) => t !== null);
      for (const { to, phrases, precedence } of talks) {
        told += 1;
        expect(phrases.map(phraseFault)).toEqual(phrases.map(() => null));
        expect(COMMANDS.say.safeParse({ type: 'say', to, phrases, precedence }).success).toBe(true);
        expect(to).not.toContain(seat);
      }
      const act = command ?? ({ type: 'ready', ready: true } as const);
      const decision = decide(state, { actor: delegate(seat), id: `b${k}`, now: 3_000 + k, do: act });
      if (decision.ok) state = decision.state;
      else if (k % 20 === 19) {
        const end = decide(state, { actor: FACILITATOR, id: `e${k}`, now: 3_000 + k, do: { type: 'end-phase' } });
        if (end.ok) state = end.state;
      }
    }
  }
  expect(told).toBeGreaterThan(5);
});
