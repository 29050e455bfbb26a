/** Korean particles: picks the form that fits the end of the word before it. */

/** First the form after a final consonant, then the form after a vowel (of `이/` there is none). */
export type Particle =
  | '은/는'
  | '이/가'
  | '을/를'
  | '과/와'
  | '으로/로'
  | '이라/라'
  | '이나/나'
  | '이며/며'
  | '이란/란'
  | '이다/다'
  | '이/';
export type Josa = Particle;

type Final = 'none' | 'rieul' | 'other';

/** How digits end as they are read aloud: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Final[] = ['other', 'rieul', 'none', 'other', 'none', 'none', 'other', 'rieul', 'rieul', 'none'];
/** Acronyms that are not heard as their last letter suggests: read as a word, or letter by letter. */
const ACRONYMS: Readonly<Record<string, Final>> = { GSOMIA: 'none', ACSA: 'none', TISA: 'none', SLBM: 'other' };
/** Closing marks are not heard. */
const MARKS = /[\s"'”’」』》〉\]).,!?…]+$/u;

/** Which final consonant a word is heard to end on; `null` where that cannot be told. */
function final(word: string): Final | null {
  // A bracketed gloss is not heard either, unless it is all there is: 협정(GSOMIA)은.
  const heard = (word.replace(/\s*\([^()]*\)["'”’」』》〉\s]*$/u, '') || word).replace(MARKS, '');
  const latin = /[A-Za-z]+$/.exec(heard)?.[0];
  if (latin)
    return ACRONYMS[latin.toUpperCase()] ?? (/[lr]$/i.test(latin) ? 'rieul' : /[mn]$/i.test(latin) ? 'other' : 'none');
  const last = heard.at(-1);
  if (last === undefined) return null;
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? null;
  const code = last.codePointAt(0) ?? 0;
  if (code < 0xac00 || code > 0xd7a3) return null;
  const coda = (code - 0xac00) % 28;
  return coda === 0 ? 'none' : coda === 8 ? 'rieul' : 'other';
}

/** The word with its particle: `josa('서울', '은/는')` is 서울은. Where the reading is unknown both forms are written, as 은(는). */
export function josa(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  const end = final(word);
  if (end === null) return open ? `${word}${closed}(${open})` : `${word}(${closed})`;
  // 으로 becomes 로 after a vowel and after ㄹ: 서울로.
  if (particle === '으로/로') return word + (end === 'other' ? closed : open);
  return word + (end === 'none' ? open : closed);
}
