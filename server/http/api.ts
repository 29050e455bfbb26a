/** The HTTP interface for players: create, join, enter, look into a lobby, list scenarios. The facilitator's is in `sessionApi.ts`. */
import { Router, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { PROTOCOL, type CreateMatch, type OwnBrief, type ScenarioPage } from '../../shared/protocol.ts';
import type { CreatedSession, CreateSession } from '../../shared/session.ts';
import type { Sessions } from '../sessions/index.ts';
import { mayWatch } from '../sessions/admission.ts';
import { readRoster } from '../sessions/roster.ts';
import { hostOf, type SessionServices } from '../sessions/services.ts';
import { backSchema, createMatchSchema, createSessionSchema, enterSchema, joinSchema } from './bodies.ts';
import { createBotTables } from './botTables.ts';
import { consoleApi } from './consoleApi.ts';
import { createDoor, inside, readerOf, type Caller } from './door.ts';
import { Failure, MUCH } from './errors.ts';
import { answer, bearer, jsonBody, parse, publicAnswer } from './handlers.ts';
import { limit } from './limits.ts';
import { participantApi } from './participantApi.ts';
import { ownBrief, scenarioEntry, scenarioPage } from './scenarioTexts.ts';
import { sendRead } from './sending.ts';
import { sessionApi } from './sessionApi.ts';

export interface ApiServices extends Pick<SessionServices, 'store' | 'hosts' | 'rooms' | 'scenarios' | 'log' | 'now'> {
  readonly sessions: Sessions;
  readonly address: (req: Request) => string;
}

/** Requests whose token or code is not in their head; each is counted where it has been read. */
const BY_CODE = /^\/(?:enter|join|back|lobby\/[^/]*)$/;

/** Bytes that the opening of a match takes. */
const OPENING = 8_000;

export function api(services: ApiServices): Router {
  const { store, rooms, scenarios, now } = services;
  // By address only what bears no token and names no code: pages that open, sessions that are made.
  const strangers = limit(2_000, 100);
  const creations = limit(120, 2);
  const botTables = createBotTables(store);
  // A place costs more than a look: who comes back again and again waits between.
  const entries = limit(60, 4);
  const { sessions } = services;
  const { creation, entrance } = sessions;
  const { quotas, reads } = sessions.services;
  const door = createDoor({ ...sessions.services, address: services.address });

  const mayCreate = (req: Request): string => {
    const address = services.address(req);
    if (!creations.take(address, performance.now())) throw new Failure('too-many');
    return address;
  };

  async function create<T extends CreatedSession, W extends { readonly scenario: string }>(
    req: Request,
    schema: z.ZodType<W>,
    make: (wish: W) => Promise<T>,
  ): Promise<T> {
    const wish = parse(schema, req.body);
    if (!scenarios.get(wish.scenario)) throw new Failure('unknown-scenario');
    const address = mayCreate(req);
    if (!quotas.room('new')) throw new Failure('no-space');
    if (!quotas.take(null, address, OPENING)) throw new Failure('too-many', MUCH);
    await botTables.may(wish, address);
    const made = await make(wish);
    if ('match' in made) botTables.made(wish, address, String(made.match));
    entrance.known(made, address);
    sessions.services.activity.heard(made.session, now());
    return made;
  }

  /** A delegate enters their own world, everyone else a world of their session. Another's is refused and noted. */
  async function enter(req: Request): Promise<unknown> {
    const wish = parse(enterSchema, req.body);
    if (wish.protocol !== PROTOCOL) throw new Failure('protocol');
    const asked = await door.byToken(wish.token);
    const caller = (await watches(asked)) ? asked : inside(asked);
    const { who } = caller;
    if (!entries.take(who.id, performance.now())) throw new Failure('too-many');
    const place = (await store.register.seatingsOf(who.session)).find((s) => s.participant === who.id);
    if (who.role === 'delegate' && !place) throw new Failure('waiting');
    const matches = await store.matchesOf(who.session);
    const match = who.role === 'delegate' ? place!.match : (wish.match ?? matches[0]?.id);
    if (match === undefined) throw new Failure('waiting');
    if ((wish.match !== undefined && wish.match !== match) || !matches.some((m) => m.id === match))
      await refuseWorld(caller, wish.match ?? match);
    // What cannot even be read has no room.
    await hostOf(sessions.services, match);
    const role = who.role === 'projector' ? 'observer' : who.role;
    const address = services.address(req);
    return rooms.reserve(match, { ...caller.grant, address, alias: who.alias, role, seat: place?.seat ?? null });
  }

  /** Whoever asks to come in may look on as an observer meanwhile: that shows what the room sees, and nothing of a seat. */
  async function watches({ who, session }: Caller): Promise<boolean> {
    if (who.role !== 'observer' || who.status !== 'asking') return false;
    return mayWatch(await readRoster(store, session), who);
  }

  async function refuseWorld(caller: Caller, match: string): Promise<never> {
    await door.note(caller, 'enter', match, true);
    throw new Failure('forbidden');
  }

  async function scenario(req: Request): Promise<ScenarioPage> {
    const found = scenarios.get(String(req.params['id'] ?? ''));
    if (!found) throw new Failure('unknown-scenario');
    return scenarioPage(found.scenario);
  }

  /** The seat is looked up from the token: nobody can ask for another's. */
  async function brief(req: Request): Promise<OwnBrief> {
    const { who } = await door.member(req);
    const seating = (await store.register.seatingsOf(who.session)).find((s) => s.participant === who.id);
    const match = seating && (await store.match(seating.match));
    if (!match || !seating) throw new Failure('waiting');
    const own = ownBrief(await store.scenario(match.scenarioHash), seating.seat);
    if (!own) throw new Failure('unknown-scenario');
    return own;
  }

  /** The match asked for, else the own or the latest one. A delegate reads the debrief of a world it sat in; others of any world of the session. */
  const debrief: RequestHandler = async (req, res) => {
    const caller = await door.member(req);
    const { who } = caller;
    const sat =
      who.role === 'delegate'
        ? (await store.register.seatingsOf(who.session)).filter((s) => s.participant === who.id).map((s) => s.match)
        : null;
    const open = (await store.matchesOf(who.session)).filter((match) => sat === null || sat.includes(match.id));
    const asked = req.query['match'];
    const row = asked === undefined ? open.at(-1) : open.find((match) => match.id === asked);
    if (!row) throw new Failure('unknown-match');
    const { match, result } = (await hostOf(services, row.id)).state();
    if (!result) throw new Failure('not-ended');
    const { id, session, alias } = who;
    const job = { kind: 'debrief', match: row.id, scenario: match.scenario, who: { id, session, alias } } as const;
    await sendRead(res, await reads.open(readerOf(caller, sessions.services), job), services.log);
  };

  const router = Router();
  // Whoever has a token is counted by it, and who comes with a code at the session's own door: a flood from the same address does not reach them.
  router.use(async (req, _res, next) => {
    const own = BY_CODE.test(req.path) || (await door.pass(req));
    if (!own && !strangers.take(services.address(req), performance.now())) throw new Failure('too-many');
    next();
  });
  router.post(
    '/matches',
    ...jsonBody,
    answer(200, (req) => create(req, createMatchSchema, (wish) => creation.createMatch(wish as CreateMatch))),
  );
  router.post(
    '/sessions',
    ...jsonBody,
    answer(200, (req) => create(req, createSessionSchema, (wish) => creation.createSession(wish as CreateSession))),
  );
  router.post(
    '/join',
    ...jsonBody,
    answer(200, (req) => entrance.join(parse(joinSchema, req.body), services.address(req), bearer(req))),
  );
  router.post(
    '/back',
    ...jsonBody,
    answer(200, (req) => entrance.back(parse(backSchema, req.body), services.address(req))),
  );
  router.post('/enter', ...jsonBody, answer(200, enter));
  router.get(
    '/lobby/:code',
    answer(200, (req) => entrance.lobby(String(req.params['code'] ?? ''), services.address(req))),
  );
  // A scenario dropped into the data folder is offered after a reload; `mistakes` tells its author why one is not.
  router.get(
    '/scenarios',
    publicAnswer(async () => {
      await scenarios.refresh();
      return { scenarios: scenarios.list().map(scenarioEntry), mistakes: scenarios.mistakes() };
    }),
  );
  router.get('/scenarios/:id', publicAnswer(scenario));
  router.get('/brief', answer(200, brief));
  router.get('/debrief', debrief);
  router.use(participantApi(sessions, door), sessionApi(sessions, door), consoleApi(sessions, door));
  router.all(
    [
      '/matches',
      '/sessions',
      '/join',
      '/back',
      '/enter',
      '/lobby/:code',
      '/scenarios',
      '/scenarios/:id',
      '/brief',
      '/debrief',
    ],
    () => {
      throw new Failure('method-not-allowed');
    },
  );
  return router;
}
