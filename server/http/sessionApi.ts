/** The HTTP interface of a session for its facilitators: settings, people, links, results, export, erasure. */
import { Router, type RequestHandler } from 'express';
import { readCode } from '../../shared/code.ts';
import type { CreatedLink, CreateLink, PeopleAct, SessionSettings } from '../../shared/session.ts';
import { facilitatorActor } from '../sessions/actor.ts';
import { WORDS } from '../sessions/aliases.ts';
import type { Sessions } from '../sessions/index.ts';
import { cleanAlias } from '../sessions/names.ts';
import { pairList } from '../sessions/pairs.ts';
import { resultsOf } from '../sessions/results.ts';
import { readRoster } from '../sessions/roster.ts';
import { changeSchema, given, kept, settingsOf } from '../sessions/settings.ts';
import {
  dealSchema,
  eraseSchema,
  exportSchema,
  lessonSchema,
  linkSchema,
  peopleSchema,
  startSchema,
} from './bodies.ts';
import { readerOf, type Caller, type Door } from './door.ts';
import { Failure } from './errors.ts';
import { createGuard, type Doing } from './guard.ts';
import { answer, jsonBody, parse } from './handlers.ts';
import { sendRead } from './sending.ts';

export function sessionApi(sessions: Sessions, door: Door): Router {
  const { services, inTurn, seats, people: onPerson, links, chronicles, pacing } = sessions;
  const { store, log, now } = services;
  const { look, act } = createGuard(door, services);

  /** A switch of the tables reaches every world that is not over, with the setting. */
  async function change({ session, who }: Caller, body: unknown, doing: Doing): Promise<{ settings: SessionSettings }> {
    const wish = given(parse(changeSchema, body));
    const result = await inTurn(session.id, async () => {
      const before = settingsOf((await store.session(session.id)) ?? session);
      const settings = { ...before, ...wish };
      const { phrasebookOnly, historyToDeck } = settings;
      const switched = phrasebookOnly !== before.phrasebookOnly || historyToDeck !== before.historyToDeck;
      const worlds = switched ? (await store.matchesOf(session.id)).filter((m) => m.status !== 'ended') : [];
      return services.hosts.change(
        worlds.map((m) => m.id),
        (drafts) => {
          for (const { id } of worlds)
            drafts.of(id)?.act(facilitatorActor(who.id), doing.id, {
              type: 'set-table',
              freeText: !phrasebookOnly,
              historyToDeck,
            });
          const row = { id: session.id, ...kept(settings) };
          return { changes: { session: row, ...doing.rows({ settings }) }, result: { settings } };
        },
      );
    });
    await pacing.changed(session.id);
    return result;
  }

  const download: RequestHandler = async (req, res) => {
    const caller = await door.facilitator(req, 'export');
    const { format, names } = parse(exportSchema, req.query);
    await door.note(caller, 'export', `${format} ${names}`);
    const job = { kind: 'export', row: caller.session, format, aliases: names === 'aliases', now: now() } as const;
    await sendRead(res, await services.reads.open(readerOf(caller, services), job), log);
  };

  /** The last line of its audit goes with it: what is left is a line in the server's log. */
  const erase: RequestHandler = answer(200, async (req) => {
    const caller = await door.facilitator(req, 'erase');
    if (readCode(parse(eraseSchema, req.body).code) !== caller.session.code) {
      await door.note(caller, 'erase', 'code', true);
      throw new Failure('bad-request', 'The code is not that of this session. Nothing was erased.');
    }
    sessions.forget(caller.session.id);
    const left = await services.retention.erase(caller.session.id);
    sessions.forget(caller.session.id);
    return { ok: true, ...(left ? { remains: true } : {}) };
  });

  const router = Router();
  router.post(
    '/session/settings',
    ...jsonBody,
    act('settings', change, {
      target: (body) =>
        Object.keys(body)
          .filter((key) => key !== 'id')
          .join(' '),
    }),
  );
  router.post(
    '/session/lesson',
    ...jsonBody,
    act('lesson', async ({ session }, body, doing) => {
      const result = { lessonBegun: parse(lessonSchema, body).begin ? now() : null };
      await store.commit({ session: { id: session.id, ...result }, ...doing.rows(result) });
      return result;
    }),
  );
  router.get(
    '/session/words',
    look('words', async () => WORDS),
  );
  router.post(
    '/session/deal',
    ...jsonBody,
    act('deal', ({ session }, body, { rows }) => seats.deal(session.id, given(parse(dealSchema, body)), rows)),
  );
  router.post(
    '/session/start',
    ...jsonBody,
    act('start', ({ session }, body, { rows }) => seats.start(session.id, parse(startSchema, body).worlds, rows)),
  );
  router.post(
    '/session/people',
    ...jsonBody,
    act(
      'people',
      ({ session }, body, { rows }) => {
        const wish = parse(peopleSchema, body);
        const alias = wish.type === 'rename' ? cleanAlias(wish.alias) : '';
        if (alias === null) throw new Failure('bad-alias');
        const people = (wish.type === 'rename' ? { ...wish, alias } : given(wish)) as PeopleAct;
        return onPerson(session.id, people, rows);
      },
      { target: (body) => `${String(body['type'])} ${String(body['participant'])}` },
    ),
  );
  router.get(
    '/session/pairs',
    act('pairs', async ({ session }) => pairList(services, await readRoster(store, session))),
  );
  router.get(
    '/session/links',
    look('links', (caller) => links.list(caller)),
  );
  router.post(
    '/session/links',
    ...jsonBody,
    act('link', (caller, body, doing) => links.create(caller, given(parse(linkSchema, body)) as CreateLink, doing), {
      target: (body) => String(body['role']),
      tell: ({ salt, ...link }, operation): CreatedLink => ({ ...link, token: operation.token(salt) }),
    }),
  );
  router.delete(
    '/session/links/:id',
    act('revoke', (caller, _body, doing, req) => links.revoke(caller, String(req.params['id']), doing), {
      target: (_body, req) => String(req.params['id']),
    }),
  );
  router.get(
    '/session/results',
    look(
      'results',
      async ({ session }) => resultsOf(services, chronicles, await readRoster(store, session)),
      () => 20,
    ),
  );
  router.get('/session/export', download);
  router.post('/session/erase', ...jsonBody, erase);
  const paths = [
    'settings',
    'lesson',
    'words',
    'deal',
    'start',
    'people',
    'pairs',
    'links',
    'links/:id',
    'results',
    'export',
    'erase',
  ].map((path) => `/session/${path}`);
  router.all(paths, () => {
    throw new Failure('method-not-allowed');
  });
  return router;
}
