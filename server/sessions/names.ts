/**
 * Names as people type and see them: cleaned by the properties that Unicode gives each character, and told from names that look the same
 * by skeletons after UTS 39 (Unicode Security Mechanisms), whose table of look-alikes `unhomoglyph` ships as data.
 */
import lookalikes from 'unhomoglyph/data.json' with { type: 'json' };

/** Characters, of Unicode, in the longest name. */
export const LONGEST_NAME = 24;

/** Shown as nothing, or turning what stands around it: default-ignorables, controls, formats, surrogates, private and unassigned ones. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{C}]/gu;
/** Drawn as a gap, though Unicode has them as signs or letters: no property tells them. */
const BLANK = /[\u2800\u{1d159}\u{13441}\u{13442}\u{16fe4}\ufffc]/gu;
/** Encircled and ornate forms of letters and digits, shown in their plain form. Width is the writer's own; Hangul has its own rules, Thai and Lao read better as typed. */
const ORNATE =
  /(?=[\p{Alphabetic}\p{N}])(?![\uff00-\uffef])[\p{Script=Latin}\p{Script=Greek}\p{Script=Katakana}\p{Script=Han}\p{Script=Common}]/u;
/** A letter that stands by itself, or a digit. */
const SHOWS = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u;

const plain = (text: string): string =>
  [...text.normalize('NFC')].map((c) => (ORNATE.test(c) ? c.normalize('NFKC') : c)).join('');

/** What can be seen of a name; `null` unless 1 to 24 characters are left and one of them is a letter or digit. */
export function cleanAlias(typed: string): string | null {
  const alias = plain(typed)
    .replace(BLANK, ' ')
    .replace(UNSEEN, (c) => (/\s/.test(c) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    // Marks need something to stand on, and no more than four stand on anything.
    .replace(/(^| )\p{M}+/gu, '$1')
    .replace(/([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu, '$1')
    .normalize('NFC')
    .trim();
  return [...alias].length <= LONGEST_NAME && SHOWS.test(alias) ? alias : null;
}

const LOOKALIKES: Readonly<Record<string, string | undefined>> = lookalikes;

/** The skeleton of UTS 39: two texts that have the same one look the same. For comparing only, never shown. */
export const skeleton = (text: string): string =>
  [...text.normalize('NFD').replace(UNSEEN, '')]
    .map((c) => LOOKALIKES[c] ?? c)
    .join('')
    .normalize('NFD');

/** Small kana beside the large ones they are read as. */
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE_KANA = 'あいうえおつやゆよわかけ';
const kana = (text: string): string =>
  text
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (c) => LARGE_KANA[SMALL_KANA.indexOf(c)] ?? c);

/** Names are held against each other again and again while people come. */
const read = new Map<string, readonly string[]>();
const MOST_READ = 5_000;
/** Lets go of every name: whose session was erased is not found out which they were. */
export const forgetNames = (): void => read.clear();

/** A name in each way it could be mistaken: as written, in small letters, in capitals, and in one kind of kana. Like is held against like. */
function readings(name: string): readonly string[] {
  const before = read.get(name);
  if (before) return before;
  const found = readAnew(name);
  if (read.size >= MOST_READ) read.clear();
  read.set(name, found);
  return found;
}

function readAnew(name: string): readonly string[] {
  const bare = name
    .normalize('NFKC')
    .replace(BLANK, '')
    .replace(UNSEEN, '')
    .replace(/[\s\u0640]/g, '');
  const small = bare.toLowerCase();
  return [bare, small, bare.toUpperCase(), kana(small)].map(skeleton);
}

/** Whether two names could be taken for one: the same but for width, case, kana, spaces, or letters that look alike. */
export function twins(one: string, other: string): boolean {
  const mine = readings(one);
  return readings(other).some((reading, i) => reading === mine[i]);
}

/** The alias, with a number behind it when the session has one that could be taken for it. */
export function uniqueAlias(alias: string, taken: Iterable<string>): string {
  const others = [...taken].map(readings);
  const free = (name: string): boolean => {
    const mine = readings(name);
    return !others.some((theirs) => theirs.some((reading, i) => reading === mine[i]));
  };
  if (free(alias)) return alias;
  for (let n = 2; ; n++) {
    const end = ` ${n}`;
    const name =
      [...alias]
        .slice(0, LONGEST_NAME - end.length)
        .join('')
        .trimEnd() + end;
    if (free(name)) return name;
  }
}
