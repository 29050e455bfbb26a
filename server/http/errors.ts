/** Errors of the API: a code for programs, a line of English for people, a fitting status. */
import type { ApiError } from '../../shared/protocol.ts';

export const ERRORS = {
  'bad-request': [400, 'The request does not fit what is described in PROTOCOL.md.'],
  'bad-alias': [400, 'An alias has 1 to 24 visible characters, one of them a letter or a digit.'],
  'unknown-token': [401, 'This token is not known. Join again with the code.'],
  'taken-up': [401, 'This seat was taken up in another browser. This token is good for nothing now.'],
  unauthorized: [401, 'The metrics token is missing or wrong.'],
  origin: [403, 'This address may not be called from another site.'],
  forbidden: [403, 'This token does not grant that. It was noted for the facilitator.'],
  removed: [403, 'The facilitator has taken you out of this session. Ask to be let in again.'],
  'wrong-words': [403, 'Name and words do not belong together in this session.'],
  'words-locked': [403, 'Too many wrong words for this name. The facilitator can give new ones, or let you in.'],
  'alias-refused': [400, 'This alias is not allowed here. Choose another.'],
  'not-found': [404, 'There is nothing at this address.'],
  'unknown-code': [404, 'No session has this code. Check the six characters.'],
  'unknown-scenario': [404, 'There is no such scenario.'],
  'unknown-match': [404, 'There is no such match.'],
  'unknown-participant': [404, 'There is no such participant in this session.'],
  'unknown-world': [404, 'There is no such world in this session.'],
  'method-not-allowed': [405, 'This address answers to another method.'],
  'seat-taken': [409, 'Someone else holds this seat. Choose another.'],
  'match-full': [409, 'All seats are taken. You may join as an observer.'],
  'not-possible': [409, 'That is not possible as things stand.'],
  'id-used': [409, 'This id was given to another request. Draw a new one for this one.'],
  locked: [409, 'This session takes no new participants.'],
  waiting: [409, 'You are not seated in a match yet.'],
  'not-ended': [409, 'This match has not ended; its debrief opens when it does.'],
  closed: [410, 'Nobody was at this table for ten minutes, so it was closed. Start a new one.'],
  'too-large': [413, 'The request is larger than 64 KB.'],
  'not-json': [415, 'Send JSON, with content-type application/json and without compression.'],
  protocol: [426, 'This page is older or newer than the server. Reload it; drafts are kept.'],
  'too-many': [429, 'Too many requests from this address. Wait a little and try again.'],
  'no-space': [507, 'The disk of this server is nearly full. Matches under way go on; nothing new can be made.'],
  busy: [503, 'The server is preparing other downloads. Try again in a few seconds.'],
  server: [500, 'Something went wrong here. Nothing was lost; try again.'],
  draining: [503, 'The server is restarting. Nothing was lost; try again in a moment.'],
  'read-only': [503, 'The server cannot write at the moment. Nothing was lost; try again later.'],
  quarantined: [
    503,
    'This match was stopped: its record is damaged, or the program met a fault in it. The other matches go on. Whoever runs the server can look for the cause, or bring back a backup.',
  ],
} as const satisfies Record<string, readonly [number, string]>;

/** Of `too-many`, where it is bytes that are too many. */
export const MUCH = 'So much was written from here that no more is taken for now. Try again later.';

export type ErrorCode = keyof typeof ERRORS;

/** Thrown by a handler, answered as JSON. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, text?: string) {
    super(text ?? ERRORS[code][1]);
    this.code = code;
    this.status = ERRORS[code][0];
  }
}

export const errorBody = (failure: Failure): ApiError => ({ error: { code: failure.code, text: failure.message } });
