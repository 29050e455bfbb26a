/** Ids, tokens and join codes: what is made at the edge of the system. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/code.ts';

const drawCode = customAlphabet(CODE_ALPHABET, CODE_LENGTH);

export const newId = (): string => nanoid(16);
/** 192 bits. */
export const newToken = (): string => nanoid(32);
export const newCode = (): string => drawCode();
/** What is kept of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
