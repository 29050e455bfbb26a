/**
 * What to think of the computer's clock. It can be set by hand, by the network, or by an empty battery; so it is compared with time that only runs, and with what it said
 * when it was last looked at. Pure: readings come in, judgements go out.
 */

const DAY = 24 * 3_600_000;
/** A clock that went on consistently for a day of running is believed, whatever it said before. */
const PROVED_BY_RUNNING = DAY;
/** So is what it said at an earlier start, where a later one, this long after, finds that it has gone on from there. */
const PROVED_BY_RETURN = 7 * DAY;
/** Further ahead than this at once, and nothing is erased by it yet. */
const PLAUSIBLE = DAY;
/** Between two looks it may wander this far without having been set. */
const WANDERS = 1_000;
/** A new setting must have held so long before the time of day follows it. */
const SETTLED = 120_000;
/** A difference that nobody notices: the server's time then simply follows the clock at a start. */
const UNNOTICED = 5_000;

/** What the computer says at one moment, in milliseconds. `boot` names the start of the computer that `steady` counts from. */
export interface Reading {
  readonly wall: number;
  readonly steady: number;
  readonly boot: string | null;
}

/** What is kept of a look, also in the store. */
export interface Sight extends Reading {
  /** The server's time then: what events and deadlines are stamped with. */
  readonly at: number;
  /** Up to here time is believed to have come: nothing that ends later is erased. */
  readonly trusted: number;
  /** Since what reading the clock has been ahead by more than can be believed, and how long the server has run since, in milliseconds. */
  readonly doubt: { readonly since: number; readonly ran: number } | null;
}

export interface Judgement {
  readonly sight: Sight;
  /** To be added to the server's time to get the time of day. */
  readonly skew: number;
  /** A setting of the clock that has not held long enough yet: how far, and since when. */
  readonly trial: { readonly by: number; readonly since: number } | null;
  /** Worth a line in the log. */
  readonly news: 'set' | 'doubted' | 'believed' | null;
}

/** Milliseconds between two readings; null where the computer was started anew between them, or does not tell. */
const between = (before: Reading, after: Reading): number | null =>
  before.boot !== null && before.boot === after.boot && after.steady >= before.steady
    ? after.steady - before.steady
    : null;

/** How far time is trusted now that the clock says `wall`. */
function trust(
  trusted: number,
  doubt: Sight['doubt'],
  wall: number,
): Pick<Sight, 'trusted' | 'doubt'> & { readonly news: Judgement['news'] } {
  const ahead = wall - trusted;
  if (ahead <= PLAUSIBLE) return { trusted: Math.max(trusted, wall), doubt: null, news: null };
  if (doubt && doubt.ran >= PROVED_BY_RUNNING) return { trusted: wall, doubt: null, news: 'believed' };
  return { trusted, doubt: doubt ?? { since: wall, ran: 0 }, news: doubt ? null : 'doubted' };
}

/**
 * The first look of a process. `before` is the last one of the process before it, null where there was none. With `under` way, the server's time never runs backwards: a
 * deadline that was near stays near, though the clock was set back; within one start of the computer it goes on exactly.
 */
export function atStart(before: Sight | null, now: Reading, under: boolean): Judgement {
  if (!before) {
    const sight: Sight = { ...now, at: now.wall, trusted: now.wall, doubt: null };
    return { sight, skew: 0, trial: null, news: null };
  }
  const gone = between(before, now);
  const exact = gone === null ? Math.max(now.wall, before.at) : before.at + gone;
  const at = under && Math.abs(exact - now.wall) > UNNOTICED ? exact : now.wall;
  const running = before.trusted + (gone ?? 0);
  const expected = gone === null ? null : before.wall + gone;
  const wentOn = expected === null ? now.wall >= before.wall : Math.abs(now.wall - expected) <= UNNOTICED;
  const doubt = wentOn ? before.doubt : null;
  // What an earlier start was told is confirmed by a clock that has gone on from there.
  const returned = doubt !== null && now.wall - doubt.since >= PROVED_BY_RETURN;
  const judged = trust(returned ? Math.max(running, before.wall) : running, returned ? null : doubt, now.wall);
  const news = Math.abs(at - now.wall) > UNNOTICED ? 'set' : null;
  return {
    sight: { ...now, at, trusted: judged.trusted, doubt: judged.doubt },
    skew: now.wall - at,
    trial: null,
    news: judged.news ?? news,
  };
}

/** A later look of the same process. */
export function goOn(last: Judgement, now: Reading): Judgement {
  const { sight, skew } = last;
  const gone = Math.max(0, now.steady - sight.steady);
  const at = sight.at + gone;
  const trusted = sight.trusted + gone;
  const by = now.wall - (at + skew);
  const still = Math.abs(by) <= WANDERS;
  if (!still) {
    // It was set. The time of day follows once the new setting has held; nothing else does.
    const same = last.trial !== null && Math.abs(by - last.trial.by) <= WANDERS;
    const trial = same ? last.trial : { by, since: now.steady };
    if (!trial || now.steady - trial.since < SETTLED)
      return { sight: { ...now, at, trusted, doubt: sight.doubt }, skew, trial, news: null };
    const judged = trust(trusted, null, now.wall);
    return {
      sight: { ...now, at, trusted: judged.trusted, doubt: judged.doubt },
      skew: now.wall - at,
      trial: null,
      news: judged.news ?? 'set',
    };
  }
  const doubt = sight.doubt && { ...sight.doubt, ran: sight.doubt.ran + gone };
  const judged = trust(trusted, doubt, now.wall);
  return {
    sight: { ...now, at, trusted: judged.trusted, doubt: judged.doubt },
    skew: now.wall - at,
    trial: null,
    news: judged.news,
  };
}
