/** Injects planned on a timeline: fired by round and phase, or at a time, once in each world, also after a restart of the server. */
import type { Inject, InjectTime, PlanInject, PlannedInject, Worlds } from '../../shared/console.ts';
import type { State } from '../../shared/rules/state.ts';
import { PHASES, type Phase } from '../../shared/types.ts';
import type { MatchHost } from '../host/types.ts';
import { Failure } from '../http/errors.ts';
import type { Doing } from '../http/guard.ts';
import { newId } from '../http/secrets.ts';
import { errorFields } from '../log.ts';
import type { Register } from '../store/register.ts';
import type { SessionRow } from '../store/store.ts';
import { facilitatorActor } from './actor.ts';
import type { SessionServices } from './services.ts';
import type { Turns } from './turns.ts';
import { plainCalendar } from '../time/clock.ts';

const MOST_PLANNED = 60;

interface Plan {
  readonly id: string;
  readonly worlds: Worlds;
  readonly inject: Inject;
  readonly when: InjectTime;
  readonly fired: Set<string>;
}

/** Whether its moment has come in this match; `now` is the time of day. A stopped clock holds it back, and so does a match that has not begun. */
export function isDue(when: InjectTime, { clock }: Pick<State, 'clock'>, now: number): boolean {
  if (clock.phase === 'lobby' || clock.phase === 'ended' || clock.paused !== null) return false;
  if ('at' in when) return now >= when.at;
  const order = (phase: Phase): number => PHASES.indexOf(phase);
  return clock.round > when.round || (clock.round === when.round && order(clock.phase) >= order(when.phase));
}

export interface Injects {
  plan(session: SessionRow, wish: PlanInject, doing: Doing): Promise<PlannedInject>;
  remove(session: SessionRow, id: string, doing: Doing): Promise<{ ok: true }>;
  list(session: string): Promise<PlannedInject[]>;
  /** Reads what is planned, after a start. */
  load(): Promise<void>;
  /** Fires what is due in this match. Call after every change of its clock. */
  check(match: string): Promise<void>;
  /** Fires what is due by the time. */
  tick(): Promise<void>;
  forget(session: string): void;
}

export function createInjects(
  services: Pick<SessionServices, 'store' | 'hosts' | 'log' | 'now' | 'calendar'>,
  inTurn: Turns,
): Injects {
  const { store, hosts, log, now, calendar = plainCalendar(now) } = services;
  const bySession = new Map<string, Plan[]>();
  const firing = new Map<string, Promise<void>>();

  async function read(session: string): Promise<void> {
    const plans = (await plannedInjects(store.register, session)).map((p): Plan => ({
      ...p,
      fired: new Set(p.fired.map((f) => f.match)),
    }));
    if (plans.length > 0) bySession.set(session, plans);
    else bySession.delete(session);
  }

  async function fire(plan: Plan, host: MatchHost): Promise<void> {
    // The id makes it one command, however often it is tried: a crash between the two writes fires nothing twice.
    const reply = await host.submit(facilitatorActor(`plan:${plan.id}`), `plan-${plan.id}`, {
      type: 'inject',
      inject: plan.inject as never,
    });
    if (!reply.ok && (reply.refusal.code === 'read-only' || reply.refusal.code === 'stale')) return;
    plan.fired.add(host.id);
    const code = reply.ok ? null : reply.refusal.code;
    await store.commit({ fired: [{ plan: plan.id, match: host.id, at: now(), ok: reply.ok, code }] });
    log.info('inject-fired', { match: host.id, ok: reply.ok });
  }

  async function checkHost(host: MatchHost): Promise<void> {
    for (const plan of bySession.get(host.session) ?? []) {
      if (plan.fired.has(host.id) || (plan.worlds !== 'all' && !plan.worlds.includes(host.id))) continue;
      if (isDue(plan.when, host.state(), calendar.today())) await fire(plan, host);
    }
  }

  /** One after the other in a match; a failure waits for the next occasion. */
  function look(host: MatchHost): Promise<void> {
    const work = (firing.get(host.id) ?? Promise.resolve())
      .then(() => checkHost(host))
      .catch((error: unknown) => log.error('inject-failed', { match: host.id, ...errorFields(error) }))
      .finally(() => {
        if (firing.get(host.id) === work) firing.delete(host.id);
      });
    firing.set(host.id, work);
    return work;
  }

  return {
    plan: (session, wish, doing) =>
      inTurn(session.id, async () => {
        const have = await store.register.injects(session.id);
        if (have.length >= MOST_PLANNED)
          throw new Failure('not-possible', `There are ${MOST_PLANNED} planned injects already.`);
        if ('at' in wish.when && wish.when.at <= calendar.today())
          throw new Failure('bad-request', 'The time has passed already.');
        const matches = await store.matchesOf(session.id);
        if (wish.worlds !== 'all' && wish.worlds.some((id) => !matches.some((m) => m.id === id)))
          throw new Failure('unknown-world');
        const planned: PlannedInject = { id: newId(), ...wish, fired: [] };
        const row = {
          id: planned.id,
          session: session.id,
          worlds: JSON.stringify(wish.worlds),
          inject: JSON.stringify(wish.inject),
          due: JSON.stringify(wish.when),
          createdAt: now(),
        };
        await store.commit({ injects: [row], ...doing.rows(planned) });
        await read(session.id);
        return planned;
      }),
    async remove(session, id, doing) {
      if (!(await store.register.injects(session.id)).some((row) => row.id === id))
        throw new Failure('unknown-participant', 'There is no such planned inject.');
      const done = { ok: true } as const;
      await store.commit({ unplanned: { session: session.id, inject: id }, ...doing.rows(done) });
      await read(session.id);
      return done;
    },
    list: (session) => plannedInjects(store.register, session),
    async load() {
      for (const session of await store.register.sessionsWithInjects()) await read(session);
    },
    async check(match) {
      const host = await hosts.get(match);
      if (host && bySession.has(host.session)) await look(host);
    },
    async tick() {
      for (const [session, plans] of bySession) {
        const timed = plans.filter((p) => 'at' in p.when && p.when.at <= calendar.today());
        if (timed.length === 0) continue;
        for (const match of await store.matchesOf(session)) {
          if (match.status !== 'running' || timed.every((p) => p.fired.has(match.id))) continue;
          const host = await hosts.get(match.id);
          if (host) await look(host);
        }
      }
    },
    forget: (session) => void bySession.delete(session),
  };
}

/** Planned injects as they are told. */
export async function plannedInjects(register: Register, session: string): Promise<PlannedInject[]> {
  const [rows, fired] = await Promise.all([register.injects(session), register.fired(session)]);
  return rows.map((row) => ({
    id: row.id,
    worlds: JSON.parse(row.worlds) as Worlds,
    inject: JSON.parse(row.inject) as Inject,
    when: JSON.parse(row.due) as InjectTime,
    fired: fired
      .filter((f) => f.plan === row.id)
      .map(({ match, at, ok, code }) => ({ match, at, ok, ...(code === null ? {} : { code }) })),
  }));
}
