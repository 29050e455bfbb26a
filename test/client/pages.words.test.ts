/** The dictionaries of pages that bring their own: complete in three languages, and none left in English. */
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: unknown };
const leaves = (tree: Tree, path = ''): [string, unknown][] => Object.entries(tree).flatMap(([k, v]) => (v && typeof v === 'object' ? leaves(v as Tree, `${path}${k}.`) : [[`${path}${k}`, v] as [string, unknown]]));
const load = async (page: string, lang: string): Promise<Tree> => ((await import(`../../assets/i18n/${page}/${lang}.ts`)) as { default: Tree }).default;
const SCRIPT = { ko: /[가-힣]/, ja: /[ぁ-んァ-ヶ一-龠]/ };

describe.each(['debrief'])('%s', (page) => {
  it.each(['ko', 'ja'] as const)('%s has exactly the keys of English, in its own script', async (lang) => {
    const [en, own] = [leaves(await load(page, 'en')), leaves(await load(page, lang))];
    expect(own.map(([k]) => k).sort()).toEqual(en.map(([k]) => k).sort());
    expect(own.filter(([, v]) => typeof v === 'string' && !SCRIPT[lang].test(v))).toEqual([]);
  });
});
