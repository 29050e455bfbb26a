/**
 * Before a session's door: who may try a code, and how many may come in how fast. Counted by the code that is asked for, then by who asks within it;
 * by the address alone only for those who know no code, so that one guesser or one flood does not shut out all who share their address.
 */
import { readCode } from '../../shared/code.ts';
import { Failure, MUCH } from '../http/errors.ts';
import { guesses, limit } from '../http/limits.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import type { SessionServices } from './services.ts';
import { plainCalendar } from '../time/clock.ts';

/** People of a session at once, and ever: more than any class has, so that a leaked code cannot fill the store. Who was removed leaves their place. */
const MOST_PEOPLE = 400;
const MOST_EVER = 2_000;
/** A session whose people were heard of within this time is in use. */
const IN_USE = 15 * 60_000;
/** For so long the facilitator is told that people were turned away. */
const TOLD_FOR = 10 * 60_000;

/** Bytes that a person takes. */
const PERSON = 500;

const FAST =
  'Many people are joining this session at once. Wait a moment and try again; the facilitator has been told.';
const FULL = 'This session has as many participants as it can take.';

/** What a facilitator is told of a rush at the door. */
export interface Rush {
  /** How many were turned away since then. */
  readonly turnedAway: number;
  readonly since: number;
}

export interface Doorstep {
  /** The session of a code as typed. Throws `unknown-code`, and `too-many` for who has guessed too often. */
  open(typed: string, address: string): Promise<SessionRow>;
  /** Who made a session knows its code. */
  known(code: string, address: string): void;
  /** One more wants to look in. Throws `too-many`. */
  look(session: string, address: string): void;
  /** One more wants to come in. Throws `too-many`, and counts it for the facilitator; `no-space` where the disk is nearly full. */
  come(session: string, address: string): void;
  /** Whether there is a place for one more beside everyone who ever came. Throws `match-full`. */
  place(everyone: readonly Pick<ParticipantRow, 'role' | 'status'>[]): void;
  /** Null where nobody was turned away of late. */
  rush(session: string): Rush | null;
  forget(session: string): void;
}

export function createDoorstep({
  store,
  activity,
  quotas,
  log,
  now,
  calendar = plainCalendar(now),
}: Pick<SessionServices, 'store' | 'activity' | 'quotas' | 'log' | 'now' | 'calendar'>): Doorstep {
  const codes = guesses();
  const guessed = limit(1, 1 / 60);
  // A hall of three hundred comes at once, behind one address a third of it; then some each second.
  const comes = limit(300, 5);
  const comesFrom = limit(100, 2);
  const looks = limit(2_000, 200);
  const looksFrom = limit(500, 50);
  const rushes = new Map<string, Rush>();

  function turnAway(session: string): never {
    const before = rushes.get(session);
    const goesOn = before && now() - before.since < TOLD_FOR;
    rushes.delete(session);
    rushes.set(session, goesOn ? { ...before, turnedAway: before.turnedAway + 1 } : { turnedAway: 1, since: now() });
    if (rushes.size > 5_000) rushes.delete(rushes.keys().next().value!);
    throw new Failure('too-many', FAST);
  }

  return {
    async open(typed, address) {
      const code = readCode(typed);
      const may = codes.allowed(address, code ?? '', now());
      const session = code === null ? null : await store.sessionByCode(code);
      if (!session || session.expiresAt <= calendar.believed()) {
        if (!may) {
          if (guessed.take('', now())) log.warn('codes-guessed');
          throw new Failure('too-many');
        }
        codes.wrong(address, now());
        throw new Failure('unknown-code');
      }
      if (session.closedAt !== null) throw new Failure('closed');
      // Behind the address of a guesser, a code is good only where people are: a class that comes in now. Others cannot be found by trying.
      if (!may && now() - (activity.lastIn(session.id) ?? 0) > IN_USE) throw new Failure('too-many');
      codes.right(address, session.code);
      return session;
    },
    known: (code, address) => codes.right(address, code),
    look(session, address) {
      const time = performance.now();
      if (!looksFrom.take(`${session} ${address}`, time) || !looks.take(session, time)) throw new Failure('too-many');
    },
    come(session, address) {
      const time = performance.now();
      if (!quotas.room('more')) throw new Failure('no-space');
      if (!comesFrom.take(`${session} ${address}`, time) || !comes.take(session, time)) turnAway(session);
      if (!quotas.take(session, address, PERSON)) throw new Failure('too-many', MUCH);
    },
    place(everyone) {
      const people = everyone.filter(({ role }) => role === 'delegate' || role === 'observer');
      const present = people.filter(({ status }) => status !== 'removed');
      if (present.length >= MOST_PEOPLE || people.length >= MOST_EVER) throw new Failure('match-full', FULL);
    },
    rush(session) {
      const rush = rushes.get(session);
      return rush && now() - rush.since < TOLD_FOR ? rush : null;
    },
    forget: (session) => void rushes.delete(session),
  };
}
