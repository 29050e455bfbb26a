/** What the parts of a session are built with. */
import type { Hosts, MatchHost } from '../host/types.ts';
import { Failure } from '../http/errors.ts';
import { errorFields, type Log } from '../log.ts';
import type { Rooms } from '../rooms.ts';
import type { Scenarios } from '../scenarios.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Quotas } from '../quotas.ts';
import type { Reads } from '../reads/reads.ts';
import type { Rights } from '../rights.ts';
import { StoreReadOnly, type MatchRow, type Store } from '../store/store.ts';
import type { Pairs } from './pairs.ts';
import type { Calendar } from '../time/clock.ts';
import type { Retention } from './retention.ts';
import type { Activity } from './activity.ts';

export interface SessionServices {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly rooms: Rooms;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly now: () => number;
  /** The time of day, by which sessions end and quiet hours come; the same as `now` where nobody sets the clock. */
  readonly calendar?: Calendar;
  readonly retentionDays: number;
  readonly activity: Activity;
  readonly pairs: Pairs;
  readonly rights: Rights;
  readonly quotas: Quotas;
  readonly reads: Reads;
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
  if (!host) throw new Failure(hosts.unreadable(match) ? 'quarantined' : 'unknown-world');
  return host;
}

/** What is true in a match; null where it cannot be read, since a page that asks for more than that must not fail with it. */
export async function stateOf(services: Pick<SessionServices, 'hosts' | 'log'>, match: string): Promise<State | null> {
  try {
    return (await hostOf(services, match)).state();
  } catch (error) {
    if (error instanceof Failure && error.code === 'quarantined') return null;
    throw error;
  }
}

/** The scenario that a match was opened with, also where its record cannot be read; empty where that is damaged as well. */
export async function scenarioIdOf({ store }: Pick<SessionServices, 'store'>, match: MatchRow): Promise<string> {
  try {
    const { id } = JSON.parse((await store.scenario(match.scenarioHash)) ?? '{}') as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}
