/** What a facilitator tells the table: injects, notices, undos with their reason, proposals of a pause. Read from the feed alone. */
import type { Language } from '../../../shared/scenario.ts';
import type { WireEvent } from '../../../shared/protocol.ts';
import { isType } from '../models.ts';
import { injectWords, type CardWords } from './injectWords.ts';

export interface TableNotice {
  readonly n: number;
  readonly kind: 'inject' | 'broadcast' | 'restore';
  readonly title: string | null;
  readonly text: string;
  readonly round: number;
  /** The only language in which it was written, where that is not the reader's. */ readonly only?: Language | null;
}

/** The latest notices that were not put away, newest first: two at most, of this round or the last. `lang` picks the library's words. */
export function tableNotices(
  feed: readonly WireEvent[],
  round: number,
  lang: Language,
  away: ReadonlySet<number>,
  cards: CardWords = {},
): TableNotice[] {
  return feed
    .flatMap((e): TableNotice[] => {
      if (e.round < round - 1 || away.has(e.n)) return [];
      if (isType(e, 'BroadcastSent'))
        return e.text ? [{ n: e.n, kind: 'broadcast', title: null, text: e.text, round: e.round }] : [];
      if (isType(e, 'RestoreAnnounced'))
        return [{ n: e.n, kind: 'restore', title: null, text: e.text ?? '', round: e.data.round }];
      if (!isType(e, 'InjectFired')) return [];
      const words = injectWords(e, lang, cards);
      return words ? [{ n: e.n, kind: 'inject', ...words, round: e.round }] : [];
    })
    .slice(-2)
    .reverse();
}
