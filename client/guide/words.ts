/** The guide's texts, loaded with the pages that show them. */
import type { GuideTexts } from '../../assets/i18n/guide/schema.ts';
import { wordsOf } from '../ui/words.ts';

export const useGuideWords = wordsOf<GuideTexts>({
  en: async () => (await import('../../assets/i18n/guide/en.ts')).default,
  ko: async () => (await import('../../assets/i18n/guide/ko.ts')).default,
  ja: async () => (await import('../../assets/i18n/guide/ja.ts')).default,
});
