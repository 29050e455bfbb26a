/** The three dictionaries say something everywhere, in their own language, and cover what the registries know. */
import { describe, expect, test } from 'vitest';
import { articleText, headline, paraphrase, refusalSentence, ruleTexts } from '../../assets/i18n/index.ts';
import type { RuleTexts } from '../../assets/i18n/index.ts';
import { NEWS_DOCUMENTS, RULE_DOCUMENTS } from '../../assets/documents.ts';
import { SEATS, DOCUMENTS, RULES } from '../../shared/types.ts';
import { CARD_IDS } from '../../shared/rules/cards/index.ts';
import { MOVES, MOVE_IDS } from '../../shared/rules/moves/index.ts';
import { OPERATIONS, OPERATION_IDS } from '../../shared/rules/operations/index.ts';
import { PACTS } from '../../shared/rules/pacts/index.ts';
import { CARDS } from '../../shared/rules/cards/index.ts';
import { REFUSAL_CODES } from '../../shared/rules/refusal.ts';
import type { Params, RefusalCode } from '../../shared/rules/refusal.ts';
import { MANDATE_IDS } from '../../shared/rules/scoring/mandates.ts';
import { EVENT_SAMPLES } from './samples.ts';

/** What each language must be written with; acronyms and numbers may stand alone nowhere. */
const SCRIPT: Readonly<Record<keyof typeof ruleTexts, RegExp>> = {
  en: /[A-Za-z]/,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};
/** Latin letters that Korean and Japanese texts use as well. */
const LATIN_ALLOWED = /GSOMIA|ACSA|TISA|DTT|\bD\d{1,2}\b/g;
/** Short names of pacts are acronyms in every language. */
const ACRONYM = /^(GSOMIA|ACSA|TISA)$/;

const PARAMS: Params[] = [
  {},
  {
    now: 'cables',
    pact: 'gsomia',
    status: 'agreed',
    clause: 'scope',
    clauses: ['scope', 'term'],
    round: 3,
    have: 1,
    limit: 2,
    move: 'climb',
    condition: 'unarmed',
    operation: 'evacuation',
    zone: 'rok',
    level: 'standoff',
    targets: ['seoul', 'tokyo'],
    parties: ['seoul'],
  },
];

/** `needed` means another thing in each refusal. */
const needed = (code: RefusalCode): Params => ({
  needed: code === 'wrong-phase' ? ['talks', 'crisis'] : code === 'wrong-seat' ? ['seoul'] : 2,
});

const CAUSES = [
  ...MOVE_IDS.map((id) => `move:${id}`),
  ...CARD_IDS.flatMap((id) => [`card:${id}`, `card:${id}:none`, `card:${id}:disavow`]),
  ...Object.keys(PACTS).flatMap((id) =>
    ['signed', 'collapsed', 'agreed', 'postponed', 'ended', 'breached'].map((what) => `pact:${id}:${what}`),
  ),
  'consent:given',
  'consent:refused',
  'consent:revoked',
  'consent:unpaid',
  'consent:asked',
  'operation:began',
  'operation:dispute',
  'crisis:raise',
  'crisis:step-down',
  'crisis:up',
  'crisis:closed',
  'crisis:clash',
  'drift',
  'round',
  'policy',
  'burden',
  'suspicion',
  'side-letter',
  'talks:convened',
  'consultation:concur',
  'consultation:object',
];

/** Every text of a dictionary with the place where it stands; functions are called with samples. */
function collect(texts: RuleTexts): [place: string, text: string][] {
  const found: [string, string][] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string') found.push([place, value]);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${place}.${key}`);
  };
  walk(texts, '');
  for (const code of REFUSAL_CODES)
    for (const params of PARAMS)
      found.push([
        `refusals.${code}`,
        texts.refusals[code](params['pact'] ? { ...params, ...needed(code) } : params, params['pact'] ? ['seoul'] : []),
      ]);
  for (const id of MOVE_IDS)
    for (const target of ['', texts.seats.seoul])
      found.push([`moves.${id}.headline`, texts.moves[id].headline(target)]);
  for (const [type, data, around] of EVENT_SAMPLES)
    found.push([`headlines.${type}`, headline(texts, type, data, around) ?? '']);
  for (const reason of CAUSES) found.push([`cause ${reason}`, texts.cause(reason)]);
  for (const path of [
    'trust.seoul.tokyo',
    'threat.tokyo.pyongyang',
    'home.seoul',
    'tension',
    'suspicion',
    'ceiling',
  ] as const)
    found.push([`meter ${path}`, texts.meter(path)]);
  return found;
}

