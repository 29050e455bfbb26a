import { describe, expect, it } from 'vitest';
import { handOf, steps, wordDiff } from '../../client/desk/redline.ts';
import { en } from '../../assets/i18n/rules/en.ts';
import { ja } from '../../assets/i18n/rules/ja.ts';
import { ko } from '../../assets/i18n/rules/ko.ts';
import type { Draft } from '../../shared/rules/state.ts';
import type { Seat } from '../../shared/types.ts';

const old = (pieces: readonly { kind: string; text: string }[]): string =>
  pieces
    .filter((p) => p.kind !== 'ins')
    .map((p) => p.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const now = (pieces: readonly { kind: string; text: string }[]): string =>
  pieces
    .filter((p) => p.kind !== 'del')
    .map((p) => p.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

describe('words of a redline', () => {
  it('strikes and puts in no more than what changed', () => {
    expect(
      wordDiff('Missile tests shall be suspended.', 'Missile tests shall be notified 72 hours in advance.', 'en'),
    ).toEqual([
      { kind: 'same', text: 'Missile tests shall be ' },
      { kind: 'del', text: 'suspended.' },
      { kind: 'ins', text: 'notified 72 hours in advance.' },
    ]);
    expect(wordDiff('same', 'same', 'en')).toEqual([{ kind: 'same', text: 'same' }]);
  });

  it('writes texts with little in common whole', () => {
    expect(wordDiff('One thing only.', 'The Parties recall the statement of 1993.', 'en').map((p) => p.kind)).toEqual([
      'del',
      'ins',
    ]);
  });

  it.each([
    ['en', en],
    ['ko', ko],
    ['ja', ja],
  ] as const)('loses no word of any article in %s', (lang, texts) => {
    for (const pact of Object.values(texts.pacts))
      for (const { options } of Object.values(
        pact.articles as Record<string, { options: Record<string, { article: string }> }>,
      )) {
        const all = Object.values(options).map((o) => o.article);
        for (const a of all)
          for (const b of all) {
            const pieces = wordDiff(a, b, lang);
            expect(old(pieces)).toBe(a.replace(/\s+/g, ' ').trim());
            expect(now(pieces)).toBe(b.replace(/\s+/g, ' ').trim());
          }
      }
  });
});

describe('hands on a draft', () => {
  const version = (n: number, by: Seat, clauses: Record<string, string>) => ({
    n,
    by,
    clauses,
    base: n > 1 ? n - 1 : null,
    round: 1,
  });
  const draft: Draft = {
    pact: 'gsomia',
    parties: ['seoul', 'tokyo'],
    agreed: [],
    versions: [
      version(1, 'seoul', { scope: 'a', term: 'x' }),
      version(2, 'tokyo', { scope: 'b', term: 'x' }),
      version(3, 'seoul', { scope: 'b', term: 'y' }),
    ],
  };

  it('names the last that changed an article, as of the version read', () => {
    expect(handOf(draft, 'scope', draft.versions[2]!)).toEqual({ by: 'tokyo', n: 2 });
    expect(handOf(draft, 'scope', draft.versions[0]!)).toEqual({ by: 'seoul', n: 1 });
    expect(handOf(draft, 'term', draft.versions[1]!)).toEqual({ by: 'seoul', n: 1 });
    expect(handOf(draft, 'unheard', draft.versions[1]!)).toBeNull();
  });

  it('tells who changed what, the newest first', () => {
    expect(steps(draft).map((s) => [s.version.n, s.changed])).toEqual([
      [3, ['term']],
      [2, ['scope']],
      [1, []],
    ]);
  });
});
