/** The HTTP interface for players: create, join, enter, look into a lobby, list scenarios. The facilitator's is in `sessionApi.ts`. */
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { PROTOCOL, type Debrief, type OwnBrief, type ScenarioPage } from '../../shared/protocol.ts';
import type { CreatedSession } from '../../shared/session.ts';
import type { Creation } from '../sessions/create.ts';
import type { Sessions } from '../sessions/index.ts';
import { mayWatch } from '../sessions/admission.ts';
import { readRoster } from '../sessions/roster.ts';
import type { SessionServices } from '../sessions/services.ts';
import type { ParticipantRow } from '../store/store.ts';
import { backSchema, createMatchSchema, createSessionSchema, enterSchema, joinSchema } from './bodies.ts';
import { debriefOf } from './debrief.ts';
import { consoleApi } from './consoleApi.ts';
import { createDoor, type Caller } from './door.ts';
import { Failure } from './errors.ts';
import { answer, bearer, jsonBody, parse, publicAnswer } from './handlers.ts';
import { limit } from './limits.ts';
import { participantApi } from './participantApi.ts';
import { ownBrief, scenarioEntry, scenarioPage } from './scenarioTexts.ts';
import { sessionApi } from './sessionApi.ts';

export interface ApiServices extends Pick<SessionServices, 'store' | 'hosts' | 'rooms' | 'scenarios' | 'log' | 'now'> {
  readonly sessions: Sessions;
  readonly address: (req: Request) => string;
}

/** Whoever was taken out, or was not let in yet, sees nothing of what is within. */
function inside({ status }: ParticipantRow): void {
  if (status !== 'in') throw new Failure(status === 'removed' ? 'removed' : 'waiting');
}

export function api(services: ApiServices): Router {
  const { store, rooms, scenarios, now } = services;
  // A class of 40 behind one address makes about 160 requests in ten seconds, and 20 a second while it waits to be seated; a school has ten such classes.
  const requests = limit(4_000, 400);
  const creations = limit(120, 2);
  const { sessions } = services;
  const { creation, entrance } = sessions;
  const door = createDoor(sessions.services);

  const mayCreate = (req: Request): string => {
    const address = services.address(req);
    if (!creations.take(address, now())) throw new Failure('too-many');
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
    const made = await make(wish);
    entrance.known(made, address);
    return made;
  }

  /** A delegate enters their own world, everyone else a world of their session. Another's is refused and noted. */
  async function enter(req: Request): Promise<unknown> {
    const wish = parse(enterSchema, req.body);
    if (wish.protocol !== PROTOCOL) throw new Failure('protocol');
    const caller = await door.byToken(wish.token);
    const { who } = caller;
    if (!(await watches(caller))) inside(who);
    const place = (await store.register.seatingsOf(who.session)).find((s) => s.participant === who.id);
    if (who.role === 'delegate' && !place) throw new Failure('waiting');
    const matches = await store.matchesOf(who.session);
    const match = who.role === 'delegate' ? place!.match : (wish.match ?? matches[0]?.id);
    if (match === undefined) throw new Failure('waiting');
    if ((wish.match !== undefined && wish.match !== match) || !matches.some((m) => m.id === match))
      await refuseWorld(caller, wish.match ?? match);
    const role = who.role === 'projector' ? 'observer' : who.role;
    return rooms.reserve(match, { participant: who.id, alias: who.alias, role, seat: place?.seat ?? null });
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
    const { who } = await door.holder(req);
    inside(who);
    const seating = (await store.register.seatingsOf(who.session)).find((s) => s.participant === who.id);
    const match = seating && (await store.match(seating.match));
    if (!match || !seating) throw new Failure('waiting');
    const own = ownBrief(await store.scenario(match.scenarioHash), seating.seat);
    if (!own) throw new Failure('unknown-scenario');
    return own;
  }

  /** The match asked for, else the own or the latest one. A delegate reads the debrief of a world it sat in; others of any world of the session. */
  async function debrief(req: Request): Promise<Debrief> {
    const { who } = await door.holder(req);
    inside(who);
    const sat =
      who.role === 'delegate'
        ? (await store.register.seatingsOf(who.session)).filter((s) => s.participant === who.id).map((s) => s.match)
        : null;
    const open = (await store.matchesOf(who.session)).filter((match) => sat === null || sat.includes(match.id));
    const asked = req.query['match'];
    const row = asked === undefined ? open.at(-1) : open.find((match) => match.id === asked);
    const host = row && (await services.hosts.get(row.id));
    if (!host) throw new Failure('unknown-match');
    return debriefOf(store, host, who);
  }

  const router = Router();
  router.use((req, _res, next) => {
    if (!requests.take(services.address(req), now())) throw new Failure('too-many');
    next();
  });
  router.post(
    '/matches',
    ...jsonBody,
    answer(200, (req) =>
      create(req, createMatchSchema, (wish) => creation.createMatch(wish as Parameters<Creation['createMatch']>[0])),
    ),
  );
  router.post(
    '/sessions',
    ...jsonBody,
    answer(200, (req) =>
      create(req, createSessionSchema, (wish) =>
        creation.createSession(wish as Parameters<Creation['createSession']>[0]),
      ),
    ),
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
  router.get('/debrief', answer(200, debrief));
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
