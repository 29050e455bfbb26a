import { pageWords } from '../ui/pageWords.ts';
import type { ProjectorWords } from '../../assets/i18n/projector/en.ts';

export const words = pageWords<ProjectorWords>({
  en: () => import('../../assets/i18n/projector/en.ts'), ko: () => import('../../assets/i18n/projector/ko.ts'), ja: () => import('../../assets/i18n/projector/ja.ts'),
});
