/** How bots answer the sentences that people send them. */
import { describe, expect, test } from 'vitest';
import { phraseBooks, renderPhrases } from '../../assets/i18n/phrases/index.ts';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { weigh } from '../../shared/bots/index.ts';
import { replyTo } from '../../shared/bots/talk/reply.ts';
import type { Received } from '../../shared/bots/talk/reply.ts';
import type { Command } from '../../shared/commands.ts';
import { COMMANDS } from '../../shared/commands.ts';
import { PHRASE_IDS, PHRASES } from '../../shared/rules/phrases/index.ts';
import { phrase } from '../../shared/rules/phrases/phrase.ts';
import type { Phrase } from '../../shared/rules/phrases/phrase.ts';
import { optionsOf, SLOT_CHOICES } from '../../shared/rules/phrases/slots.ts';
import type { SlotKind } from '../../shared/rules/phrases/slots.ts';
import { viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { after, delegate, running } from '../given.ts';
import type { State } from '../types.ts';

const table = (mandates: Partial<State['mandates']> = {}, ...steps: readonly (readonly [Seat, Command])[]): State =>
  after(
    { ...running('talks', 7), mandates: { ...running('talks', 7).mandates, ...mandates } },
    ...steps.map(([seat, command]) => [delegate(seat), command] as const),
  );
const heard = (from: Seat, to: readonly Seat[], ...phrases: readonly Phrase[]): Received => ({
  from,
  to,
  phrases,
  no: 3,
});
const answer = (state: State, seat: Seat, received: Received) => {
  const view = viewFor(state, delegateOf(seat));
  return replyTo(view, seat, received, weigh(view, seat, 5));
};
const ids = (state: State, seat: Seat, ...phrases: readonly Phrase[]): string[] =>
  (answer(state, seat, heard('tokyo', [seat], ...phrases))?.phrases ?? []).map(({ id }) => id);
const term = (option: string) => ({ pact: 'gsomia', clause: 'act', option }) as const;

describe('a person’s sentence is answered in kind', () => {
  test('given a term that the mandate likes, it is accepted; given one it cannot take, refused with a counter-proposal', () => {
    const offered: readonly [Seat, Command] = [
      'tokyo',
      {
        type: 'propose',
        pact: 'gsomia',
        to: ['seoul'],
        clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'consent-restated' },
      },
    ];
    const state = table({ seoul: 'S-history' }, offered);
    expect(ids(state, 'seoul', phrase('propose-term', { term: term('statement-1993') }))).toEqual(['accept-term']);
    expect(ids(state, 'seoul', phrase('propose-term', { term: term('none') }))).toEqual([
      'refuse-term',
      'propose-term',
    ]);
    expect(
      ids(
        state,
        'seoul',
        phrase('propose-trade', {
          term: term('none'),
          term2: { pact: 'gsomia', clause: 'scope', option: 'all-military' },
        }),
      ),
    ).toEqual(['refuse-term']);
  });

  test('given a question for its position or its price, it names what it wants', () => {
    const state = table({ seoul: 'S-history' });
    const [said] =
      answer(
        state,
        'seoul',
        heard('tokyo', ['seoul'], phrase('ask-position', { article: { pact: 'gsomia', clause: 'act' } })),
      )?.phrases ?? [];
    expect(said).toEqual(phrase('propose-term', { term: term('statement-1993') }));
    expect(ids(state, 'seoul', phrase('ask-price', { term: term('none') }))).toEqual(['accept-term-if']);
  });

  test('given a pact that its mandate has nothing in, it says when it can be taken up, and that it has instructions', () => {
    expect(
      ids(
        table({ seoul: 'S-history' }),
        'seoul',
        phrase('ask-answer', { pact: 'tisa', until: { kind: 'round', round: 1 } }),
      ),
    ).toEqual(['refuse-not-before', 'reason-instructions']);
  });

  test('given a threat, an offer and thanks, it answers by what the act is', () => {
    expect(ids(table(), 'seoul', phrase('warn-move', { move: 'climb' }))).toEqual(['refuse-threats']);
    expect(ids(table(), 'seoul', phrase('offer-intelligence', {}))).toEqual(['thank-answer']);
    expect(ids(table(), 'seoul', phrase('thank-answer', {}))).toEqual(['close-regards']);
    expect(answer(table(), 'seoul', heard('tokyo', ['seoul'], phrase('close-regards', {})))).toBeNull();
  });

  test('the answer goes to everyone who read the question, names it, and is not given by a seat that was not asked', () => {
    const received = heard('tokyo', ['seoul', 'washington'], phrase('propose-trilateral', { round: 1 }));
    const state = table();
    expect(answer(state, 'washington', received)).toMatchObject({ to: ['tokyo', 'seoul'], re: 3 });
    expect(answer(state, 'pyongyang', received)).toBeNull();
    expect(answer(state, 'tokyo', received)).toBeNull();
  });
});

test('given the same view, hidden mandates of others change no answer (disguise)', () => {
  const other = table({ tokyo: 'T-ally' });
  const question = heard('tokyo', ['seoul'], phrase('ask-position', { article: { pact: 'acsa', clause: 'place' } }));
  expect(answer(table({ tokyo: 'T-nationals' }), 'seoul', question)).toEqual(answer(other, 'seoul', question));
});

test('whatever sentence of the phrasebook comes, each seat’s answer is in order and reads in every language', () => {
  const FILL: Readonly<Partial<Record<SlotKind, unknown>>> = {
    capitals: ['seoul', 'tokyo'],
    article: { pact: 'gsomia', clause: 'scope' },
    term: { pact: 'gsomia', clause: 'scope', option: optionsOf('gsomia', 'scope')[0] },
    round: 2,
    until: { kind: 'round', round: 2 },
    date: '2015-06-01',
  };
  const views = SEATS.map((seat) => {
    const view = viewFor(table(), delegateOf(seat));
    return { seat, view, weighed: weigh(view, seat, 5) };
  });
  for (const id of PHRASE_IDS) {
    const slots = Object.fromEntries(
      PHRASES[id].map((slot) => {
        const kind = slot.replace(/2$/, '') as SlotKind;
        return [slot, FILL[kind] ?? SLOT_CHOICES[kind as keyof typeof SLOT_CHOICES][0]];
      }),
    );
    for (const { seat, view, weighed } of views) {
      const from = seat === 'tokyo' ? 'seoul' : 'tokyo';
      const talk = replyTo(view, seat, heard(from, [seat], { id, slots: slots as Phrase['slots'] }), weighed);
      if (!talk) continue;
      expect(
        COMMANDS.say.safeParse({
          type: 'say',
          to: talk.to,
          phrases: talk.phrases,
          precedence: talk.precedence,
          re: talk.re,
        }).success,
        id,
      ).toBe(true);
      for (const lang of ['en', 'ko', 'ja'] as const)
        expect(renderPhrases(phraseBooks[lang], ruleTexts[lang], talk.phrases)).not.toMatch(/undefined|\{/);
    }
  }
});