for (const [language, texts] of Object.entries(ruleTexts) as [keyof typeof ruleTexts, RuleTexts][]) {
  describe(`the dictionary ${language}`, () => {
    const all = collect(texts);

    test('is not empty anywhere, and leaves no gap in a sentence', () => {
      expect(all.length).toBeGreaterThan(700);
      expect(
        all.filter(([, text]) => text.trim() === '' || /undefined|null|NaN|\[object|\$\{| {2}|\(\)|（）/.test(text)),
      ).toEqual([]);
    });

    test('is written in its own script', () => {
      expect(all.filter(([, text]) => !SCRIPT[language].test(text) && !ACRONYM.test(text))).toEqual([]);
    });

    if (language !== 'en')
      test('leaves no English', () => {
        expect(all.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(LATIN_ALLOWED, '')))).toEqual([]);
      });

    test('covers every clause option of every pact', () => {
      for (const [pact, rule] of Object.entries(PACTS)) {
        const articles = texts.pacts[pact as keyof typeof PACTS].articles as Readonly<
          Record<string, { options: object }>
        >;
        expect(Object.keys(articles).toSorted()).toEqual(Object.keys(rule.clauses).toSorted());
        for (const [clause, { options }] of Object.entries(rule.clauses))
          expect(Object.keys(articles[clause]?.options ?? {}).toSorted()).toEqual(options.toSorted());
      }
    });

    test('covers moves, operations, cards and mandates', () => {
      expect(Object.keys(texts.moves).toSorted()).toEqual(MOVE_IDS.toSorted());
      expect(Object.keys(texts.operations).toSorted()).toEqual(OPERATION_IDS.toSorted());
      expect(Object.keys(texts.cards).toSorted()).toEqual([...CARD_IDS, 'quiet'].toSorted());
      expect(Object.keys(texts.mandates).toSorted()).toEqual(MANDATE_IDS.toSorted());
    });

    test('every refusal ends by saying that nothing was changed', () => {
      const endings = new Set(
        REFUSAL_CODES.map((code) => texts.refusals[code]({}, []).slice(language === 'en' ? -20 : -9)),
      );
      expect(endings.size).toBe(1);
    });

    test('tells a cause it does not know in general words', () => {
      const other = texts.cause('something:new');
      expect(SCRIPT[language].test(other)).toBe(true);
      expect(texts.cause('pact:gsomia:unheard')).toBe(other);
      expect(texts.cause('consent:constructor')).toBe(other);
      expect(texts.cause('move:unheard')).toContain('unheard');
      for (const reason of CAUSES) expect(texts.cause(reason), reason).not.toBe(other);
    });

    test('has one line for each rule that a document carries', () => {
      for (const rule of RULES)
        for (const document of RULE_DOCUMENTS[rule])
          expect(paraphrase(texts, document, rule), `${rule} in ${document}`).toBeTruthy();
    });
  });
}

describe('the documents', () => {
  test('every document that the rules cite is one that the rulebook names for that rule', () => {
    const cited = [
      ...Object.entries(MOVES),
      ...Object.entries(OPERATIONS),
      ...Object.entries(PACTS),
      ...Object.entries(CARDS),
    ];
    for (const [id, { rule, documents }] of cited)
      for (const document of documents)
        expect(RULE_DOCUMENTS[rule] as readonly string[], `${id}: ${rule}`).toContain(document);
  });
  test('are dated in the order they appeared', () => {
    const order = DOCUMENTS.toSorted((a, b) => NEWS_DOCUMENTS[a].order - NEWS_DOCUMENTS[b].order);
    expect(order.map((id) => NEWS_DOCUMENTS[id].month)).toEqual(order.map((id) => NEWS_DOCUMENTS[id].month).toSorted());
  });
});

describe('the readers', () => {
  test('tell why, what opens it, and which document says so', () => {
    const told = refusalSentence(ruleTexts.en, {
      code: 'no-consent',
      rule: 'D1',
      documents: ['002'],
      missing: ['seoul'],
      opens: 'ask-seoul',
      params: { operation: 'evacuation', zone: 'rok' },
    });
    expect(told.why).toMatch(/consent of Seoul.*Nothing was changed\.$/);
    expect(told.opens).toMatch(/^Ask Seoul/);
    expect(told.cites).toEqual(['AsiaOne, May 2015']);
  });
  test('give ids where the dictionary does not know them, and no inherited names', () => {
    expect(articleText(ruleTexts.ko, 'gsomia', 'scope', 'missile').label).toBe('핵·미사일 사안');
    expect(articleText(ruleTexts.ko, 'gsomia', 'toString', 'x')).toMatchObject({ title: 'toString', label: 'x' });
    expect(articleText(ruleTexts.ko, 'constructor', 'scope', 'x')).toMatchObject({ title: 'scope' });
    expect(headline(ruleTexts.en, 'MetersMoved', {})).toBeNull();
    expect(headline(ruleTexts.en, 'valueOf', {})).toBeNull();
  });
  test.each([
    ['en', 'clause-unknown', ['scope'], /\(Scope\)/],
    ['ko', 'clause-unknown', ['scope'], /\(범위\)/],
    ['ja', 'clause-unknown', ['scope'], /（範囲）/],
    ['en', 'clauses-collide', ['scope', 'release'], /\(Scope and Release to Washington\)/],
    ['ko', 'clauses-collide', ['scope', 'release'], /\(범위와 워싱턴 제공\)/],
    ['ja', 'clauses-collide', ['scope', 'release'], /（範囲.*ワシントンへの提供）/],
  ] as const)('%s names the clauses of %s by their titles, and none by an id', (language, code, clauses, titles) => {
    const told = (of: readonly string[]): string =>
      ruleTexts[language].refusals[code](
        code === 'clause-unknown' ? { pact: 'gsomia', clause: of[0] ?? '' } : { pact: 'gsomia', clauses: of },
        [],
      );
    expect(told(clauses)).toMatch(titles);
    for (const strange of ['unheard', 'constructor']) expect(told([strange])).not.toMatch(/unheard|constructor|[(（]/);
  });
  test('Korean particles are right in composed sentences', () => {
    expect(ruleTexts.ko.refusals['pact-state']({ pact: 'gsomia', status: 'agreed' }, [])).toMatch(/^GSOMIA는 /);
    expect(ruleTexts.ko.refusals['no-venue']({ pact: 'operations-protocol' }, [])).toMatch(/^작전 의정서는 /);
    expect(ruleTexts.ko.list(['서울', '도쿄', '워싱턴'])).toBe('서울, 도쿄와 워싱턴');
    expect(ruleTexts.ko.meter('threat.tokyo.pyongyang')).toBe('도쿄가 평양에 대해 느끼는 위협');
  });
  test('every seat has a name', () => {
    for (const texts of Object.values(ruleTexts)) expect(new Set(SEATS.map((s) => texts.seats[s])).size).toBe(4);
  });
});
