/** What participants report, and the texts they mean. Events are named by the number that each reader counts. */
import type { MessageReport } from '../../shared/console.ts';
import { sees } from '../../shared/rules/index.ts';
import type { Viewer } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';
import type { Roster } from './roster.ts';

/** The sequence of the n-th event that the viewer sees; null when there is none. */
export async function seqOf(store: Store, match: string, viewer: Viewer, n: number): Promise<number | null> {
  let count = 0;
  for await (const page of store.register.eventPages(match)) {
    for (const event of page) if (sees(viewer, event) && ++count === n) return event.seq;
  }
  return null;
}

/** The number under which the viewer sees the event of this sequence. */
export async function numberOf(store: Store, match: string, viewer: Viewer, seq: number): Promise<number> {
  let count = 0;
  for await (const page of store.register.eventPages(match)) {
    for (const event of page) {
      if (sees(viewer, event)) count += 1;
      if (event.seq >= seq) return count;
    }
  }
  return count;
}

/** Every report of the session, oldest first. */
export async function openReports({ store }: { readonly store: Store }, roster: Roster): Promise<MessageReport[]> {
  const rows = await store.register.reports(roster.row.id);
  const alias = (id: string): string | null => roster.people.find((p) => p.id === id)?.alias ?? null;
  return Promise.all(rows.map(async (row): Promise<MessageReport> => {
    const text = await store.register.text(row.match, row.seq);
    return {
      id: row.id, match: row.match, n: await numberOf(store, row.match, { kind: 'facilitator' }, row.seq), at: row.at, by: alias(row.participant) ?? '', author: text && alias(text.participant),
      reason: row.reason, text: text?.body ?? null, hidden: text?.hidden ?? false, settled: row.settledAt !== null,
    };
  }));
}
