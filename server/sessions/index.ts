/** Everything of sessions, put together once for a server. */
import { createActs, type Acts } from './acts.ts';
import { createChronicles, type Chronicles } from './chronicle.ts';
import { createInjects, type Injects } from './injects.ts';
import { createEntrance, type Entrance } from './join.ts';
import { createLinks, type Links } from './links.ts';
import { createOverview, type Overview } from './overview.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { createSeats, type Seats } from './seats.ts';
import type { SessionServices } from './services.ts';

export interface Sessions {
  readonly services: SessionServices;
  readonly seats: Seats;
  readonly entrance: Entrance;
  readonly links: Links;
  readonly chronicles: Chronicles;
  readonly overview: Overview;
  readonly acts: Acts;
  readonly injects: Injects;
  readonly pacing: Pacing;
  /** Lets go of what is kept in memory of a session that is erased. */
  forget(session: string): void;
}

/** Listens to the hosts from now on. */
export function createSessions(services: SessionServices): Sessions {
  const seats = createSeats(services);
  const chronicles = createChronicles(services.store.register);
  const injects = createInjects(services);
  const pacing = createPacing(services);
  services.hosts.watch({
    changed: (match) => Promise.all([pacing.check(match), injects.check(match)]).then(() => undefined),
    tick: async () => {
      await injects.tick();
      await pacing.tick();
    },
  });
  return {
    services,
    seats,
    entrance: createEntrance(services, seats),
    links: createLinks(services),
    chronicles,
    overview: createOverview(services, chronicles),
    acts: createActs(services),
    injects,
    pacing,
    forget(session) {
      injects.forget(session);
      pacing.forget(session);
      chronicles.forgetAll();
    },
  };
}
