/**
 * The seat kept on this device, and what belongs to whoever holds it: unsent words, acts that wait, what they have read. That is kept under a hash of the
 * seat's token, so that nobody else's page shows it, and goes with the seat. In a class the computer may be another pupil's next: there it is kept for the
 * tab alone, and once the match is over the seat is too.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { signal } from '@preact/signals';
import { forget, keep, keys, recall, type Where } from './net/storage.ts';

export interface Kept {
  readonly token: string;
  readonly code: string;
  readonly match: string | null;
  readonly alone: boolean;
  /** The name at the table, for the question whether it is still the same person. */
  readonly alias?: string;
  /** At a computer that others use after: a class in its room. */
  readonly shared?: boolean;
  /** The match is over. */
  readonly over?: boolean;
}

const short = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24);
const OWN = 'of:';
const own = (token: string, name: string): string => `${OWN}${short(token)}:${name}`;

export const kept = signal<Kept | null>(recall<Kept>('seat'));

/** What earlier builds kept under no seat, or under the match alone. */
const UNOWNED = /^(?:alias$|desk$|caught-up$|(?:drafts|pending|trail|lesson):)/;

/** The drafts and acts of the seat kept here are taken over from an earlier build; whatever else belonged to somebody goes. */
function tidy(): void {
  const mine = kept.peek();
  const match = mine ? (mine.match ?? mine.code) : null;
  for (const name of ['drafts', 'pending']) {
    const old = match === null ? null : recall(`${name}:${match}`);
    if (mine && old !== null) keep(own(mine.token, `${name}:${match}`), old, where(mine));
  }
  const prefix = mine ? own(mine.token, '') : OWN;
  for (const key of keys())
    if (UNOWNED.test(key) || (key.startsWith(OWN) && !(mine && key.startsWith(prefix)))) forget(key);
}
const where = (mine: Kept): Where => (mine.shared ? 'tab' : 'device');
tidy();

/** The seat that went on elsewhere while this page is open. */
let dropped: string | null = null;

/** Keeps what belongs to the seat: as long as the seat, or the tab. */
export function keepOwn(name: string, value: unknown, mine = kept.peek()): void {
  if (mine && mine.token !== dropped) keep(own(mine.token, name), value, where(mine));
}
/** What was kept under this name by whoever holds the seat; `null` where nothing was. */
export function recallOwn<T>(name: string): T | null {
  const mine = kept.peek();
  return mine ? recall<T>(own(mine.token, name)) : null;
}
export function forgetOwn(name: string): void {
  const mine = kept.peek();
  if (mine) forget(own(mine.token, name));
}

let hangUp = (): void => undefined;
/** Names what ends the line before another seat is taken: there is none until a match's page was opened. */
export function onNextSeat(end: () => void): void {
  hangUp = end;
}

/** Takes another seat, or none: with the seat before goes all that belonged to it. */
export function keepSeat(next: Kept | null): void {
  hangUp();
  const former = recall<Kept>('seat');
  kept.value = next;
  if (next) keep('seat', next, next.shared && next.over ? 'tab' : 'device');
  else for (const key of ['seat', 'unanswered']) forget(key);
  if (former?.token === next?.token) return;
  for (const key of keys()) if (key.startsWith(OWN) && !(next && key.startsWith(own(next.token, '')))) forget(key);
}

/** Keeps nothing of the seat any more, while its page still says what became of it. */
export function dropSeat(): void {
  const mine = kept.peek();
  if (!mine || recall<Kept>('seat')?.token !== mine.token) return;
  dropped = mine.token;
  forget('seat');
  for (const key of keys()) if (key.startsWith(OWN)) forget(key);
}

/** The match is over: a device that others use after forgets the seat with this tab. */
export function seatIsOver(): void {
  const mine = kept.peek();
  if (!mine?.shared || mine.over || recall<Kept>('seat')?.token !== mine.token) return;
  const over = { ...mine, over: true };
  kept.value = over;
  keep('seat', over, 'tab');
}

/** A mark of this browser for one session, made of a secret that never leaves it: two sessions cannot tell that it is the same. */
export function deviceMark(code: string): string {
  let secret = recall<string>('device');
  if (secret === null) {
    secret = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    keep('device', secret);
  }
  return short(`${secret}\n${code}`);
}
