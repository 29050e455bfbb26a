/** Players that are no bots of the game: fixed policies, for searching what beats the bots. */
import type { BotKind, Chooser } from '../../../shared/bots/index.ts';

export type Policy = `policy:${string}`;

export const isPolicy = (_name: string): _name is Policy => false;

/** The chooser behind a player's name; kinds of bots go through as they are. */
export const playerOf = (name: BotKind | Policy): BotKind | Chooser => name as BotKind;
