/** Looks for what no operation leaves behind. One of an earlier version that was cut off may have. */
import { sql, type Kysely } from 'kysely';
import type { Seat } from '../../../shared/types.ts';
import type { Loose } from '../register.ts';
import type { Tables } from './schema.ts';

export async function looseIn(q: Kysely<Tables>): Promise<Loose> {
  const matches = await q.selectFrom('match').select(['id', 'session']).where('seq', '=', 0).execute();
  // A match on its own has its session for itself: without it nobody was ever told of the session.
  const sessions = await q
    .selectFrom('session')
    .select('id')
    .where('plan', '=', '{}')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('match')
            .select('match.id')
            .whereRef('match.session', '=', 'session.id')
            .where('match.seq', '>', 0),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('participant')
            .select('participant.id')
            .whereRef('participant.session', '=', 'session.id')
            .where('participant.role', 'in', ['delegate', 'observer']),
        ),
      ),
    )
    .execute();
  const later = sql<boolean>`exists (select 1 from seating as other where other.participant = seating.participant and other.to_seq is null and other.rowid > seating.rowid)`;
  const seats = await q
    .selectFrom('seating')
    .innerJoin('participant', 'participant.id', 'seating.participant')
    .innerJoin('match', 'match.id', 'seating.match')
    .select(['participant.id as participant', 'seating.match', 'seating.seat', 'match.seq'])
    .where('seating.to_seq', 'is', null)
    .where((e) => e.or([e('participant.status', '=', 'removed'), later]))
    .execute();
  return {
    matches,
    sessions: sessions.map(({ id }) => id),
    seats: seats.map((row) => ({ ...row, seat: row.seat as Seat })),
  };
}
