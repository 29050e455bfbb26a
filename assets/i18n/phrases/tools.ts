/** What the phrasebooks of all languages share; it holds no words. */
import type { RuleTexts } from '../rules/schema.ts';

type Articles = Readonly<
  Record<string, { readonly title: string; readonly options: Readonly<Record<string, { readonly label: string }>> }>
>;

/** Title of an article and label of its option, by ids. */
export function articleWords(
  names: RuleTexts,
  pact: string,
  clause: string,
  option = '',
): { title: string; label: string } {
  const articles = (names.pacts as Readonly<Record<string, { readonly articles: object } | undefined>>)[pact]
    ?.articles as Articles | undefined;
  return { title: articles?.[clause]?.title ?? clause, label: articles?.[clause]?.options[option]?.label ?? option };
}

/** Year, month and day of `YYYY-MM-DD`. */
export function dayParts(date: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
