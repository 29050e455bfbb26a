/** The HTTP interface of a session: where one stands, and what its facilitators may do. Each act is audited, refused ones too. */
import { Router, type Request, type RequestHandler } from 'express';
import type { ConsoleAct } from '../../shared/console.ts';
import type { SessionSettings } from '../../shared/session.ts';
import { createActs } from '../sessions/acts.ts';
import { WORDS } from '../sessions/aliases.ts';
import { createChronicles } from '../sessions/chronicle.ts';
import { createLinks } from '../sessions/links.ts';
import { me } from '../sessions/me.ts';
import { createOverview } from '../sessions/overview.ts';
import { readRoster } from '../sessions/roster.ts';
import type { Seats } from '../sessions/seats.ts';
import type { SessionServices } from '../sessions/services.ts';
import { changeSchema, given, kept, settingsOf } from '../sessions/settings.ts';
import { answerable, cleanAnswers, surveySchema } from '../sessions/surveys.ts';
import { actSchema, dealSchema, eraseSchema, linkSchema, peopleSchema, startSchema } from './bodies.ts';
import type { Caller, Door } from './door.ts';
import { Failure } from './errors.ts';
import { answer, jsonBody, parse } from './handlers.ts';
import { cleanAlias, readCode } from './secrets.ts';

export function sessionApi(services: SessionServices, door: Door, seats: Seats): Router {
  const { store, now } = services;
  const links = createLinks(services);
  const chronicles = createChronicles(store.register);
  const acts = createActs(services);
  const overview = createOverview(services, chronicles);

  /** A facilitator's act: let through, done, and noted. `target` tells on whom, from the body. */
  const act = <T>(name: string, work: (caller: Caller, req: Request) => Promise<T>, target: (body: Record<string, unknown>) => string = () => ''): RequestHandler =>
    answer(200, async (req) => {
      const caller = await door.facilitator(req, name);
      const told = (): string => target((req.body ?? {}) as Record<string, unknown>);
      try {
        const done = await work(caller, req);
        await door.note(caller, name, told());
        return done;
      } catch (error) {
        if (error instanceof Failure) await door.note(caller, name, `${told()} ${error.code}`.trim(), true).catch(() => undefined);
        throw error;
      }
    });
  /** Reading is not noted; a refused reading is. */
  const look = <T>(name: string, work: (caller: Caller, req: Request) => Promise<T>): RequestHandler => answer(200, async (req) => work(await door.facilitator(req, name), req));

  async function change({ session }: Caller, req: Request): Promise<{ settings: SessionSettings }> {
    const settings = { ...settingsOf(session), ...given(parse(changeSchema, req.body)) };
    await store.register.changeSession(session.id, kept(settings));
    return { settings };
  }

  const router = Router();
  router.get('/me', answer(200, async (req) => me(services, await door.holder(req))));
  router.post('/survey', ...jsonBody, answer(200, async (req) => {
    const caller = await door.delegate(req, 'survey');
    const { kind, answers } = parse(surveySchema, req.body);
    const roster = await readRoster(store, caller.session);
    if (!answerable(roster, caller.who).includes(kind)) throw new Failure('not-possible', 'This survey is not open to you now.');
    await store.register.saveSurvey({ participant: caller.who.id, kind, session: caller.session.id, match: roster.places.get(caller.who.id)?.match ?? null, at: now(), answers: JSON.stringify(cleanAnswers(answers)) });
    return { ok: true };
  }));

  router.get('/console', look('console', ({ who, session }) => overview(session, { id: who.id, name: who.alias })));
  router.post('/console/act', ...jsonBody, act('act', (caller, req) => acts(caller, parse(actSchema, req.body) as ConsoleAct), (body) => JSON.stringify({ worlds: body['worlds'], do: body['do'] })));
  router.post('/session/settings', ...jsonBody, act('settings', change, (body) => Object.keys(body).join(' ')));
  router.get('/session/words', look('words', async () => WORDS));
  router.post('/session/deal', ...jsonBody, act('deal', ({ session }, req) => seats.deal(session.id, given(parse(dealSchema, req.body)))));
  router.post('/session/start', ...jsonBody, act('start', async ({ session }, req) => ({ started: await seats.start(session.id, parse(startSchema, req.body).worlds) })));
  router.post('/session/people', ...jsonBody, act('people', async ({ session }, req) => {
    const wish = parse(peopleSchema, req.body);
    const alias = wish.type === 'rename' ? cleanAlias(wish.alias) : '';
    if (alias === null) throw new Failure('bad-alias');
    await seats.people(session.id, (wish.type === 'rename' ? { ...wish, alias } : given(wish)) as Parameters<Seats['people']>[1]);
    return { ok: true };
  }, (body) => `${String(body['type'])} ${String(body['participant'])}`));
  router.get('/session/links', look('links', (caller) => links.list(caller)));
  router.post('/session/links', ...jsonBody, act('link', (caller, req) => links.create(caller, given(parse(linkSchema, req.body)) as Parameters<typeof links.create>[1]), (body) => String(body['role'])));
  router.delete('/session/links/:id', act('revoke', async (caller, req) => {
    await links.revoke(caller, String(req.params['id']));
    return { ok: true };
  }));
  // The last line of its audit would outlive it: what is left is a line in the log.
  router.post('/session/erase', ...jsonBody, answer(200, async (req) => {
    const caller = await door.facilitator(req, 'erase');
    if (readCode(parse(eraseSchema, req.body).code) !== caller.session.code) {
      await door.note(caller, 'erase', 'code', true);
      throw new Failure('bad-request', 'The code is not that of this session. Nothing was erased.');
    }
    await services.retention.erase(caller.session.id);
    chronicles.forgetAll();
    return { ok: true };
  }));
  router.all(['/me', '/survey', '/console', '/console/act', '/session/settings', '/session/words', '/session/deal', '/session/start', '/session/people', '/session/links', '/session/links/:id', '/session/erase'], () => { throw new Failure('method-not-allowed'); });
  return router;
}
