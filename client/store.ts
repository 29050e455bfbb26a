/** What the page knows: the latest view, the feed, who is here, drafts. Panels read these signals and nothing else. */
import { computed, effect, signal } from '@preact/signals';
import type { Command } from '../shared/commands.ts';
import type { Presence, Snapshot, WireEvent } from '../shared/protocol.ts';
import { evolveView, optionsFor } from '../shared/rules/index.ts';
import type { Options } from '../shared/rules/index.ts';
import type { Person } from '../shared/rules/delegation/portfolios.ts';
import type { Refusal } from '../shared/rules/refusal.ts';
import type { State } from '../shared/rules/state.ts';
import type { Seat } from '../shared/types.ts';
import { channelFrom } from '../shared/rules/cables/channel.ts';
import { connect, type ActResult, type Connection, type Pending, type Status } from './net/connection.ts';
import { forget, keep, recall } from './net/storage.ts';

/** The seat kept on this device. */
export interface Kept { readonly token: string; readonly code: string; readonly match: string | null; readonly alone: boolean }

export const kept = signal<Kept | null>(recall<Kept>('seat'));
export const status = signal<Status>('connecting');
export const view = signal<State | null>(null);
export const feed = signal<readonly WireEvent[]>([]);
export const you = signal<Snapshot['you'] | null>(null);
export const presence = signal<readonly Presence[]>([]);
/** Milliseconds to add to this device's clock to get the server's. */
export const serverOffset = signal(0);
export const pending = signal<readonly Pending[]>([]);
export const serverNotice = signal<'quarantined' | 'read-only' | 'draining' | null>(null);

export const seat = computed<Seat | null>(() => you.value?.seat ?? null);
/** Who acts at this desk, with the portfolios it holds. */
export const person = computed<Person | undefined>(() => (you.value && seat.value ? { participant: you.value.participant, portfolios: you.value.portfolios } : undefined));
export const options = computed<Options | null>(() => (view.value && seat.value ? optionsFor(view.value, seat.value, person.value) : null));

/** What the page says about the last act, politely and until dismissed. */
export type Say = { readonly id: number; readonly kind: 'done' | 'info'; readonly text: () => string } | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal } | { readonly id: number; readonly kind: 'local'; readonly local: 'too-long' | 'unsure' | 'failed' | 'taken-back' };
export const says = signal<readonly Say[]>([]);
let sayCount = 0;
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
export function say(what: Unnumbered<Say>): void {
  const item = { ...what, id: ++sayCount } as Say;
  says.value = [...says.value.slice(-2), item];
  if (item.kind === 'done' || item.kind === 'info') setTimeout(() => unsay(item.id), 6_000);
}
export const unsay = (id: number): void => { says.value = says.value.filter((s) => s.id !== id); };

const FEED_LENGTH = 1_500;
/** Called with the events that just arrived, for announcements. */
export const arrivals = signal<readonly WireEvent[]>([]);

let line: Connection | null = null;

const key = (name: string): string => `${name}:${kept.value?.match ?? kept.value?.code ?? ''}`;

/** Opens the line to the match kept on this device, or to the world of a class that is named. */
export function openLine(world: string | null = null): void {
  const mine = kept.value;
  if (!mine || line) return;
  line = connect(mine.token, recall<Pending[]>(key('pending')) ?? [], {
    // Who has lost the seat must not go on reading its papers.
    status: (s) => { status.value = s; if (s === 'waiting') view.value = null; if (s === 'here') serverNotice.value = serverNotice.value === 'quarantined' ? 'quarantined' : null; if (s === 'outdated') reloadOnce(); },
    snapshot: (s) => {
      serverOffset.value = s.now - Date.now();
      you.value = s.you;
      presence.value = s.presence;
      feed.value = s.feed;
      view.value = s.view;
    },
    events: (events, now) => {
      serverOffset.value = now - Date.now();
      let state = view.value;
      if (!state) return;
      for (const e of events) state = evolveView(state, e);
      view.value = state;
      feed.value = [...feed.value, ...events].slice(-FEED_LENGTH);
      arrivals.value = events;
    },
    presence: (list) => { presence.value = list; },
    notice: (code) => { if (code === 'quarantined' || code === 'read-only' || code === 'draining') serverNotice.value = code; },
    late: (command, result) => {
      if (result.ok) return;
      // Words that were refused come back into their form.
      if (command.type === 'say' && command.text && seat.value) {
        const channel = channelFrom(seat.value, command.to);
        if (draft<string>(`cable:${channel}`) === null) setDraft(`cable:${channel}`, command.text);
      }
      tell(result);
    },
    pending: (list) => { pending.value = list; if (list.length) keep(key('pending'), list); else forget(key('pending')); },
  }, world);
}

/** Puts a line of another kind in place of the server's: the playground decides on the spot. */
export function takeLine(other: Connection): void {
  line?.close();
  line = other;
}

function reloadOnce(): void {
  try {
    if (sessionStorage.getItem('two-track:reloaded')) return;
    sessionStorage.setItem('two-track:reloaded', '1');
    setTimeout(() => location.reload(), 2_500);
  } catch {
    // Without storage a second reload could not be told from the first: the banner asks for it by hand.
  }
}

export function closeLine(): void {
  line?.close();
  line = null;
  status.value = 'connecting';
  view.value = null;
  you.value = null;
  feed.value = [];
  presence.value = [];
  serverNotice.value = null;
}

export function keepSeat(next: Kept | null): void {
  closeLine();
  kept.value = next;
  if (next) keep('seat', next);
  else forget('seat');
}

/** Watches by a token of its own, one world of a class where `match` names it, without giving up the seat kept on this device; `null` ends it. */
export function watch(token: string | null, code: string, match: string | null): void {
  closeLine();
  kept.value = token === null ? recall<Kept>('seat') : { token, code, match: null, alone: false };
  if (token !== null) openLine(match);
}

/** Sends an act and tells what became of it. `true` when it was accepted. */
export async function act(command: Command, done?: () => string): Promise<boolean> {
  if (!line) return false;
  let result: ActResult;
  try {
    result = await line.act(command);
  } catch {
    say({ kind: 'local', local: 'failed' });
    return false;
  }
  if (result.ok) {
    if (done) say({ kind: 'done', text: done });
    return true;
  }
  tell(result);
  return false;
}

function tell(result: Exclude<ActResult, { ok: true }>): void {
  if ('local' in result) say({ kind: 'local', local: result.local });
  else say({ kind: 'refused', refusal: result.refusal });
}

/** Takes back an act that waits for the line; `false` where it may have gone out already. */
export const takeBack = (id: string): boolean => line?.takeBack(id) ?? false;

/** Drafts of this match, kept on this device until they are sent or thrown away. */
const drafts = signal<Readonly<Record<string, unknown>>>({});
let draftsOf = '';
effect(() => {
  const name = key('drafts');
  if (name === draftsOf) return;
  draftsOf = name;
  drafts.value = recall<Record<string, unknown>>(name) ?? {};
});
export const draft = <T>(name: string): T | null => (drafts.value[name] as T | undefined) ?? null;
export function setDraft(name: string, value: unknown): void {
  const { [name]: _old, ...rest } = drafts.peek();
  drafts.value = value === null ? rest : { ...rest, [name]: value };
  keep(key('drafts'), drafts.value);
}
