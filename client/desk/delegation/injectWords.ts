/** What an inject says to this reader: the library's words, a card's by the rules' dictionary, or the facilitator's own in the language that fits best. */
import type { WireEvent } from '../../../shared/protocol.ts';
import type { EventMap } from '../../../shared/rules/event.ts';
import type { Language } from '../../../shared/scenario.ts';

export interface InjectWords {
  readonly title: string;
  readonly text: string;
  /** The language of the words, where the reader's is not among those that the facilitator wrote in. */
  readonly only: Language | null;
}
export type CardWords = Readonly<Record<string, { readonly name: string; readonly line: string } | undefined>>;

/** As `BETWEEN_LANGUAGES` of the rules has it. */
const BETWEEN = '\n---\n';

/** `null` where the words are hidden. */
export function injectWords(
  event: WireEvent<'InjectFired', EventMap['InjectFired']>,
  lang: Language,
  cards: CardWords,
): InjectWords | null {
  const { texts, languages, inject } = event.data;
  const card = inject.startsWith('card-') ? cards[inject.slice(5)] : undefined;
  if (card) return { title: card.name, text: card.line, only: null };
  if (texts) return { ...texts[lang], only: null };
  if (!event.text) return null;
  const given = languages ?? [];
  const best = given.includes(lang) ? lang : given.includes('en') ? 'en' : given[0];
  const parts = given.length > 0 ? event.text.split(BETWEEN) : [event.text];
  const [title = '', ...lines] = (parts[best ? given.indexOf(best) : 0] ?? event.text).split('\n');
  return title ? { title, text: lines.join('\n'), only: best && best !== lang ? best : null } : null;
}
