/** What a rule of the term table looks like; the rules stand by language beside this file. */
export interface Term {
  /** Written by mistake: the pattern finds it wherever it stands. */
  readonly forbid: RegExp;
  /** What stands there instead. */
  readonly use: string;
  /** A text in which the pattern must find something, so that no rule is blind. */
  readonly wrong: string;
  /** Texts close by in which it must find nothing. */
  readonly right: readonly string[];
  /** Places where the term table allows the words: the end of a place, as `texts` names them. */
  readonly allowed?: RegExp;
  /** Not yet kept everywhere: the rule is held to find something still, and this goes with the last place mended. */
  readonly later?: true;
}
