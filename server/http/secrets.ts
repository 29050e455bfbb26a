/** Ids, tokens, join codes and aliases: what is made at the edge of the system. */
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

/** Control, invisible and direction-changing characters removed, spaces joined; `null` unless 1 to 24 characters are left. */
export function cleanAlias(typed: string): string | null {
  const alias = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu, (c) =>
      /\s/.test(c) ? ' ' : '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const length = [...alias].length;
  return length >= 1 && length <= 24 ? alias : null;
}
