/** A table of the playground: a match without server, clock or chance of its own, moved by commands and, where a moment must come for certain, by facts. */
import type { Command } from '../../shared/commands.ts';
import type { Presence, Snapshot, WireEvent } from '../../shared/protocol.ts';
import { assignPortfolios, decide, evolve, open, portfoliosIn, sees, viewFor } from '../../shared/rules/index.ts';
import { bearsText } from '../../shared/rules/event.ts';
import type { AnyEvent, EventMap, EventType } from '../../shared/rules/event.ts';
import type { Decision } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import { Turn, type Shift } from '../../shared/rules/turn.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { PORTFOLIOS, SEATS, type Actor, type Seat, type Stream, type Viewer } from '../../shared/types.ts';

/** Who looks at a moment. */
export const EYES = [...SEATS, 'observer'] as const;
export type Eye = (typeof EYES)[number];

const FACILITATOR: Actor = { participant: 'facilitator', role: 'facilitator', seat: null, portfolios: [] };
const delegate = (seat: Seat): Actor => ({
  participant: `p-${seat}`,
  role: 'delegate',
  seat,
  portfolios: [...PORTFOLIOS],
});
const viewerOf = (eye: Eye, state: State): Viewer =>
  eye === 'observer'
    ? { kind: 'observer' }
    : { kind: 'delegate', seat: eye, portfolios: portfoliosIn(state, eye, `p-${eye}`) };

/** The first moment of every table, in milliseconds since the epoch; each fact comes ten seconds after the one before. */
export const BEGAN = Date.UTC(2026, 4, 30, 1, 0);
const STEP = 10_000;

const ALIASES: Readonly<Record<Seat, string>> = {
  seoul: 'Haneul',
  tokyo: 'Sora',
  washington: 'Robin',
  pyongyang: 'Byeol',
};

export interface TableSettings {
  readonly scenario: Scenario;
  readonly rounds?: number;
  readonly pace?: 'manual' | 'timed';
  readonly seed?: number;
}

export class Table {
  state: State;
  readonly #told: { readonly event: AnyEvent; readonly text?: string }[] = [];
  #now = BEGAN;
  #count = 0;
  /** Seats that nobody has taken yet; shown in the lobby. */
  free: readonly Seat[] = [];
  readonly #shared: Presence[] = [];
  bots: readonly Seat[] = [];

  constructor({ scenario, rounds, pace = 'manual', seed = 7 }: TableSettings) {
    const events = open({
      match: 'playground',
      scenario,
      pace: { kind: pace, seconds: scenario.seconds, rounds: rounds ?? scenario.rounds },
      seed,
      now: BEGAN,
    });
    this.state = events.reduce<State | null>((s, e) => evolve(s, e), null) as State;
    this.#told.push(...events.map((event) => ({ event })));
  }

  get now(): number {
    return this.#now;
  }

