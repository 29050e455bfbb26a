/** Why a bot, or a person's own ministry, would do something: as data, so that the adviser and a bot's cables can put it into words. */
import type { Command } from '../commands.ts';

/**
 * Every reason there is. Parameters are ids and whole numbers only:
 * `pact`, `clause`, `option`, `seat`, `move`, `card`, `path` (a meter), `by` and `points` (signed), `chance` (percent), `round`, `level`, `odds`, `arsenal`.
 */
export const REASON_CODES = [
  // Packages
  'serves-mandate', // pact, points: what the package is worth to us
  'against-mandate', // pact, points
  'clause-wanted', // pact, clause, option: what we insist on
  'clause-too-dear', // pact, clause, option: what we cannot take
  'concession', // pact, clause, option: what we give way on
  'other-may-accept', // pact, seat, chance
  'time-runs-out', // round
  'better-to-wait', // pact: more can be had later
  'public-not-ready', // pact, odds: the ceremony may collapse (D8)
  'public-ready', // pact, odds
  'bridges-gap', // pact, seat: a side letter of Washington's
  'pause-price', // arsenal: what a pause in testing is worth
  // National moves
  'meter', // path, by: what the move does that matters most to us
  'clears-way', // pact: public consensus or trust that a pact needs
  'pays-promise', // move, round: a price promised for a consent is due
  'breaks-pact', // pact, points: a clause in force forbids it
  'keeps-pact', // pact
  'arsenal', // points
  'ladder', // points
  'prepares', // move
  'blunts', // points: takes the edge off the next provocation (D16)
  'answers-demand', // seat
  'crisis-risk', // chance
  'saves-capital', // points
  // Crisis and consent
  'war-risk', // chance, level
  'deterrence', // points
  'home-cannot-bear', // points
  'loses-face', // points: stepping down costs at home
  'need', // level: help is needed
  'consent-price', // points: what it costs in public (D18)
  'public-mood', // points: how the own public stands
  'promise', // move: the other side owes an act for it
  'promise-broken', // move
  'trust-low', // seat, points
  'nationals-in-danger', // level
  'principle', // operation, zone: no consent, no entry (D1)
  // The table
  'opens-venue', // pact
  'talks-frozen', // round
  'remark-hurts-talks', // card
  'remark-pleases-public', // card
  'keeps-tracks-apart', // points
  'nothing-better',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A command with what it is worth to the seat, in points of its score, against leaving it; and why, weightiest first. */
export interface Weighed {
  readonly command: Command;
  readonly value: number;
  readonly reasons: readonly Reason[];
}

export const because = (code: ReasonCode, params?: Readonly<Record<string, string | number>>): Reason =>
  params ? { code, params } : { code };
