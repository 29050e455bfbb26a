/** The form that a number takes in a sentence, by the rules of the language (`Intl.PluralRules`), not by our own arithmetic. */

/** Forms by category. English knows one and other; what a language has no form of its own for is told as other. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const made = new Map<string, Intl.PluralRules>();
function rulesOf(language: string): Intl.PluralRules {
  const known = made.get(language) ?? new Intl.PluralRules(language);
  made.set(language, known);
  return known;
}

/** A number as it was written for readers, sign and all: “+1”, “−1.5”. */
const valueOf = (written: string): number => Number(written.replace('−', '-'));

/** The form for `n`, a number or one that is written already. */
export const plural = (n: number | string, forms: Forms, language = 'en'): string =>
  forms[rulesOf(language).select(typeof n === 'number' ? n : valueOf(n))] ?? forms.other;

/** English: the number and its noun, “1 act”, “2 acts”. */
export const counted = (n: number | string, one: string, other: string): string => `${n} ${plural(n, { one, other })}`;
