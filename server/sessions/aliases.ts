/** Words that a class does not want in names: a small neutral list, read through disguises. */
import type { WordLists } from '../../shared/session.ts';
import { skeleton } from './names.ts';

/**
 * The built-in lists: common insults and role names that would mislead a class, whole and short. A facilitator adds their own.
 * Words are kept as they are compared: small letters, plain digits undone.
 */
export const WORDS: WordLists = {
  en: [
    'fuck',
    'shit',
    'bitch',
    'cunt',
    'nigger',
    'nigga',
    'faggot',
    'whore',
    'rapist',
    'hitler',
    'nazi',
    'facilitator',
    'moderator',
    'administrator',
  ],
  ko: ['씨발', '시발', '병신', '개새끼', '지랄', '좆', '느금마', '쪽바리', '운영자', '진행자'],
  ja: ['死ね', 'くたばれ', 'ちんこ', 'まんこ', 'きちがい', 'チョン公', '管理者', '司会者'],
};

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
};

/** As aliases and words are compared: width and case folded, accents off, look-alikes and digits that stand for letters read as letters, all else but letters dropped. */
export function folded(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, (mark) => (/[\u3099\u309a]/.test(mark) ? mark : ''));
  const read = letters.replace(/[0134578@!|$+9]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return skeleton(read)
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')
    .replace(/(.)\1{2,}/gu, '$1$1');
}

/** The word of the lists that an alias holds, or null. `own` are the session's words. */
export function foundWord(alias: string, own: readonly string[]): string | null {
  const plain = folded(alias);
  const thin = plain.replace(/(.)\1+/gu, '$1');
  for (const word of [...WORDS.en, ...WORDS.ko, ...WORDS.ja, ...own]) {
    const sought = folded(word);
    if (
      sought !== '' &&
      (plain.includes(sought) || (thin.includes(sought.replace(/(.)\1+/gu, '$1')) && sought.length > 3))
    )
      return word;
  }
  return null;
}
