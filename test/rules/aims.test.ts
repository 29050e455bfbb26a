/** Each aim that a mandate's text names is scored, and each score is named, in every language. */
import { describe, expect, test } from 'vitest';
import { ruleTexts } from '../../assets/i18n/index.ts';
import type { MandateId } from '../../assets/i18n/rules/ids.ts';
import briefEn from '../../assets/i18n/ui/en.ts';
import briefJa from '../../assets/i18n/ui/ja.ts';
import briefKo from '../../assets/i18n/ui/ko.ts';
import { place } from '../../shared/cases/place.ts';
import { AIMS, ALWAYS, SCORES, scoresOf } from '../../shared/rules/scoring/aims.ts';
import type { Score } from '../../shared/rules/scoring/aims.ts';
import { MANDATES, MANDATE_IDS } from '../../shared/rules/scoring/mandates.ts';
import { partsOf } from '../../shared/rules/scoring/score.ts';
import { SEATS } from '../../shared/types.ts';
import { singapore } from '../given.ts';

const LANGS = ['en', 'ko', 'ja'] as const;
type Lang = (typeof LANGS)[number];
type Words = Readonly<Record<Lang, RegExp>>;

/** The words by which a text names a score. */
const NAMES: Readonly<Record<Score, Words>> = {
  pacts: {
    en: /pact|GSOMIA|moratorium|summit|accord|terms/i,
    ko: /협정|GSOMIA|모라토리엄|회담|합의|조건/,
    ja: /協定|GSOMIA|実験停止|会談|合意|条件/,
  },
  tisa: { en: /trilateral arrangement/, ko: /정보공유약정/, ja: /情報共有に関する取決め/ },
  wedge: { en: /Seoul and Tokyo/, ko: /서울과 도쿄/, ja: /ソウルと東京/ },
  trust: { en: /trust in Tokyo|Seoul’s trust|trust between|trust in it/, ko: /신뢰/, ja: /信頼/ },
  back: { en: /both ways/, ko: /서로/, ja: /双方/ },
  regard: { en: /trust in Seoul and Washington/, ko: /서울과 워싱턴의 신뢰/, ja: /ソウルとワシントンの信頼/ },
  deterrence: { en: /deterrence/i, ko: /억제/, ja: /抑止/ },
  consent: {
    en: /a consent that you give|consent to troops/i,
    ko: /여러분이 한 동의|병력에 대한 동의/,
    ja: /自らの同意|部隊への同意/,
  },
  breach: { en: /operation without consent/, ko: /동의 없는 작전/, ja: /同意のない作戦/ },
  ladder: { en: /legal step/, ko: /법적 단계/, ja: /法的な一歩/ },
  evacuation: { en: /nationals/, ko: /자국민/, ja: /自国民/ },
  arsenal: { en: /forces/, ko: /전력/, ja: /戦力/ },
  theirs: {
    en: /Pyongyang’s (nuclear and missile )?forces/,
    ko: /평양의 (핵·미사일 )?전력/,
    ja: /平壌の(核・ミサイル)?戦力/,
  },
  bridge: { en: /side letters/, ko: /부속 서한/, ja: /付属書簡/ },
};
const ALWAYS_NAMES: Readonly<Record<(typeof ALWAYS)[number], Words>> = {
  tension: { en: /tension/, ko: /긴장/, ja: /緊張/ },
  threat: { en: /threat/, ko: /위협/, ja: /脅威/ },
  home: { en: /at home/, ko: /국내/, ja: /国内/ },
  war: { en: /war/, ko: /전쟁/, ja: /戦争/ },
};
const BRIEFS = { en: briefEn, ko: briefKo, ja: briefJa } as const;

/** A score whose words another one's contain: who names the one need not hold the other. */
const WITHIN: Readonly<Partial<Record<Score, readonly Score[]>>> = {
  trust: ['back', 'regard'],
  arsenal: ['theirs'],
  back: ['trust'],
  wedge: ['trust', 'back'],
};

describe.each(MANDATE_IDS)('mandate %s', (id) => {
  const mandate = MANDATES[id]!;
  const aims = AIMS[id] ?? [[], [], []];
  const held = scoresOf(mandate);

  test('names every score it holds, and none that it does not', () => {
    expect([...new Set(aims.flat())].toSorted()).toEqual(held.toSorted());
  });

  test.each(LANGS)('says so aim by aim (%s)', (lang) => {
    const texts = ruleTexts[lang].mandates[id as MandateId].aims;
    const unsaid = aims.flatMap((scores, k) =>
      scores.filter((score) => !NAMES[score][lang].test(texts[k] ?? '')).map((score) => `${k + 1}: ${score}`),
    );
    expect(unsaid).toEqual([]);
  });

  test.each(LANGS)('names nothing that brings nothing (%s)', (lang) => {
    const text = ruleTexts[lang].mandates[id as MandateId].aims.join(' ');
    const empty = SCORES.filter(
      (score) =>
        !held.includes(score) && NAMES[score][lang].test(text) && !WITHIN[score]?.some((other) => held.includes(other)),
    );
    expect(empty).toEqual([]);
  });
});

test.each(LANGS)('what counts for every government is told to each (%s)', (lang) => {
  for (const seat of SEATS)
    for (const score of ALWAYS)
      expect([seat, score, ALWAYS_NAMES[score][lang].test(BRIEFS[lang].brief.always[seat])]).toEqual([
        seat,
        score,
        true,
      ]);
});

describe('trust beyond Seoul’s in Tokyo', () => {
  const trustOf = (mandate: string, set: Record<string, number>): number => {
    const seat = MANDATES[mandate]!.seat;
    const state = place(singapore, { [`mandate.${seat}`]: mandate, ...set });
    return partsOf(state, seat)['trust'] ?? 0;
  };
  test.each([
    ['S-bridge', 'trust.tokyo.seoul'],
    ['P-relief', 'trust.seoul.pyongyang'],
    ['P-relief', 'trust.washington.pyongyang'],
  ])('counts for %s: %s', (mandate, path) => {
    expect(trustOf(mandate, { [path]: 60 })).toBeGreaterThan(trustOf(mandate, { [path]: 40 }));
  });
  test('counts for no other', () => {
    expect(trustOf('S-shield', { 'trust.tokyo.seoul': 60 })).toBe(trustOf('S-shield', { 'trust.tokyo.seoul': 40 }));
    expect(trustOf('P-arsenal', { 'trust.seoul.pyongyang': 60 })).toBe(0);
  });
});
