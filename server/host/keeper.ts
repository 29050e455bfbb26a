/** How the match tells its keeper of what concerns all matches. */
export interface Keeper<Match> {
  /** The deadline may have changed. */
  changed(match: Match): void;
  /** The match no longer answers: another owner took it, or it crashed. */
  lost(match: Match): void;
}
