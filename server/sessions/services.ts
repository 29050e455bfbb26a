/** What the parts of a session are built with. */
import type { Hosts, MatchHost } from '../host/types.ts';
import { Failure } from '../http/errors.ts';
import { errorFields, type Log } from '../log.ts';
import type { Rooms } from '../rooms.ts';
import type { Scenarios } from '../scenarios.ts';
import { StoreReadOnly, type Store } from '../store/store.ts';
import type { Pairs } from './pairs.ts';
import type { Retention } from './retention.ts';
import type { Activity } from './activity.ts';

export interface SessionServices {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly rooms: Rooms;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly now: () => number;
  readonly retentionDays: number;
  readonly activity: Activity;
  readonly pairs: Pairs;
  readonly retention: Pick<Retention, 'erase'>;
}

/** The host of a match. Throws `quarantined` where it cannot be read, `unknown-world` where there is none. */
export async function hostOf(
  { hosts, log }: Pick<SessionServices, 'hosts' | 'log'>,
  match: string,
): Promise<MatchHost> {
  const host = await hosts.get(match).catch((error: unknown) => {
    log.error('match-unreadable', { match, ...errorFields(error) });
    throw error instanceof StoreReadOnly ? error : new Failure('quarantined');
  });
  if (!host) throw new Failure('unknown-world');
  return host;
}
