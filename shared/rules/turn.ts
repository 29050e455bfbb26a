import { SEATS } from '../types.ts';
import type { Actor, DocumentId, MeterPath, RuleId, Seat, Stream } from '../types.ts';
import type { AnyEvent, EventMap, EventType } from './event.ts';
import { evolve } from './evolve.ts';
import { audienceOf, bandOf, clamp, meterAt, partsOfPath } from './meters/paths.ts';
import { drawAt } from './rng.ts';
import type { MeterChange, State } from './state.ts';

/** The rule and documents that an effect rests on. */
export interface Why {
  readonly rule: RuleId;
  readonly documents?: readonly DocumentId[];
  /** The rule is the documents', this effect of it the game's own (G): marked where it is told. */
  readonly own?: true;
}

export type Shift = readonly [path: MeterPath, delta: number];

/** What an act counts in: the crisis that is open, else the phase of the round. What was done in it is not done anew by repeating it (G). */
export const spanOf = ({ crisis, clock }: State): string =>
  crisis ? `crisis ${crisis.id}` : `${clock.round} ${clock.phase}`;

/** Whether an act has had its effects in this span. */
export const isBooked = (state: State, key: string, span = spanOf(state)): boolean => state.booked?.[key] === span;

/**
 * One decision under way: each emitted fact is folded at once, so that the next rule sees it.
 * Nothing reaches the caller's state; a turn that is dropped has changed nothing.
 */
export class Turn {
  state: State;
  readonly events: AnyEvent[] = [];
  readonly now: number;
  readonly actor: Actor;
  readonly #cause: string;
  readonly #by: AnyEvent['by'];

  constructor(state: State, actor: Actor, cause: string, now: number) {
    this.state = state;
    this.actor = actor;
    this.now = now;
    this.#cause = cause;
    this.#by = { role: actor.role, seat: actor.seat, participant: actor.participant };
  }

  emit<K extends EventType>(type: K, data: EventMap[K], streams: readonly Stream[] = ['public'], why?: Why): void {
    const { match, version, clock } = this.state;
    const fact: Record<string, unknown> = {
      match: match.id,
      seq: version + 1,
      v: 1,
      type,
      at: this.now,
      round: clock.round,
      phase: clock.phase,
      by: this.#by,
      cause: this.#cause,
      streams,
      data,
    };
    if (why) fact['rule'] = why.rule;
    if (why?.documents?.length) fact['documents'] = why.documents;
    const event = fact as unknown as AnyEvent;
    this.state = evolve(this.state, event);
    this.events.push(event);
  }

  /** Draws `count` numbers in [0, 1) and records them where only the server looks. */
  draw(purpose: string, count = 1): number[] {
    const { seed, draws } = this.state.chance ?? { seed: 0, draws: 0 };
    const values = Array.from({ length: count }, (_, k) => drawAt(seed, draws + k));
    this.emit('ChanceDrawn', { purpose, values, draws: draws + count }, ['server']);
    return values;
  }

  draw1(purpose: string): number {
    return this.draw(purpose)[0] ?? 0;
  }

  /** Moves meters, one event for each audience; a band that changes is public. D18's ceiling and the range 0–100 are kept. */
  shift(shifts: readonly Shift[], reason: string, why: Why): void {
    const byAudience = new Map<Stream, MeterChange[]>();
    const values = new Map<MeterPath, number>();
    for (const [path, delta] of shifts) {
      const from = values.get(path) ?? meterAt(this.state.meters, path);
      if (from === undefined) continue;
      const ceiling =
        path === 'trust.seoul.tokyo' ? Math.max(from, values.get('ceiling') ?? this.state.meters.ceiling) : 100;
      const to = Math.min(ceiling, clamp(from + delta));
      if (to === from) continue;
      values.set(path, to);
      const audience = audienceOf(path);
      const changes = byAudience.get(audience);
      if (changes) changes.push({ path, delta: to - from, to });
      else byAudience.set(audience, [{ path, delta: to - from, to }]);
    }
    const before = this.state.bands;
    const own = why.own ? { own: true as const } : {};
    for (const [audience, changes] of byAudience)
      this.emit('MetersMoved', { changes, reason, ...own }, [audience], why);
    for (const [path, to] of values) {
      const [kind, a, b] = partsOfPath(path);
      const old = kind === 'home' ? before.home[a] : kind === 'threat' ? before.threat[a][b] : undefined;
      const band = bandOf(to);
      if (old !== undefined && old !== band) this.emit('BandMoved', { path, band }, ['public'], why);
    }
  }

  /** The effects of an act that may be repeated: they come once in a span, so that nothing done twice pays twice, or costs twice. */
  once(key: string, effects: () => void, span = spanOf(this.state)): void {
    if (isBooked(this.state, key, span)) return;
    this.emit('EffectsBooked', { key, span });
    effects();
  }

  capital(seat: Seat, delta: number, reason: string): void {
    const from = this.state.capital[seat] ?? 0;
    const to = Math.max(0, Math.min(6, from + delta));
    if (to !== from)
      this.emit('CapitalChanged', { seat, delta: to - from, to, reason }, [`seat:${seat}`], { rule: 'G' });
  }
}

const OWN = Object.fromEntries(SEATS.map((seat) => [seat, `seat:${seat}`])) as Readonly<Record<Seat, Stream>>;

export const seatStreams = (seats: readonly Seat[]): Stream[] => seats.map((seat) => OWN[seat]);
