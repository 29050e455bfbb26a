/** Making a session: a match among friends, or a class. All of it is written at once, so that an answer that never came leaves nothing half made. */
import type { CreatedMatch, CreateMatch } from '../../shared/protocol.ts';
import type { CreatedSession, CreateSession } from '../../shared/session.ts';
import { paceOf } from '../host/pace.ts';
import { Failure } from '../http/errors.ts';
import { hashToken, newCode, newId } from '../http/secrets.ts';
import type { Changes } from '../store/changes.ts';
import { keptUntil, plannedLength } from '../store/lifetime.ts';
import type { SessionRow } from '../store/store.ts';
import { once, type Operation } from './operations.ts';
import { paceFor, type Plan } from './plan.ts';
import { LINK_NAMES } from './pseudonyms.ts';
import type { SessionServices } from './services.ts';
import { CLASS_DEFAULTS, given, kept } from './settings.ts';
import { plainCalendar } from '../time/clock.ts';

/** With an id the same request makes one session, however often it is sent. */
export interface Creation {
  createMatch(wish: CreateMatch): Promise<CreatedMatch>;
  createSession(wish: CreateSession): Promise<CreatedSession>;
}

interface Made {
  readonly session: string;
  readonly code: string;
  readonly salt: string;
}

export function createCreation(services: SessionServices): Creation {
  const { store, hosts, scenarios, log, now, calendar = plainCalendar(now) } = services;

  /** The rows of a session and of its facilitator. */
  async function made(
    operation: Operation,
    more: Pick<SessionRow, 'settings' | 'tz' | 'locked' | 'plan'>,
    planned: number,
  ): Promise<{ made: Made; rows: Changes }> {
    const [session, salt, createdAt] = [newId(), newId(), now()];
    // Where the clock was set, it is rather kept too long than too short.
    const ahead = Math.max(0, calendar.latest() - now());
    let code = newCode();
    while (await store.sessionByCode(code)) code = newCode();
    return {
      made: { session, code, salt },
      rows: {
        newSession: {
          id: session,
          code,
          ...more,
          createdAt,
          expiresAt: keptUntil(createdAt + ahead, planned, services.retentionDays),
        },
        newPeople: [
          {
            id: newId(),
            session,
            alias: LINK_NAMES.facilitator,
            lang: 'en',
            role: 'facilitator',
            tokenHash: hashToken(operation.token(salt)),
            lastSeen: createdAt,
            createdAt,
          },
        ],
      },
    };
  }

  const named = (kind: string, { id, ...payload }: { readonly id?: string | undefined }) => ({
    kind,
    caller: 'anyone',
    id,
    payload,
  });

  return {
    async createMatch(wish) {
      const found = scenarios.get(wish.scenario);
      if (!found) throw new Failure('unknown-scenario');
      const { kept: told, operation } = await once(services, named('create-match', wish), async (asked) => {
        const { made: its, rows } = await made(
          asked,
          {
            settings: JSON.stringify(wish.fillSeconds ? { fillSeconds: wish.fillSeconds } : {}),
            tz: 'UTC',
            locked: false,
            plan: '{}',
          },
          plannedLength(paceOf(wish.pace, found.scenario)),
        );
        return hosts.change([], (drafts) => {
          const result = { ...its, match: drafts.open(its.session, wish).match };
          return { changes: { ...rows, ...asked.rows(its.session, result) }, result };
        });
      });
      const { session, match, code, salt } = told;
      log.info('match-created', { match, scenario: wish.scenario });
      return { session, match, code, facilitator: operation.token(salt) };
    },

    async createSession(wish) {
      const found = scenarios.get(wish.scenario);
      if (!found) throw new Failure('unknown-scenario');
      const settings = {
        ...CLASS_DEFAULTS,
        ...given(wish.settings ?? {}),
        ...(wish.seatSize === undefined ? {} : { seatSize: wish.seatSize }),
      };
      const plan: Plan = {
        scenario: wish.scenario,
        pace: paceFor(wish.pace),
        worlds: wish.worlds ?? 'auto',
        seed: wish.seed ?? null,
      };
      const { kept: told, operation } = await once(services, named('create-session', wish), async (asked) => {
        const { made: its, rows } = await made(
          asked,
          { ...kept(settings), plan: JSON.stringify(plan) },
          plannedLength(paceOf(plan.pace, found.scenario)),
        );
        await store.commit({ ...rows, ...asked.rows(its.session, its) });
        return its;
      });
      const { session, code, salt } = told;
      log.info('session-created', { session, scenario: wish.scenario });
      return { session, code, facilitator: operation.token(salt) };
    },
  };
}
