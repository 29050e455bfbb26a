/** What a cable says: its sentences in the reader's language, then its free text, then what became of a text that is no longer there. */
import type { Phrase } from '../../shared/rules/phrases/phrase.ts';
import { lang, ui } from './lang.ts';
import { messageText } from './phrasebook.ts';

export interface Message {
  readonly phrases?: readonly Phrase[] | undefined;
  readonly text?: string | null | undefined;
  readonly length?: number | undefined;
}

export function CableBody({ phrases = [], text, length = 1 }: Message) {
  const w = ui.value.cables;
  return (
    <>
      {phrases.length ? (
        <p class="cable-text cable-phrases" lang={lang.value}>
          {messageText(phrases)}
        </p>
      ) : null}
      {text ? (
        <p class="cable-text" dir="auto">
          {text}
        </p>
      ) : length > 0 ? (
        <p class="cable-text">{text === null ? w.hidden : w.textLost}</p>
      ) : null}
    </>
  );
}

/** The same in one line, for places without room for more; empty where nothing is left to read. */
export const messageLine = ({ phrases = [], text }: Message): string =>
  [phrases.length ? messageText(phrases) : '', text ?? ''].filter(Boolean).join(' ');
