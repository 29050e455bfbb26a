/** The HTTP interface of a session for its facilitators: settings, people, links, results, export, erasure. */
import { once } from 'node:events';
import { Router, type RequestHandler } from 'express';
import { readCode } from '../../shared/code.ts';
import type { SessionSettings } from '../../shared/session.ts';
import { errorFields } from '../log.ts';
import { WORDS } from '../sessions/aliases.ts';
import { exportSession } from '../sessions/export.ts';
import type { Sessions } from '../sessions/index.ts';
import { cleanAlias } from '../sessions/names.ts';
import { resultsOf } from '../sessions/results.ts';
import { readRoster } from '../sessions/roster.ts';
import type { Seats } from '../sessions/seats.ts';
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
import type { Caller, Door } from './door.ts';
import { Failure } from './errors.ts';
import { createGuard } from './guard.ts';
import { answer, jsonBody, parse } from './handlers.ts';

export function sessionApi(sessions: Sessions, door: Door): Router {
  const { services, seats, links, chronicles, pacing, acts } = sessions;
  const { store, log, now } = services;
  const { look, act } = createGuard(door);

  async function change(caller: Caller, body: unknown): Promise<{ settings: SessionSettings }> {
    const { session } = caller;
    const before = settingsOf(session);
    const settings = { ...before, ...given(parse(changeSchema, body)) };
    await store.register.changeSession(session.id, kept(settings));
    await pacing.changed(session.id);
    if (settings.phrasebookOnly !== before.phrasebookOnly || settings.historyToDeck !== before.historyToDeck) {
      await acts(caller, {
        worlds: 'all',
        do: { type: 'set-table', freeText: !settings.phrasebookOnly, historyToDeck: settings.historyToDeck },
      });
    }
    return { settings };
  }

  /** Written as it is read, at the speed of the one who takes it. */
  const download: RequestHandler = async (req, res) => {
    const caller = await door.facilitator(req, 'export');
    const { format, names } = parse(exportSchema, req.query);
    await door.note(caller, 'export', `${format} ${names}`);
    const { type, name, chunks } = await exportSession(store, caller.session, format, names === 'aliases', now());
    res.status(200).set({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
    try {
      for await (const chunk of chunks) {
        if (res.destroyed) return;
        if (!res.write(chunk)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
      }
      res.end();
    } catch (error) {
      log.error('export-failed', errorFields(error));
      res.destroy();
    }
  };

  /** The last line of its audit goes with it: what is left is a line in the server's log. */
  const erase: RequestHandler = answer(200, async (req) => {
    const caller = await door.facilitator(req, 'erase');
    if (readCode(parse(eraseSchema, req.body).code) !== caller.session.code) {
      await door.note(caller, 'erase', 'code', true);
      throw new Failure('bad-request', 'The code is not that of this session. Nothing was erased.');
    }
    sessions.forget(caller.session.id);
    await services.retention.erase(caller.session.id);
    sessions.forget(caller.session.id);
    return { ok: true };
  });

  const router = Router();
  router.post(
    '/session/settings',
    ...jsonBody,
    act(
      'settings',
      (caller, req) => change(caller, req.body),
      (body) => Object.keys(body).join(' '),
    ),
  );
  router.post(
    '/session/lesson',
    ...jsonBody,
    act('lesson', async ({ session }, req) => {
      const lessonBegun = parse(lessonSchema, req.body).begin ? now() : null;
      await store.register.changeSession(session.id, { lessonBegun });
      return { lessonBegun };
    }),
  );
  router.get(
    '/session/words',
    look('words', async () => WORDS),
  );
  router.post(
    '/session/deal',
    ...jsonBody,
    act('deal', ({ session }, req) => seats.deal(session.id, given(parse(dealSchema, req.body)))),
  );
  router.post(
    '/session/start',
    ...jsonBody,
    act('start', async ({ session }, req) => ({
      started: await seats.start(session.id, parse(startSchema, req.body).worlds),
    })),
  );
  router.post(
    '/session/people',
    ...jsonBody,
    act(
      'people',
      async ({ session }, req) => {
        const wish = parse(peopleSchema, req.body);
        const alias = wish.type === 'rename' ? cleanAlias(wish.alias) : '';
        if (alias === null) throw new Failure('bad-alias');
        await seats.people(
          session.id,
          (wish.type === 'rename' ? { ...wish, alias } : given(wish)) as Parameters<Seats['people']>[1],
        );
        return { ok: true };
      },
      (body) => `${String(body['type'])} ${String(body['participant'])}`,
    ),
  );
  router.get(
    '/session/links',
    look('links', (caller) => links.list(caller)),
  );
  router.post(
    '/session/links',
    ...jsonBody,
    act(
      'link',
      (caller, req) => links.create(caller, given(parse(linkSchema, req.body)) as Parameters<typeof links.create>[1]),
      (body) => String(body['role']),
    ),
  );
  router.delete(
    '/session/links/:id',
    act(
      'revoke',
      async (caller, req) => {
        await links.revoke(caller, String(req.params['id']));
        return { ok: true };
      },
      (_body, req) => String(req.params['id']),
    ),
  );
  router.get(
    '/session/results',
    look('results', async ({ session }) => resultsOf(services, chronicles, await readRoster(store, session))),
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
