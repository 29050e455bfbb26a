/** Words of pacts by id, for ids that come as plain strings. */
import type { ClauseText } from '../../assets/i18n/rules/schema.ts';
import type { State } from '../../shared/rules/state.ts';
import { rules, ui } from '../ui/lang.ts';

export interface ClauseWords {
  readonly title: string;
  label(option: string): string;
  article(option: string): string;
}

export function pactText(pact: string, clause: string): ClauseWords {
  const articles = rules.value.pacts[pact as keyof typeof rules.value.pacts]?.articles as
    | Readonly<Record<string, ClauseText>>
    | undefined;
  const text = articles?.[clause];
  return {
    title: text?.title ?? clause,
    label: (o) => text?.options[o]?.label ?? o,
    article: (o) => text?.options[o]?.article ?? o,
  };
}

export const pactName = (pact: string): string =>
  rules.value.pacts[pact as keyof typeof rules.value.pacts]?.short ?? pact;

/** A pact's standing: a draft under way shows before 'not on the table'. */
export function statusOf(state: State, pact: string): string {
  const status = state.pacts[pact]?.status ?? 'none';
  if (state.drafts[pact] && status !== 'agreed' && status !== 'in-force') return ui.value.pacts.underNegotiation;
  return rules.value.pactStatus[status];
}
