/** The language of the page: one signal, and the two dictionaries that go with it, loaded when they are first wanted. */
import { computed, signal } from '@preact/signals';
import type { Dict } from '../../assets/i18n/ui/en.ts';
import type { RuleTexts } from '../../assets/i18n/rules/schema.ts';
import type { Params, Refusal } from '../../shared/rules/refusal.ts';
import type { Seat } from '../../shared/types.ts';
import { keep, recall } from '../net/storage.ts';
import { dateText } from './dates.ts';

export const LANGS = ['en', 'ko', 'ja'] as const;
export type Lang = (typeof LANGS)[number];
export const LANG_NAMES: Readonly<Record<Lang, string>> = { en: 'English', ko: '한국어', ja: '日本語' };

const loaders: Readonly<Record<Lang, () => Promise<{ ui: Dict; rules: RuleTexts }>>> = {
  en: async () => { const [u, r] = await Promise.all([import('../../assets/i18n/ui/en.ts'), import('../../assets/i18n/rules/en.ts')]); return { ui: u.default, rules: r.en }; },
  ko: async () => { const [u, r] = await Promise.all([import('../../assets/i18n/ui/ko.ts'), import('../../assets/i18n/rules/ko.ts')]); return { ui: u.default, rules: r.ko }; },
  ja: async () => { const [u, r] = await Promise.all([import('../../assets/i18n/ui/ja.ts'), import('../../assets/i18n/rules/ja.ts')]); return { ui: u.default, rules: r.ja }; },
};

type Dress = <T>(words: T) => T;
let dress: Dress = (words) => words;
/** Words as they are shown: unchanged, unless `dressWords` was asked. */
export const dressed: Dress = (words) => dress(words);
/** Changes every text of every dictionary on its way to the page: for the test that finds texts which are in none. */
export function dressWords(next: Dress): Promise<void> {
  dress = next;
  return setLang(lang.peek());
}

const current = signal<{ lang: Lang; ui: Dict; rules: RuleTexts } | null>(null);

/** The chosen language. */
export const lang = computed<Lang>(() => current.value?.lang ?? 'en');
/** The interface's words; read only after `startLang` is done. */
export const ui = computed<Dict>(() => current.value!.ui);
/** Names and texts of the rules. */
export const rules = computed<RuleTexts>(() => current.value!.rules);

/** Changes the language; where the dictionary cannot be loaded, the old one stays. */
export async function setLang(next: Lang): Promise<void> {
  const words = await loaders[next]();
  current.value = { lang: next, ui: dress(words.ui), rules: dress(words.rules) };
  keep('lang', next);
  document.documentElement.lang = next;
}

/** The language kept on this device, else the browser's, else English. */
export async function startLang(): Promise<void> {
  const kept = recall<string>('lang');
  const wished = [kept, ...navigator.languages].map((l) => l?.slice(0, 2));
  const first = wished.find((l): l is Lang => LANGS.includes(l as Lang)) ?? 'en';
  try {
    await setLang(first);
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