  /** Decides a command as the server would. */
  decide(actor: Actor, command: Command): Decision {
    this.#now += STEP;
    const decision = decide(this.state, { actor, id: `c${++this.#count}`, now: this.#now, do: command });
    if (decision.ok) {
      this.state = decision.state;
      const text = 'text' in command ? command.text : undefined;
      for (const event of decision.events)
        this.#told.push(text !== undefined && bearsText(event) ? { event, text } : { event });
    }
    return decision;
  }

  /** A command that must be accepted: a moment that is built on a refused one would show something else than it says. */
  do(seat: Seat, command: Command): this {
    const decision = this.decide(delegate(seat), command);
    if (!decision.ok) throw new Error(`${seat}: ${command.type} was refused: ${decision.refusal.code}`);
    return this;
  }

  /** Another member of a delegation acts. */
  as(participant: string, seat: Seat, command: Command): this {
    const decision = this.decide({ ...delegate(seat), participant }, command);
    if (!decision.ok) throw new Error(`${participant}: ${command.type} was refused: ${decision.refusal.code}`);
    return this;
  }

  /** The facilitator acts. */
  direct(command: Command): this {
    return this.#control(command);
  }

  /** Several share a seat; the first is its head. */
  share(seat: Seat, names: readonly string[]): this {
    this.#shared.push(
      ...names.slice(1).map((alias, k) => ({
        participant: `p-${seat}-${k + 2}`,
        alias,
        seat,
        role: 'delegate' as const,
        state: k === 0 ? ('here' as const) : ('away' as const),
      })),
    );
    const members = assignPortfolios(names.length).map((held, k) => ({
      participant: k === 0 ? `p-${seat}` : `p-${seat}-${k + 1}`,
      portfolios: [...held],
    }));
    const decision = this.decide({ ...FACILITATOR, role: 'system' }, { type: 'delegation', seat, members });
    if (!decision.ok) throw new Error(`a delegation was refused: ${decision.refusal.code}`);
    return this;
  }

  say(seat: Seat, to: 'public' | Seat[], text: string): this {
    return this.do(seat, { type: 'say', to, text });
  }

  start(): this {
    return this.#control({ type: 'start' });
  }
  endPhase(times = 1): this {
    for (let k = 0; k < times; k++) this.#control({ type: 'end-phase' });
    return this;
  }

  #control(command: Command): this {
    const decision = this.decide(FACILITATOR, command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    return this;
  }

  /** A fact that the moment needs, whatever chance would have said. */
  fact<K extends EventType>(
    type: K,
    data: EventMap[K],
    streams: readonly Stream[] = ['public'],
    rule: Parameters<Turn['emit']>[3] = { rule: 'G' },
  ): this {
    return this.turn((turn) => turn.emit(type, data, streams, rule));
  }

  shift(shifts: readonly Shift[], reason: string): this {
    return this.turn((turn) => turn.shift(shifts, reason, { rule: 'G' }));
  }

  /** Lets a rule work on the table outside any command. */
  turn(work: (turn: Turn) => void): this {
    this.#now += STEP;
    const turn = new Turn(this.state, { ...FACILITATOR, role: 'system' }, 'playground', this.#now);
    work(turn);
    this.state = turn.state;
    this.#told.push(...turn.events.map((event) => ({ event })));
    return this;
  }

  /** What the server would send this pair of eyes. */
  snapshot(eye: Eye): Snapshot {
    const viewer = viewerOf(eye, this.state);
    const feed = this.#told
      .filter(({ event }) => sees(viewer, event))
      .map(({ event, text }, i): WireEvent => ({
        n: i + 1,
        type: event.type,
        at: event.at,
        round: event.round,
        phase: event.phase,
        by: { ...event.by, participant: event.by.participant },
        ...(event.rule ? { rule: event.rule } : {}),
        ...(event.documents ? { documents: event.documents } : {}),
        data: event.data,
        ...(text === undefined ? {} : { text }),
      }));
    const seat = eye === 'observer' ? null : eye;
    return {
      kind: 'snapshot',
      cursor: 'playground',
      n: feed.length,
      view: viewFor(this.state, viewer),
      feed,
      presence: this.presence(),
      now: this.#now,
      you: {
        participant: seat ? `p-${seat}` : 'p-observer',
        alias: seat ? ALIASES[seat] : 'Visitor',
        seat,
        role: seat ? 'delegate' : 'observer',
        portfolios: viewer.kind === 'delegate' ? viewer.portfolios : [],
      },
    };
  }

  presence(): Presence[] {
    const seated = SEATS.filter((seat) => !this.free.includes(seat)).map((seat): Presence =>
      this.bots.includes(seat)
        ? { participant: `bot-${seat}`, alias: '', seat, role: 'bot', state: 'bot' }
        : {
            participant: `p-${seat}`,
            alias: ALIASES[seat],
            seat,
            role: 'delegate',
            state: seat === 'pyongyang' ? 'away' : 'here',
          },
    );
    return [
      ...seated,
      ...this.#shared,
      { participant: 'p-observer', alias: 'Visitor', seat: null, role: 'observer', state: 'here' },
    ];
  }
}

export const actorOf = delegate;
