/** Cleaning of what people write. */
import type { Command } from '../../shared/commands.ts';

/** Control characters except line feed and tab, bidirectional overrides and isolates, and invisible separators: they could disguise a text. */
const DISGUISES =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Line ends become line feeds; the rest of the control and bidi characters are dropped. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, '\n').replace(DISGUISES, '').normalize('NFC').trim();

/** A cable with its free text cleaned; a text of which nothing is left is left out, so that the rules judge what remains. */
export function cleanCable(command: Command<'say'>): Command<'say'> {
  const { text, ...rest } = command;
  const cleaned = text === undefined ? '' : cleanText(text);
  return cleaned === '' ? rest : { ...rest, text: cleaned };
}
