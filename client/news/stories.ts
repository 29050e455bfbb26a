/**
 * The front page of a round, written from the public events: which stories there are, which leads, what the figures did. Pure: no page, no
 * words, so that it can be tested as it is. A story gathers all that happened to one thing; its weightiest event is its head.
 */
import type { WireEvent } from '../../shared/protocol.ts';
import type { EventMap, EventType } from '../../shared/rules/event.ts';
import { moveRule } from '../../shared/rules/moves/index.ts';
import { ESCALATION, type MeterPath } from '../../shared/types.ts';

export const isType = <T extends EventType>(event: WireEvent, type: T): event is WireEvent<T, EventMap[T]> =>
  event.type === type;

export interface Story {
  readonly event: WireEvent;
  readonly weight: number;
  /** What else happened to the same thing, in the order it happened. */
  readonly also: readonly WireEvent[];
}

/** Weight of an event's kind, 0 to 100: war above all, then crisis, then what was signed or fell apart, then the quieter acts. */
const WEIGHTS: Readonly<Partial<Record<EventType, number>>> = {
  InjectFired: 58,
  RestoreAnnounced: 40,
  MatchEnded: 95,
  CrisisOpened: 80,
  AttackAnnounced: 89,
  CrisisClosed: 79,
  CeremonyCollapsed: 77,
  PactSigned: 76,
  ClauseBreached: 71,
  PactEnded: 70,
  PactExpired: 51,
  PactRenewed: 50,
  DisputeOpened: 68,
  OperationBegan: 52,
  LadderClimbed: 65,
  SuspicionHardened: 63,
  TalksFrozen: 62,
  PactAgreed: 61,
  CeremonyPostponed: 60,
  ConsultationHeld: 58,
  ConsentRevoked: 59,
  ConsentRefused: 57,
  ConsentGiven: 56,
  PriceUnpaid: 55,
  AssistanceRequested: 54,
  BurdenIgnored: 47,
  BurdenDemanded: 46,
  BurdenAnswered: 42,
  CardDrawn: 45,
  CardAnswered: 44,
  TalksConvened: 39,
  SessionOpened: 40,
  SessionOffered: 33,
  PolicyChanged: 41,
  MovePlayed: 34,
  CableSent: 30,
};

/** Moves that are news in themselves. */
const LOUD: Readonly<Record<string, number>> = {
  test: 73,
  'submarine-test': 74,
  'border-incident': 72,
  'float-strike': 48,
  'joint-statement': 38,
  denounce: 36,
};

/** How much an event weighs, 0 where it is not printed: private cables, hidden moves and bookkeeping. */
export function weightOf(event: WireEvent): number {
  if (event.undone) return 0;
  if (isType(event, 'CableSent')) return event.data.public ? (WEIGHTS.CableSent ?? 0) : 0;
  if (isType(event, 'MovePlayed'))
    return moveRule(event.data.move)?.hidden ? 0 : (LOUD[event.data.move] ?? WEIGHTS.MovePlayed ?? 0);
  if (isType(event, 'OperationBegan') && event.data.disputed) return 67;
  if (isType(event, 'ExchangeResolved'))
    return event.data.level === 'war' ? 99 : 78 + ESCALATION.indexOf(event.data.level) * 2;
  if (isType(event, 'CrisisOpened')) return (WEIGHTS.CrisisOpened ?? 0) + ESCALATION.indexOf(event.data.level);
  if (isType(event, 'MatchEnded') && event.data.outcome === 'war') return 100;
  return WEIGHTS[event.type] ?? 0;
}

/** What an event is about: events of one thing make one story. */
function subject(event: WireEvent): string {
  const data = event.data as {
    pact?: string;
    id?: string;
    card?: string;
    entry?: { operation: string; zone: string };
    operation?: string;
    zone?: string;
  };
  if (isType(event, 'MatchEnded') && event.data.outcome === 'war') return 'crisis';
  switch (event.type) {
    case 'CrisisOpened':
    case 'ExchangeResolved':
    case 'AttackAnnounced':
    case 'CrisisClosed':
    case 'ConsultationHeld':
      return 'crisis';
    case 'PactAgreed':
    case 'OddsTold':
    case 'PactSigned':
    case 'CeremonyCollapsed':
    case 'CeremonyPostponed':
    case 'PactEnded':
    case 'PactExpired':
    case 'PactRenewed':
    case 'ClauseBreached':
      return `pact ${data.pact}`;
    case 'ConsentGiven':
    case 'ConsentRefused':
      return `act ${data.entry?.operation} ${data.entry?.zone}`;
    case 'AssistanceRequested':
    case 'OperationBegan':
    case 'DisputeOpened':
      return `act ${data.operation} ${data.zone}`;
    case 'CardDrawn':
    case 'CardAnswered':
      return `card ${data.id}`;
    case 'BurdenDemanded':
    case 'BurdenAnswered':
    case 'BurdenIgnored':
      return 'burden';
    case 'TalksConvened':
    case 'SessionOpened':
    case 'SessionOffered':
      return 'venue';
    default:
      return `${event.type} ${event.n}`;
  }
}

/** The stories of a round's front page, the weightiest first; of equal ones the latest. */
export function stories(feed: readonly WireEvent[], round: number): Story[] {
  const found = new Map<string, WireEvent[]>();
  for (const event of feed) {
    if (event.round !== round || weightOf(event) === 0) continue;
    const key = subject(event);
    found.set(key, [...(found.get(key) ?? []), event]);
  }
  return [...found.values()]
    .map((events): Story => {
      // The latest of the weightiest heads the story: a crisis is told by where it stands, not by how it began.
      const head = events.reduce((best, e) => (weightOf(e) >= weightOf(best) ? e : best));
      return { event: head, weight: weightOf(head), also: events.filter((e) => e !== head) };
    })
    .sort((a, b) => b.weight - a.weight || b.event.n - a.event.n);
}

/** Rounds that have something to print, and the current one. */
export function editions(feed: readonly WireEvent[], current: number): number[] {
  const seen = new Set(feed.filter((e) => e.round > 0 && weightOf(e) > 0).map((e) => e.round));
  if (current > 0) seen.add(current);
  return [...seen].sort((a, b) => a - b);
}

/** The edition that lies out: the current round once it has news. While the cables are read, the paper tells of the round that has ended. */
export function latestEdition(feed: readonly WireEvent[], current: number, phase: string): number {
  const printed = editions(feed, current).filter((r) => stories(feed, r).length > 0);
  const yesterday = phase === 'cables' ? printed.filter((r) => r < current).at(-1) : undefined;
  return yesterday ?? printed.at(-1) ?? current;
}

export interface Figure {
  readonly path: MeterPath;
  readonly from: number;
  readonly to: number;
}

/** The public figures that a round has moved: tension always first, then those that moved most, at most `limit` in all. */
export function figures(feed: readonly WireEvent[], round: number, limit = 4): Figure[] {
  const moved = new Map<MeterPath, Figure>();
  for (const event of feed) {
    if (event.round !== round || !isType(event, 'MetersMoved')) continue;
    for (const { path, delta, to } of event.data.changes) {
      if (path !== 'tension' && path !== 'suspicion' && !path.startsWith('trust.')) continue;
      moved.set(path, { path, from: moved.get(path)?.from ?? to - delta, to });
    }
  }
  const weight = (f: Figure): number => (f.path === 'tension' ? 1_000 : Math.abs(f.to - f.from));
  return [...moved.values()]
    .filter((f) => f.from !== f.to || f.path === 'tension')
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, limit);
}
