/** The class on this device: its secret, what the server says of it, and acts on it. */
import { computed, signal } from '@preact/signals';
import type { ConsoleOverview, FacilitatorAct, InjectPreview, Worlds } from '../../shared/console.ts';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import { ApiFailure } from '../net/api.ts';
import { steadyNow } from '../net/steady.ts';
import { forget, keep, recall } from '../net/storage.ts';
import { say, serverOffset } from '../store.ts';
import { refusalWords, rules } from '../ui/lang.ts';
import * as api from './api.ts';

/** The facilitator's secret. It is kept here and goes out in a header only. */
export interface ClassKey {
  readonly token: string;
  /** The class was made here, and its link has not been kept elsewhere yet. */
  readonly fresh?: boolean;
}

export const key = signal<ClassKey | null>(recall<ClassKey>('class'));
export const told = signal<ConsoleOverview | null>(null);
export const trouble = signal<'away' | 'lost' | null>(null);
export const token = computed(() => key.value?.token ?? null);

export type Tab = 'room' | 'worlds' | 'lesson' | 'injects' | 'results' | 'settings';
export const TABS: readonly Tab[] = ['room', 'worlds', 'lesson', 'injects', 'results', 'settings'];
export const tab = signal<Tab>('room');
/** The world that is looked into. */
export const inside = signal<string | null>(null);
/** Whether everybody's words are shown instead. */
export const listing = signal(false);

export function keepKey(next: ClassKey | null): void {
  key.value = next;
  told.value = null;
  trouble.value = null;
  inside.value = null;
  listing.value = false;
  if (next) keep('class', next);
  else forget('class');
}

/** The link is kept elsewhere: it is shown no more by itself. */
export function linkKept(): void {
  const mine = key.peek();
  if (!mine) return;
  key.value = { token: mine.token };
  keep('class', key.value);
}

const EVERY = 1_500;
let timer: ReturnType<typeof setTimeout> | undefined;
let watchers = 0;

/** Asks the server how the class stands; what has not changed is not drawn again. */
export async function refresh(): Promise<void> {
  const mine = token.peek();
  if (!mine) return;
  try {
    const next = await api.overview(mine);
    if (token.peek() !== mine) return;
    serverOffset.value = next.now - steadyNow();
    if (next.rev !== told.peek()?.rev) told.value = next;
    trouble.value = null;
  } catch (error) {
    const gone =
      error instanceof ApiFailure &&
      (error.status === 401 || error.status === 403 || error.status === 404 || error.status === 410);
    trouble.value = gone ? 'lost' : 'away';
  }
}

/** Keeps asking while a page shows the class. Returns how to stop. */
export function follow(): () => void {
  watchers += 1;
  const round = (): void => {
    clearTimeout(timer);
    refresh()
      .catch(() => undefined)
      .finally(() => {
        if (watchers > 0 && trouble.peek() !== 'lost') timer = setTimeout(round, EVERY);
      });
  };
  round();
  return () => {
    watchers -= 1;
    if (watchers === 0) clearTimeout(timer);
  };
}

export function failureText(error: unknown, w: ConsoleWords): string {
  const code = error instanceof ApiFailure ? error.code : 'other';
  return (w.failed as Readonly<Record<string, string>>)[code] ?? w.failed.other;
}

/** Runs one request with the secret, says what became of it, and looks again. `null` where it failed. */
export async function run<T>(
  w: ConsoleWords,
  work: (token: string) => Promise<T>,
  done?: (answer: T) => string,
): Promise<T | null> {
  const mine = token.peek();
  if (!mine) return null;
  try {
    const answer = await work(mine);
    if (done) {
      const text = done(answer);
      say({ kind: 'done', text: () => text });
    }
    await refresh();
    return answer;
  } catch (error) {
    // A link that is no longer good: the page says so, and nothing else does.
    if (error instanceof ApiFailure && error.status === 401) {
      trouble.value = 'lost';
      return null;
    }
    const text = failureText(error, w);
    say({ kind: 'info', text: () => text });
    return null;
  }
}

export const worldName = (match: string, w: ConsoleWords): string => {
  const world = told.peek()?.worlds.find((x) => x.match === match);
  return world ? w.world(world.n) : match;
};
export const worldsText = (worlds: Worlds, w: ConsoleWords): string =>
  worlds === 'all' ? w.allWorlds : rules.value.list(worlds.map((m) => worldName(m, w)));

const SEEN: readonly FacilitatorAct['type'][] = ['preview', 'end-phase', 'pause', 'resume', 'hide'];

/** One act on worlds; refusals are told by world. Returns the previews where it was one. */
export async function act(
  w: ConsoleWords,
  worlds: Worlds,
  what: FacilitatorAct,
): Promise<Readonly<Record<string, InjectPreview>> | null> {
  const answer = await run(w, (mine) => api.actOn(mine, worlds, what));
  if (!answer) return null;
  const refused = answer.results.filter((r) => !r.ok);
  const good = answer.results.length - refused.length;
  // What the page shows at once needs no word beside it.
  if (good && !SEEN.includes(what.type))
    say({ kind: 'done', text: () => (worlds === 'all' ? w.doneIn(good) : w.done) });
  if (refused.length) {
    const text = w.refusedIn(
      rules.value.list(refused.map((r) => worldName(r.match, w))),
      refused[0]?.refusal ? refusalWords(refused[0].refusal) : w.failed.other,
    );
    say({ kind: 'info', text: () => text });
  }
  return Object.fromEntries(answer.results.flatMap((r) => (r.preview ? [[r.match, r.preview]] : [])));
}
