/** The phrasebook: every sentence in every language, with every kind of slot value, and what the command makes of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline, phraseBooks, renderPhrase, renderPhrases, slotText } from '../../assets/i18n/phrases/index.ts';
import type { PhraseBook } from '../../assets/i18n/phrases/index.ts';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { COMMANDS } from '../../shared/commands.ts';
import { PACT_IDS, pactRule } from '../../shared/rules/pacts/index.ts';
import { actOf, PHRASE_ACTS, PHRASE_IDS, PHRASES, slotsOf } from '../../shared/rules/phrases/index.ts';
import { MAX_PHRASES, phraseFault } from '../../shared/rules/phrases/phrase.ts';
import type { Phrase } from '../../shared/rules/phrases/phrase.ts';
import { fits, isDay, kindOf, SLOT_CHOICES } from '../../shared/rules/phrases/slots.ts';
import type { SlotKind, SlotName, SlotValue } from '../../shared/rules/phrases/slots.ts';
import { SEATS } from '../../shared/types.ts';
import { delegate, given, running } from '../given.ts';

const LANGS = Object.keys(phraseBooks) as (keyof typeof phraseBooks)[];
const terms = PACT_IDS.flatMap((pact) =>
  Object.entries(pactRule(pact)!.clauses).flatMap(([clause, { options }]) =>
    options.map((option) => ({ pact, clause, option })),
  ),
);

/** Every value of each kind; of numbers and days a few that end differently when read aloud. */
const ALL: Readonly<Record<SlotKind, readonly SlotValue[]>> = {
  ...(SLOT_CHOICES as unknown as Record<keyof typeof SLOT_CHOICES, readonly SlotValue[]>),
  capitals: [...SEATS.map((seat) => [seat]), ['seoul', 'tokyo'], [...SEATS]],
  article: [...new Map(terms.map(({ pact, clause }) => [`${pact}${clause}`, { pact, clause }])).values()],
  term: terms,
  round: [1, 2, 3, 6, 10, 100],
  until: [{ kind: 'crisis' }, { kind: 'round', round: 3 }],
  date: ['2026-11-24', '2028-02-29'],
};
/** Sentences of a phrase: each slot runs through all its values while the others rest. */
const samples = (id: (typeof PHRASE_IDS)[number]): Phrase[] => {
  const slots = slotsOf(id)!;
  const first = Object.fromEntries(slots.map((slot) => [slot, ALL[kindOf(slot)][0]!]));
  return slots.length === 0
    ? [{ id, slots: {} }]
    : slots.flatMap((slot) => ALL[kindOf(slot)].map((value) => ({ id, slots: { ...first, [slot]: value } })));
};
const SCRIPT = {
  en: /[A-Za-z]/,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};
const END = { en: /[.?]$/, ko: /(?:니다|니까|십시오|바랍니다)[.?]$/, ja: /(?:す|ん|か|た|い)。$/ };
const LATIN = /GSOMIA|ACSA|TISA|\bD\d{1,2}\b/g;

test('the registry holds at least 120 phrases, some for each act', () => {
  expect(PHRASE_IDS.length).toBeGreaterThanOrEqual(120);
  for (const act of PHRASE_ACTS)
    expect(PHRASE_IDS.filter((id) => actOf(id) === act).length, act).toBeGreaterThanOrEqual(5);
});

