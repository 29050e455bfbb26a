/** The console's dictionary, loaded with the pages that need it. */
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import { wordsOf } from '../ui/words.ts';

export const useConsoleWords = wordsOf<ConsoleWords>({
  en: async () => (await import('../../assets/i18n/console/en.ts')).default,
  ko: async () => (await import('../../assets/i18n/console/ko.ts')).default,
  ja: async () => (await import('../../assets/i18n/console/ja.ts')).default,
});
