/** The HTTP interface of the facilitator's page: all worlds on one screen, and acts on them. */
import { Router } from 'express';
import type { ConsoleAct, Inject, PlanInject } from '../../shared/console.ts';
import { paceOf } from '../host/pace.ts';
import { checkpointsOf } from '../sessions/checkpoints.ts';
import { guideFor } from '../sessions/guide.ts';
import type { Sessions } from '../sessions/index.ts';
import { planOf } from '../sessions/plan.ts';
import { scenarioIdOf, stateOf } from '../sessions/services.ts';
import { actSchema, planSchema } from './bodies.ts';
import type { Caller, Door } from './door.ts';
import { Failure } from './errors.ts';
import { createGuard } from './guard.ts';
import { jsonBody, parse } from './handlers.ts';

/** What reading a whole match costs, in requests. */
const WHOLE_RECORD = 20;

export function consoleApi(sessions: Sessions, door: Door): Router {
  const { services, overview, acts, injects } = sessions;
  const { store, scenarios } = services;
  const { look, act } = createGuard(door, services);

  /** The scenario as the session's first world recorded it, or as it stands now. */
  async function scenarioOf({ session }: Caller) {
    const first = (await store.matchesOf(session.id))[0];
    const id = planOf(session)?.scenario ?? (first ? await scenarioIdOf(services, first) : '');
    return scenarios.get(id)?.scenario ?? null;
  }

  async function guide(caller: Caller) {
    const matches = (await store.matchesOf(caller.session.id)).filter((m) => m.status !== 'quarantined');
    const read = await Promise.all(matches.map((m) => stateOf(services, m.id)));
    const states = read.filter((state) => state !== null);
    const [scenario, plan] = [await scenarioOf(caller), planOf(caller.session)];
    const pace = states[0]?.match.pace ?? (scenario && plan ? paceOf(plan.pace, scenario) : null);
    if (!pace) throw new Failure('unknown-scenario');
    return guideFor(pace, states);
  }

  const router = Router();
  router.get(
    '/console',
    look(
      'console',
      ({ who, session }) => overview(session, { id: who.id, name: who.alias }),
      ({ worlds }) => worlds.length / 4,
    ),
  );
  router.get(
    '/console/guide',
    look('console', guide, () => 5),
  );
  router.get(
    '/console/checkpoints',
    look(
      'console',
      async ({ session }, req) => {
        const match = String(req.query['match'] ?? '');
        if (!(await store.matchesOf(session.id)).some((m) => m.id === match)) throw new Failure('unknown-world');
        return { checkpoints: await checkpointsOf(store, match) };
      },
      () => WHOLE_RECORD,
    ),
  );
  router.get(
    '/console/injects',
    look('console', async (caller) => {
      const scenario = await scenarioOf(caller);
      return {
        injects: (scenario as { injects?: readonly Inject[] } | null)?.injects ?? [],
        cards: scenario?.deck ?? {},
      };
    }),
  );
  router.post(
    '/console/injects',
    ...jsonBody,
    act(
      'plan-inject',
      ({ session }, body, doing) => injects.plan(session, parse(planSchema, body) as PlanInject, doing),
      { target: (body) => JSON.stringify(body['when'] ?? null) },
    ),
  );
  router.delete(
    '/console/injects/:id',
    act('unplan-inject', ({ session }, _body, doing, req) => injects.remove(session, String(req.params['id']), doing), {
      target: (_body, req) => String(req.params['id']),
    }),
  );
  router.post(
    '/console/act',
    ...jsonBody,
    act('act', (caller, body, doing) => acts(caller, parse(actSchema, body) as ConsoleAct, doing), {
      target: (body) => JSON.stringify({ worlds: body['worlds'], do: body['do'] }),
      points: ({ results }) => results.length,
    }),
  );
  router.all(
    ['/console', '/console/guide', '/console/checkpoints', '/console/injects', '/console/injects/:id', '/console/act'],
    () => {
      throw new Failure('method-not-allowed');
    },
  );
  return router;
}
