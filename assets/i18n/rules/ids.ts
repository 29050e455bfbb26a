/** The ids that the dictionaries cover. Those of cards, moves, operations and pacts come from their registries; a test holds the rest equal to theirs. */
export type { CardId } from '../../../shared/rules/cards/index.ts';
export type { MoveId } from '../../../shared/rules/moves/index.ts';
export type { OperationId } from '../../../shared/rules/operations/index.ts';
export type { FavourId } from '../../../shared/rules/pacts/favours.ts';
export type { PactId } from '../../../shared/rules/pacts/index.ts';
import type { PactId, PACTS } from '../../../shared/rules/pacts/index.ts';

type Pacts = typeof PACTS;

/** The clauses of each pact with their options, as its file declares them. */
export type PactClauses = {
  readonly [P in PactId]: {
    readonly [C in keyof Pacts[P]['clauses']]: Pacts[P]['clauses'][C] extends {
      readonly options: readonly (infer O extends string)[];
    }
      ? O
      : never;
  };
};

export type MandateId =
  | 'S-shield'
  | 'S-history'
  | 'S-bridge'
  | 'T-ally'
  | 'T-neighbour'
  | 'T-nationals'
  | 'W-hub'
  | 'W-burden'
  | 'W-calm'
  | 'P-arsenal'
  | 'P-wedge'
  | 'P-relief';

/** The parts that a seat's score is made of. */
export type ScorePart = 'pacts' | 'trust' | 'deterrence' | 'deeds' | 'calm' | 'threat' | 'home';
