/** Numbered migrations. A number is never reused and a landed migration never edited: old files depend on it. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const FIRST = `
create table session (id text primary key, code text not null unique, settings text not null, tz text not null, locked integer not null, expires_at integer not null);
create table participant (id text primary key, session text not null references session (id) on delete cascade, alias text not null, lang text not null, role text not null, token_hash text not null unique, last_seen integer not null);
create table scenario (hash text primary key, body text not null);
create table match (id text primary key, session text not null references session (id) on delete cascade, scenario_hash text not null references scenario (hash), rules_version integer not null, seed integer not null, status text not null, seq integer not null, next_due integer, owner text, epoch integer not null, lease_until integer, parent_match text, parent_seq integer, state_hash text);
create table seating (match text not null references match (id) on delete cascade, seat text not null, from_seq integer not null, to_seq integer, participant text references participant (id) on delete set null, portfolios text not null, primary key (match, seat, from_seq));
create table event (match text not null references match (id) on delete cascade, seq integer not null, v integer not null, type text not null, at integer not null, round integer not null, phase text not null, actor text not null, cause text not null, rule text, documents text, streams text not null, data text not null, primary key (match, seq)) without rowid;
create table receipt (match text not null references match (id) on delete cascade, actor text not null, command_id text not null, payload_hash text not null, reply text not null, primary key (match, actor, command_id)) without rowid;
create table snapshot (match text not null references match (id) on delete cascade, seq integer not null, state text not null, stream_counts text not null, hash text not null, primary key (match, seq));
create table text (match text not null references match (id) on delete cascade, seq integer not null, participant text not null, body text not null, primary key (match, seq));
create table audit (session text not null, at integer not null, participant text not null, act text not null, target text not null, refused integer not null);
create table probe (id integer primary key, filler blob not null)`;

/** Kysely prepares one statement at a time. */
const script = async (db: Kysely<unknown>, text: string): Promise<void> => {
  for (const statement of text.split(';')) if (statement.trim()) await sql.raw(statement).execute(db);
};

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first': { up: (db) => script(db, FIRST) },
  // Deadlines are polled twice a second, and a facilitator can hide a text without erasing it.
  '002-due-and-hidden': {
    up: (db) =>
      script(
        db,
        `
      alter table text add column lang text;
      alter table text add column hidden_at integer;
      create index match_due on match (status, next_due);
      create index match_session on match (session);
      create index participant_session on participant (session);
      create index audit_session on audit (session, at)`,
      ),
  },
  // A session above matches: its plan, its people's standing, links that can be revoked, surveys, reports, planned injects.
  '003-sessions': {
    up: (db) =>
      script(
        db,
        `
      alter table session add column created_at integer not null default 0;
      alter table session add column plan text not null default '{}';
      alter table participant add column status text not null default 'in';
      alter table participant add column created_at integer not null default 0;
      alter table participant add column revoked_at integer;
      alter table match add column world integer not null default 0;
      create table survey (participant text not null references participant (id) on delete cascade, kind text not null, session text not null references session (id) on delete cascade, match text, at integer not null, answers text not null, primary key (participant, kind));
      create table report (id text primary key, session text not null references session (id) on delete cascade, match text not null references match (id) on delete cascade, seq integer not null, at integer not null, participant text not null, reason text not null, settled_at integer);
      create table inject_plan (id text primary key, session text not null references session (id) on delete cascade, worlds text not null, inject text not null, due text not null, created_at integer not null);
      create table inject_fired (plan text not null references inject_plan (id) on delete cascade, match text not null, at integer not null, ok integer not null, code text, primary key (plan, match));
      create index session_expires on session (expires_at);
      create index survey_session on survey (session);
      create index report_session on report (session);
      create index inject_session on inject_plan (session)`,
      ),
  },
  // A seat may hold a delegation: several people from the same event on.
  '005-delegations': {
    up: (db) =>
      script(
        db,
        `
      create table seating_new (match text not null references match (id) on delete cascade, seat text not null, from_seq integer not null, to_seq integer, participant text references participant (id) on delete set null, portfolios text not null);
      insert into seating_new (match, seat, from_seq, to_seq, participant, portfolios) select match, seat, from_seq, to_seq, participant, portfolios from seating order by from_seq;
      drop table seating;
      alter table seating_new rename to seating;
      create index seating_match on seating (match, seat, from_seq);
      create index seating_participant on seating (participant)`,
      ),
  },
  // A ruling tells when it was asked for and what for; seats of the absent may be held by a steward.
  '006-rulings-and-stewards': {
    up: (db) =>
      script(
        db,
        `
      alter table receipt add column at integer;
      alter table receipt add column command text;
      create table steward (match text not null references match (id) on delete cascade, seat text not null, why text not null, primary key (match, seat))`,
      ),
  },
  // A wish for a portfolio waits in the lobby until its person is seated.
  '007-wishes': { up: (db) => script(db, 'alter table participant add column wish text') },
  // When the lesson began, for every device alike; who hosts a match and plays in it as well; portfolios given by hand, which later comers do not change.
  '008-lesson-hosts-hands': {
    up: (db) =>
      script(
        db,
        `
      alter table session add column lesson_begun integer;
      alter table participant add column host text;
      alter table seating add column by_hand text`,
      ),
  },
  // An operation that was named by an id is done once, and its answer told again. Until now a join to a match on its own that found no seat, or was cut off, left
  // a person behind who never heard of their token: they go.
  '009-operations': {
    up: (db) =>
      script(
        db,
        `
      create table operation (key text primary key, session text not null references session (id) on delete cascade, kind text not null, payload_hash text not null, reply text not null, at integer not null) without rowid;
      create index operation_session on operation (session);
      delete from participant where role = 'delegate' and status = 'in' and created_at > 0 and last_seen <= created_at and session in (select id from session where plan = '{}') and not exists (select 1 from seating where seating.participant = participant.id)`,
      ),
  },
  // Words written before a person was renamed hold the earlier name: an export without names must know it.
  '011-former-names': {
    up: (db) => script(db, "alter table participant add column former text not null default '[]'"),
  },
  // What is stored of a match bears hashes. Older rows get theirs when their match is first read, since only then it shows whether they still fold to the recorded state.
  '012-seals': {
    up: (db) =>
      script(
        db,
        `
      alter table event add column seal text;
      alter table match add column seal text;
      alter table receipt add column seal text;
      alter table text add column seal text;
      alter table snapshot add column chain text;
      alter table snapshot add column seal text`,
      ),
  },
  // A table where nobody was for a while is closed, and says so to who comes later.
  '013-closed-tables': { up: (db) => script(db, 'alter table session add column closed_at integer') },
  // What the clock said when it was last looked at, so that one that was set meanwhile is noticed.
  '014-clock': {
    up: (db) =>
      script(
        db,
        'create table clock (id integer primary key, at integer not null, wall integer not null, steady integer not null, boot text, trusted integer not null, doubt_since integer, doubt_ran integer)',
      ),
  },
  // Who comes back, by what traces a newcomer may be somebody known, and that a mute holds against the person.
  '015-returns': {
    up: (db) =>
      script(
        db,
        `
      alter table participant add column asked text;
      alter table participant add column device text;
      alter table participant add column pair integer not null default 0;
      alter table participant add column wrong_pairs integer not null default 0;
      alter table participant add column former_token text;
      alter table participant add column muted integer not null default 0;
      create index participant_former_token on participant (former_token)`,
      ),
  },
};
