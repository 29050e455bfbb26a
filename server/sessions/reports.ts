/** What participants report, and the texts they mean. Events are named by the number that each reader counts. */
import type { MessageReport, ReportMessage } from '../../shared/console.ts';
import { sees } from '../../shared/rules/index.ts';
import type { Viewer } from '../../shared/types.ts';
import { cleanText } from '../host/text.ts';
import type { Caller, Door } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import type { Doing } from '../http/guard.ts';
import { newId } from '../http/secrets.ts';
import type { Store } from '../store/store.ts';
import { readRoster, type Roster } from './roster.ts';
import type { SessionServices } from './services.ts';

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

/** What an event's number is never changes, and counting it reads the whole record. */
const numbers = new Map<string, number>();

async function facilitatorNumber(
  store: Store,
  { id, match, seq }: { id: string; match: string; seq: number },
): Promise<number> {
  const n = numbers.get(id) ?? (await numberOf(store, match, { kind: 'facilitator' }, seq));
  numbers.set(id, n);
  if (numbers.size > 5_000) numbers.delete(numbers.keys().next().value!);
  return n;
}

/** Every report of the session, oldest first. */
export async function openReports({ store }: { readonly store: Store }, roster: Roster): Promise<MessageReport[]> {
  const rows = await store.register.reports(roster.row.id);
  const alias = (id: string): string | null => roster.people.find((p) => p.id === id)?.alias ?? null;
  return Promise.all(
    rows.map(async (row): Promise<MessageReport> => {
      const text = await store.register.text(row.match, row.seq);
      return {
        id: row.id,
        match: row.match,
        n: await facilitatorNumber(store, row),
        at: row.at,
        by: alias(row.participant) ?? '',
        author: text && alias(text.participant),
        reason: row.reason,
        text: text?.body ?? null,
        hidden: text?.hidden ?? false,
        settled: row.settledAt !== null,
      };
    }),
  );
}

/** Takes a report: of a text that the reporter can see, in the world they sit in or watch. */
export async function report(
  { store, now }: Pick<SessionServices, 'store' | 'now'>,
  door: Pick<Door, 'note'>,
  caller: Caller,
  wish: ReportMessage,
  doing: Doing,
): Promise<{ ok: true }> {
  const roster = await readRoster(store, caller.session);
  const place = roster.places.get(caller.who.id);
  const viewer: Viewer = place
    ? { kind: 'delegate', seat: place.seat, portfolios: place.portfolios }
    : { kind: 'observer' };
  const mine = place
    ? place.match === wish.match
    : caller.who.role === 'observer' && roster.matches.some((m) => m.id === wish.match);
  if (!mine) {
    await door.note(caller, 'report', wish.match, true);
    throw new Failure('forbidden');
  }
  const seq = await seqOf(store, wish.match, viewer, wish.n);
  if (seq === null || !(await store.register.text(wish.match, seq)))
    throw new Failure('bad-request', 'There is no text under this number.');
  const row = {
    id: newId(),
    session: caller.session.id,
    match: wish.match,
    seq,
    at: now(),
    participant: caller.who.id,
    reason: cleanText(wish.reason),
    settledAt: null,
  };
  const done = { ok: true } as const;
  await store.commit({ reports: [row], ...doing.rows(done) });
  return done;
}
