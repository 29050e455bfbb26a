/** Everything of sessions, put together once for a server. */
import { errorFields } from '../log.ts';
import { createActs, type Acts } from './acts.ts';
import { createChronicles, type Chronicles } from './chronicle.ts';
import { createIdleTables } from './idleTables.ts';
import { createInjects, type Injects } from './injects.ts';
import { createCreation, type Creation } from './create.ts';
import { createDoorstep } from './doorstep.ts';
import { createEntrance, type Entrance } from './join.ts';
import { createLinks, type Links } from './links.ts';
import { forgetNames } from './names.ts';
import { createOverview, type Overview } from './overview.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { createPeople, type People } from './people.ts';
import { reconcile } from './reconcile.ts';
import { createSeats, type Seats } from './seats.ts';
import type { SessionServices } from './services.ts';
import { createTurns, type Turns } from './turns.ts';

export interface Sessions {
  readonly services: SessionServices;
  /** One operation after the other within a session. */
  readonly inTurn: Turns;
  readonly seats: Seats;
  readonly people: People;
  readonly creation: Creation;
  readonly entrance: Entrance;
  readonly links: Links;
  readonly chronicles: Chronicles;
  readonly overview: Overview;
  readonly acts: Acts;
  readonly injects: Injects;
  readonly pacing: Pacing;
  /** Before anyone is served: puts in order what was left half done, and reads what is planned. */
  open(): Promise<void>;
  /** Lets go of what is kept in memory of a session that is erased. */
  forget(session: string): void;
}

/** Listens to the hosts from now on. */
export function createSessions(services: SessionServices): Sessions {
  const inTurn = createTurns();
  const doorstep = createDoorstep(services);
  const seats = createSeats(services, inTurn);
  const chronicles = createChronicles(services.store.register);
  const injects = createInjects(services, inTurn);
  const pacing = createPacing(services);
  const idleTables = createIdleTables(services);
  services.hosts.watch({
    changed: (match) => Promise.all([pacing.check(match), injects.check(match)]).then(() => undefined),
    tick: async () => {
      await injects.tick();
      await pacing.tick();
      await idleTables.tick();
    },
  });
  return {
    services,
    seats,
    people: createPeople(services, inTurn),
    inTurn,
    creation: createCreation(services),
    entrance: createEntrance(services, doorstep, inTurn),
    links: createLinks(services, inTurn),
    chronicles,
    overview: createOverview(services, chronicles, doorstep),
    acts: createActs(services),
    injects,
    pacing,
    async open() {
      await reconcile(services).catch((error: unknown) => services.log.error('reconcile-failed', errorFields(error)));
      await injects.load();
    },
    forget(session) {
      injects.forget(session);
      pacing.forget(session);
      doorstep.forget(session);
      chronicles.forgetAll();
      forgetNames();
    },
  };
}
