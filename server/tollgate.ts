/** What frames cost their sender, before they are decoded: counted by participant, so that another line brings no new credit. */
import { type Client, getMessageBytes, Protocol, ResponseStatus } from '@colyseus/core';
import { MAX_PAYLOAD } from '../shared/protocol.ts';
import { refuse } from '../shared/rules/refusal.ts';
import { refused } from './acts.ts';
import { headerOf, requestOf } from './frames.ts';
import { limit } from './http/limits.ts';
import type { Metrics } from './metrics.ts';
import type { Entrant } from './rooms.ts';

/** A frame costs one, and one more for so many bytes. */
const BYTES_A_POINT = 1_024;
/** What is no message of ours costs so much more: no page sends such a thing. */
const UNFIT_POINTS = 10;
/** Points at once and a second. Acts, looks and all else of a busy page stay under a tenth of it. */
const BURST = 400;
const PER_SECOND = 60;
/** Requests beyond that are told so, as long as telling is cheap. */
const TOLD_BURST = 300;
const TOLD_PER_SECOND = 10;
/** Seconds with frames too many that are passed over; after the last one the line is closed. One is forgotten in ten seconds. */
const STRIKES = 5;
const FORGOTTEN_PER_SECOND = 0.1;

/** `take`: decode it. `slow`: too many; say so. `pass`: too many; do nothing. `close`: too many for too long. `unfit`: no message of ours. */
export type Verdict = 'take' | 'slow' | 'pass' | 'close' | 'unfit';

export interface Judged {
  readonly verdict: Verdict;
  /** The number under which the sender waits for an answer. */
  readonly request: number | null;
}

export interface Toll {
  /** Judges one frame of this participant, whatever line it comes by. `now` in milliseconds. */
  judge(participant: string, bytes: Uint8Array, now: number): Judged;
  /** One frame below the messages (a ping of the socket's own). */
  control(participant: string, now: number): Verdict;
}

export function createToll(): Toll {
  const points = limit(BURST, PER_SECOND);
  const told = limit(TOLD_BURST, TOLD_PER_SECOND);
  const strikes = limit(STRIKES, FORGOTTEN_PER_SECOND);
  const struck = limit(1, 1);

  function over(participant: string, now: number, answerable: boolean): Verdict {
    if (struck.take(participant, now) && !strikes.take(participant, now)) return 'close';
    return answerable && told.take(participant, now) ? 'slow' : 'pass';
  }

  return {
    judge(participant, bytes, now) {
      const size = bytes.byteLength;
      const may = points.take(participant, now, 1 + size / BYTES_A_POINT);
      if (!may) {
        const request = requestOf(bytes);
        return { verdict: over(participant, now, request !== null), request };
      }
      if (size === 0 || size > MAX_PAYLOAD) return { verdict: 'pass', request: null };
      const header = headerOf(bytes);
      if (header?.fits === false) points.take(participant, now, UNFIT_POINTS);
      return { verdict: header?.fits === false ? 'unfit' : 'take', request: header?.request ?? null };
    },
    control: (participant, now) => (points.take(participant, now) ? 'take' : over(participant, now, false)),
  };
}

interface Guarded {
  _onMessage: (client: Client, bytes: Uint8Array) => void;
}

/** Has a room judge each frame before it is decoded. `drop` ends the line of who sent too much for too long. */
export function guardFrames(room: object, toll: Toll, metrics: Metrics, drop: (client: Client) => void): void {
  const guarded = room as Guarded;
  const inner = guarded._onMessage.bind(room);

  /** A request is told why it is not looked at; what asks for no answer is passed over. */
  function turnAway(client: Client, verdict: Verdict, request: number | null): void {
    metrics.count('frames_refused_total', { verdict });
    if (verdict === 'close') drop(client);
    if (request === null || (verdict !== 'slow' && verdict !== 'unfit')) return;
    const why = verdict === 'slow' ? refuse('too-fast') : refuse('not-understood', { params: { field: 'payload' } });
    client.enqueueRaw(getMessageBytes[Protocol.ROOM_RESPONSE](request, ResponseStatus.OK, refused(why)));
  }

  guarded._onMessage = (client, bytes) => {
    try {
      const { verdict, request } = toll.judge((client.auth as Entrant).participant, bytes, performance.now());
      if (verdict === 'take') inner(client, bytes);
      else turnAway(client, verdict, request);
    } catch {
      // What cannot be decoded throws outside of every handler, which would end the process: close its sender instead.
      metrics.count('clients_dropped_total', { reason: 'bad-frame' });
      client.leave(4002);
    }
  };
}
