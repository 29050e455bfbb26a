/** What a facilitator is told of a match beyond its state: how long something has waited, who acted when, the latest headline. Folded from new events only. */
import type { WireEvent } from '../../shared/protocol.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { Register } from '../store/register.ts';

/** Public events that make a line on the console; the commonplace ones do not. */
const HEADLINES: ReadonlySet<string> = new Set([
  'PactAgreed',
  'PactSigned',
  'CeremonyCollapsed',
  'CeremonyPostponed',
  'PactExpired',
  'PactEnded',
  'ClauseBreached',
  'ConsentGiven',
  'ConsentRefused',
  'ConsentRevoked',
  'OperationBegan',
  'OperationEnded',
  'DisputeOpened',
  'MovePlayed',
  'LadderClimbed',
  'PolicyChanged',
  'TalksConvened',
  'TalksFrozen',
  'SessionOpened',
  'BurdenDemanded',
  'SuspicionHardened',
  'CardDrawn',
  'CrisisOpened',
  'ExchangeResolved',
  'AttackAnnounced',
  'CrisisClosed',
  'CheckpointRestored',
  'MatchEnded',
  'InjectFired',
]);

export interface Chronicle {
  seq: number;
  /** When the first phase began. */
  begun: number | null;
  headline: Omit<WireEvent, 'n'> | null;
  /** When an event last touched `pact:ID`, `consent:ID`, `card:ID`, `consultation`, in milliseconds. */
  readonly since: Map<string, number>;
  readonly lastAct: Map<string, number>;
  /** When each person was first given a place in a delegation. */
  readonly placed: Map<string, number>;
  /** Stretches in which the clock stood still; the last may still go on. */
  readonly pauses: { readonly from: number; to: number | null }[];
  /** Tension at every change, for results. */
  readonly tension: { at: number; round: number; value: number }[];
}

const fresh = (): Chronicle => ({
  seq: 0,
  begun: null,
  headline: null,
  since: new Map(),
  lastAct: new Map(),
  placed: new Map(),
  pauses: [],
  tension: [],
});

function fold(book: Chronicle, event: AnyEvent): void {
  book.seq = event.seq;
  if (event.by.role === 'delegate') book.lastAct.set(event.by.participant, event.at);
  const data = event.data as Record<string, unknown>;
  if (event.type === 'PactProposed' || event.type === 'PactCountered' || event.type === 'PactEndorsed')
    book.since.set(`pact:${event.data.pact}`, event.at);
  if (event.type === 'ConsentAsked' || event.type === 'AssistanceRequested')
    book.since.set(`consent:${event.data.id}`, event.at);
  if (event.type === 'PhaseBegan' && event.data.phase !== 'lobby') book.begun ??= event.at;
  if (event.type === 'ClockPaused') book.pauses.push({ from: event.at, to: null });
  if (event.type === 'ClockResumed' || event.type === 'PhaseBegan') {
    const last = book.pauses.at(-1);
    if (last) last.to ??= event.at;
  }
  if (event.type === 'DelegationSet')
    for (const { participant } of event.data.members)
      if (!book.placed.has(participant)) book.placed.set(participant, event.at);
  if (event.type === 'CardDrawn') book.since.set(`card:${event.data.id}`, event.at);
  if (event.type === 'ConsultationAsked')
    book.since.set(event.data.by === 'tokyo' ? 'consultation:tokyo' : 'consultation', event.at);
  if (event.type === 'MatchOpened')
    book.tension.push({ at: event.at, round: event.round, value: event.data.state.meters.tension });
  if (event.type === 'MetersMoved')
    for (const { path, to } of event.data.changes)
      if (path === 'tension') book.tension.push({ at: event.at, round: event.round, value: to });
  if (event.streams.includes('public') && HEADLINES.has(event.type)) {
    const { type, at, round, phase, by, rule, documents } = event;
    // A restored state is no headline's business.
    const told = event.type === 'CheckpointRestored' ? { reason: data['reason'] } : event.data;
    book.headline = {
      type,
      at,
      round,
      phase,
      by,
      ...(rule ? { rule } : {}),
      ...(documents ? { documents } : {}),
      data: told,
    };
  }
}

/**
 * Since when a person has done nothing, as far as there was something to do: from the last act, the beginning of play, or the place that was given,
 * whichever came last, and later by as long as the clock stood still meanwhile. `null` before play.
 */
export function idleSince(
  { begun, lastAct, placed, pauses }: Pick<Chronicle, 'begun' | 'lastAct' | 'placed' | 'pauses'>,
  participant: string,
  acted: number | null,
): number | null {
  if (begun === null) return null;
  const from = Math.max(begun, acted ?? 0, lastAct.get(participant) ?? 0, placed.get(participant) ?? 0);
  const still = pauses.reduce((sum, p) => sum + Math.max(0, (p.to ?? p.from) - Math.max(p.from, from)), 0);
  return from + still;
}

export interface Chronicles {
  /** Brought up to the newest event in the store; `version`, where known, is that event's number, and spares the store the question when nothing is new. */
  read(match: string, version?: number): Promise<Chronicle>;
  /** After an erasure; the others are folded anew when asked for. */
  forgetAll(): void;
}

/** Kept for at most `most` matches; the one asked for longest ago goes first. */
export function createChronicles(register: Register, most = 500): Chronicles {
  const books = new Map<string, Chronicle>();
  const reading = new Map<string, Promise<Chronicle>>();
  async function update(match: string): Promise<Chronicle> {
    const book = books.get(match) ?? fresh();
    for await (const page of register.eventPages(match, book.seq)) for (const event of page) fold(book, event);
    books.delete(match);
    books.set(match, book);
    if (books.size > most) books.delete(books.keys().next().value!);
    return book;
  }
  return {
    read(match, version) {
      const book = books.get(match);
      if (book && version !== undefined && book.seq >= version && !reading.has(match)) return Promise.resolve(book);
      let work = reading.get(match);
      if (!work) reading.set(match, (work = update(match).finally(() => reading.delete(match))));
      return work;
    },
    forgetAll: () => books.clear(),
  };
}
