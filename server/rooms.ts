/** Finds or opens the room of a match in this process, and reserves places in it. */
import { matchMaker } from '@colyseus/core';
import { ROOM } from '../shared/protocol.ts';
import type { Seat } from '../shared/types.ts';
import { Failure } from './http/errors.ts';

/** Who takes a reserved place: looked up from the token by the server, never told by the client. */
export interface Entrant {
  readonly participant: string;
  readonly alias: string;
  readonly role: 'delegate' | 'observer' | 'facilitator';
  readonly seat: Seat | null;
}

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;
export type Reservation = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

export interface Rooms {
  /** A reservation to be handed to the Colyseus SDK; good for fifteen seconds. */
  reserve(match: string, entrant: Entrant): Promise<Reservation>;
  /** Closes the windows of a participant into a match, where it is open here: told `moved` or `removed`. */
  evict(match: string, participant: string, code: 'moved' | 'removed'): Promise<void>;
  /** Told by a room that closes. */
  closed(match: string, roomId: string): void;
  clientJoined(): void;
  clientLeft(): void;
  clients(): number;
}

interface Evicting {
  evict(participant: string, code: 'moved' | 'removed'): void;
}

/** One promise a match: requests that come together share one room. */
export function createRooms(): Rooms {
  const open = new Map<string, Promise<Listing>>();
  let clients = 0;

  const roomOf = (match: string): Promise<Listing> => {
    const found = open.get(match);
    if (found) return found;
    const opening: Promise<Listing> = matchMaker.createRoom(ROOM, { match }).catch((error: unknown) => {
      if (open.get(match) === opening) open.delete(match);
      throw error;
    });
    open.set(match, opening);
    return opening;
  };

  return {
    async reserve(match, entrant) {
      for (let tries = 0; ; tries++) {
        const room = roomOf(match);
        const listing = await room;
        try {
          return await matchMaker.reserveSeatFor(listing, {}, entrant);
        } catch (error) {
          // The room may have closed between the two steps; a second one is opened. A full room stays full.
          if (open.get(match) === room && matchMaker.getLocalRoomById(listing.roomId))
            throw new Failure('match-full', 'This match has as many people in it as it can take.');
          if (open.get(match) === room) open.delete(match);
          if (tries >= 2) throw error;
        }
      }
    },
    async evict(match, participant, code) {
      const listing = await open.get(match)?.catch(() => undefined);
      const room = listing && (matchMaker.getLocalRoomById(listing.roomId) as unknown as Evicting | undefined);
      room?.evict(participant, code);
    },
    closed(match, roomId) {
      const room = open.get(match);
      if (!room) return;
      room.then(
        (listing) => {
          if (listing.roomId === roomId && open.get(match) === room) open.delete(match);
        },
        () => undefined,
      );
    },
    clientJoined: () => {
      clients += 1;
    },
    clientLeft: () => {
      clients -= 1;
    },
    clients: () => clients,
  };
}
