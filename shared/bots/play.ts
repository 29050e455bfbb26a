/** A whole match of bots, without clock or network. */
import type { Scenario } from '../scenario.ts';
import { decide, evolve, open, sees, viewFor } from '../rules/index.ts';
import type { AnyEvent } from '../rules/event.ts';
import type { Stamped } from '../rules/index.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { State } from '../rules/state.ts';
import { delegateOf } from '../rules/view.ts';
import type { Actor, Seat } from '../types.ts';
import { PORTFOLIOS, SEATS } from '../types.ts';
import { chooseCommands } from './index.ts';
import type { BotKind, Chooser } from './index.ts';

export interface PlayedMatch {
  readonly state: State;
  readonly events: readonly AnyEvent[];
  /** Accepted commands, in order. */
  readonly commands: readonly Stamped[];
  readonly refusals: readonly Refusal[];
}

export interface PlaySettings {
  readonly scenario: Scenario;
  /** A 32-bit integer. */
  readonly seed: number;
  readonly bots: Readonly<Record<Seat, BotKind | Chooser>>;
  readonly rounds?: number;
}

const SYSTEM: Actor = { participant: 'system', role: 'facilitator', seat: null, portfolios: [] };
/** That somebody is done tells a bot nothing it could act on. */
const ANNOUNCEMENTS: ReadonlySet<string> = new Set(['SeatReady', 'SealPlaced', 'ChoicePlaced']);
/** Passes over the table in one phase before the clock ends it, so that no bot can hold up a match. */
const PASSES = 60;

/** Plays to the end. The same settings give the same match. */
export function playMatch({ scenario, seed, bots, rounds }: PlaySettings): PlayedMatch {
  const pace = { kind: 'manual', seconds: scenario.seconds, rounds: rounds ?? scenario.rounds } as const;
  const events: AnyEvent[] = open({ match: `sim-${seed}`, scenario, pace, seed, now: 0 });
  const refusals: Refusal[] = [];
  const commands: Stamped[] = [];
  let state = events.reduce<State | null>((s, event) => evolve(s, event), null) as State;
  const seated = SEATS.map((seat) => ({ seat, viewer: delegateOf(seat), news: true }));
  let count = 0;
  const give = (actor: Actor, command: Parameters<typeof decide>[1]['do']): void => {
    const stamped: Stamped = { actor, id: `c${++count}`, now: count, do: command };
    const decision = decide(state, stamped);
    if (!decision.ok) return void refusals.push(decision.refusal);
    commands.push(stamped);
    events.push(...decision.events);
    for (const bot of seated)
      bot.news ||= decision.events.some((event) => !ANNOUNCEMENTS.has(event.type) && sees(bot.viewer, event));
    state = decision.state;
  };
  give(SYSTEM, { type: 'start' });
  while (state.clock.phase !== 'ended') {
    const { step } = state.clock;
    for (let pass = 0; pass < PASSES && state.clock.step === step; pass++) {
      let quiet = true;
      for (const bot of seated) {
        if (state.clock.step !== step) break;
        // Who had nothing to say and has heard nothing since has nothing to say.
        if (!bot.news) continue;
        const { seat } = bot;
        const command = chooseCommands(
          viewFor(state, bot.viewer),
          seat,
          (seed * 7919 + count * 31 + SEATS.indexOf(seat)) | 0,
          bots[seat],
        )[0];
        bot.news = command !== undefined;
        if (!command) continue;
        quiet = false;
        give({ participant: `bot-${seat}`, role: 'bot', seat, portfolios: [...PORTFOLIOS] }, command);
      }
      if (quiet) break;
    }
    if (state.clock.step === step) give(SYSTEM, { type: 'end-phase' });
  }
  return { state, events, commands, refusals };
}
