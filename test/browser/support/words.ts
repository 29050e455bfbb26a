/** The words that the pages show, from the same dictionaries, so that tests work in every language. */
import uiEn from '../../../assets/i18n/ui/en.ts';
import uiJa from '../../../assets/i18n/ui/ja.ts';
import uiKo from '../../../assets/i18n/ui/ko.ts';
import { en as rulesEn } from '../../../assets/i18n/rules/en.ts';
import { ja as rulesJa } from '../../../assets/i18n/rules/ja.ts';
import { ko as rulesKo } from '../../../assets/i18n/rules/ko.ts';
import type { Dict } from '../../../assets/i18n/ui/en.ts';
import type { RuleTexts } from '../../../assets/i18n/rules/schema.ts';

export const LANGS = ['en', 'ko', 'ja'] as const;
export type Lang = (typeof LANGS)[number];

export interface Words {
  readonly ui: Dict;
  readonly rules: RuleTexts;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: { ui: uiEn, rules: rulesEn },
  ko: { ui: uiKo, rules: rulesKo },
  ja: { ui: uiJa, rules: rulesJa },
};

export const LOCALE: Readonly<Record<Lang, string>> = { en: 'en-US', ko: 'ko-KR', ja: 'ja-JP' };
