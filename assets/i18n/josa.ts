/** Korean particles, chosen by how the word before them ends. */

export type Josa = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이/';

/** Sounds of digits: true where the spoken numeral ends in a consonant. */
const DIGITS: Readonly<Record<string, 'none' | 'final' | 'rieul'>> = {
  '0': 'final', '1': 'rieul', '2': 'none', '3': 'final', '4': 'none', '5': 'none', '6': 'final', '7': 'rieul', '8': 'rieul', '9': 'none',
};

function ending(word: string): 'none' | 'final' | 'rieul' {
  const bare = word.replace(/[\s"'”’)\]」』》〉.,!?]+$/u, '');
  const last = bare.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) {
    const jong = (code - 0xac00) % 28;
    return jong === 0 ? 'none' : jong === 8 ? 'rieul' : 'final';
  }
  if (last in DIGITS) return DIGITS[last]!;
  if (/[lr]/i.test(last)) return 'rieul';
  return /[mn]/i.test(last) ? 'final' : 'none';
}

/** The word with its particle: `josa('서울', '은/는')` is 서울은, `josa('도쿄', '은/는')` is 도쿄는. */
export function josa(word: string, pair: Josa): string {
  const [closed = '', open = ''] = pair.split('/');
  const end = ending(word);
  if (pair === '으로/로') return word + (end === 'final' ? closed : open);
  return word + (end === 'none' ? open : closed);
}
