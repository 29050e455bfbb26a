/** The HTTP interface: create, join, enter, look into a lobby, list scenarios. */
import { json, Router, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { PROTOCOL, type CreatedMatch, type CreateMatch, type Joined, type LobbyInfo, type OwnBrief, type ScenarioPage } from '../../shared/protocol.ts';
import type { Hosts, MatchHost } from '../host/types.ts';
import { errorFields, type Log } from '../log.ts';
import type { Rooms } from '../rooms.ts';
import type { Scenarios } from '../scenarios.ts';
import { StoreReadOnly, type MatchRow, type ParticipantRow, type SessionRow, type Store } from '../store/store.ts';
import { createMatchSchema, enterSchema, firstMistake, joinSchema } from './bodies.ts';
import { Failure } from './errors.ts';
import { guesses, limit } from './limits.ts';
import { ownBrief, scenarioEntry, scenarioPage } from './scenarioTexts.ts';
import { cleanAlias, hashToken, newCode, newId, newToken, readCode } from './secrets.ts';

export interface ApiServices {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly rooms: Rooms;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly now: () => number;
  readonly retentionDays: number;
  readonly address: (req: Request) => string;
}

const DAY = 86_400_000;

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Failure('bad-request', firstMistake(parsed.error));
  return parsed.data;
}

/** Express 5 awaits this, and hands what it throws to the error handler. */
const answer = <T>(status: number, work: (req: Request) => Promise<T>): RequestHandler => async (req, res) => {
  const body = await work(req);
  res.status(status).set('cache-control', 'no-store').json(body);
};

