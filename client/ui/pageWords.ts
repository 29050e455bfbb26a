/** Words of a page that is not the desk: a dictionary of its own, loaded with the page in the language of the moment. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { lang, type Lang } from './lang.ts';

/** `null` until the words are there; after a change of language the old ones stay until the new have come. */
export function pageWords<W>(load: Readonly<Record<Lang, () => Promise<{ default: W }>>>): ReadonlySignal<W | null> {
  const words = signal<W | null>(null);
  effect(() => {
    const wanted = lang.value;
    load[wanted]().then((m) => { if (lang.peek() === wanted) words.value = m.default; }).catch(() => undefined);
  });
  return words;
}
