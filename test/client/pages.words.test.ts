/** The dictionaries of pages that bring their own: complete in three languages, and none left in English. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LESSON, lessonFor } from '../../assets/i18n/guide/plan.ts';
import type { GuideTexts } from '../../assets/i18n/guide/schema.ts';

type Tree = { [key: string]: unknown };
const leaves = (tree: Tree, path = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([k, v]) =>
    v && typeof v === 'object' ? leaves(v as Tree, `${path}${k}.`) : [[`${path}${k}`, v] as [string, unknown]],
  );
const load = async (page: string, lang: string): Promise<Tree> =>
  ((await import(`../../assets/i18n/${page}/${lang}.ts`)) as { default: Tree }).default;
const SCRIPT = { ko: /[가-힣]/, ja: /[ぁ-んァ-ヶ一-龠]/ };

describe.each(['debrief', 'guide', 'console'])('%s', (page) => {
  it.each(['ko', 'ja'] as const)('%s has exactly the keys of English, in its own script', async (lang) => {
    const [en, own] = [leaves(await load(page, 'en')), leaves(await load(page, lang))];
    expect(own.map(([k]) => k).sort()).toEqual(en.map(([k]) => k).sort());
    expect(own.filter(([k, v]) => typeof v === 'string' && !SCRIPT[lang].test(v) && !k.endsWith('.concept'))).toEqual(
      [],
    );
  });
});

describe('the guide', () => {
  it.each(['en', 'ko', 'ja'] as const)('%s has a part of its own for each scenario of the project', async (lang) => {
    const guide = (await load('guide', lang)) as unknown as GuideTexts;
    const ids = readdirSync('assets/scenarios')
      .filter((name) => name !== 'scenario.schema.json')
      .map((name) => name.replace('.json', ''));
    expect(Object.keys(guide.scenarios).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(guide.scenarios[id]?.questions).toHaveLength(4);
  });
  it('plans fifty minutes without a gap, and moves what follows when play takes longer', () => {
    const parts = LESSON.filter((row) => !row.within);
    expect(parts.map((row) => row.from)).toEqual([0, ...parts.slice(0, -1).map((row) => row.to)]);
    expect(parts.at(-1)?.to).toBe(50);
    expect(lessonFor(50).at(-1)).toMatchObject({ step: 'exit', from: 72, to: 75 });
    expect(lessonFor(20).find((row) => row.step === 'rounds')).toMatchObject({ from: 10, to: 30 });
  });
});
