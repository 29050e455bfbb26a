/** The ids that the dictionaries cover. Those of cards, moves, operations and pacts come from their registries; a test holds the rest equal to theirs. */
export type { CardId } from '../../../shared/rules/cards/index.ts';
export type { MoveId } from '../../../shared/rules/moves/index.ts';
export type { OperationId } from '../../../shared/rules/operations/index.ts';
export type { FavourId } from '../../../shared/rules/pacts/favours.ts';
export type { PactId } from '../../../shared/rules/pacts/index.ts';

export interface PactClauses {
  gsomia: {
    scope: 'missile' | 'all-military';
    release: 'consent-each-time' | 'washington-allowed';
    term: 'one-year' | 'three-years';
    act: 'none' | 'consent-restated' | 'statement-1993';
  };
  acsa: {
    goods: 'basic' | 'ammunition';
    situations: 'relief' | 'contingencies';
    place: 'outside' | 'rok-on-request';
    transparency: 'none' | 'published';
  };
  tisa: { scope: 'nuclear-missile' | 'conventional-too' };
  'operations-protocol': {
    scope: 'left-open' | 'notice' | 'agreement-needed';
    north: 'left-open' | 'consultation' | 'consent-covers';
    conditions: 'case-by-case' | 'standing-unarmed' | 'standing';
    procedure: 'bilateral' | 'trilateral-cell';
    formalities: 'confidential' | 'published';
  };
  moratorium: {
    tests: 'missiles' | 'missiles-nuclear';
    return: 'talks' | 'drill-pause' | 'relief';
    verification: 'none' | 'monitors';
    term: 'two-rounds' | 'to-the-end';
  };
  'contribution-accord': {
    seoul: 'account' | 'contribution';
    tokyo: 'account' | 'contribution';
    statement: 'separate' | 'joint';
  };
  summit: {
    history: 'silent' | 'statement-1993';
    cooperation: 'dialogue' | 'security';
  };
}

export type MandateId =
  | 'S-shield' | 'S-history' | 'S-bridge'
  | 'T-ally' | 'T-neighbour' | 'T-nationals'
  | 'W-hub' | 'W-burden' | 'W-calm'
  | 'P-arsenal' | 'P-wedge' | 'P-relief';

/** The parts that a seat's score is made of. */
export type ScorePart = 'pacts' | 'trust' | 'deterrence' | 'deeds' | 'calm' | 'threat' | 'home';
