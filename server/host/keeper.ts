import type { Draft } from './draft.ts';

/** How the match tells its keeper of what concerns all matches. */
export interface Keeper<Match> {
  /** The deadline may have changed. */
  changed(match: Match): void;
  /** Drafts a change of this match alone, writes it and tells of it. */
  change<T>(match: Match, plan: (draft: Draft) => T): Promise<T>;
  /** The match no longer answers: another owner took it, or it crashed. */
  lost(match: Match): void;
}
