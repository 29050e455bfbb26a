/** What the page knows: the latest view, the feed, who is here, drafts. Panels read these signals and nothing else. */
import { computed, signal } from '@preact/signals';
import type { Command } from '../shared/commands.ts';
import type { Presence, Snapshot, WireEvent } from '../shared/protocol.ts';
import { evolveView, optionsFor } from '../shared/rules/index.ts';
import type { Options } from '../shared/rules/index.ts';
import type { Person } from '../shared/rules/delegation/portfolios.ts';
import type { State } from '../shared/rules/state.ts';
import type { Seat } from '../shared/types.ts';
import { channelFrom } from '../shared/rules/cables/channel.ts';
import { connect, type ActResult, type Connection, type Pending, type Status } from './net/connection.ts';
import { steadyNow } from './net/steady.ts';
import { recall } from './net/storage.ts';
import { draft, setDraft } from './drafts.ts';
import { say } from './says.ts';
import { isOutside } from './net/status.ts';
import { dropSeat, forgetOwn, keepOwn, kept, onNextSeat, recallOwn, type Kept } from './seat.ts';

export { kept, keepSeat, type Kept } from './seat.ts';
export { draft, draftsOf, setDraft, swapDrafts } from './drafts.ts';
export { say, says, unsay, type Say } from './says.ts';

export const status = signal<Status>('connecting');
export const view = signal<State | null>(null);
export const feed = signal<readonly WireEvent[]>([]);
export const you = signal<Snapshot['you'] | null>(null);
export const presence = signal<readonly Presence[]>([]);
/** Milliseconds to add to this device's steady time to get the server's clock. */
export const serverOffset = signal(0);
export const pending = signal<readonly Pending[]>([]);
export const serverNotice = signal<'quarantined' | 'read-only' | 'draining' | null>(null);

/** The match was stopped for good: its clock stands, whatever it says. */
export const stopped = computed(() => serverNotice.value === 'quarantined');
export const seat = computed<Seat | null>(() => you.value?.seat ?? null);
/** Who acts at this desk, with the portfolios it holds. */
export const person = computed<Person | undefined>(() =>
  you.value && seat.value ? { participant: you.value.participant, portfolios: you.value.portfolios } : undefined,
);
export const options = computed<Options | null>(() =>
  view.value && seat.value ? optionsFor(view.value, seat.value, person.value) : null,
);

const FEED_LENGTH = 1_500;
/** Called with the events that just arrived, for announcements. */
export const arrivals = signal<readonly WireEvent[]>([]);

let line: Connection | null = null;

const key = (name: string): string => `${name}:${kept.value?.match ?? kept.value?.code ?? ''}`;

/** Opens the line to the match kept on this device, or to the world of a class that is named. */
export function openLine(world: string | null = null): void {
  const mine = kept.value;
  if (!mine || line) return;
  line = connect(
    mine.token,
    recallOwn<Pending[]>(key('pending')) ?? [],
    {
      // Who has lost the seat must not go on reading its papers.
      status: (s) => {
        status.value = s;
        if (isOutside(s)) view.value = null;
        // The seat goes on in another browser: nothing of it stays in this one.
        if (s === 'taken-up') dropSeat();
        if (s === 'here') serverNotice.value = serverNotice.value === 'quarantined' ? 'quarantined' : null;
        if (s === 'here') mayReload();
        if (s === 'outdated') reloadOnce();
      },
      snapshot: (s) => {
        serverOffset.value = s.now - steadyNow();
        you.value = s.you;
        presence.value = s.presence;
        feed.value = s.feed;
        view.value = s.view;
      },
      events: (events, now) => {
        serverOffset.value = now - steadyNow();
        let state = view.value;
        if (!state) return;
        for (const e of events) state = evolveView(state, e);
        view.value = state;
        feed.value = [...feed.value, ...events].slice(-FEED_LENGTH);
        arrivals.value = events;
      },
      clock: (now) => {
        serverOffset.value = now - steadyNow();
      },
      presence: (list) => {
        presence.value = list;
      },
      notice: (code) => {
        if (code === 'quarantined' || code === 'read-only' || code === 'draining') serverNotice.value = code;
      },
      late: (command, result) => {
        if (result.ok) return;
        // Words that were refused come back into their form.
        if (command.type === 'say' && command.text && seat.value) {
          const channel = channelFrom(seat.value, command.to);
          if (draft<string>(`cable:${channel}`) === null) setDraft(`cable:${channel}`, command.text);
        }
        tell(result);
      },
      pending: (list) => {
        pending.value = list;
        if (list.length) keepOwn(key('pending'), list);
        else forgetOwn(key('pending'));
      },
    },
    world,
  );
}

/** Puts a line of another kind in place of the server's: the playground decides on the spot. */
export function takeLine(other: Connection): void {
  line?.close();
  line = other;
}

const RELOADED = 'two-track:reloaded';

/** A page that the server knows again may reload by itself at the next update, too. */
function mayReload(): void {
  try {
    sessionStorage.removeItem(RELOADED);
  } catch {
    // Blocked: it never reloads by itself.
  }
}

function reloadOnce(): void {
  try {
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, '1');
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

onNextSeat(closeLine);

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

/** The device slept, or its clock was set: what is known of the server's is asked for again. */
export const askClock = (): void => line?.refresh?.();
