/** One command of a match, decided: what is to be written, and what is true once it is. Nothing is written or told here. */
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Checkpoint } from '../../shared/rules/table/decide.ts';
import type { Actor } from '../../shared/types.ts';
import type { Batch, TextRow } from '../store/store.ts';
import { viewerOf } from './actors.ts';
import { countEvents, seenBy, type Counts } from './counts.ts';
import { followed } from './delegations.ts';
import { nextDue, statusOf } from './due.ts';
import { hashOfState } from './hash.ts';
import { SYSTEM, type Settings } from './options.ts';
import { payloadHash, refused } from './replies.ts';
import type { Seating } from './seating.ts';
import { isBlank, textRows, withCleanWords } from './words.ts';

/** What is true of a match at one moment. */
export interface Standing {
  readonly state: State;
  readonly counts: Counts;
  readonly seating: Seating;
}

export interface Act {
  readonly actor: Actor;
  readonly id: string;
  readonly command: Command;
  readonly now: number;
  /** With an undo. */
  readonly checkpoint?: Checkpoint | undefined;
}

export interface Step {
  readonly command: Command;
  readonly reply: ActReply;
  readonly events: readonly AnyEvent[];
  readonly texts: readonly TextRow[];
  readonly before: Standing;
  readonly after: Standing;
  /** Null where nothing is to be written. */
  readonly batch: Batch | null;
}

/** Throws what the rules throw. */
export function stepFrom(match: string, before: Standing, act: Act, decide: Settings['decide']): Step {
  const { actor, id, now, checkpoint } = act;
  const command = withCleanWords(act.command);
  // Any delegate may begin; the rules know the start of system and facilitator only.
  const as = command.type === 'start' && actor.role === 'delegate' ? SYSTEM : actor;
  const decision = isBlank(command)
    ? { ok: false as const, refusal: { code: 'not-understood' as const } }
    : decide(before.state, { actor: as, id, now, do: command, checkpoint });
  const events = decision.ok ? decision.events : [];
  const state = decision.ok ? decision.state : before.state;
  const counts = countEvents(before.counts, events);
  const viewer = viewerOf(actor);
  const reply: ActReply = decision.ok
    ? { ok: true, seq: viewer ? seenBy(counts, viewer) : state.version }
    : refused(decision.refusal);
  const texts = textRows(match, actor.participant, command, events);
  const after = { state, counts, seating: followed(before.seating, events) };
  // The system's own commands are tried again as they are, so their refusals leave no receipt.
  const batch: Batch | null =
    !decision.ok && actor.role === 'system'
      ? null
      : {
          match,
          events,
          texts,
          ...seatingsOf(match, before, after),
          ...columnsOf(state),
          receipt: {
            match,
            actor: actor.participant,
            commandId: id,
            payloadHash: payloadHash(act.command),
            reply: JSON.stringify(reply),
            at: now,
            command: command.type,
          },
        };
  return { command, reply, events, texts, before, after, batch };
}

/** Whether another phase has begun. */
export const movesOn = ({ before, after }: Step): boolean => before.state.clock.step !== after.state.clock.step;

/** What the store keeps of a state beside its events. */
export const columnsOf = (state: State): Pick<Batch, 'nextDue' | 'status' | 'stateHash'> => ({
  nextDue: nextDue(state),
  status: statusOf(state),
  stateHash: hashOfState(state),
});

/** The rows of seats that differ; absent where none do. */
export function seatingsOf(match: string, before: Standing, after: Standing): Pick<Batch, 'seatings'> {
  if (after.seating === before.seating) return {};
  const seatings = after.seating.changesFrom(before.seating, match, before.state.version);
  return seatings.length > 0 ? { seatings } : {};
}
