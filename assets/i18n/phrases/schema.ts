/** What the phrasebook of a language must hold. Keys are the ids of the registry, so that a missing sentence fails the type check. */
import type { PhraseAct, PhraseId } from '../../../shared/rules/phrases/index.ts';
import type { SlotKind, SlotValues } from '../../../shared/rules/phrases/slots.ts';
import type { RuleTexts } from '../rules/schema.ts';

export type PhraseTexts = Readonly<Record<PhraseId, string>>;

/** How the value of each kind of slot is written within a sentence. */
export type PhraseForms = { readonly [K in SlotKind]: (value: SlotValues[K], names: RuleTexts) => string };

export interface PhraseBook {
  readonly texts: PhraseTexts;
  readonly forms: PhraseForms;
  /** What a sentence does, as a heading. */
  readonly acts: Readonly<Record<PhraseAct, string>>;
  /** What a slot asks for. */
  readonly slots: Readonly<Record<SlotKind, string>>;
  /** Stands where a slot is still empty. */
  readonly gap: string;
  /** Between two sentences. */
  readonly space: string;
  /** Puts the word's particle behind it, where the language has one. */
  readonly join: (word: string, particle: string) => string;
  /** The last touch to a whole sentence, such as a capital letter at its head. */
  readonly finish: (sentence: string) => string;
}
