/** What texts and citations claim about the game and the documents is so. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_DOCUMENTS } from '../../assets/documents.ts';
import { ruleTexts } from '../../assets/i18n/index.ts';
import guideEn from '../../assets/i18n/guide/en.ts';
import guideJa from '../../assets/i18n/guide/ja.ts';
import guideKo from '../../assets/i18n/guide/ko.ts';
import { lesson as lessonEn } from '../../assets/i18n/lesson/en.ts';
import { lesson as lessonJa } from '../../assets/i18n/lesson/ja.ts';
import { lesson as lessonKo } from '../../assets/i18n/lesson/ko.ts';
import { STATES } from '../../client/playground/states.ts';
import { OPERATIONS } from '../../shared/rules/operations/index.ts';
import type { OperationRule } from '../../shared/rules/operations/rule.ts';
import { scenarioSchema, type Scenario } from '../../shared/scenario.ts';
import type { DocumentId, RuleId } from '../../shared/types.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'assets/scenarios');
const scenarios: readonly Scenario[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
  .map((name) => scenarioSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
const LANGS = ['en', 'ko', 'ja'] as const;
type Lang = (typeof LANGS)[number];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(ROOT, path)).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe('a citation names documents that the rule rests on', () => {
  const foreign = (rule: string, documents: readonly string[]): string[] =>
    documents.filter((id) => !(RULE_DOCUMENTS[rule as RuleId] as readonly string[]).includes(id));
  const CITES = /rule(?::\s*|=)['"](D\d+)['"](?:,|\s)[^{}()]*?documents(?::\s*|=\{)\[([^\]]*)\]/g;

  test.each(['shared/rules', 'shared/bots', 'client', 'server'].flatMap(sources).map((path) => [relative('.', path)]))(
    'in %s',
    (path) => {
      const wrong = [...readFileSync(join(ROOT, path), 'utf8').matchAll(CITES)].flatMap(([, rule = '', list = '']) =>
        foreign(
          rule,
          [...list.matchAll(/\d{3}/g)].map(([id]) => id),
        ).map((id) => `${rule}: ${id}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('on the playground', () => {
    const singapore = scenarios.find(({ id }) => id === '2015-singapore')!;
    const wrong = STATES.flatMap((state) => {
      const { feed } = state.make(singapore).snapshot('observer');
      return feed.flatMap(({ type, rule, documents = [] }) =>
        rule ? foreign(rule, documents as readonly DocumentId[]).map((id) => `${state.id}: ${type} ${rule} ${id}`) : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('the trilateral arrangement is in force from 2015 on, as its rule says, and not before (002)', () => {
  for (const { id, date, pacts } of scenarios)
    expect([id, pacts.inForce.includes('tisa')]).toEqual([id, date >= '2015']);
  for (const lang of LANGS) expect(ruleTexts[lang].rules.D9.inPlay).toMatch(/2015/);
});

test('an operation that is told to run beside US forces cannot run without them', () => {
  const beside = { en: /\b(beside|with|alongside) US forces/, ko: /미군과 함께/, ja: /米軍とともに/ };
  for (const lang of LANGS)
    for (const [id, rule] of Object.entries<OperationRule>(OPERATIONS))
      if (beside[lang].test(ruleTexts[lang].operations[id as keyof typeof OPERATIONS].line))
        expect([lang, id, rule.together !== undefined]).toEqual([lang, id, true]);
});

/** What a text calls a move by, beside its name, where it advises to make it. */
const CALLED: Readonly<Record<string, Readonly<Record<Lang, RegExp>>>> = {
  'joint-statement': { en: /joint statement/i, ko: /공동성명/, ja: /共同声明/ },
  'pledge-constitution': {
    en: /spirit of (the|its|your) (pacifist )?constitution|constitution’s spirit/i,
    ko: /헌법(의)? 정신/,
    ja: /憲法の精神/,
  },
  'float-strike': { en: /speak(ing)? of a strike/i, ko: /타격을? 거론/, ja: /先制攻撃/ },
  'host-dialogue': { en: /security dialogue/i, ko: /안보 대화/, ja: /安全保障対話/ },
  'not-the-time': { en: /not the right time/i, ko: /때가 아니/, ja: /時期尚早/ },
  censure: { en: /\bcensure/i, ko: /규탄/, ja: /公式の非難/ },
  'submarine-test': { en: /submarine/i, ko: /잠수함/, ja: /潜水艦/ },
  'border-incident': { en: /border incident/i, ko: /접경 사건/, ja: /軍事境界線での事件/ },
  'thank-washington': { en: /thank Washington/i, ko: /워싱턴에 감사/, ja: /ワシントンへの謝意/ },
  'demand-account': { en: /demand an account/i, ko: /기여 설명/, ja: /貢献の説明/ },
};
const CALLED_PACTS: Readonly<Record<string, Readonly<Record<Lang, RegExp>>>> = {
  acsa: { en: /ACSA|logistics pact/, ko: /ACSA|군수/, ja: /ACSA|物品役務/ },
  moratorium: { en: /moratorium/i, ko: /유예/, ja: /実験停止/ },
  summit: { en: /communiqué/i, ko: /공동발표문/, ja: /首脳共同発表/ },
  'contribution-accord': { en: /contribution accord/i, ko: /기여 합의/, ja: /防衛貢献合意/ },
  gsomia: { en: /GSOMIA/, ko: /GSOMIA/, ja: /GSOMIA/ },
  'operations-protocol': { en: /operations protocol/i, ko: /작전 의정서/, ja: /作戦議定書/ },
};
const GUIDES = { en: guideEn, ko: guideKo, ja: guideJa } as const;
const LESSONS = { en: lessonEn, ko: lessonKo, ja: lessonJa } as const;

describe.each(scenarios.filter(({ limits }) => limits.moves || limits.pacts).map((s) => [s.id, s] as const))(
  'the texts of %s recommend nothing that it closes',
  (id, { limits, texts }) => {
    test.each(LANGS)('%s', (lang) => {
      const told = JSON.stringify([
        texts[lang].publicBrief,
        texts[lang].briefs,
        texts[lang].secretBriefs,
        ...(id === 'first-lesson' ? [LESSONS[lang]] : []),
      ]);
      const names = ruleTexts[lang];
      const closed = (
        open: readonly string[] | null,
        called: typeof CALLED,
        all: Readonly<Record<string, { name?: string }>>,
      ): string[] =>
        open === null
          ? []
          : Object.keys(all)
              .filter((key) => !open.includes(key))
              .filter(
                (key) =>
                  called[key]?.[lang].test(told) || (all[key]?.name?.includes(' ') && told.includes(all[key].name)),
              );
      expect(closed(limits.moves, CALLED, names.moves)).toEqual([]);
      expect(closed(limits.pacts, CALLED_PACTS, names.pacts as never)).toEqual([]);
    });
  },
);

test('only Seoul postpones a ceremony, in the lesson and the guide as in the rules (004)', () => {
  const both = {
    en: /Seoul or Tokyo may postpone|Tokyo may postpone/,
    ko: /도쿄(가|는)? ?한 번 미룰|서울이나 도쿄가 .*미룰/,
    ja: /東京が.{0,6}延期できます/,
  };
  for (const lang of LANGS) expect(JSON.stringify([LESSONS[lang], GUIDES[lang]]), lang).not.toMatch(both[lang]);
});

test('what a document calls recent bears no month of its own', () => {
  for (const { id, texts } of scenarios)
    for (const { date, text, source } of texts.en.timeline)
      if (source === '002' && /ejection/.test(text)) expect([id, date]).toEqual([id, '2015']);
});
