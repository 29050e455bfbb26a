/** Making a session, and coming into it by its code. */
import { readCode } from '../../shared/code.ts';
import type { CreateMatch, CreatedMatch, Joined, LobbyInfo } from '../../shared/protocol.ts';
import type { CreatedSession, CreateSession } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import { Failure } from '../http/errors.ts';
import { guesses } from '../http/limits.ts';
import { hashToken, newCode, newId, newToken } from '../http/secrets.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import { foundWord } from './aliases.ts';
import { cleanAlias, uniqueAlias } from './names.ts';
import { paceFor, type Plan } from './plan.ts';
import { LINK_NAMES } from './pseudonyms.ts';
import type { Seats } from './seats.ts';
import { hostOf, type SessionServices } from './services.ts';
import { CLASS_DEFAULTS, isClass, given, kept, settingsOf } from './settings.ts';

const DAY = 86_400_000;
/** More people than any class has, so that a leaked code cannot fill the store. */
const MOST_PEOPLE = 400;

export interface JoinWish {
  readonly code: string;
  readonly alias: string;
  readonly seat?: Seat | undefined;
  readonly portfolio?: Portfolio | undefined;
  readonly role?: 'delegate' | 'observer' | undefined;
}

export interface Entrance {
  createMatch(wish: CreateMatch, address: string): Promise<CreatedMatch>;
  createSession(wish: CreateSession, address: string): Promise<CreatedSession>;
  /** `host`: the facilitator's token, where the one who made a match joins it as well. */
  join(wish: JoinWish, address: string, host?: string | null): Promise<Joined>;
  lobby(code: string, address: string): Promise<LobbyInfo>;
}

