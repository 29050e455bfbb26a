/** Every command that a seat can give, from the slices. */
import type { CommandType } from '../commands.ts';
import { cablesCommands } from './cables/decide.ts';
import { cardsCommands } from './cards/decide.ts';
import { clockCommands } from './clock/decide.ts';
import { policyCommands } from './clock/policy.ts';
import { venueCommands } from './clock/venues.ts';
import { sideLetterCommands } from './pacts/side-letters-decide.ts';
import { delegationCommands } from './delegation/decide.ts';
import { pauseCommands } from './table/pause.ts';
import type { CommandRule } from './command.ts';
import { consentCommands } from './consent/decide.ts';
import { crisisCommands } from './crisis/decide.ts';
import { movesCommands } from './moves/decide.ts';
import { consultationCommands } from './operations/consultation.ts';
import { operationsCommands } from './operations/decide.ts';
import { pactsCommands } from './pacts/decide.ts';

export const SEAT_COMMANDS = {
  ...cablesCommands,
  ...pactsCommands,
  ...consentCommands,
  ...operationsCommands,
  ...consultationCommands,
  ...movesCommands,
  ...cardsCommands,
  ...policyCommands,
  ...sideLetterCommands,
  ...venueCommands,
  ...crisisCommands,
  ...clockCommands,
  ...delegationCommands,
  ...pauseCommands,
};

/** A map, since every command looks its rule up and an object of so many keys is slower. */
const RULES: ReadonlyMap<string, CommandRule<CommandType>> = new Map(
  Object.entries(SEAT_COMMANDS as unknown as Record<string, CommandRule<CommandType>>),
);

export const commandRule = (type: CommandType): CommandRule<CommandType> | undefined => RULES.get(type);
