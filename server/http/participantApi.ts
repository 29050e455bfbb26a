/** The HTTP interface of a participant: where one stands, surveys, reports, a new token. */
import { Router } from 'express';
import { me } from '../sessions/me.ts';
import { report } from '../sessions/reports.ts';
import type { Sessions } from '../sessions/index.ts';
import { remembering } from '../sessions/remembered.ts';
import { readRoster } from '../sessions/roster.ts';
import { answerable, cleanAnswers, surveySchema } from '../sessions/surveys.ts';
import { reportSchema, tokenSchema } from './bodies.ts';
import type { Door } from './door.ts';
import { Failure } from './errors.ts';
import { createGuard } from './guard.ts';
import { answer, jsonBody, parse } from './handlers.ts';
import { limit } from './limits.ts';
import { hashToken } from './secrets.ts';

export function participantApi({ services }: Sessions, door: Door): Router {
  const { store, rooms, rights, now } = services;
  const reports = limit(10, 0.1);
  // A class that waits asks for it every two seconds, each of them.
  const rosterOf = remembering(store, (session) => readRoster(store, session));
  const { own } = createGuard(door, services);
  const router = Router();
  router.get(
    '/me',
    answer(200, async (req) => me(services, await door.holder(req), rosterOf)),
  );
  router.post(
    '/survey',
    ...jsonBody,
    own('survey', async (caller, body, doing) => {
      const { kind, answers } = parse(surveySchema, body);
      const roster = await readRoster(store, caller.session);
      if (!answerable(roster, caller.who).includes(kind))
        throw new Failure('not-possible', 'This survey is not open to you now.');
      const done = { ok: true } as const;
      const row = {
        participant: caller.who.id,
        kind,
        session: caller.session.id,
        match: roster.places.get(caller.who.id)?.match ?? null,
        at: now(),
        answers: JSON.stringify(cleanAnswers(answers)),
      };
      await store.commit({ surveys: [row], ...doing.rows(done) });
      return done;
    }),
  );
  router.post(
    '/report',
    ...jsonBody,
    own('report', async (caller, body, doing) => {
      if (!reports.take(caller.who.id, now())) throw new Failure('too-many');
      return report(services, door, caller, parse(reportSchema, body), doing);
    }),
  );
  // The one who asks has made the new token, so that an answer that is lost loses nobody: whichever of the two is good is found by trying.
  router.post(
    '/token',
    ...jsonBody,
    answer(200, async (req) => {
      const { who, session } = await door.holder(req);
      const tokenHash = hashToken(parse(tokenSchema, req.body).next);
      const holder = await store.participantByToken(tokenHash);
      if (holder && holder.id !== who.id) throw new Failure('not-possible', 'This token is in use. Draw another.');
      await store.commit({ people: [{ id: who.id, tokenHash }] });
      rights.end(who.id);
      for (const match of await store.matchesOf(session.id)) await rooms.evict(match.id, who.id, 'moved');
      return { ok: true };
    }),
  );
  router.all(['/me', '/survey', '/report', '/token'], () => {
    throw new Failure('method-not-allowed');
  });
  return router;
}
