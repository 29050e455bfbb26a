/** How hard an English text is to read, by Flesch and Kincaid, and which of the texts that everyone reads are too hard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../assets/i18n/rules/en/rules.ts';
import { ROOT } from '../files.ts';

/** Years of school that a text which everyone reads may ask for. */
export const MAX_GRADE = 9;

export interface Reading {
  readonly place: string;
  /** Years of school, to a tenth. */
  readonly grade: number;
}

/** Vowels that stand together and are sounded apart: alliance, scenario, quiet, creation, area, nuclear, situation, being. */
const APART =
  /(?<![ct])ia|[ct]iat|(?<![cgstx])io|(?<!t|[^s]c)ie(?=t|n[ct])|iu|creat|\breali|\breact|\barea|\bidea|nuclea|korea|[ct]ua|sual|eyo|[aeou]ing\b|\brein/g;
/** Written and not sounded: the e of name, names and named, of closely and statement, the ue of league. */
const SILENT = [
  /(?<=[gq])ue$/,
  /(?<=[aeiouy]l|[^aeiouyl])e$/,
  /(?<=[aeiouy]l|[^aeiouylscgxz]|[^cs]h)es$/,
  /(?<=[aeiouy]l|[^aeiouyltd])ed$/,
  /(?<=[^aeiouyl]|[aeiouy]l)e(?=(?:ments?|ly|ful|less|ness)$)/,
];

/** Syllables of an English word by its spelling: groups of vowels, less what is silent; at least one. A digit is one. */
export function syllables(word: string): number {
  if (/^\d/.test(word)) return word.replace(/\D/g, '').length;
  const plain = word
    .toLowerCase()
    .replace(/[’'](?:s|t|re|ve|ll|d|m)?$/, '')
    .replace(/[^a-z]/g, '');
  const silent = SILENT.find((ending) => ending.test(plain));
  const sounded = silent ? plain.replace(silent, '') : plain;
  const groups = sounded.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (plain.match(APART)?.length ?? 0) + (plain.endsWith('ism') ? 1 : 0));
}

/** The grade by Flesch and Kincaid: years of school. A text without words is of grade 0. */
export function grade(text: string): number {
  const words = text.match(/[A-Za-z\d](?:[A-Za-z\d’']|[.,](?=\d))*/g) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.match(/[.!?]+(?=[\s”’)]|$)/g)?.length ?? 0);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return Math.round((0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59) * 10) / 10;
}

/** What every player reads before anything else: the public briefs of the scenarios and the statements of the rules. */
export function publicTexts(): readonly (readonly [place: string, text: string])[] {
  const folder = join(ROOT, 'assets/scenarios');
  const briefs = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.includes('schema'))
    .map((file): readonly [string, string] => {
      const { texts } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        texts: { en: { publicBrief: string } };
      };
      return [`${file} publicBrief`, texts.en.publicBrief];
    });
  return [
    ...briefs,
    ...Object.entries(rules).map(([id, { statement }]) => [`rule ${id} statement`, statement] as const),
  ];
}

export const readings = (texts = publicTexts()): Reading[] =>
  texts.map(([place, text]) => ({ place, grade: grade(text) })).sort((a, b) => b.grade - a.grade);

export const tellReading = ({ place, grade: of }: Reading): string =>
  `${place} is of reading grade ${of}, more than ${MAX_GRADE}: shorter sentences and words`;
