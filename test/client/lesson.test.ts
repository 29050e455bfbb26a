import { describe, expect, it } from 'vitest';
import { DIALS, STEP_IDS, type LessonTexts } from '../../assets/i18n/lesson/schema.ts';
import { lesson as en } from '../../assets/i18n/lesson/en.ts';
import { lesson as ja } from '../../assets/i18n/lesson/ja.ts';
import { lesson as ko } from '../../assets/i18n/lesson/ko.ts';
import { dialAt, dialPath, isLesson, progress, stepsOf, type LessonContext } from '../../client/lesson/steps.ts';
import type { Command } from '../../shared/commands.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import { viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, running } from '../given.ts';
import type { State } from '../types.ts';

/** A first round without a card. */
const quiet = (phase: Parameters<typeof running>[0]): State => ({ ...running(phase), cards: [] });
const NONE = new Set<string>();
const at = (state: State, seat: Seat, feed: readonly WireEvent[] = []): LessonContext => ({
  view: viewFor(state, delegateOf(seat)),
  seat,
  feed,
});
const next = (state: State, seat: Seat, past: Iterable<string> = [], feed: readonly WireEvent[] = []): string | null =>
  progress(at(state, seat, feed), new Set(past)).step?.id ?? null;
const cable = (from: Seat, round = 1): WireEvent => ({
  n: 1,
  type: 'CableSent',
  at: 0,
  round,
  phase: 'talks',
  by: { role: 'delegate', seat: from, participant: 'p' },
  data: { from, to: [], public: true, length: 1 },
});
const propose: Command = {
  type: 'propose',
  pact: 'gsomia',
  to: ['tokyo'],
  clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' },
};

describe('the guided first lesson', () => {
  it('leads Seoul through its first round, each act seen by the match itself', () => {
    const cables = quiet('cables');
    expect(next(cables, 'seoul')).toBe('aims');
    expect(next(cables, 'seoul', ['1:aims'])).toBe('dials');
    expect(next(cables, 'seoul', ['1:aims', '1:dials'])).toBe('done-cables');
    const talks = quiet('talks');
    expect(next(talks, 'seoul')).toBe('cable');
    expect(next(talks, 'seoul', [], [cable('tokyo')]), 'another’s cable is not one’s own').toBe('cable');
    expect(next(talks, 'seoul', [], [cable('seoul')])).toBe('draft');
    const drafted = after(talks, [delegate('seoul'), propose]);
    expect(next(drafted, 'seoul', [], [cable('seoul')])).toBe('done-talks');
    const decisions = after(drafted, [FACILITATOR, { type: 'end-phase' }]);
    expect(next(decisions, 'seoul')).toBe('seal');
    const sealed = after(decisions, [delegate('seoul'), { type: 'seal', moves: [] }]);
    expect(next(sealed, 'seoul')).toBe('done-decisions');
    expect(next(after(sealed, [delegate('seoul'), { type: 'ready', ready: true }]), 'seoul')).toBeNull();
  });

  it('asks for an answer where another has drafted, and takes a redline or a yes', () => {
    const drafted = after(quiet('talks'), [delegate('seoul'), propose]);
    expect(next(drafted, 'tokyo', [], [cable('tokyo')])).toBe('answer');
    const redlined = after(drafted, [
      delegate('tokyo'),
      { type: 'counter', pact: 'gsomia', base: 1, changes: { act: 'consent-restated' } },
    ]);
    expect(next(redlined, 'tokyo', [], [cable('tokyo')])).toBe('done-talks');
    const agreed = after(drafted, [delegate('tokyo'), { type: 'agree', pact: 'gsomia', version: 1 }]);
    expect(next(agreed, 'tokyo', [], [cable('tokyo')])).toBe('done-talks');
  });

  it('leaves behind what its phase has passed, and begins each round anew', () => {
    const state = quiet('decisions');
    expect(next(state, 'seoul')).toBe('seal');
    const second = { ...state, clock: { ...state.clock, phase: 'cables' as const, round: 2 } };
    expect(next(second, 'seoul', ['1:aims'])).toBe('news');
    expect(next({ ...second, clock: { ...second.clock, phase: 'talks' } }, 'seoul')).toBe('settle');
  });

  it('speaks of the odds only where a ceremony is due, and of a remark only to Tokyo', () => {
    const state = quiet('talks');
    const clock = { ...state.clock, round: 3 };
    expect(next({ ...state, clock }, 'seoul')).toBe('hurry');
    const gsomia = { ...state.pacts['gsomia']!, status: 'agreed' as const, ceremony: 3 };
    expect(next({ ...state, clock, pacts: { ...state.pacts, gsomia } }, 'seoul')).toBe('odds');
    const remark = { ...state, cards: [{ id: 'c', card: 'remark', round: 1, answer: null }] };
    expect(next(remark, 'tokyo')).toBe('card');
    expect(next(remark, 'seoul')).toBe('cable');
  });

  it('remembers what was seen done, and counts within the round', () => {
    const talks = quiet('talks');
    expect(progress(at(talks, 'seoul', [cable('seoul')]), NONE).fresh).toEqual(['1:cable']);
    expect(next(talks, 'seoul', ['1:cable'])).toBe('draft');
    const { at: place, of } = progress(at(quiet('cables'), 'seoul'), new Set(['1:aims']));
    expect([place, of]).toEqual([2, 8]);
  });

  it.each(SEATS)('has something to do for %s in every phase of every round', (seat) => {
    for (const phase of ['cables', 'talks', 'decisions'] as const)
      for (const round of [1, 2, 3, 4, 5]) {
        const state = quiet(phase);
        expect(next({ ...state, clock: { ...state.clock, round } }, seat), `${phase} ${round}`).not.toBeNull();
        const keys = stepsOf(seat, round).map((s) => s.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    expect(stepsOf(seat, 0)).toEqual([]);
  });

  it('has five dials, and shows each as far as its seat may know it', () => {
    const state = quiet('talks');
    for (const seat of SEATS) expect(new Set(DIALS.map((d) => dialPath(d, seat))).size).toBe(5);
    expect(dialAt(viewFor(state, delegateOf('seoul')), 'home.seoul').value).toBe(37);
    expect(dialAt(viewFor(state, delegateOf('tokyo')), 'home.seoul')).toEqual({ value: null, band: 'low' });
  });

  it('belongs to the first lesson and its copies', () => {
    expect(['first-lesson', 'first-lesson-busan', '2015-singapore', 'first-lessons'].map(isLesson)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe.each([
  ['en', en, /[A-Za-z]/],
  ['ko', ko, /[가-힣]/],
  ['ja', ja, /[ぁ-んァ-ヶ一-龠]/],
] as const)('the words of the guide in %s', (lang, texts: LessonTexts, script) => {
  const all = STEP_IDS.flatMap((id) => {
    const { title, text } = texts.steps[id];
    return [title, ...(typeof text === 'string' ? [text] : SEATS.map((s) => text[s]))];
  });
  it('are there for every step and seat, in its own script, and short enough for a strip', () => {
    for (const text of all) {
      expect(text).toMatch(script);
      expect(text.length, text).toBeLessThan(lang === 'en' ? 260 : 170);
      if (lang !== 'en') expect(text.replace(/GSOMIA/g, '')).not.toMatch(/[A-Za-z]{2,}/);
    }
    for (const dial of DIALS) expect(texts.dials[dial]).toMatch(script);
    expect(texts.step(2, 8, 1)).toMatch(/[128].*[128].*[128]/);
  });
});
