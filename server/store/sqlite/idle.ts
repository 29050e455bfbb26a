/** Looks for tables where nobody is: matches on their own that play for nobody. */
import { sql, type Kysely } from 'kysely';
import type { Tables } from './schema.ts';

const seated = sql<boolean>`exists (select 1 from seating where seating.match = match.id and seating.to_seq is null and seating.participant is not null)`;

export function idleTablesIn(
  q: Kysely<Tables>,
  since: number,
  limit: number,
): Promise<{ match: string; session: string }[]> {
  const heard = sql<boolean>`exists (select 1 from participant where participant.session = session.id and participant.last_seen >= ${since})`;
  return q
    .selectFrom('match')
    .innerJoin('session', 'session.id', 'match.session')
    .select(['match.id as match', 'match.session'])
    .where('match.world', '=', 0)
    .where('session.closed_at', 'is', null)
    .where('session.created_at', '<', since)
    .where((e) => e.or([e('match.status', '=', 'lobby'), e.and([e('match.status', '=', 'running'), e.not(seated)])]))
    .where((e) => e.not(heard))
    .limit(limit)
    .execute();
}

export async function botTablesIn(q: Kysely<Tables>): Promise<number> {
  const { n } = await q
    .selectFrom('match')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('match.world', '=', 0)
    .where('match.status', '=', 'running')
    .where((e) => e.not(seated))
    .executeTakeFirstOrThrow();
  return n;
}
