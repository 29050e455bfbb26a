/** What the adviser says, in one language. Keys are the codes of the reasons, so that a missing sentence fails the type check. */
import type { Brought } from '../../../shared/bots/advise.ts';
import type { ReasonCode } from '../../../shared/bots/reasons.ts';
import type { Command, CommandType } from '../../../shared/commands.ts';
import type { RuleTexts } from '../rules/schema.ts';

/** Parameters of a reason as words: ids are named, numbers stay. Those that a reason does not have are empty. */
export interface ReasonWords {
  readonly pact: string;
  readonly title: string;
  readonly label: string;
  readonly seat: string;
  readonly move: string;
  readonly card: string;
  readonly meter: string;
  /** Signed, such as +3 or −2. */
  readonly by: string;
  readonly points: string;
  readonly chance: string;
  readonly round: string;
  readonly level: string;
  readonly odds: string;
  readonly arsenal: string;
  readonly operation: string;
  readonly zone: string;
}

/** Acts that can be advised, each with its particulars. */
export type AdvisedAct = Exclude<CommandType, 'say' | 'start' | 'end-phase' | 'pause' | 'resume' | 'extend'>;
export type ActTexts = { readonly [T in AdvisedAct]?: (command: Command<T>, names: RuleTexts) => string };

export interface AdviceBook {
  readonly ask: string;
  readonly title: string;
  readonly hint: string;
  readonly off: string;
  readonly nothing: string;
  readonly stale: string;
  readonly again: string;
  readonly close: string;
  readonly unfold: string;
  readonly against: string;
  readonly why: string;
  readonly effect: string;
  readonly risk: string;
  readonly noRisk: string;
  readonly noEffect: string;
  readonly go: string;
  readonly goTo: (act: string) => string;
  readonly reasons: Readonly<Record<ReasonCode, (w: ReasonWords) => string>>;
  readonly acts: ActTexts;
  readonly brings: Readonly<Record<Brought, string>>;
}
