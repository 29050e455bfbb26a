/** An operation's changes as statements, one after the other within a transaction of the caller's; no promise between them. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Compilable, Kysely } from 'kysely';
import type { EventMap } from '../../../shared/rules/event.ts';
import { AlreadyDone, type Changes, type NewMatch } from '../changes.ts';
import type { New, SeatingChange, SessionRow } from '../store.ts';
import type { HotPath } from './hot.ts';
import { columnsOfPerson, fromParticipant, named } from './rows.ts';
import type { Tables } from './schema.ts';

const MOST_PREPARED = 200;

export class Committing {
  readonly #db: DatabaseSync;
  readonly #q: Kysely<Tables>;
  readonly #hot: HotPath;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, q: Kysely<Tables>, hot: HotPath) {
    this.#db = db;
    this.#q = q;
    this.#hot = hot;
  }

  #run({ sql, parameters }: ReturnType<Compilable['compile']>): void {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      if (this.#prepared.size < MOST_PREPARED) this.#prepared.set(sql, statement);
    }
    statement.run(...(parameters as SQLInputValue[]));
  }

  /** What others build on comes first: sessions before people, both before matches, those before what happens in them. */
  apply(changes: Changes): void {
    this.#session(changes);
    this.#operation(changes);
    for (const row of changes.newPeople ?? [])
      this.#run(this.#q.insertInto('participant').values(fromParticipant(row)).compile());
    for (const { id, ...change } of changes.people ?? [])
      this.#run(this.#q.updateTable('participant').set(columnsOfPerson(change)).where('id', '=', id).compile());
    this.#matches(changes);
    this.#beside(changes);
    this.#drop(changes.dropped);
  }

  #session({ newSession, session }: Changes): void {
    if (newSession) this.#newSession(newSession);
    if (!session) return;
    const { id, locked, expiresAt, lessonBegun, closedAt, ...rest } = session;
    const set = named({
      ...rest,
      locked: locked === undefined ? undefined : Number(locked),
      expires_at: expiresAt,
      lesson_begun: lessonBegun,
      closed_at: closedAt,
    });
    this.#run(this.#q.updateTable('session').set(set).where('id', '=', id).compile());
  }

  #newSession(s: New<SessionRow>): void {
    this.#run(
      this.#q
        .insertInto('session')
        .values({
          id: s.id,
          code: s.code,
          settings: s.settings,
          tz: s.tz,
          locked: Number(s.locked),
          expires_at: s.expiresAt,
          created_at: s.createdAt ?? 0,
          plan: s.plan ?? '{}',
          lesson_begun: s.lessonBegun ?? null,
          closed_at: s.closedAt ?? null,
        })
        .compile(),
    );
  }

  #operation({ operation, audit }: Changes): void {
    if (operation) {
      if (this.#db.prepare('SELECT 1 FROM operation WHERE key = ?').get(operation.key))
        throw new AlreadyDone(`This ${operation.kind} was done before. Nothing was written.`);
      const { payloadHash, ...rest } = operation;
      this.#run(
        this.#q
          .insertInto('operation')
          .values({ ...rest, payload_hash: payloadHash })
          .compile(),
      );
    }
    for (const row of audit ?? [])
      this.#run(
        this.#q
          .insertInto('audit')
          .values({ ...row, refused: Number(row.refused) })
          .compile(),
      );
  }

  #matches({ scenarios, newMatches, appends, seatings, ended }: Changes): void {
    for (const row of scenarios ?? [])
      this.#run(
        this.#q
          .insertInto('scenario')
          .values(row)
          .onConflict((c) => c.doNothing())
          .compile(),
      );
    for (const row of newMatches ?? []) this.#newMatch(row);
    for (const { batch, expectedSeq, epoch } of appends ?? []) this.append(batch, expectedSeq, epoch);
    for (const { match, changes } of seatings ?? []) for (const change of changes) this.#seating(match, change);
    if (ended?.length)
      this.#run(
        this.#q.updateTable('match').set({ status: 'ended', next_due: null }).where('id', 'in', ended).compile(),
      );
  }

  #newMatch(m: NewMatch): void {
    this.#run(
      this.#q
        .insertInto('match')
        .values({
          id: m.id,
          session: m.session,
          scenario_hash: m.scenarioHash,
          rules_version: m.rulesVersion,
          seed: m.seed,
          status: 'lobby',
          seq: 0,
          next_due: null,
          owner: m.owner,
          epoch: m.epoch,
          lease_until: null,
          parent_match: m.parentMatch,
          parent_seq: m.parentSeq,
          state_hash: null,
          world: m.world ?? 0,
          seal: null,
        })
        .compile(),
    );
  }

  /** One command's worth; tells the status that the match had before. Throws `VersionConflict`. */
  append(...[batch, expectedSeq, epoch]: Parameters<HotPath['append']>): ReturnType<HotPath['append']> {
    const stood = this.#hot.append(batch, expectedSeq, epoch);
    for (const change of batch.seatings ?? []) this.#seating(batch.match, change);
    for (const event of batch.events)
      if (event.type === 'ParticipantMuted') {
        const { participant, muted } = event.data as EventMap['ParticipantMuted'];
        const set = { muted: Number(muted) };
        this.#run(this.#q.updateTable('participant').set(set).where('id', '=', participant).compile());
      }
    return stood;
  }

  #seating(match: string, change: SeatingChange): void {
    if (change.type === 'taken') {
      const { fromSeq, toSeq, byHand, ...row } = change.row;
      this.#run(
        this.#q
          .insertInto('seating')
          .values({ ...row, from_seq: fromSeq, to_seq: toSeq, by_hand: byHand ?? null })
          .compile(),
      );
      return;
    }
    const set =
      change.type === 'left' ? { to_seq: change.toSeq } : { portfolios: change.portfolios, by_hand: change.byHand };
    const open = this.#q.updateTable('seating').set(set).where('match', '=', match).where('to_seq', 'is', null);
    this.#run(
      (change.participant === null
        ? open.where('participant', 'is', null).where('seat', '=', (change as { seat: string }).seat)
        : open.where('participant', '=', change.participant)
      ).compile(),
    );
  }

  #beside({ stewards, surveys, reports, settled, hidden, injects, unplanned, fired }: Changes): void {
    for (const { match, seat, why } of stewards ?? [])
      this.#run(
        why === null
          ? this.#q.deleteFrom('steward').where('match', '=', match).where('seat', '=', seat).compile()
          : this.#q
              .insertInto('steward')
              .values({ match, seat, why })
              .onConflict((c) => c.columns(['match', 'seat']).doUpdateSet({ why }))
              .compile(),
      );
    for (const row of surveys ?? []) {
      const { participant: _p, kind: _k, ...kept } = row;
      this.#run(
        this.#q
          .insertInto('survey')
          .values(row)
          .onConflict((c) => c.columns(['participant', 'kind']).doUpdateSet(kept))
          .compile(),
      );
    }
    for (const { settledAt, ...row } of reports ?? [])
      this.#run(
        this.#q
          .insertInto('report')
          .values({ ...row, settled_at: settledAt })
          .compile(),
      );
    if (settled)
      this.#run(
        this.#q
          .updateTable('report')
          .set({ settled_at: settled.at })
          .where('session', '=', settled.session)
          .where('id', '=', settled.report)
          .compile(),
      );
    for (const { match, seq, at } of hidden ?? [])
      this.#run(
        this.#q.updateTable('text').set({ hidden_at: at }).where('match', '=', match).where('seq', '=', seq).compile(),
      );
    for (const { createdAt, ...row } of injects ?? [])
      this.#run(
        this.#q
          .insertInto('inject_plan')
          .values({ ...row, created_at: createdAt })
          .compile(),
      );
    if (unplanned)
      this.#run(
        this.#q
          .deleteFrom('inject_plan')
          .where('session', '=', unplanned.session)
          .where('id', '=', unplanned.inject)
          .compile(),
      );
    for (const { ok, ...row } of fired ?? [])
      this.#run(
        this.#q
          .insertInto('inject_fired')
          .values({ ...row, ok: Number(ok) })
          .onConflict((c) => c.doNothing())
          .compile(),
      );
  }

  #drop({ sessions = [], matches = [], people = [] }: Changes['dropped'] = {}): void {
    for (const id of matches) this.#run(this.#q.deleteFrom('match').where('id', '=', id).compile());
    for (const id of people) this.#run(this.#q.deleteFrom('participant').where('id', '=', id).compile());
    for (const id of sessions) this.#run(this.#q.deleteFrom('session').where('id', '=', id).compile());
  }
}
