/** Join codes as people pass them on: read aloud, typed on a Korean or Japanese keyboard, pasted from a message with something behind. Pure. */

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: what is read aloud in a class must be heard right. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
export const CODE_LENGTH = 6;

/** Full-width forms become plain ones, small letters large ones; what shows nothing goes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase();

/**
 * The code at the beginning of a text, whatever stands around it: at most six letters and digits, spaces and hyphens between them
 * forgiven. Shorter where characters are missing, empty where there are none; it need not be a code that can exist.
 */
export function codeIn(text: string): string {
  const [found = ''] = /[A-Z0-9](?:[\s\p{Pd}_]*[A-Z0-9])*/u.exec(plain(text)) ?? [];
  return found.replace(/[^A-Z0-9]/g, '').slice(0, CODE_LENGTH);
}

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);
export const isCode = (text: string): boolean => CODE.test(text);

/** A code that was typed or pasted. `null` when it cannot be one, also when more letters or digits follow than a code has. */
export function readCode(typed: string): string | null {
  const code = codeIn(typed);
  return isCode(code) && !/^[A-Z0-9]/.test(restBehind(plain(typed))) ? code : null;
}

/** What stands directly behind the first six letters and digits. */
const restBehind = (text: string): string =>
  text.replace(new RegExp(`^[^A-Z0-9]*(?:[A-Z0-9][\\s\\p{Pd}_]*){${CODE_LENGTH}}`, 'u'), '');
