/** Dictionaries of the rules in three languages, and the small readers that people's texts are rendered with. */
import type { Refusal } from '../../shared/rules/refusal.ts';
import { en } from './rules/en.ts';
import { ja } from './rules/ja.ts';
import { ko } from './rules/ko.ts';
import type { Around, ClauseText, FeedEvent, PactText, RuleTexts } from './rules/schema.ts';

export type { RuleTexts } from './rules/schema.ts';

export const ruleTexts: Readonly<Record<'en' | 'ko' | 'ja', RuleTexts>> = { en, ko, ja };

/** A pact by its id as it arrives in events; `undefined` where the dictionary does not know it. */
export function pactText(texts: RuleTexts, pact: string): PactText | undefined {
  return Object.hasOwn(texts.pacts, pact) ? (texts.pacts as Readonly<Record<string, PactText>>)[pact] : undefined;
}

/** One clause of a pact with the option chosen, as an article of the treaty; ids stand in for what the dictionary does not know. */
export function articleText(
  texts: RuleTexts,
  pact: string,
  clause: string,
  option: string,
): { title: string; label: string; article: string } {
  const known = pactText(texts, pact)?.articles;
  const found: ClauseText | undefined = known && Object.hasOwn(known, clause) ? known[clause] : undefined;
  const chosen = found && Object.hasOwn(found.options, option) ? found.options[option] : undefined;
  return {
    title: found?.title ?? clause,
    label: chosen?.label ?? option,
    article: chosen?.article ?? `${clause}: ${option}`,
  };
}

/** The sentence under a refused command, and what would open it (`null` where nothing is known). */
export function refusalSentence(
  texts: RuleTexts,
  refusal: Refusal,
): { why: string; opens: string | null; cites: readonly string[] } {
  return {
    why: texts.refusals[refusal.code](refusal.params ?? {}, refusal.missing ?? []),
    opens: refusal.opens ? texts.openers[refusal.opens] : null,
    cites: (refusal.documents ?? []).map((id) => texts.documents[id].cite),
  };
}

/** What the document says on the rule, in one line; `null` where it says nothing on it. */
export function paraphrase(texts: RuleTexts, document: keyof RuleTexts['documents'], rule: string): string | null {
  return (texts.documents[document].says as Readonly<Record<string, string>>)[rule] ?? null;
}

/** The headline of an event for the feed; `null` for bookkeeping, and for events of a newer server. */
export function headline(texts: RuleTexts, type: string, data: unknown, around: Around = {}): string | null {
  if (!Object.hasOwn(texts.headlines, type)) return null;
  // The type of an event and the shape of its data belong together on the wire; the two are not linked for the compiler here.
  const tell = texts.headlines[type as FeedEvent] as (data: unknown, around: Around) => string;
  return tell(data, around);
}
