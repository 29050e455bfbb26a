/** From rows as SQLite keeps them to rows as the store tells them. */
import type { Seat } from '../../../shared/types.ts';
import type { OperationRow } from '../changes.ts';
import type { MatchRow, New, ParticipantRow, SeatingRow, SessionRow } from '../store.ts';
import type { MatchTable, OperationTable, ParticipantTable, SeatingTable, SessionTable } from './schema.ts';

export const toSession = (r: SessionTable): SessionRow => ({
  id: r.id,
  code: r.code,
  settings: r.settings,
  tz: r.tz,
  locked: r.locked === 1,
  expiresAt: r.expires_at,
  createdAt: r.created_at,
  plan: r.plan,
  lessonBegun: r.lesson_begun,
  closedAt: r.closed_at,
});
export const toParticipant = (r: ParticipantTable): ParticipantRow => ({
  id: r.id,
  session: r.session,
  alias: r.alias,
  lang: r.lang,
  role: r.role as ParticipantRow['role'],
  tokenHash: r.token_hash,
  lastSeen: r.last_seen,
  createdAt: r.created_at,
  status: r.status as ParticipantRow['status'],
  revokedAt: r.revoked_at,
  wish: r.wish as ParticipantRow['wish'],
  host: r.host,
  former: JSON.parse(r.former) as string[],
  asked: r.asked,
  device: r.device,
  pair: r.pair,
  wrongPairs: r.wrong_pairs,
  formerToken: r.former_token,
  muted: r.muted === 1,
});
export const fromParticipant = (p: New<ParticipantRow>): ParticipantTable => ({
  id: p.id,
  session: p.session,
  alias: p.alias,
  lang: p.lang,
  role: p.role,
  token_hash: p.tokenHash,
  last_seen: p.lastSeen,
  status: p.status ?? 'in',
  created_at: p.createdAt ?? 0,
  revoked_at: p.revokedAt ?? null,
  wish: p.wish ?? null,
  host: p.host ?? null,
  former: JSON.stringify(p.former ?? []),
  asked: p.asked ?? null,
  device: p.device ?? null,
  pair: p.pair ?? 0,
  wrong_pairs: p.wrongPairs ?? 0,
  former_token: p.formerToken ?? null,
  muted: Number(p.muted ?? false),
});
/** Only what is named. */
export const named = <T extends object>(columns: T): Partial<T> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What changes of a person, as columns. */
export const columnsOfPerson = (p: Partial<ParticipantRow>): Partial<ParticipantTable> =>
  named({
    alias: p.alias,
    lang: p.lang,
    status: p.status,
    wish: p.wish,
    token_hash: p.tokenHash,
    revoked_at: p.revokedAt,
    former: p.former && JSON.stringify(p.former),
    asked: p.asked,
    device: p.device,
    pair: p.pair,
    wrong_pairs: p.wrongPairs,
    former_token: p.formerToken,
    muted: p.muted === undefined ? undefined : Number(p.muted),
  }) as Partial<ParticipantTable>;
export const toMatch = (r: MatchTable): MatchRow => ({
  id: r.id,
  session: r.session,
  scenarioHash: r.scenario_hash,
  rulesVersion: r.rules_version,
  seed: r.seed,
  status: r.status as MatchRow['status'],
  seq: r.seq,
  nextDue: r.next_due,
  epoch: r.epoch,
  stateHash: r.state_hash,
  parentMatch: r.parent_match,
  parentSeq: r.parent_seq,
  world: r.world,
  sealed: r.seal !== null,
});
export const toSeating = (r: SeatingTable): SeatingRow => ({
  match: r.match,
  participant: r.participant,
  seat: r.seat as Seat,
  portfolios: r.portfolios,
  fromSeq: r.from_seq,
  toSeq: r.to_seq,
  byHand: r.by_hand,
});
export const toOperation = ({ payload_hash: payloadHash, ...rest }: OperationTable): OperationRow => ({
  ...rest,
  payloadHash,
});
