/**
 * Raw frames of clients, judged by their bytes before anything is decoded: whether they have a shape that a message of ours can have. Decoding is the
 * library's; it would build lists in lists, sets and patterns for whoever sends them.
 */
import { Protocol } from '@colyseus/core';
import { decode } from '@colyseus/schema';

/** Lists and fields within each other: commands need half of it. */
const MOST_DEPTH = 12;
/** Values in one message, keys among them. */
const MOST_VALUES = 1_000;
/** A message of ours: its request number (null for one that wants no answer), and whether its content may be decoded. */
export interface Header {
  readonly request: number | null;
  readonly fits: boolean;
}

/** The bytes that follow a token of MessagePack, for tokens of a fixed length. */
const FIXED: Readonly<Record<number, number>> = {
  0xc0: 0,
  0xc2: 0,
  0xc3: 0,
  0xca: 4,
  0xcb: 8,
  0xcc: 1,
  0xcd: 2,
  0xce: 4,
  0xcf: 8,
  0xd0: 1,
  0xd1: 2,
  0xd2: 4,
  0xd3: 8,
};
/** Tokens that are followed by a length: of how many bytes it is. */
const SIZED: Readonly<Record<number, 1 | 2 | 4>> = {
  0xc4: 1,
  0xc5: 2,
  0xc6: 4,
  0xd9: 1,
  0xda: 2,
  0xdb: 4,
  0xdc: 2,
  0xdd: 4,
  0xde: 2,
  0xdf: 4,
};

function sizeAt(bytes: Uint8Array, at: number, width: 1 | 2 | 4): number {
  let size = 0;
  for (let i = 0; i < width; i++) size = size * 256 + (bytes[at + i] ?? 0);
  return size;
}

/**
 * Whether the bytes from `at` to the end are one value of MessagePack that is neither too deep nor too large: null, truth, numbers, texts, bytes, lists and
 * maps, "undefined", and the records by which the client's library writes an object. No other extension. Stops at the first that does not fit.
 */
export function fits(bytes: Uint8Array, at: number): boolean {
  const end = bytes.byteLength;
  /** Values still to come at each depth. */
  const left = [1];
  const records = new Map<number, number>();
  let values = 0;
  /** A record's definition: its keys are read as a list first, then as many values. */
  let defining = -1;
  while (left.length > 0) {
    if (left[left.length - 1] === 0) {
      left.pop();
      continue;
    }
    left[left.length - 1]! -= 1;
    if (at >= end || ++values > MOST_VALUES) return false;
    const token = bytes[at++]!;
    let items = -1;
    if (defining >= 0) {
      if (token < 0x90 || token > 0x9f) {
        if (token !== 0xdc) return false;
        items = sizeAt(bytes, at, 2);
        at += 2;
      } else items = token & 0x0f;
      records.set(defining, items);
      // The keys, and the values after them: one flat run.
      items *= 2;
      defining = -1;
    } else if (token < 0x80 || token >= 0xe0) items = records.get(token) ?? -1;
    else if (token < 0x90) items = (token & 0x0f) * 2;
    else if (token < 0xa0) items = token & 0x0f;
    else if (token < 0xc0) at += token & 0x1f;
    else if (token === 0xd4) {
      const kind = bytes[at];
      const id = bytes[at + 1] ?? 0;
      at += 2;
      if (kind === 0x72 && id >= 0x40 && id < 0x80) {
        defining = id;
        left[left.length - 1]! += 1;
      } else if (kind !== 0) return false;
    } else if (FIXED[token] !== undefined) at += FIXED[token];
    else {
      const width = SIZED[token];
      if (width === undefined) return false;
      const size = sizeAt(bytes, at, width);
      at += width;
      if (token >= 0xdc) items = token >= 0xde ? size * 2 : size;
      else at += size;
    }
    if (at > end) return false;
    if (items > 0) {
      if (items > MOST_VALUES || left.length >= MOST_DEPTH) return false;
      left.push(items);
    }
  }
  return at === end;
}

/** The number of a request, read without looking at what it asks; null for frames that want no answer. Moves `at` behind it. */
export function requestOf(bytes: Uint8Array, at = { offset: 1 }): number | null {
  if (bytes[0] !== Protocol.ROOM_REQUEST) return null;
  const n = decode.number(bytes as Buffer, at);
  return Number.isSafeInteger(n) && n >= 0 ? n : null;
}

/** Reads what stands before a message's content; null for frames that carry none (pings, acknowledgements, and what is none of ours). */
export function headerOf(bytes: Uint8Array): Header | null {
  const code = bytes[0];
  if (code !== Protocol.ROOM_DATA && code !== Protocol.ROOM_REQUEST) return null;
  const at = { offset: 1 };
  const request = requestOf(bytes, at);
  if (decode.stringCheck(bytes as Buffer, at)) {
    const token = bytes[at.offset]!;
    // A longer length is no type of ours.
    const length = token < 0xc0 ? token & 0x1f : token === 0xd9 ? (bytes[at.offset + 1] ?? 0) : Infinity;
    if (at.offset + length > bytes.byteLength) return { request, fits: false };
    decode.string(bytes as Buffer, at);
  } else decode.number(bytes as Buffer, at);
  return { request, fits: bytes.byteLength <= at.offset || fits(bytes, at.offset) };
}