export function api(services: ApiServices): Router {
  const { store, hosts, rooms, scenarios, log, now } = services;
  // A class of 40 behind one address makes about 160 requests in ten seconds; a school that comes back after a restart, several times that.
  const requests = limit(2_000, 50);
  const creations = limit(120, 2);
  const codes = guesses();

  const body: RequestHandler[] = [
    (req, _res, next) => {
      if (!req.is('application/json')) throw new Failure('not-json');
      next();
    },
    json({ limit: '64kb', inflate: false, strict: true }),
  ];

  async function openSession(typed: string, address: string): Promise<SessionRow> {
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

  async function currentMatch(session: string): Promise<{ row: MatchRow; host: MatchHost } | null> {
    const row = (await store.matchesOf(session)).at(-1);
    if (!row) return null;
    const host = await hosts.get(row.id).catch((error: unknown) => {
      log.error('match-unreadable', { match: row.id, ...errorFields(error) });
      throw error instanceof StoreReadOnly ? error : new Failure('quarantined');
    });
    return host ? { row, host } : null;
  }

  async function create(req: Request): Promise<CreatedMatch> {
    const wish = parse(createMatchSchema, req.body) as CreateMatch;
    if (!scenarios.get(wish.scenario)) throw new Failure('unknown-scenario');
    if (!creations.take(services.address(req), now())) throw new Failure('too-many');
    const session = newId();
    let code = newCode();
    while (await store.sessionByCode(code)) code = newCode();
    await store.createSession({ id: session, code, settings: '{}', tz: 'UTC', locked: false, expiresAt: now() + services.retentionDays * DAY });
    const { id } = await hosts.create(session, wish, now());
    const facilitator = newToken();
    await store.addParticipant({ id: newId(), session, alias: 'Facilitator', lang: 'en', role: 'facilitator', tokenHash: hashToken(facilitator), lastSeen: now() });
    codes.right(services.address(req), code);
    log.info('match-created', { match: id, scenario: wish.scenario });
    return { session, match: id, code, facilitator };
  }

  async function join(req: Request): Promise<Joined> {
    const wish = parse(joinSchema, req.body);
    const alias = cleanAlias(wish.alias);
    if (alias === null) throw new Failure('bad-alias');
    const session = await openSession(wish.code, services.address(req));
    if (session.locked) throw new Failure('locked');
    const match = await currentMatch(session.id);
    const role = wish.role ?? 'delegate';
    if (match && role === 'delegate') {
      if (match.host.quarantined()) throw new Failure('quarantined');
      const seats = match.host.seats();
      if (wish.seat && seats[wish.seat] === 'taken') throw new Failure('seat-taken');
      if (Object.values(seats).every((state) => state === 'taken')) throw new Failure('match-full');
    }
    const token = newToken();
    const participant: ParticipantRow = { id: newId(), session: session.id, alias, lang: 'en', role, tokenHash: hashToken(token), lastSeen: now() };
    await store.addParticipant(participant);
    let seat = null;
    if (match && role === 'delegate') {
      seat = await match.host.seat(participant.id, alias, wish.seat);
      // Held by a bot, or someone was faster. The participant without a seat stays unknown: its token is never told.
      if (seat === null) throw new Failure(wish.seat ? 'seat-taken' : 'match-full');
    }
    return { token, session: session.id, match: match?.row.id ?? null, seat, portfolio: null };
  }

  async function enter(req: Request): Promise<unknown> {
    const wish = parse(enterSchema, req.body);
    if (wish.protocol !== PROTOCOL) throw new Failure('protocol');
    const who = await store.participantByToken(hashToken(wish.token));
    if (!who) throw new Failure('unknown-token');
    const match = await currentMatch(who.session);
    if (!match) throw new Failure('waiting');
    const seating = (await store.seatings(match.row.id)).find((s) => s.participant === who.id && s.toSeq === null);
    if (who.role === 'delegate' && !seating) throw new Failure('waiting');
    await store.touch(who.id, now()).catch(() => undefined);
    return rooms.reserve(match.row.id, { participant: who.id, alias: who.alias, role: who.role, seat: seating?.seat ?? null });
  }

  async function lobby(req: Request): Promise<LobbyInfo> {
    const session = await openSession(String(req.params['code'] ?? ''), services.address(req));
    const match = await currentMatch(session.id);
    if (!match) throw new Failure('unknown-match');
    const state = match.host.state();
    return { match: match.row.id, scenario: state.match.scenario, phase: state.clock.phase, seats: match.host.seats(), outcome: state.result?.outcome ?? null };
  }

  async function scenario(req: Request): Promise<ScenarioPage> {
    const found = scenarios.get(String(req.params['id'] ?? ''));
    if (!found) throw new Failure('unknown-scenario');
    return scenarioPage(found.scenario);
  }

  /** The seat is looked up from the token: nobody can ask for another's. */
  async function brief(req: Request): Promise<OwnBrief> {
    const token = /^Bearer (\S{1,200})$/.exec(req.headers.authorization ?? '')?.[1];
    const who = token === undefined ? null : await store.participantByToken(hashToken(token));
    if (!who) throw new Failure('unknown-token');
    const match = (await store.matchesOf(who.session)).at(-1);
    const seating = match && (await store.seatings(match.id)).find((s) => s.participant === who.id && s.toSeq === null);
    if (!match || !seating) throw new Failure('waiting');
    const own = ownBrief(await store.scenario(match.scenarioHash), seating.seat);
    if (!own) throw new Failure('unknown-scenario');
    return own;
  }

  const router = Router();
  router.use((req, _res, next) => {
    if (!requests.take(services.address(req), now())) throw new Failure('too-many');
    next();
  });
  router.post('/matches', ...body, answer(200, create));
  router.post('/join', ...body, answer(200, join));
  router.post('/enter', ...body, answer(200, enter));
  router.get('/lobby/:code', answer(200, lobby));
  // A scenario dropped into the data folder is offered after a reload; `mistakes` tells its author why one is not.
  router.get('/scenarios', answer(200, async () => {
    await scenarios.refresh();
    return { scenarios: scenarios.list().map(scenarioEntry), mistakes: scenarios.mistakes() };
  }));
  router.get('/scenarios/:id', answer(200, scenario));
  router.get('/brief', answer(200, brief));
  router.all(['/matches', '/join', '/enter', '/lobby/:code', '/scenarios', '/scenarios/:id', '/brief'], () => { throw new Failure('method-not-allowed'); });
  return router;
}
