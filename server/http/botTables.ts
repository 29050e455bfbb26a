/** How many matches of four computer delegations may run at once: few from one address, more in all. */
import { SEATS, type Seat } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';
import { Failure } from './errors.ts';

const MOST_FROM_ONE = 20;
const MOST = 200;

export interface BotTables {
  /** Throws `too-many` where the wish is for a match that nobody plays, and there are enough of them. */
  may(wish: object, address: string): Promise<void>;
  made(wish: object, address: string, match: string): void;
}

const allBots = (wish: object): boolean => {
  const { seats } = wish as { readonly seats?: Partial<Record<Seat, string>> };
  return SEATS.every((seat) => seats?.[seat] === 'bot');
};

export function createBotTables(store: Store): BotTables {
  const made = new Map<string, Set<string>>();
  return {
    async may(wish, address) {
      if (!allBots(wish)) return;
      const own = made.get(address) ?? new Set();
      for (const match of own) if ((await store.match(match))?.status !== 'running') own.delete(match);
      if (own.size === 0) made.delete(address);
      if (own.size >= MOST_FROM_ONE || (await store.register.botTables()) >= MOST)
        throw new Failure(
          'too-many',
          'Enough matches of four computer delegations are under way. Wait until one ends.',
        );
    },
    made(wish, address, match) {
      if (!allBots(wish)) return;
      made.set(address, (made.get(address) ?? new Set()).add(match));
    },
  };
}
