/** What is read of sessions, people and matches, by ordinary queries. */
import type { Kysely } from 'kysely';
import type { OperationRow } from '../changes.ts';
import type { MatchRow, ParticipantRow, SeatingRow, SessionRow, SnapshotRow } from '../store.ts';
import { snapshotFault } from './inspecting.ts';
import type { Records } from './records.ts';
import { toMatch, toOperation, toParticipant, toSeating, toSession } from './rows.ts';
import type { Tables } from './schema.ts';
import { isSound } from './seals.ts';

export class Reading {
  protected readonly q: Kysely<Tables>;
  protected readonly records: Records;

  constructor(q: Kysely<Tables>, records: Records) {
    this.q = q;
    this.records = records;
  }

  async operation(key: string): Promise<OperationRow | null> {
    const row = await this.q.selectFrom('operation').selectAll().where('key', '=', key).executeTakeFirst();
    return row ? toOperation(row) : null;
  }

  async sessionByCode(code: string): Promise<SessionRow | null> {
    const row = await this.q.selectFrom('session').selectAll().where('code', '=', code).executeTakeFirst();
    return row ? toSession(row) : null;
  }

  async session(id: string): Promise<SessionRow | null> {
    const row = await this.q.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toSession(row) : null;
  }

  async participantByToken(tokenHash: string): Promise<ParticipantRow | null> {
    const row = await this.q
      .selectFrom('participant')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row ? toParticipant(row) : null;
  }

  async participants(session: string): Promise<ParticipantRow[]> {
    return (
      await this.q.selectFrom('participant').selectAll().where('session', '=', session).orderBy('id').execute()
    ).map(toParticipant);
  }

  async scenario(hash: string): Promise<string | null> {
    return (
      (await this.q.selectFrom('scenario').select('body').where('hash', '=', hash).executeTakeFirst())?.body ?? null
    );
  }

  async match(id: string): Promise<MatchRow | null> {
    const row = await this.q.selectFrom('match').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toMatch(row) : null;
  }

  async matchesOf(session: string): Promise<MatchRow[]> {
    return (
      await this.q
        .selectFrom('match')
        .selectAll()
        .where('session', '=', session)
        .orderBy('world')
        .orderBy('id')
        .execute()
    ).map(toMatch);
  }

  async seatings(match: string): Promise<SeatingRow[]> {
    return (
      await this.q.selectFrom('seating').selectAll().where('match', '=', match).orderBy('from_seq').execute()
    ).map(toSeating);
  }

  async texts(match: string, seqs: readonly number[]): Promise<Map<number, string | null>> {
    if (seqs.length === 0) return new Map();
    const rows = await this.q
      .selectFrom('text')
      .select(['match', 'seq', 'participant', 'body', 'hidden_at', 'seal'])
      .where('match', '=', match)
      .where('seq', 'in', [...seqs])
      .execute();
    return new Map(rows.map((row) => [row.seq, row.hidden_at === null && isSound(row) ? row.body : null]));
  }

  async latestSnapshot(match: string): Promise<SnapshotRow | null> {
    const row = await this.q
      .selectFrom('snapshot')
      .selectAll()
      .where('match', '=', match)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row || snapshotFault(this.records, row) !== null) return null;
    return { match, seq: row.seq, state: JSON.parse(row.state), counts: JSON.parse(row.stream_counts), hash: row.hash };
  }

  async running(limit: number): Promise<string[]> {
    return (
      await this.q
        .selectFrom('match')
        .select('id')
        .where('status', '=', 'running')
        .orderBy('next_due')
        .limit(limit)
        .execute()
    ).map((row) => row.id);
  }
}
