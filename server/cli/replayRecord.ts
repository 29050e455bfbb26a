/** Folding a recorded match again, and (on request) deciding it again. */
import { z } from 'zod';
import type { Command } from '../../shared/commands.ts';
import { canonical } from '../../shared/rules/hash.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { decide, evolve, stateHash } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Actor } from '../../shared/types.ts';
import { Mistake } from './common.ts';

const recordSchema = z.object({
  events: z.array(z.object({ seq: z.int(), type: z.string(), cause: z.string() }).loose()).min(1),
  hash: z.string().nullish(),
  commands: z
    .array(
      z.object({
        actor: z.object({}).loose(),
        id: z.string(),
        now: z.number(),
        do: z.object({ type: z.string() }).loose(),
      }),
    )
    .nullish(),
});

export interface RecordedCommand {
  readonly actor: Actor;
  readonly id: string;
  readonly now: number;
  readonly do: Command;
}

/** A recorded match. The events carry their deltas and draws, so that tuning the rules never changes the hash. */
export interface Recording {
  readonly events: readonly AnyEvent[];
  readonly hash: string | null;
  /** Accepted commands, in order; needed only to decide again. */
  readonly commands: readonly RecordedCommand[] | null;
}

/** Reads the text of a replay file; throws `Mistake` when it is none. */
export function readRecording(text: string, name: string): Recording {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Mistake(`${name} is no JSON file.`);
  }
  const parsed = recordSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Mistake(
      `${name} is no recorded match: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not understood'}.`,
    );
  }
  const { events, hash, commands } = parsed.data;
  return {
    events: events as unknown as AnyEvent[],
    hash: hash ?? null,
    commands: (commands ?? null) as unknown as RecordedCommand[] | null,
  };
}

export function foldAgain(recording: Recording): State {
  let state: State | null = null;
  for (const event of recording.events) {
    try {
      state = evolve(state, event);
    } catch (error) {
      throw new Mistake(`Event ${event.seq} (${event.type}) does not fold: ${(error as Error).message}.`);
    }
  }
  if (!state) throw new Mistake('There are no events to fold.');
  return state;
}

/** The first difference between what is recorded and what the present rules decide, in words; null when there is none. */
export function decideAgain(recording: Recording): string | null {
  if (!recording.commands) throw new Mistake('The file holds no commands, so nothing can be decided again.');
  const causes = new Set(recording.commands.map((command) => command.id));
  const opening = recording.events.findIndex((event) => causes.has(event.cause));
  let at = opening < 0 ? recording.events.length : opening;
  let state = foldAgain({ ...recording, events: recording.events.slice(0, at) });
  for (const command of recording.commands) {
    const decision = decide(state, command);
    if (!decision.ok)
      return `command ${command.id} (${command.do.type}) was accepted, and is refused now: ${decision.refusal.code}`;
    for (const event of decision.events) {
      const recorded = recording.events[at++];
      if (canonical(event) !== canonical(recorded))
        return `event ${event.seq} (${event.type}) of command ${command.id} comes out otherwise`;
    }
    state = decision.state;
  }
  return at === recording.events.length
    ? null
    : `${recording.events.length - at} recorded events are not decided any more`;
}

export const hashOf = (recording: Recording): string => stateHash(foldAgain(recording));
