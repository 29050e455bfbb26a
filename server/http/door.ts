/** Who asks, and whether they may: every refusal of a facilitator's act is logged, and audited where its session is known. */
import type { Request } from 'express';
import type { Log } from '../log.ts';
import type { Activity } from '../sessions/activity.ts';
import type { Reader } from '../reads/reads.ts';
import { shareOf, type Quotas } from '../quotas.ts';
import type { Grant, Rights } from '../rights.ts';
import type { AuditRow } from '../store/register.ts';
import type { ParticipantRow, SessionRow, Store } from '../store/store.ts';
import { plainCalendar, type Calendar } from '../time/clock.ts';
import { Failure, MUCH } from './errors.ts';
import { bearer } from './handlers.ts';
import { limit } from './limits.ts';
import { hashToken } from './secrets.ts';

export interface Caller {
  readonly who: ParticipantRow;
  readonly session: SessionRow;
  /** Who asks, and since when that holds: what is done for them later asks whether it still does. */
  readonly grant: Grant;
}

/** Requests of one token at once, and a second. A page that shows a class asks less than once a second. */
const REQUESTS = 400;
const REQUESTS_PER_SECOND = 40;

interface Found {
  readonly token: string | null;
  readonly who: ParticipantRow | null;
  readonly epoch: number;
}

type Noted = Pick<Caller, 'who' | 'session'>;

export interface Door {
  /** Whoever holds a token that is good now; throws `unknown-token`. */
  holder(req: Request): Promise<Caller>;
  /** The same, but nobody who was taken out of the session, or was not let in yet; throws `removed` or `waiting`. */
  member(req: Request): Promise<Caller>;
  /** By a token out of a request's body; counts the request as its holder's. Throws `unknown-token` and `too-many`. */
  byToken(token: string): Promise<Caller>;
  /** Counts the request as that of whose token it bears; false where it bears none that is known. Throws `too-many`. */
  pass(req: Request): Promise<boolean>;
  /** Counts what a request that changes something writes. Throws `too-many`. */
  write(caller: Caller, req: Request): void;
  /** Counts so much more once it is done, for what cost the server more. */
  spend(caller: Caller, points: number): void;
  /** A facilitator or co-facilitator; throws `forbidden`, and audits `act` as refused. */
  facilitator(req: Request, act: string): Promise<Caller>;
  /** Someone of the game; throws `forbidden`, and audits `act` as refused. */
  delegate(req: Request, act: string): Promise<Caller>;
  /** A line of the session's audit, to be written with what it tells of. */
  line(caller: Noted, act: string, target: string, refused?: boolean): AuditRow;
  /** Writes one by itself. */
  note(caller: Noted, act: string, target: string, refused?: boolean): Promise<void>;
}

function notRemoved(caller: Caller): Caller {
  if (caller.who.status === 'removed') throw new Failure('removed');
  return caller;
}

/** Whoever is of the session now; throws `removed` or `waiting`. */
export function inside(caller: Caller): Caller {
  if (notRemoved(caller).who.status === 'asking') throw new Failure('waiting');
  return caller;
}

/** A caller as one who reads what takes long. */
export const readerOf = ({ grant, session }: Caller, { rights }: { readonly rights: Rights }): Reader => ({
  participant: grant.participant,
  session: session.id,
  holds: () => rights.holds(grant),
});

export function createDoor(services: {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly calendar?: Calendar;
  readonly activity: Activity;
  readonly rights: Rights;
  readonly quotas: Quotas;
  readonly address: (req: Request) => string;
}): Door {
  const { store, log, now, calendar = plainCalendar(now), activity, rights, quotas } = services;
  const asked = new WeakMap<Request, Promise<Found>>();
  const requests = limit(REQUESTS, REQUESTS_PER_SECOND);

  const line: Door['line'] = ({ who, session }, act, target, refused = false) => ({
    session: session.id,
    at: now(),
    participant: who.id,
    act,
    target: target.slice(0, 500),
    refused,
  });
  const note: Door['note'] = (...noted) => store.commit({ audit: [line(...noted)] });

  /** Whoever came back from another browser has given this token up; the browser that held it is told so. */
  const lostBy = async (token: string | null): Promise<'taken-up' | 'unknown-token'> =>
    token !== null && (await store.register.gaveUp(hashToken(token))) ? 'taken-up' : 'unknown-token';

  async function found(token: string | null): Promise<Found> {
    // Before the rows: what changes meanwhile ends the grant.
    const epoch = rights.epoch();
    return { epoch, token, who: token === null ? null : await store.participantByToken(hashToken(token)) };
  }

  /** Whose token the request bears: asked once for each. */
  function bearerOf(req: Request): Promise<Found> {
    const before = asked.get(req);
    if (before) return before;
    const asking = found(bearer(req));
    asked.set(req, asking);
    return asking;
  }

  async function admitted({ who, epoch, token }: Found): Promise<Caller> {
    if (!who || who.revokedAt !== null) throw new Failure(await lostBy(token));
    const session = await store.session(who.session);
    if (!session || session.expiresAt <= calendar.believed()) throw new Failure('unknown-token');
    if (session.closedAt !== null) throw new Failure('closed');
    activity.heard(session.id, now());
    if (activity.seen(who.id, now())) await store.touch(who.id, now()).catch(() => undefined);
    return { who, session, grant: { participant: who.id, epoch } };
  }

  function charge(who: Pick<ParticipantRow, 'id'>): void {
    if (!requests.take(who.id, performance.now())) throw new Failure('too-many');
  }

  async function only(req: Request, act: string, allowed: (role: ParticipantRow['role']) => boolean): Promise<Caller> {
    const whose = await bearerOf(req);
    const { who: row } = whose;
    if (!row || row.revokedAt !== null) {
      log.warn('act-refused', { act, role: row ? `${row.role}, revoked` : 'unknown' });
      const session = row && (await store.session(row.session));
      if (row && session) await note({ who: row, session }, act, 'revoked', true).catch(() => undefined);
      throw new Failure('unknown-token');
    }
    const caller = await admitted(whose);
    if (allowed(caller.who.role)) return caller;
    log.warn('act-refused', { act, role: caller.who.role });
    await note(caller, act, 'role', true).catch(() => undefined);
    throw new Failure('forbidden');
  }

  return {
    async byToken(token) {
      const whose = await found(token);
      if (whose.who) charge(whose.who);
      return admitted(whose);
    },
    async pass(req) {
      const { who } = await bearerOf(req);
      if (who) charge(who);
      return who !== null;
    },
    write({ who, session }, req) {
      const words = Number(req.headers['content-length'] ?? 0) || 0;
      if (!quotas.take(shareOf(session.id, who.role), services.address(req), words))
        throw new Failure('too-many', MUCH);
    },
    spend: ({ who }, points) => requests.spend(who.id, performance.now(), points),
    holder: async (req) => admitted(await bearerOf(req)),
    member: async (req) => inside(await admitted(await bearerOf(req))),
    facilitator: (req, act) => only(req, act, (role) => role === 'facilitator'),
    delegate: async (req, act) =>
      notRemoved(await only(req, act, (role) => role === 'delegate' || role === 'observer')),
    line,
    note,
  };
}
