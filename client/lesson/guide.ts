/** The guide's state on this device: its words, what lies behind, whether it is hidden. */
import { computed, effect, signal } from '@preact/signals';
import type { LessonTexts } from '../../assets/i18n/lesson/schema.ts';
import { keepOwn, recallOwn } from '../seat.ts';
import { feed, seat, view } from '../store.ts';
import { dressed, lang, type Lang } from '../ui/lang.ts';
import { isLesson, progress, type Progress } from './steps.ts';

const loaders: Readonly<Record<Lang, () => Promise<{ lesson: LessonTexts }>>> = {
  en: () => import('../../assets/i18n/lesson/en.ts'),
  ko: () => import('../../assets/i18n/lesson/ko.ts'),
  ja: () => import('../../assets/i18n/lesson/ja.ts'),
};

/** Whether this match is the guided lesson. */
export const inLesson = computed<boolean>(() => isLesson(view.value?.match.scenario ?? ''));
/** The guide's words; `null` elsewhere, and until they are there. */
export const lessonWords = signal<LessonTexts | null>(null);
effect(() => {
  if (!inLesson.value) {
    lessonWords.value = null;
    return;
  }
  const wanted = lang.value;
  loaders[wanted]()
    .then(({ lesson }) => {
      if (lang.peek() === wanted && inLesson.peek()) lessonWords.value = dressed(lesson);
    })
    .catch(() => undefined);
});

interface Kept {
  readonly past: readonly string[];
  readonly hidden: boolean;
}
const NOTHING: Kept = { past: [], hidden: false };
const key = computed(() => `lesson:${view.value?.match.id ?? ''}:${seat.value ?? ''}`);
const kept = signal<Kept>(NOTHING);
effect(() => {
  kept.value = recallOwn<Kept>(key.value) ?? NOTHING;
});

const put = (next: Kept): void => {
  kept.value = next;
  keepOwn(key.peek(), next);
};
export const hidden = computed(() => kept.value.hidden);
export const hide = (yes: boolean): void => put({ ...kept.peek(), hidden: yes });
/** A step was read, done or skipped. */
export const pass = (steps: readonly string[]): void =>
  put({ ...kept.peek(), past: [...new Set([...kept.peek().past, ...steps])] });

/** Where the delegation stands in the lesson; `null` outside of it, or for those without a seat. */
export const guide = computed<Progress | null>(() => {
  const state = view.value;
  const mine = seat.value;
  if (!inLesson.value || !state || !mine || state.clock.phase === 'lobby' || state.clock.phase === 'ended') return null;
  return progress({ view: state, feed: feed.value, seat: mine }, new Set(kept.value.past));
});
// What was seen done stays done, also when the feed no longer reaches back to it.
effect(() => {
  const fresh = guide.value?.fresh ?? [];
  if (fresh.length) pass(fresh);
});
