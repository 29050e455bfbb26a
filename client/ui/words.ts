/** Dictionaries of pages that bring their own, loaded with the page. */
import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import { dressed, lang, type Lang } from './lang.ts';

/** A page's own dictionary, in the language of the page; `null` until it is there. A new language keeps the old words until its own have come. */
export function wordsOf<T>(loaders: Readonly<Record<Lang, () => Promise<T>>>): () => T | null {
  const have = signal<{ readonly lang: Lang; readonly words: T } | null>(null);
  let asked: Lang | null = null;
  return function useWords(): T | null {
    const now = lang.value;
    useEffect(() => {
      if (have.value?.lang === now || asked === now) return;
      asked = now;
      loaders[now]()
        .then((words) => {
          if (asked === now) have.value = { lang: now, words: dressed(words) };
        })
        .catch(() => undefined)
        .finally(() => {
          if (asked === now) asked = null;
        });
    }, [now]);
    return have.value?.words ?? null;
  };
}
