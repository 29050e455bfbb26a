/** What the facilitator tells the table, and what waits within the own delegation, as it is read out: whom it is from is said once. Pure. */
import type { Dict } from '../../assets/i18n/ui/en.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Language } from '../../shared/scenario.ts';
import { injectWords, type CardWords } from '../desk/delegation/injectWords.ts';
import { isType } from '../news/stories.ts';

/** `null` where it is nothing of the kind. `me`: one's own acts are not told. */
export function ownWord(
  e: WireEvent,
  w: Dict['delegation'],
  lang: Language,
  cards: CardWords,
  me: string | undefined,
): string | null {
  if (isType(e, 'InjectFired')) {
    const words = injectWords(e, lang, cards);
    return words ? `${w.arrivedNotice}: ${words.title}. ${words.text}` : w.arrivedNotice;
  }
  if (isType(e, 'BroadcastSent')) return e.text ? `${w.arrivedNotice}: ${e.text}` : w.arrivedNotice;
  if (isType(e, 'RestoreAnnounced')) return [w.notice.restore(e.data.round), e.text].filter(Boolean).join('. ');
  return isType(e, 'ActDrafted') && e.by.participant !== me ? w.arrivedAct : null;
}
