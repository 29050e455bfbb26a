/**
 * The sessions that were erased before their time, by id alone, in a text file beside the database: a backup made earlier still holds them, and whoever
 * restores it must erase them again. Ids are random and tell nothing.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tombstones {
  /** Written and flushed before the erasing begins, so that one that was cut off is finished at the next start. */
  add(session: string, now: number): void;
  all(): ReadonlySet<string>;
}

export const TOMBSTONES = 'erased.txt';

export function tombstonesIn(dir: string): Tombstones {
  const file = join(dir, TOMBSTONES);
  return {
    add: (session, now) =>
      appendFileSync(file, `${session} ${new Date(now).toISOString()}\n`, { flush: true, mode: 0o600 }),
    all: () =>
      new Set(
        existsSync(file)
          ? readFileSync(file, 'utf8')
              .split('\n')
              .map((line) => line.split(' ')[0] ?? '')
              .filter(Boolean)
          : [],
      ),
  };
}
