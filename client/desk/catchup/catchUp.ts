/** What was done in one's own name while one was away, from the events alone. */
import { named } from '../../../assets/i18n/advice/tools.ts';
import type { RuleTexts } from '../../../assets/i18n/rules/schema.ts';
import type { Dict } from '../../../assets/i18n/ui/en.ts';
import type { WireEvent } from '../../../shared/protocol.ts';
import type { Seat } from '../../../shared/types.ts';
import { isType } from '../../news/stories.ts';

/** Acts of a bot or a steward for this seat after the event last looked at, oldest first. */
export const standIns = (feed: readonly WireEvent[], seat: Seat, since: number): WireEvent[] =>
  feed.filter((e) => e.n > since && e.by.seat === seat && (e.by.role === 'bot' || e.by.role === 'steward'));

/** What a seat alone sees of its own: sealed moves and choices, which have no headline; `null` for everything else. */
export function sealedOf(event: WireEvent, names: RuleTexts, w: Dict['catchUp']): string | null {
  if (isType(event, 'MovesSealed'))
    return event.data.moves.length
      ? w.sealed(names.list(event.data.moves.map((m) => named(names.moves, m.move))))
      : w.sealedNone;
  if (isType(event, 'ChoiceSealed')) return w.chose(names.choices[event.data.choice].name);
  return null;
}
