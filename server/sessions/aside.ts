/** Stores that a restore kept aside hold the same sessions as the one in use: they are swept as well, in a thread of their own, since opening one takes its time. */
import { once } from 'node:events';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorFields, type Log } from '../log.ts';
import { ASIDE, FILE_NAME, WITH_LOG } from '../store/sqlite/index.ts';

export interface AsideTask {
  readonly file: string;
  readonly until: number;
  readonly erased: readonly string[];
}
export type AsideResult = { readonly sessions: number; readonly held: boolean } | { readonly fault: string };

async function inThread(task: AsideTask): Promise<AsideResult> {
  const worker = new Worker(new URL('./asideThread.ts', import.meta.url), { workerData: task });
  const [result] = (await once(worker, 'message')) as [AsideResult];
  await worker.terminate();
  return result;
}

export const asidesIn = async (dir: string): Promise<string[]> =>
  (await readdir(dir).catch(() => [])).filter(
    (name) => name.startsWith(`${FILE_NAME}${ASIDE}`) && !/(?:-wal|-shm|\.lock)$/.test(name),
  );

/**
 * Erases in each of them what has expired by `until`, and what `erased` names. One that cannot be read is removed `days` after it was last written: everything in it
 * has had its day by then. False where traces are left that another program holds.
 */
export async function sweepAsides(
  dir: string,
  until: number,
  erased: ReadonlySet<string>,
  keep: number,
  log: Log,
): Promise<boolean> {
  let clean = true;
  for (const name of await asidesIn(dir)) {
    const file = join(dir, name);
    const result = await inThread({ file, until, erased: [...erased] }).catch((error: unknown) => ({
      fault: String(errorFields(error)['text']),
    }));
    if (!('fault' in result)) {
      if (result.sessions > 0) log.info('erased', { file: name, sessions: result.sessions });
      clean &&= !result.held;
      continue;
    }
    const written = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (written + keep <= until) {
      for (const end of [...WITH_LOG, '.lock']) await rm(file + end, { force: true });
      log.warn('aside-removed', { file: name, text: result.fault });
    } else log.warn('aside-unread', { file: name, text: result.fault });
  }
  return clean;
}
