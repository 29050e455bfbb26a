/** Ids, tokens and join codes: what is made at the edge of the system. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: what is read aloud in a class must be heard right. */
const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
const drawCode = customAlphabet(CODE_ALPHABET, 6);
const CODE = new RegExp(`^[${CODE_ALPHABET}]{6}$`);

export const newId = (): string => nanoid(16);
/** 192 bits. */
export const newToken = (): string => nanoid(32);
export const newCode = (): string => drawCode();
/** What is kept of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A code as typed: small letters, spaces and hyphens are forgiven. `null` when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return CODE.test(code) ? code : null;
}

/** Compares in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
