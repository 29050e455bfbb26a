/** Plays the seats without a person, at a pace that people can read. A bot sees what a person in its seat would. */
import { stewardCommands, withinMandate } from '../../shared/bots/steward.ts';
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { replyTo } from '../../shared/bots/talk/reply.ts';
import type { Received } from '../../shared/bots/talk/reply.ts';
import { tell, tellRefusals } from '../../shared/bots/talk/tell.ts';
import { weigh } from '../../shared/bots/weigh.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { viewFor } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import { botActor, stewardActor } from './actors.ts';
import { Pacing, Speech } from './speech.ts';
import type { Settings } from './options.ts';

export interface BotTable {
  readonly seed: number;
  state(): State;
  /** Whether somebody watches: bots sleep where nobody does. */
  watched(): boolean;
  /** Seats that a bot plays now; none while the match is stopped. */
  botSeats(): readonly Seat[];
  /** Seats held by people, who read what the bot of this seat says; what nobody reads is not said, and a steward says nothing. */
  readers(seat: Seat): readonly Seat[];
  /** Whether the seat is held by the steward, by its narrow mandate, for people who are away. */
  stewarded(seat: Seat): boolean;
  submit(actor: Actor, commandId: string, command: Command): Promise<ActReply>;
}

interface Mind {
  step: number;
  sent: number;
  plan: Command[];
  timer: NodeJS.Timeout | null;
  busy: boolean;
  woken: boolean;
  speech: Speech;
  heard: Received[];
}

/** Spreads seed, step and attempt over 32 bits, so that each choice has its own chances and a replayed one the same. */
function mix(...parts: readonly number[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) h = Math.imul(h ^ (part >>> 0), 0x01000193) ^ (h >>> 15);
  return h >>> 0;
}

export class BotDriver {
  readonly #table: BotTable;
  readonly #settings: Settings;
  readonly #minds = new Map<Seat, Mind>();
  readonly #pacing: Pacing;
  #stopped = false;

  constructor(table: BotTable, settings: Settings) {
    this.#table = table;
    this.#settings = settings;
    this.#pacing = new Pacing(settings.readMs);
  }

  /** Call after every change of the state, and when somebody comes. */
  wake(): void {
    if (this.#stopped || !this.#table.watched() || !playing(this.#table.state())) return;
    for (const seat of this.#table.botSeats()) this.#schedule(seat);
  }

  /** Call with what was committed, before `wake`: sentences that a person sends to a bot wait for its answer. */
  hear(events: readonly AnyEvent[]): void {
    for (const event of events) {
      if (
        event.type !== 'CableSent' ||
        event.by.role !== 'delegate' ||
        event.data.public ||
        !event.data.phrases?.length
      )
        continue;
      const { from, to, phrases, no, precedence } = event.data;
      const asked = this.#table.botSeats().filter((seat) => to.includes(seat) && !this.#table.stewarded(seat));
      for (const seat of asked)
        this.#mind(seat).heard.push({
          from,
          to,
          phrases,
          ...(no === undefined ? {} : { no }),
          ...(precedence ? { precedence } : {}),
        });
      if (asked.length > 0) this.#pacing.heard(phrases.length);
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const mind of this.#minds.values()) if (mind.timer) clearTimeout(mind.timer);
  }

  #mind(seat: Seat): Mind {
    const { step } = this.#table.state().clock;
    let mind = this.#minds.get(seat);
    if (!mind)
      this.#minds.set(
        seat,
        (mind = { step, sent: 0, plan: [], timer: null, busy: false, woken: false, speech: new Speech(), heard: [] }),
      );
    if (mind.step !== step) {
      Object.assign(mind, { step, sent: 0, plan: [], heard: [] });
      mind.speech.turn();
    }
    return mind;
  }

  #schedule(seat: Seat): void {
    const mind = this.#mind(seat);
    if (mind.busy) {
      mind.woken = true;
      return;
    }
    if (
      mind.timer ||
      (mind.sent >= this.#settings.botCommandsPerStep && mind.heard.length === 0 && !mind.speech.waits())
    )
      return;
    const { min, max } = this.#settings.botDelay;
    mind.timer = setTimeout(
      () => {
        mind.timer = null;
        if (!this.#table.watched()) return;
        mind.busy = true;
        mind.woken = false;
        this.#settings.botTurns
          .take(this.#table.watched(), () => this.#act(seat))
          .catch((error: unknown) => {
            // A bot that fails sits out this step; the match goes on.
            mind.sent = Infinity;
            this.#settings.log?.error('bot-failed', { seat, ...errorFields(error) });
            return false;
          })
          .then(
            (goOn) => {
              mind.busy = false;
              if (
                !this.#stopped &&
                (goOn || mind.woken) &&
                this.#table.botSeats().includes(seat) &&
                playing(this.#table.state())
              )
                this.#schedule(seat);
            },
            () => undefined,
          );
      },
      Math.max(
        min + Math.random() * (max - min),
        mind.speech.waits() || mind.heard.length > 0 ? this.#pacing.wait() : 0,
      ),
    );
    mind.timer.unref();
  }

  /** Sends the next command of the bot's plan; false when it wants nothing. */
  async #act(seat: Seat): Promise<boolean> {
    const state = this.#table.state();
    if (this.#stopped || !playing(state) || !this.#table.botSeats().includes(seat)) return false;
    const mind = this.#mind(seat);
    const steward = this.#table.stewarded(seat);
    const actor = steward ? stewardActor(seat) : botActor(seat);
    const said = mind.speech.next();
    if (said) {
      this.#pacing.said(said);
      // The id names the matter, so that a restart does not tell it again.
      await this.#table.submit(actor, `say-${said.about}`, {
        type: 'say',
        to: [...said.to],
        phrases: [...said.phrases],
        precedence: said.precedence,
        ...(said.re === undefined ? {} : { re: said.re }),
      });
      return true;
    }
    const view = viewFor(state, { kind: 'delegate', seat, portfolios: actor.portfolios });
    const seed = mix(this.#table.seed, state.clock.step, mind.sent);
    const heard = mind.heard.shift();
    if (heard) {
      if (this.#settings.botTalk)
        mind.speech.plan(this.#table.readers(seat), () => {
          const talk = replyTo(view, seat, heard, weigh(view, seat, seed));
          return talk ? [talk] : [];
        });
      return true;
    }
    if (mind.sent >= this.#settings.botCommandsPerStep) return false;
    if (mind.plan.length === 0)
      mind.plan = steward ? stewardCommands(view, seat, seed) : [...this.#settings.chooseCommands(view, seat, seed)];
    const command = mind.plan.shift();
    if (!command) return false;
    // Planned before the seat changed hands.
    if (steward && !withinMandate(view, seat, command)) return true;
    const readers = this.#settings.botTalk ? this.#table.readers(seat) : [];
    // Why it leaves what waits for its word is told before it is done with the phase.
    if (
      command.type === 'ready' &&
      mind.speech.plan(readers, () => tellRefusals(view, seat, weigh(view, seat, seed)))
    ) {
      mind.plan.unshift(command);
      return true;
    }
    mind.sent += 1;
    // The version makes the id new after every change, and the same for a retry after a crash.
    const reply = await this.#table.submit(actor, `bot-${state.version}-${mind.sent}`, command);
    if (reply.ok)
      mind.speech.plan(readers, () => {
        const talk = tell(view, seat, command, weigh(view, seat, seed));
        return talk ? [talk] : [];
      });
    return true;
  }
}

const playing = (state: State): boolean =>
  state.clock.phase !== 'lobby' && state.clock.phase !== 'ended' && state.clock.paused === null;
