/** Who asks, and whether they may: every refusal of a facilitator's act is logged, and audited where its session is known. */
import type { Request } from 'express';
import type { Log } from '../log.ts';
import type { Activity } from '../sessions/activity.ts';
import type { AuditRow } from '../store/register.ts';
import type { ParticipantRow, SessionRow, Store } from '../store/store.ts';
import { Failure } from './errors.ts';
import { bearer } from './handlers.ts';
import { hashToken } from './secrets.ts';

export interface Caller {
  readonly who: ParticipantRow;
  readonly session: SessionRow;
}

export interface Door {
  /** Whoever holds a token that is good now; throws `unknown-token`. */
  holder(req: Request): Promise<Caller>;
  byToken(token: string): Promise<Caller>;
  /** A facilitator or co-facilitator; throws `forbidden`, and audits `act` as refused. */
  facilitator(req: Request, act: string): Promise<Caller>;
  /** Someone of the game; throws `forbidden`, and audits `act` as refused. */
  delegate(req: Request, act: string): Promise<Caller>;
  /** A line of the session's audit, to be written with what it tells of. */
  line(caller: Caller, act: string, target: string, refused?: boolean): AuditRow;
  /** Writes one by itself. */
  note(caller: Caller, act: string, target: string, refused?: boolean): Promise<void>;
}

export function createDoor(services: {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly activity: Activity;
}): Door {
  const { store, log, now, activity } = services;

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

  async function byToken(token: string | null): Promise<Caller> {
    const who = token === null ? null : await store.participantByToken(hashToken(token));
    if (!who || who.revokedAt !== null) throw new Failure(await lostBy(token));
    const session = await store.session(who.session);
    if (!session || session.expiresAt <= now()) throw new Failure('unknown-token');
    if (activity.seen(who.id, now())) await store.touch(who.id, now()).catch(() => undefined);
    return { who, session };
  }

  async function only(req: Request, act: string, allowed: (role: ParticipantRow['role']) => boolean): Promise<Caller> {
    const token = bearer(req);
    const row = token === null ? null : await store.participantByToken(hashToken(token));
    if (!row || row.revokedAt !== null) {
      log.warn('act-refused', { act, role: row ? `${row.role}, revoked` : 'unknown' });
      const session = row && (await store.session(row.session));
      if (row && session) await note({ who: row, session }, act, 'revoked', true).catch(() => undefined);
      throw new Failure('unknown-token');
    }
    const caller = await byToken(token);
    if (allowed(caller.who.role)) return caller;
    log.warn('act-refused', { act, role: caller.who.role });
    await note(caller, act, 'role', true).catch(() => undefined);
    throw new Failure('forbidden');
  }

  return {
    byToken,
    holder: (req) => byToken(bearer(req)),
    facilitator: (req, act) => only(req, act, (role) => role === 'facilitator'),
    delegate: (req, act) => only(req, act, (role) => role === 'delegate' || role === 'observer'),
    line,
    note,
  };
}
