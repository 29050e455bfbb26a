/** Words come in two parts, and pages ask for them in any order: whoever waits for all words must have them. */
import { beforeEach, expect, test, vi } from 'vitest';

/** What is looked at; the file itself is checked with the browser's types, which this project does not know. */
interface Words {
  startLang(): Promise<void>;
  wholeWords(): Promise<void>;
  setLang(lang: 'en' | 'ko' | 'ja'): Promise<void>;
  seatName(seat: 'seoul'): string;
  readonly lang: { readonly value: string };
  readonly ui: { readonly value: { readonly lobby: { readonly title: string } } };
  readonly rules: { readonly value: { readonly refusals?: Readonly<Record<string, unknown>> } };
}
const FILE: string = '../../client/ui/lang.ts';
let words: Words;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  vi.stubGlobal('navigator', { languages: ['ja-JP', 'en'] });
  words = (await import(FILE)) as Words;
});

test.each<[string, (w: Words) => Promise<unknown>]>([
  [
    'the start first',
    async (w) => {
      await w.startLang();
      await w.wholeWords();
    },
  ],
  [
    'all words asked for before the start',
    (w) => {
      const all = w.wholeWords();
      return Promise.all([all, w.startLang()]);
    },
  ],
  ['all words asked for while the start is under way', (w) => Promise.all([w.startLang(), w.wholeWords()])],
  ['two pages that ask at once', (w) => Promise.all([w.wholeWords(), w.startLang(), w.wholeWords()])],
])('given %s, the words are whole, in the language wished for', async (_order, ask) => {
  await ask(words);
  expect(words.lang.value).toBe('ja');
  expect(words.ui.value.lobby.title).not.toBe('');
  expect(words.rules.value.refusals?.['already-done']).toBeTypeOf('function');
});

test('given a change of language while all words come, neither is lost', async () => {
  await words.startLang();
  await Promise.all([words.wholeWords(), words.setLang('ko')]);
  expect(words.lang.value).toBe('ko');
  expect(words.rules.value.refusals?.['already-done']).toBeTypeOf('function');
});

test('given the start page alone, its names are there and the rest is not fetched', async () => {
  await words.startLang();
  expect(words.seatName('seoul')).not.toBe('');
  expect(words.rules.value.refusals).toBeUndefined();
});