export function createEntrance(services: SessionServices, seats: Seats): Entrance {
  const { store, hosts, scenarios, log, now } = services;
  const codes = guesses();

  async function openByCode(typed: string, address: string): Promise<SessionRow> {
    const code = readCode(typed);
    if (!codes.allowed(address, code ?? '', now())) throw new Failure('too-many');
    const session = code === null ? null : await store.sessionByCode(code);
    if (!session || session.expiresAt <= now()) {
      codes.wrong(address, now());
      throw new Failure('unknown-code');
    }
    codes.right(address, session.code);
    return session;
  }

  async function newSession(
    more: Pick<SessionRow, 'settings' | 'tz' | 'locked' | 'plan'>,
    address: string,
  ): Promise<CreatedSession> {
    const session = newId();
    let code = newCode();
    while (await store.sessionByCode(code)) code = newCode();
    const createdAt = now();
    await store.createSession({
      id: session,
      code,
      ...more,
      createdAt,
      expiresAt: createdAt + services.retentionDays * DAY,
    });
    const facilitator = newToken();
    await store.addParticipant({
      id: newId(),
      session,
      alias: LINK_NAMES.facilitator,
      lang: 'en',
      role: 'facilitator',
      tokenHash: hashToken(facilitator),
      lastSeen: createdAt,
      createdAt,
    });
    codes.right(address, code);
    return { session, code, facilitator };
  }

  async function joinClass(session: SessionRow, wish: JoinWish, asked: string): Promise<Joined> {
    const settings = settingsOf(session);
    if (settings.aliasFilter.on && foundWord(asked, settings.aliasFilter.words) !== null)
      throw new Failure('alias-refused');
    const everyone = await store.participants(session.id);
    if (everyone.length >= MOST_PEOPLE)
      throw new Failure('match-full', 'This session has as many participants as it can take.');
    const alias = uniqueAlias(
      asked,
      everyone.filter((p) => p.role === 'delegate' || p.role === 'observer').map((p) => p.alias),
    );
    const token = newToken();
    const role = wish.role ?? 'delegate';
    const status = settings.admitByHand ? 'asking' : 'in';
    const person: ParticipantRow = {
      id: newId(),
      session: session.id,
      alias,
      lang: 'en',
      role,
      tokenHash: hashToken(token),
      lastSeen: now(),
      createdAt: now(),
      status,
      revokedAt: null,
      host: null,
      former: [],
      wish: role === 'delegate' ? (wish.portfolio ?? null) : null,
    };
    await store.addParticipant(person);
    if (role === 'delegate' && session.lessonBegun === null)
      await store.register.changeSession(session.id, { lessonBegun: now() });
    services.activity.seen(person.id, now());
    const place =
      status === 'in' && role === 'delegate' && settings.placeLatecomers
        ? await seats.placeLate(session.id, person)
        : null;
    const portfolio = place?.portfolios.find((held) => held === person.wish) ?? place?.portfolios[0] ?? null;
    return {
      token,
      session: session.id,
      match: place?.match ?? null,
      seat: place?.seat ?? null,
      portfolio,
      ...(alias === asked ? {} : { alias }),
    };
  }

  async function joinMatch(
    session: SessionRow,
    wish: JoinWish,
    alias: string,
    hostToken: string | null,
  ): Promise<Joined> {
    const row = (await store.matchesOf(session.id)).at(0);
    const host = row ? await hostOf(services, row.id) : null;
    const role = wish.role ?? 'delegate';
    if (host && role === 'delegate') {
      if (host.quarantined()) throw new Failure('quarantined');
      const held = host.seats();
      if (wish.seat && held[wish.seat] === 'taken') throw new Failure('seat-taken');
      if (Object.values(held).every((state) => state === 'taken')) throw new Failure('match-full');
    }
    const token = newToken();
    const id = newId();
    const maker = hostToken === null ? null : await store.participantByToken(hashToken(hostToken));
    const madeBy = maker?.session === session.id && maker.role === 'facilitator' ? maker.id : null;
    await store.addParticipant({
      id,
      session: session.id,
      alias,
      lang: 'en',
      role,
      tokenHash: hashToken(token),
      lastSeen: now(),
      createdAt: now(),
      host: madeBy,
    });
    let seat = null;
    if (host && role === 'delegate') {
      seat = await host.seat(id, alias, wish.seat);
      // Held by a bot, or someone was faster. The participant without a seat stays unknown: its token is never told.
      if (seat === null) throw new Failure(wish.seat ? 'seat-taken' : 'match-full');
    }
    return { token, session: session.id, match: row?.id ?? null, seat, portfolio: null };
  }

  return {
    async createMatch(wish, address) {
      if (!scenarios.get(wish.scenario)) throw new Failure('unknown-scenario');
      const { session, code, facilitator } = await newSession(
        {
          settings: JSON.stringify(wish.fillSeconds ? { fillSeconds: wish.fillSeconds } : {}),
          tz: 'UTC',
          locked: false,
          plan: '{}',
        },
        address,
      );
      const { id } = await hosts.create(session, wish, now());
      log.info('match-created', { match: id, scenario: wish.scenario });
      return { session, match: id, code, facilitator };
    },

    async createSession(wish, address) {
      if (!scenarios.get(wish.scenario)) throw new Failure('unknown-scenario');
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
      const created = await newSession({ ...kept(settings), plan: JSON.stringify(plan) }, address);
      log.info('session-created', { session: created.session, scenario: wish.scenario });
      return created;
    },

    async join(wish, address, host = null) {
      const alias = cleanAlias(wish.alias);
      if (alias === null) throw new Failure('bad-alias');
      const session = await openByCode(wish.code, address);
      if (session.locked) throw new Failure('locked');
      return isClass(session) ? joinClass(session, wish, alias) : joinMatch(session, wish, alias, host);
    },

    async lobby(code, address) {
      const session = await openByCode(code, address);
      const matches = await store.matchesOf(session.id);
      if (isClass(session)) {
        const { title, locked, admitByHand, seatSize } = settingsOf(session);
        const { scenario } = JSON.parse(session.plan) as Plan;
        const running = matches.some((m) => m.status === 'running');
        const seat = 'open' as const;
        return {
          match: '',
          scenario,
          phase: 'lobby',
          seats: { seoul: seat, tokyo: seat, washington: seat, pyongyang: seat },
          outcome: null,
          class: { title, locked, admitByHand, running, seatSize },
        };
      }
      const row = matches.at(0);
      if (!row) throw new Failure('unknown-match');
      const host = await hostOf(services, row.id);
      const state = host.state();
      return {
        match: row.id,
        scenario: state.match.scenario,
        phase: state.clock.phase,
        seats: host.seats(),
        outcome: state.result?.outcome ?? null,
      };
    },
  };
}
