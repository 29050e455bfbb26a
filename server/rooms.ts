/** Finds or opens the room of a match in this process, and reserves places in it. */
import { matchMaker } from '@colyseus/core';
import { ROOM } from '../shared/protocol.ts';
import type { Seat } from '../shared/types.ts';
import { Failure } from './http/errors.ts';
import type { Grant, Rights } from './rights.ts';

/** Who takes a reserved place: looked up from the token by the server, never told by the client; and since when that holds. */
export interface Entrant extends Grant {
  readonly alias: string;
  readonly role: 'delegate' | 'observer' | 'facilitator';
  readonly seat: Seat | null;
  /** From where they asked for their place, as limits count it. */
  readonly address: string;
}

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;
export type Reservation = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

export interface Rooms {
  /** A reservation to be handed to the Colyseus SDK; good for fifteen seconds, and until its participant asks for another or loses the right to it. */
  reserve(match: string, entrant: Entrant): Promise<Reservation>;
  /** Ends what a participant was granted until now, and closes their windows into a match, where it is open here: told `moved` or `removed`. */
  evict(match: string, participant: string, code: 'moved' | 'removed'): Promise<void>;
  /** Whether somebody is waited for under these numbers of a reservation. */
  awaits(roomId: string, sessionId: string): boolean;
  /** Told by a room that closes. */
  closed(match: string, roomId: string): void;
  clientJoined(): void;
  clientLeft(): void;
  clients(): number;
}

/** A room as this list of them knows it. */
export interface OpenRoom {
  takes(entrant: Entrant): boolean;
  reserved(participant: string, sessionId: string): void;
  awaits(sessionId: string): boolean;
  evict(participant: string, code: 'moved' | 'removed'): void;
}

const FULL = 'This match has as many people watching it as it can take.';

/** One promise a match: requests that come together share one room. */
export function createRooms(rights: Rights): Rooms {
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
  const local = ({ roomId }: Listing): OpenRoom | undefined =>
    matchMaker.getLocalRoomById(roomId) as unknown as OpenRoom | undefined;

  return {
    async reserve(match, entrant) {
      for (let tries = 0; ; tries++) {
        const room = roomOf(match);
        const listing = await room;
        if (local(listing)?.takes(entrant) === false) throw new Failure('match-full', FULL);
        try {
          const reservation = await matchMaker.reserveSeatFor(listing, {}, entrant);
          local(listing)?.reserved(entrant.participant, reservation.sessionId);
          return reservation;
        } catch (error) {
          // The room may have closed between the two steps; a second one is opened.
          if (open.get(match) === room) open.delete(match);
          if (tries >= 2) throw error;
        }
      }
    },
    async evict(match, participant, code) {
      rights.end(participant);
      const listing = await open.get(match)?.catch(() => undefined);
      if (listing) local(listing)?.evict(participant, code);
    },
    awaits: (roomId, sessionId) => {
      const room = matchMaker.getLocalRoomById(roomId) as unknown as Partial<OpenRoom> | undefined;
      // Any name may be asked for, also one that every object answers to.
      return typeof room?.awaits === 'function' && room.awaits(sessionId);
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
