/** The moments that an undo can go back to: the beginning of each phase, with all that its first command brought. */
import type { Checkpoint } from '../../shared/console.ts';
import type { Store } from '../store/store.ts';

/** Newest first; the lobby and the end are none. */
export async function checkpointsOf(store: Store, match: string): Promise<Checkpoint[]> {
  const found: Checkpoint[] = [];
  let open: { checkpoint: Checkpoint; cause: string } | null = null;
  for await (const page of store.register.eventPages(match)) {
    for (const event of page) {
      // What the same command brought belongs to the beginning: income, a card, reports.
      if (open && event.cause === open.cause && event.type !== 'PhaseBegan')
        open.checkpoint = { ...open.checkpoint, id: event.seq };
      else if (event.type === 'PhaseBegan') {
        const { phase, round } = event.data;
        if (open && event.cause !== open.cause) found.push(open.checkpoint);
        open =
          phase === 'lobby' || phase === 'ended'
            ? null
            : { checkpoint: { id: event.seq, at: event.at, round, phase }, cause: event.cause };
      } else if (open && event.cause !== open.cause) {
        found.push(open.checkpoint);
        open = null;
      }
    }
  }
  if (open) found.push(open.checkpoint);
  return found.reverse();
}
