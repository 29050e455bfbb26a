/** Coming back from another browser, by name and two words: the person goes on there, and their old window stops. */
import type { Portfolio, Seat } from '../../shared/types.ts';
import { Failure } from '../http/errors.ts';
import { hashToken, newId } from '../http/secrets.ts';
import { cleanAlias, twins } from './names.ts';
import type { Operation } from './operations.ts';
import { MOST_WRONG } from './pairs.ts';
import { readRoster } from './roster.ts';
import type { SessionServices } from './services.ts';

export interface BackWish {
  readonly code: string;
  readonly alias: string;
  readonly words: readonly string[];
  readonly device?: string | undefined;
  readonly id?: string | undefined;
}

/** What is remembered of a coming, to be told again: neither the token nor the words. */
export interface Came {
  readonly participant: string;
  readonly salt: string;
  readonly match: string | null;
  readonly seat: Seat | null;
  readonly portfolio: Portfolio | null;
}

export function createBack({ store, pairs, rights, rooms, log, now }: SessionServices) {
  /** In the session's turn, so that tries are counted one by one. */
  return async function back(session: string, wish: BackWish, operation: Operation): Promise<Came> {
    const row = await store.session(session);
    if (!row) throw new Failure('unknown-code');
    const roster = await readRoster(store, row);
    const alias = cleanAlias(wish.alias);
    const named = alias === null ? [] : roster.people.filter((p) => twins(p.alias, alias));
    const person = named.find((p) => p.alias === alias) ?? named[0];
    if (!person) throw new Failure('wrong-words');
    if (person.wrongPairs >= MOST_WRONG) throw new Failure('words-locked');
    if (!pairs.fits(person, wish.words)) {
      const wrongPairs = person.wrongPairs + 1;
      const line = { session, at: now(), participant: person.id, act: 'words-locked', target: '', refused: true };
      const locked = wrongPairs >= MOST_WRONG;
      if (locked) log.warn('words-locked', { session });
      await store.commit({ people: [{ id: person.id, wrongPairs }], ...(locked ? { audit: [line] } : {}) });
      throw new Failure(locked ? 'words-locked' : 'wrong-words');
    }
    const place = roster.places.get(person.id);
    const came: Came = {
      participant: person.id,
      salt: newId(),
      match: place?.match ?? null,
      seat: place?.seat ?? null,
      portfolio: place?.portfolios[0] ?? null,
    };
    await store.commit({
      people: [
        {
          id: person.id,
          tokenHash: hashToken(operation.token(came.salt)),
          formerToken: person.tokenHash,
          wrongPairs: 0,
          ...(wish.device === undefined ? {} : { device: wish.device }),
        },
      ],
      ...operation.rows(session, came),
    });
    // Whatever was granted to the old browser is good no more, also where no window is open.
    rights.end(person.id);
    for (const match of roster.matches) await rooms.evict(match.id, person.id, 'moved');
    return came;
  };
}