describe.each(LANGS)('in %s', (lang) => {
  const book: PhraseBook = phraseBooks[lang];
  const names = ruleTexts[lang];

  test('each phrase reads as a whole sentence with every value of every slot, and leaves none out', () => {
    for (const id of PHRASE_IDS) {
      expect([...new Set([...book.texts[id].matchAll(/\{(\w+)/g)].map((m) => m[1]!))].sort(), id).toEqual(
        [...(PHRASES[id] as readonly SlotName[])].sort(),
      );
      for (const phrase of samples(id)) {
        const text = renderPhrase(book, names, phrase);
        expect(text, id).toMatch(END[lang]);
        expect(text, id).toMatch(SCRIPT[lang]);
        expect(text, id).not.toMatch(/[{}|]|undefined|null|NaN|…| {2}|\(\)|\[/);
        for (const [slot, value] of Object.entries(phrase.slots)) {
          const word = slotText(book, names, slot, value);
          expect(text.toLowerCase(), `${id} ${slot}`).toContain(word.toLowerCase());
        }
        if (lang !== 'en') expect(text.replace(LATIN, ''), id).not.toMatch(/[A-Za-z]{2,}/);
        if (lang === 'ko') expect(text, id).not.toMatch(/\((?:은|는|이|가|을|를|과|와|으|로)\)/);
      }
    }
  });

  test('an outline names the slots, for choosing a sentence', () => {
    for (const id of PHRASE_IDS) {
      const text = outline(book, id);
      for (const slot of slotsOf(id)!) expect(text, id).toContain(`[${book.slots[kindOf(slot)]}]`);
      expect(text).not.toMatch(/[{}|]/);
    }
  });

  test('each value of a kind is told apart from the others', () => {
    for (const [kind, values] of Object.entries(ALL))
      expect(new Set(values.map((value) => slotText(book, names, kind, value))).size, kind).toBe(values.length);
  });

  test('what it does not know, or what is not filled in yet, is shown and throws nothing', () => {
    expect(renderPhrase(book, names, { id: 'propose-moon', slots: {} })).toBe('[propose-moon]');
    expect(renderPhrase(book, names, { id: 'constructor', slots: {} })).toBe('[constructor]');
    expect(renderPhrase(book, names, { id: 'propose-take-up', slots: {} })).toContain('…');
    expect(renderPhrase(book, names, { id: 'ask-explain', slots: { move: 'newer' } })).toContain('…');
  });
});

test('Korean particles follow the word before them', () => {
  const ko = (phrase: Phrase): string => renderPhrase(phraseBooks.ko, ruleTexts.ko, phrase);
  expect(ko({ id: 'propose-take-up', slots: { pact: 'gsomia', round: 3 } })).toBe(
    '우리 측은 3라운드에 GSOMIA를 의제로 다룰 것을 제안합니다.',
  );
  expect(ko({ id: 'propose-take-up', slots: { pact: 'summit', round: 3 } })).toContain('정상 공동발표문을 ');
  expect(ko({ id: 'offer-talks', slots: { capital: 'pyongyang' } })).toBe('평양과 대화할 준비가 되어 있습니다.');
  expect(ko({ id: 'offer-talks', slots: { capital: 'tokyo' } })).toBe('도쿄와 대화할 준비가 되어 있습니다.');
  expect(ko({ id: 'offer-good-offices', slots: { capital: 'seoul', capital2: 'tokyo' } })).toBe(
    '서울과 도쿄 사이의 중재를 제의합니다.',
  );
  expect(ko({ id: 'refuse-term', slots: { term: { pact: 'gsomia', clause: 'scope', option: 'all-military' } } })).toBe(
    'GSOMIA ‘범위’ 조항의 ‘모든 군사 사안’은 수용할 수 없습니다.',
  );
  expect(ko({ id: 'ask-postpone', slots: { pact: 'acsa', round: 4 } })).toBe(
    'ACSA 서명식을 4라운드로 옮길 것을 요청합니다.',
  );
});

test('the same message reads in each language as diplomats of that language write', () => {
  const phrases: Phrase[] = [
    {
      id: 'condition-deed',
      slots: { deed: 'reaffirm-1993', term: { pact: 'gsomia', clause: 'release', option: 'washington-allowed' } },
    },
    { id: 'refuse-consent', slots: { operation: 'evacuation', zone: 'rok' } },
    { id: 'reason-meter', slots: { meter: 'home.seoul', band: 'low' } },
  ];
  expect(LANGS.map((lang) => renderPhrases(phraseBooks[lang], ruleTexts[lang], phrases))).toEqual([
    'In return for a reaffirmation of the 1993 statement we will accept “Allowed” under “Release to Washington” of GSOMIA. We cannot consent to the evacuation of Japanese nationals on South Korean territory. Our reason: public consensus in Seoul is low.',
    '1993년 담화 재확인을 조건으로 GSOMIA ‘워싱턴 제공’ 조항의 ‘허용’을 수용하겠습니다. 한국 영역에서의 일본인 대피에 동의할 수 없습니다. 우리 측의 이유는 서울의 국민적 공감대가 낮은 수준이라는 점입니다.',
    '1993年の談話の再確認を条件に、GSOMIA「ワシントンへの提供」の条項の「認める」を受け入れます。韓国の領域における邦人退避に同意することはできません。我が方の理由は、ソウルの国民的合意が低い水準にあることです。',
  ]);
});

const phrases = fc
  .constantFrom(...PHRASE_IDS)
  .chain((id): fc.Arbitrary<Phrase> =>
    fc
      .record(Object.fromEntries(slotsOf(id)!.map((slot) => [slot, fc.constantFrom(...ALL[kindOf(slot)])])))
      .map((slots) => ({ id, slots: { ...slots } as Phrase['slots'] })),
  );

test('given any valid message, the schema takes it, the rules find no fault, and it renders in all languages', () => {
  fc.assert(
    fc.property(fc.array(phrases, { minLength: 1, maxLength: MAX_PHRASES }), (list) => {
      const parsed = COMMANDS.say.safeParse({ type: 'say', to: ['tokyo'], phrases: list, precedence: 'flash' });
      expect(parsed.success).toBe(true);
      expect(list.map(phraseFault)).toEqual(list.map(() => null));
      for (const lang of LANGS)
        expect(renderPhrases(phraseBooks[lang], ruleTexts[lang], list)).not.toMatch(/[{}…]|undefined/);
    }),
    { numRuns: 150 },
  );
});

describe('a message is refused', () => {
  const say = (more: object): boolean => COMMANDS.say.safeParse({ type: 'say', to: 'public', ...more }).success;
  const one: Phrase = { id: 'offer-talks', slots: { capital: 'seoul' } };
  test.each<[string, object]>([
    ['with no sentence in its list', { phrases: [] }],
    ['with too many sentences', { phrases: Array.from({ length: MAX_PHRASES + 1 }, () => one) }],
    ['with an unknown phrase', { phrases: [{ id: 'offer-moon', slots: {} }] }],
    ['with a slot left out', { phrases: [{ id: 'offer-talks', slots: {} }] }],
    ['with a slot too many', { phrases: [{ id: 'offer-talks', slots: { capital: 'seoul', note: 'x' } }] }],
    ['with words in a slot', { phrases: [{ id: 'offer-talks', slots: { capital: '<b>seoul</b>' } }] }],
    [
      'with a clause of another pact',
      { phrases: [{ id: 'propose-term', slots: { term: { pact: 'acsa', clause: 'scope', option: 'missile' } } }] },
    ],
    ['with a day that is not there', { phrases: [{ id: 'propose-resume', slots: { date: '2026-02-30' } }] }],
    ['with a precedence that is not known', { phrases: [one], precedence: 'urgent' }],
  ])('%s', (_what, more) => expect(say(more)).toBe(false));
  test('without text and phrases, by the rule itself', () =>
    expect(given(running('talks'), delegate('tokyo'), { type: 'say', to: 'public' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-understood' },
    }));
  test('but not with text alone, phrases alone, or both', () =>
    expect([
      say({ text: 'x' }),
      say({ phrases: [one] }),
      say({ text: 'x', phrases: [one], precedence: 'routine', re: 1 }),
    ]).toEqual([true, true, true]));
});

test('the rules find the same faults without a schema, in whatever they are given', () => {
  expect(phraseFault({ id: 'offer-talks', slots: { capital: 'paris' } } as never)).toBe('capital');
  expect(phraseFault({ id: 'offer-talks', slots: { capital: 'seoul', x: 1 } } as never)).toBe('x');
  expect(phraseFault({ id: 'toString', slots: {} })).toBe('id');
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...(Object.keys(ALL) as SlotKind[])), (value, kind) => {
      fits(kind, value);
    }),
    { numRuns: 300 },
  );
  expect(['2026-02-28', '2024-02-29', '1900-02-29', '2026-13-01', '2026-1-1'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
