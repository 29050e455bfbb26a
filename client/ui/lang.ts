/** The language of the page: one signal, and the two dictionaries that go with it, loaded when they are first wanted. */
import { computed, signal } from '@preact/signals';
import type { Dict } from '../../assets/i18n/ui/en.ts';
import type { NameTexts, RuleTexts } from '../../assets/i18n/rules/schema.ts';
import type { Params, Refusal } from '../../shared/rules/refusal.ts';
import type { Seat } from '../../shared/types.ts';
import { keep, recall } from '../net/storage.ts';
import { dateText } from './dates.ts';

export const LANGS = ['en', 'ko', 'ja'] as const;
export type Lang = (typeof LANGS)[number];
export const LANG_NAMES: Readonly<Record<Lang, string>> = { en: 'English', ko: '한국어', ja: '日本語' };

/** The interface's words and the names of capitals, parties and documents: all that the start page says. */
const first: Readonly<Record<Lang, () => Promise<Words>>> = {
  en: async () => {
    const [u, n, d] = await Promise.all([
      import('../../assets/i18n/ui/en.ts'),
      import('../../assets/i18n/rules/en/names.ts'),
      import('../../assets/i18n/rules/en/documents.ts'),
    ]);
    return { ui: u.default, rules: { ...n.names, documents: d.documents } };
  },
  ko: async () => {
    const [u, n, d] = await Promise.all([
      import('../../assets/i18n/ui/ko.ts'),
      import('../../assets/i18n/rules/ko/names.ts'),
      import('../../assets/i18n/rules/ko/documents.ts'),
    ]);
    return { ui: u.default, rules: { ...n.names, documents: d.documents } };
  },
  ja: async () => {
    const [u, n, d] = await Promise.all([
      import('../../assets/i18n/ui/ja.ts'),
      import('../../assets/i18n/rules/ja/names.ts'),
      import('../../assets/i18n/rules/ja/documents.ts'),
    ]);
    return { ui: u.default, rules: { ...n.names, documents: d.documents } };
  },
};
/** All of the rules' words. */
const rest: Readonly<Record<Lang, () => Promise<RuleTexts>>> = {
  en: async () => (await import('../../assets/i18n/rules/en.ts')).en,
  ko: async () => (await import('../../assets/i18n/rules/ko.ts')).ko,
  ja: async () => (await import('../../assets/i18n/rules/ja.ts')).ja,
};

interface Words {
  readonly ui: Dict;
  readonly rules: NameTexts & Pick<RuleTexts, 'documents'>;
}

type Dress = <T>(words: T) => T;
let dress: Dress = (words) => words;
/** Words as they are shown: unchanged, unless `dressWords` was asked. */
export const dressed: Dress = (words) => dress(words);
/** Changes every text of every dictionary on its way to the page: for the test that finds texts which are in none. */
export function dressWords(next: Dress): Promise<void> {
  dress = next;
  return setLang(lang.peek());
}

const current = signal<{ lang: Lang; ui: Dict; rules: Words['rules'] } | null>(null);
/** Whether a page was opened that needs all words; from then on every language comes whole. */
let whole = false;

/** The chosen language. */
export const lang = computed<Lang>(() => current.value?.lang ?? 'en');
/** The interface's words; read only after `startLang` is done. */
export const ui = computed<Dict>(() => current.value!.ui);
/** Names and texts of the rules. On the start page the names and documents alone are there; other pages wait for `wholeWords`. */
export const rules = computed<RuleTexts>(() => current.value!.rules as RuleTexts);

let begin!: () => void;
/** Done with the first words of any language. */
const begun = new Promise<void>((done) => {
  begin = done;
});

/** Changes the language; where the dictionary cannot be loaded, the old one stays. */
export async function setLang(next: Lang): Promise<void> {
  const [words, all] = await Promise.all([first[next](), whole ? rest[next]() : null]);
  // A page that needs all words was opened meanwhile: names alone would leave it without.
  if (whole && all === null) return setLang(next);
  current.value = { lang: next, ui: dress(words.ui), rules: dress(all ?? words.rules) };
  keep('lang', next);
  document.documentElement.lang = next;
  begin();
}

/** The language kept on this device, else the browser's, else English. */
function wished(): Lang {
  const short = [recall<string>('lang'), ...navigator.languages].map((l) => l?.slice(0, 2));
  return short.find((l): l is Lang => LANGS.includes(l as Lang)) ?? 'en';
}

/** Fetches the words that the start page does without; before it is done no other page may be shown. May be asked for before the first words are there. */
export const wholeWords = (): Promise<void> =>
  (coming ??= fetchWhole().catch((error: unknown) => {
    coming = null;
    throw error;
  }));
let coming: Promise<void> | null = null;

async function fetchWhole(): Promise<void> {
  const mine = current.peek()?.lang ?? wished();
  const all = await rest[mine]();
  await begun;
  whole = true;
  // The language may have been changed meanwhile.
  if (lang.peek() === mine) current.value = { ...current.peek()!, rules: dress(all) };
  else await setLang(lang.peek());
}

/** Begins in the language that is wished for. */
export async function startLang(): Promise<void> {
  try {
    await setLang(wished());
  } catch {
    await setLang('en');
  }
}

/** A day of the calendar as people write it, from YYYY-MM-DD. */
export const day = (iso: string): string => dateText(iso, lang.value);

export const seatName = (seat: Seat): string => rules.value.seats[seat];

/** A name by id from one of the rules' dictionaries; unknown ids (a newer server, an own scenario) show as they are. */
export function nameIn(texts: object, id: string): string {
  const found: unknown = Object.hasOwn(texts, id) ? (texts as Record<string, unknown>)[id] : undefined;
  if (typeof found === 'string') return found;
  if (found && typeof found === 'object') {
    const named = found as { name?: string; short?: string; title?: string };
    return named.name ?? named.short ?? named.title ?? id;
  }
  return id;
}

export function lineIn(texts: object, id: string): string {
  const found: unknown = Object.hasOwn(texts, id) ? (texts as Record<string, unknown>)[id] : undefined;
  return found && typeof found === 'object' && 'line' in found ? String((found as { line: unknown }).line) : '';
}

export function refusalWords(refusal: Refusal): string {
  const tell = rules.value.refusals[refusal.code] as ((p: Params, m: readonly Seat[]) => string) | undefined;
  return tell ? tell(refusal.params ?? {}, refusal.missing ?? []) : refusal.code;
}
