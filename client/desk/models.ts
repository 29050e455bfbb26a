/** What the panels show, computed from the view and the feed alone: no page, no clock, so that it can be tested as it is. */
import type { WireEvent } from '../../shared/protocol.ts';
import { isType } from '../news/stories.ts';
import { keepsVenue, venueOpen } from '../../shared/rules/pacts/shared.ts';
import type { Clauses, Draft, DraftVersion, LedgerEntry, OperationState, State } from '../../shared/rules/state.ts';
import type { CrisisChoice, Escalation, Seat, Zone } from '../../shared/types.ts';

export interface RedlineRow {
  readonly clause: string;
  /** Number of the article, from 1. */
  readonly article: number;
  readonly before: string | null;
  readonly after: string;
  readonly changed: boolean;
}

/** A version's articles, against the version before where there is one. */
export function redlineRows(order: readonly string[], before: Clauses | null, after: Clauses): RedlineRow[] {
  const rest = Object.keys(after).filter((c) => !order.includes(c));
  return [...order.filter((c) => c in after), ...rest].map((clause, i) => {
    const was = before?.[clause] ?? null;
    const is = after[clause] ?? '';
    return { clause, article: i + 1, before: was, after: is, changed: was !== null && was !== is };
  });
}

export const latestOf = (draft: Draft | undefined): DraftVersion | null => draft?.versions.at(-1) ?? null;
export const versionOf = (draft: Draft | undefined, n: number | null): DraftVersion | null =>
  draft?.versions.find((v) => v.n === n) ?? null;

/** The version a given one is read against: its base, else the one before it. */
export function readAgainst(draft: Draft, version: DraftVersion): DraftVersion | null {
  if (version.base !== null) return versionOf(draft, version.base);
  const at = draft.versions.indexOf(version);
  return at > 0 ? draft.versions[at - 1]! : null;
}

/** One's own unsent changes to a pact. `base` is the version they were written on, 0 for a first draft. */
export interface Edit {
  readonly base: number;
  readonly changes: Clauses;
  readonly partners?: readonly Seat[];
}

export interface Collision {
  readonly clause: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Articles that both hands changed, to different ends, since the version mine was written on. */
export function collisions(base: Clauses, latest: Clauses, mine: Clauses): Collision[] {
  return Object.entries(mine).flatMap(([clause, option]) => {
    const was = base[clause] ?? '';
    const theirs = latest[clause] ?? '';
    return theirs !== was && option !== was && option !== theirs ? [{ clause, base: was, theirs, mine: option }] : [];
  });
}

/** Changes that still change something against these clauses. */
export const effective = (clauses: Clauses, changes: Clauses): Clauses =>
  Object.fromEntries(Object.entries(changes).filter(([clause, option]) => clauses[clause] !== option));

/** What of the ledger is shown; `null` for any. A capital counts whether it asked or was asked. */
export interface LedgerFilter {
  readonly status: 'all' | 'open' | 'valid' | 'past';
  readonly seat: Seat | null;
  readonly zone: Zone | null;
  readonly operation: string | null;
}
export const ANY: LedgerFilter = { status: 'all', seat: null, zone: null, operation: null };

const inStatus = (e: LedgerEntry, status: LedgerFilter['status']): boolean =>
  status === 'all' ||
  (status === 'open'
    ? e.status === 'open'
    : status === 'valid'
      ? e.status === 'given'
      : e.status !== 'open' && e.status !== 'given');
const passes = (e: LedgerEntry, f: LedgerFilter): boolean =>
  inStatus(e, f.status) &&
  (f.seat === null || e.from === f.seat || e.to === f.seat) &&
  (f.zone === null || e.zone === f.zone) &&
  (f.operation === null || e.operation === f.operation);

export interface LedgerRow {
  readonly entry: LedgerEntry;
  readonly running: readonly OperationState[];
  readonly mine: 'answer' | 'revoke' | null;
}

/** The ledger, newest first, with what this seat can do about each entry. The host answers and revokes. */
export function ledgerRows(view: State, seat: Seat | null, filter: LedgerFilter): LedgerRow[] {
  return Object.values(view.ledger)
    .filter((e) => passes(e, filter))
    .sort((a, b) => b.asked - a.asked || b.id.localeCompare(a.id, 'en', { numeric: true }))
    .map((entry) => {
      const mine =
        seat !== entry.to ? null : entry.status === 'open' ? 'answer' : entry.status === 'given' ? 'revoke' : null;
      return {
        entry,
        running: Object.values(view.operations).filter((o) => o.consent === entry.id && o.status !== 'over'),
        mine,
      };
    });
}

export { isType } from '../news/stories.ts';

export interface Exchange {
  readonly n: number;
  readonly exchange: number;
  readonly choices: Readonly<Record<Seat, CrisisChoice>>;
  readonly from: Escalation;
  readonly level: Escalation;
}

/** The exchanges of the crisis that is open, or was last, oldest first; and what else was done in it. */
export function crisisRecord(feed: readonly WireEvent[]): { exchanges: Exchange[]; acts: WireEvent[] } {
  const from = feed.findLastIndex((e) => e.type === 'CrisisOpened');
  const since = from < 0 ? [] : feed.slice(from);
  const exchanges = since.flatMap((e) =>
    isType(e, 'ExchangeResolved')
      ? [{ n: e.n, exchange: e.data.exchange, choices: e.data.choices, from: e.data.from, level: e.data.level }]
      : [],
  );
  return { exchanges, acts: since.filter((e) => IN_CRISIS.includes(e.type)) };
}
const IN_CRISIS: readonly string[] = [
  'OperationBegan',
  'OperationEnded',
  'ConsentAsked',
  'ConsentGiven',
  'ConsentRefused',
  'ConsentRevoked',
  'AssistanceRequested',
  'ConsultationAsked',
  'ConsultationHeld',
  'DisputeOpened',
  'WithdrawalDue',
  'AttackAnnounced',
];

export { channelOf } from '../../shared/rules/cables/channel.ts';

export type Venue = 'trilateral' | 'session' | 'forum' | 'pact';

/** The venues that are open in this round (D13). */
export function venues(state: State): Venue[] {
  const { round } = state.clock;
  if (!venueOpen(state)) return [];
  return [
    ...(state.talks.convened === round ? ['trilateral' as const] : []),
    ...(state.talks.session === round ? ['session' as const] : []),
    ...(state.match.facts.forums.includes(round) ? ['forum' as const] : []),
    ...(keepsVenue(state) ? ['pact' as const] : []),
  ];
}

export type TensionZone = 'calm' | 'watch' | 'tense' | 'danger';
/** Zones of the tension gauge; 45 and 62 are the edges the outcomes know. */
export const tensionZone = (value: number): TensionZone =>
  value < 30 ? 'calm' : value < 45 ? 'watch' : value < 68 ? 'tense' : 'danger';

/** `m:ss`, or `h:mm:ss` from an hour on. */
export function clockText(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const h = Math.floor(total / 3600);
  const m = Math.floor((total % 3600) / 60);
  const s = String(total % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}
