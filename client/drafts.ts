/** Drafts of this seat, kept with it until they are sent or thrown away. */
import { batch, effect, signal, type Signal } from '@preact/signals';
import { kept, keepOwn, recallOwn, type Kept } from './seat.ts';

const key = (): string => `drafts:${kept.value?.match ?? kept.value?.code ?? ''}`;

/** A signal for each draft: who types a cable wakes its form and nothing else. */
const drafts = new Map<string, Signal<unknown>>();
let of = '';
/** Who wrote them: whoever comes next has drafts of their own. */
let by: Kept | null = null;

function at(name: string): Signal<unknown> {
  const found = drafts.get(name) ?? signal<unknown>(null);
  drafts.set(name, found);
  return found;
}

/** Writing to the device waits until the hand rests; milliseconds. */
const REST = 400;
let due: ReturnType<typeof setTimeout> | null = null;

function write(): void {
  if (due === null) return;
  clearTimeout(due);
  due = null;
  const begun = [...drafts].flatMap(([name, s]) => (s.peek() === null ? [] : [[name, s.peek()]]));
  keepOwn(of, Object.fromEntries(begun), by);
}

if (typeof document !== 'undefined') {
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}

effect(() => {
  const [name, mine] = [key(), kept.value];
  if (name === of && mine?.token === by?.token) return;
  write();
  [of, by] = [name, mine];
  const old = recallOwn<Record<string, unknown>>(name) ?? {};
  batch(() => {
    for (const [id, s] of drafts) s.value = old[id] ?? null;
    for (const [id, value] of Object.entries(old)) at(id).value = value;
  });
});

/** What was begun under this name; `null` where nothing was. */
export const draft = <T>(name: string): T | null => at(name).value as T | null;

/** Keeps a draft, `null` to throw it away: at once for the page, on the device once the hand rests or the page goes. */
export function setDraft(name: string, value: unknown): void {
  at(name).value = value;
  due ??= setTimeout(write, REST);
}

/** Lets two drafts change places. */
export function swapDrafts(one: string, other: string): void {
  const [a, b] = [at(one), at(other)];
  const kept = a.peek();
  batch(() => {
    setDraft(one, b.peek());
    setDraft(other, kept);
  });
}

/** The names of all drafts that begin so, without the beginning. */
export const draftsOf = (beginning: string): string[] =>
  [...drafts].flatMap(([name, s]) =>
    name.startsWith(beginning) && s.value !== null ? [name.slice(beginning.length)] : [],
  );
