import type { Command } from '../commands.ts';
import { checkCommand } from './check.ts';
import type { Refusal } from './refusal.ts';
import { SEAT_COMMANDS } from './registry.ts';
import type { CommandRule } from './command.ts';
import type { CommandType } from '../commands.ts';
import type { State } from './state.ts';
import type { Seat } from '../types.ts';

/** Something a seat may consider: a command ready to be sent or filled in, and why it is closed (`null` when open). */
export interface Option {
  /** Such as `operate:evacuation:rok`, `agree:gsomia`, `seal:press:tokyo`, `choose:raise`, `ready`. */
  readonly key: string;
  readonly command: Command;
  readonly refusal: Refusal | null;
}

export type Options = ReadonlyMap<string, Option>;

/** All options of a seat, open and closed, from its view alone; runs in the client and in bots as well. */
export function optionsFor(view: State, seat: Seat): Options {
  const options = new Map<string, Option>();
  for (const rule of Object.values(SEAT_COMMANDS) as unknown as CommandRule<CommandType>[])
    for (const { key, command } of rule.candidates?.(view, seat) ?? []) options.set(key, { key, command, refusal: checkCommand(view, seat, command) });
  return options;
}
