import { say } from '../says.ts';

/** Starts work that nobody waits for; what goes wrong is told instead of lost. */
export function fire(work: Promise<unknown>): void {
  work.catch(() => say({ kind: 'local', local: 'failed' }));
}
