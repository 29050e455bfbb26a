/** Where the store lies, and what lies beside it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TOMBSTONES } from '../tombstones.ts';

export const FILE_NAME = 'two-track.db';
export const fileIn = (dir: string): string => join(dir, FILE_NAME);

/** A database and its write-ahead log. */
export const WITH_LOG = ['', '-wal', '-shm'] as const;
/** A copy that is not whole yet. */
export const PARTIAL = '.two-track-part';
/** Stores that a restore kept aside. */
export const ASIDE = '.before-restore';

export const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** Names of what is found beside `file` and can only come from a store that was there before. */
export function signsOfEarlier(file: string): string[] {
  const dir = dirname(file);
  const name = basename(file);
  if (!existsSync(dir)) return [];
  return readdirSync(dir).filter((other) =>
    other === `${name}-wal`
      ? sizeOf(join(dir, other)) > 0
      : name === FILE_NAME && (other === TOMBSTONES || other.startsWith(`${name}${ASIDE}`)),
  );
}
