/** The free words of a command: kept outside of the events, in a table of their own. */
import type { Command } from '../../shared/commands.ts';
import { bearsText, type AnyEvent } from '../../shared/rules/event.ts';
import { ownWords } from '../../shared/rules/table/inject.ts';
import type { TextRow } from '../store/store.ts';
import { cleanCable, cleanText } from './text.ts';

/** The command with its own words cleaned of what could disguise them. */
export function withCleanWords(command: Command): Command {
  switch (command.type) {
    case 'say':
      return cleanCable(command);
    case 'broadcast':
      return { ...command, text: cleanText(command.text) };
    case 'restore':
      return { ...command, reason: cleanText(command.reason) };
    case 'decline':
    case 'dissent':
      return command.text === undefined ? command : { ...command, text: cleanText(command.text) };
    default:
      return command;
  }
}

/** What the command says in its own words; null where it says nothing, or speaks in the dictionaries' words. */
export function wordsOf(command: Command): string | null {
  switch (command.type) {
    case 'broadcast':
      return command.text;
    case 'restore':
      return command.reason;
    case 'say':
    case 'decline':
    case 'dissent':
      return command.text ?? null;
    case 'inject': {
      const own = ownWords(command.inject);
      return own === null ? null : cleanText(own.words);
    }
    default:
      return null;
  }
}

/** Nothing is left of words that are needed. */
export const isBlank = (command: Command): boolean =>
  ['broadcast', 'restore'].includes(command.type) && wordsOf(command) === '';

/** The rows to be written beside the events: the first of them that bears words gets the command's. */
export function textRows(match: string, participant: string, command: Command, events: readonly AnyEvent[]): TextRow[] {
  const body = wordsOf(command);
  const event = body === null ? undefined : events.find(bearsText);
  return body === null || !event ? [] : [{ match, seq: event.seq, participant, body }];
}
