/** From rows as SQLite keeps them to rows as the store tells them. */
import type { MatchRow, ParticipantRow, SessionRow } from '../store.ts';
import type { MatchTable, ParticipantTable, SessionTable } from './schema.ts';

export const toSession = (r: SessionTable): SessionRow => ({ id: r.id, code: r.code, settings: r.settings, tz: r.tz, locked: r.locked === 1, expiresAt: r.expires_at, createdAt: r.created_at, plan: r.plan });
export const toParticipant = (r: ParticipantTable): ParticipantRow => ({
  id: r.id, session: r.session, alias: r.alias, lang: r.lang, role: r.role as ParticipantRow['role'], tokenHash: r.token_hash, lastSeen: r.last_seen,
  createdAt: r.created_at, status: r.status as ParticipantRow['status'], revokedAt: r.revoked_at, wish: r.wish as ParticipantRow['wish'],
});
export const toMatch = (r: MatchTable): MatchRow => ({
  id: r.id, session: r.session, scenarioHash: r.scenario_hash, rulesVersion: r.rules_version, seed: r.seed, status: r.status as MatchRow['status'], seq: r.seq,
  nextDue: r.next_due, epoch: r.epoch, stateHash: r.state_hash, parentMatch: r.parent_match, parentSeq: r.parent_seq, world: r.world,
});
