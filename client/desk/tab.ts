/** Which paper lies open on the desk, and what has arrived on the others since they were last looked at. */
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';
import { draft, feed, kept, seat, setDraft, view, you } from '../store.ts';
import { channelOf, isType } from './models.ts';
import { ALL, channelOfEvent, isNew, looked, type Seen } from './seen.ts';

export const TABS = [
  'brief',
  'delegation',
  'cables',
  'pacts',
  'consent',
  'decisions',
  'crisis',
  'meters',
  'news',
] as const;
export type Tab = (typeof TABS)[number];

export const tab = signal<Tab>('brief');
/** What a paper is opened at: a pact, a channel, a capital. */
export const focus = signal<{ pact?: string; channel?: readonly Seat[] | 'public'; seat?: Seat }>({});

const TAB_OF: Readonly<Record<string, Tab>> = {
  ActDrafted: 'delegation',
  ActSigned: 'delegation',
  ActDeclined: 'delegation',
  DissentRecorded: 'delegation',
  HeadVoted: 'delegation',
  DelegationSet: 'delegation',
  ReportShared: 'delegation',
  DeskBriefed: 'delegation',
  CableSent: 'cables',
  PactProposed: 'pacts',
  PactCountered: 'pacts',
  PactEndorsed: 'pacts',
  DraftWithdrawn: 'pacts',
  PactAgreed: 'pacts',
  CeremonyPostponed: 'pacts',
  PactSigned: 'pacts',
  CeremonyCollapsed: 'pacts',
  PactEnded: 'pacts',
  PactExpired: 'pacts',
  ClauseBreached: 'pacts',
  SessionOffered: 'pacts',
  SessionOpened: 'pacts',
  SideLetterOffered: 'pacts',
  SideLetterHonoured: 'pacts',
  ReportReceived: 'brief',
  SuspicionHardened: 'meters',
  ConsentAsked: 'consent',
  AssistanceRequested: 'consent',
  ConsentGiven: 'consent',
  ConsentRefused: 'consent',
  ConsentRevoked: 'consent',
  OperationBegan: 'consent',
  DisputeOpened: 'consent',
  WithdrawalDue: 'consent',
  CardDrawn: 'decisions',
  BurdenDemanded: 'decisions',
  BurdenAnswered: 'decisions',
  BurdenIgnored: 'decisions',
  MovesOpened: 'decisions',
  ExchangeResolved: 'crisis',
  CrisisOpened: 'crisis',
  ConsultationAsked: 'crisis',
  ConsultationHeld: 'crisis',
};

/** Which channel the cables lie open at. */
export const openChannel = signal<string>(ALL);

const SEEN = 'seen';
const seen = (): Seen | null => draft<Seen>(SEEN);

effect(() => {
  const last = feed.value.at(-1)?.n;
  const at = { seat: seat.value, paper: tab.value, channel: openChannel.value };
  if (last === undefined) return;
  const before = untracked(seen);
  const next = looked(before, { ...at, last });
  if (next !== before) setDraft(SEEN, next);
});

/** What a delegation does among itself is news to its members, what it does outside is their own. */
function fresh(e: WireEvent, of: Tab): boolean {
  const inner = isType(e, 'CableSent') && !e.data.public && e.data.to.length === 0;
  const at = inner ? 'delegation' : TAB_OF[e.type];
  const own =
    at === 'delegation'
      ? e.by.participant === you.value?.participant || (isType(e, 'DelegationSet') && e.data.seat !== seat.value)
      : e.by.seat === seat.value;
  return at === of && !e.undone && isNew(seen(), e, of) && !own;
}

/** How many things arrived on each paper since it was last open. */
export const unread = computed<Readonly<Record<Tab, number>>>(
  () => Object.fromEntries(TABS.map((t) => [t, feed.value.filter((e) => fresh(e, t)).length])) as Record<Tab, number>,
);

/** How many cables arrived on each channel since it was last open. */
export const unreadOn = computed<ReadonlyMap<string, number>>(() => {
  const counts = new Map<string, number>();
  for (const e of feed.value) {
    const channel = channelOfEvent(e);
    if (channel !== null && fresh(e, 'cables')) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return counts;
});

/** Several people share the seat. */
const shared = (): boolean => seat.value !== null && (view.value?.delegations?.[seat.value]?.length ?? 0) > 1;

export const visibleTabs = computed<readonly Tab[]>(() =>
  TABS.filter((t) => (t === 'crisis' ? view.value?.crisis : t === 'delegation' ? shared() : true)),
);

/** Lays a paper open, at a thing on it if one is named, without moving the page. */
export function layOpen(next: Tab, at: typeof focus.value = {}): void {
  batch(() => {
    focus.value = at;
    const channel = at.channel;
    openChannel.value =
      channel === undefined
        ? ALL
        : channel === 'public'
          ? channel
          : channelOf([...(seat.peek() ? [seat.peek()!] : []), ...channel]);
    tab.value = next;
  });
}

/** Opens a paper for somebody who asked for it. */
export function openTab(next: Tab, at: typeof focus.value = {}): void {
  layOpen(next, at);
  requestAnimationFrame(() => {
    const panel = document.getElementById('panel');
    panel?.scrollTo({ top: 0 });
    // On a phone the page scrolls, not the paper: what was asked for is brought up, from under the map.
    if (
      panel &&
      document.documentElement.scrollHeight > innerHeight + 1 &&
      getComputedStyle(panel).overflowY === 'visible'
    )
      panel.scrollIntoView({ block: 'start' });
  });
}

// Another seat begins at its brief.
const whose = computed(() => `${kept.value?.token ?? ''} ${kept.value?.match ?? ''}`);
effect(() => {
  void whose.value;
  tab.value = 'brief';
  focus.value = {};
});

// A crisis is laid on top of everything when it opens.
let crisisSeen: number | null = null;
effect(() => {
  const id = view.value?.crisis?.id ?? null;
  if (id !== null && id !== crisisSeen) tab.value = 'crisis';
  if (id === null && crisisSeen !== null && tab.peek() === 'crisis') tab.value = 'brief';
  crisisSeen = id;
});
