/** The HTTP interface of a participant: where one stands, surveys, reports. */
import { Router } from 'express';
import { me } from '../sessions/me.ts';
import { report } from '../sessions/reports.ts';
import type { Sessions } from '../sessions/index.ts';
import { remembering } from '../sessions/remembered.ts';
import { readRoster } from '../sessions/roster.ts';
import { answerable, cleanAnswers, surveySchema } from '../sessions/surveys.ts';
import { reportSchema } from './bodies.ts';
import type { Door } from './door.ts';
import { Failure } from './errors.ts';
import { createGuard } from './guard.ts';
import { answer, jsonBody, parse } from './handlers.ts';
import { limit } from './limits.ts';

export function participantApi({ services }: Sessions, door: Door): Router {
  const { store, now } = services;
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
  router.all(['/me', '/survey', '/report'], () => {
    throw new Failure('method-not-allowed');
  });
  return router;
}
