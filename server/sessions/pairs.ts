/**
 * Two words by which a person takes their seat from another browser. They are kept nowhere: a key beside the database makes them from the person's
 * random id, so that neither the store nor a copy of it tells them, and they are gone with the person.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAIR_WORDS, type Pair } from '../../shared/pair.ts';
import type { PairList } from '../../shared/session.ts';
import type { ParticipantRow } from '../store/store.ts';
import { worldNumber, type Roster } from './roster.ts';

export const KEY_FILE = 'words.key';
const KEY_BYTES = 32;
/** Wrong tries by one name after which its words open nothing any more. */
export const MOST_WRONG = 5;

type Bearer = Pick<ParticipantRow, 'id' | 'session' | 'pair'>;

export interface Pairs {
  of(person: Bearer): Pair;
  /** Compares in constant time. */
  fits(person: Bearer, told: readonly string[]): boolean;
}

export function pairsOf(key: Buffer): Pairs {
  const of = ({ id, session, pair }: Bearer): Pair => {
    const digest = createHmac('sha256', key).update(`${session}\n${id}\n${pair}`).digest();
    const first = digest.readUInt32BE(0) % PAIR_WORDS.length;
    const step = 1 + (digest.readUInt32BE(4) % (PAIR_WORDS.length - 1));
    return [PAIR_WORDS[first]!, PAIR_WORDS[(first + step) % PAIR_WORDS.length]!];
  };
  const sealed = (words: readonly string[]): Buffer => createHmac('sha256', key).update(words.join('\n')).digest();
  return { of, fits: (person, told) => timingSafeEqual(sealed(of(person)), sealed(told)) };
}

/** The key of a data directory, made where there is none; only its owner may read it. Throws where it can be neither read nor made. */
export function keyIn(dir: string): Buffer {
  const file = join(dir, KEY_FILE);
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const key = readFileSync(file);
  if (key.length < KEY_BYTES)
    throw new Error(`The key ${file} is cut short. Delete it and start again: everybody gets new words then.`);
  return key;
}

/** Everybody of the game with their words, in the order of their coming; those who were taken out are left out. */
export const pairList = ({ pairs }: { readonly pairs: Pairs }, { people, places, matches }: Roster): PairList => ({
  people: people
    .filter((person) => person.status !== 'removed')
    .map((person) => {
      const place = places.get(person.id);
      const match = matches.find((m) => m.id === place?.match);
      return {
        participant: person.id,
        alias: person.alias,
        world: match ? worldNumber(match) : null,
        seat: place?.seat ?? null,
        words: pairs.of(person),
        locked: person.wrongPairs >= MOST_WRONG,
      };
    }),
});
