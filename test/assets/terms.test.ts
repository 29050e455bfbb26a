/** One word for one thing: what the term table of a language forbids stands in none of its texts. */
import { describe, expect, test } from 'vitest';
import { EN } from './terms/en.ts';
import { JA } from './terms/ja.ts';
import { KO } from './terms/ko.ts';
import { texts } from './terms/read.ts';
import type { Term } from './terms/term.ts';

const TERMS = { en: EN, ko: KO, ja: JA } as const;

for (const language of ['en', 'ko', 'ja'] as const)
  describe(`the texts in ${language}`, () => {
    const all = texts(language);
    const offences = ({ forbid, allowed }: Term): string[] =>
      all
        .filter(([place, text]) => forbid.test(text) && !allowed?.test(place))
        .map(([place, text]) => `${place}: ${text}`);

    test('are all read: dictionaries, guides, lessons and scenarios', () => {
      for (const part of [
        'advice/',
        'console/',
        'debrief/',
        'guide/',
        'lesson/',
        'phrases/',
        'projector/',
        'rules/',
        'ui/',
        '.json',
      ])
        expect([part, all.filter(([place]) => place.includes(part)).length > 0]).toEqual([part, true]);
      expect(all.length).toBeGreaterThan(2000);
    });

    test.each(TERMS[language].map((term) => [term.use, term] as const))('say: %s', (_use, term) => {
      expect(term.forbid.test(term.wrong), `${String(term.forbid)} is blind to ${term.wrong}`).toBe(true);
      expect(term.right.filter((text) => term.forbid.test(text))).toEqual([]);
      if (term.later) expect(offences(term), 'kept everywhere by now: it is later no more').not.toEqual([]);
      else expect(offences(term)).toEqual([]);
    });
  });
