import type { ProjectorWords } from '../../assets/i18n/projector/en.ts';
import { wordsOf } from '../ui/words.ts';

export const useRoomWords = wordsOf<ProjectorWords>({
  en: async () => (await import('../../assets/i18n/projector/en.ts')).default,
  ko: async () => (await import('../../assets/i18n/projector/ko.ts')).default,
  ja: async () => (await import('../../assets/i18n/projector/ja.ts')).default,
});
