/** Who gives and who receives: every headline, promise line and story of a consent or a favour names the two as the ledger does. */
import { describe, expect, test } from 'vitest';
import { headline, ruleTexts } from '../../assets/i18n/index.ts';
import debriefEn from '../../assets/i18n/debrief/en.ts';
import debriefJa from '../../assets/i18n/debrief/ja.ts';
import debriefKo from '../../assets/i18n/debrief/ko.ts';
import { promisesOf, type Promised } from '../../client/debrief/promises.ts';
import { foldRecord } from '../../client/debrief/record.ts';
import { stories } from '../../client/news/stories.ts';
import type { Command } from '../../shared/commands.ts';
import { place } from '../../shared/cases/place.ts';
import type { Placement } from '../../shared/cases/place.ts';
import { decide, open } from '../../shared/rules/index.ts';
import type { Seat } from '../../shared/types.ts';
import { FACILITATOR, delegate, singapore } from '../given.ts';
import type { AnyEvent, State } from '../types.ts';
import { wire } from './debrief/kit.ts';

type Lang = keyof typeof ruleTexts;
const LANGS = ['en', 'ko', 'ja'] as const satisfies readonly Lang[];
const WORDS = { en: debriefEn, ko: debriefKo, ja: debriefJa } as const;

type Step = Seat | 'clock';
type Told = { readonly event: AnyEvent; readonly state: State };

/** Plays the steps from a placed state and keeps each event with the state after its command. */
function played(set: Placement, ...steps: readonly (readonly [Step, Command])[]): Told[] {
  let state = place(singapore, { deck: {}, 'facts.summits': [], ...set });
  return steps.flatMap(([who, command], k) => {
    const actor = who === 'clock' ? FACILITATOR : delegate(who);
    const decision = decide(state, { actor, id: `s${k}`, now: 2_000 + k, do: command });
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    state = decision.state;
    return decision.events.map((event) => ({ event, state: decision.state }));
  });
}

const lineOf = ({ event, state }: Told, lang: Lang): string => {
  const data = event.data as { id?: string; entry?: { id: string } };
  const id = data.entry?.id ?? data.id ?? '';
  const around = { entry: state.ledger[id], operation: state.operations[id], letter: state.sideLetters[id] };
  return headline(ruleTexts[lang], event.type, event.data, around) ?? '';
};

const crisis = { kind: 'crisis' } as const;
const evacuation = { operation: 'evacuation', zone: 'rok' } as const;
const end: readonly [Step, Command] = ['clock', { type: 'end-phase' }];
const ask: readonly [Step, Command] = ['tokyo', { type: 'ask-consent', ...evacuation, term: crisis, price: null }];
const askPriced: readonly [Step, Command] = [
  'tokyo',
  { type: 'ask-consent', ...evacuation, term: crisis, price: { move: 'publish-plans', due: 1 } },
];
const give: readonly [Step, Command] = ['seoul', { type: 'give-consent', request: 'c1', conditions: [], term: crisis }];
const request: readonly [Step, Command] = [
  'seoul',
  { type: 'request-assistance', to: 'tokyo', ...evacuation, conditions: ['unarmed'], term: crisis },
];
const protocol: readonly (readonly [Step, Command])[] = [
  [
    'tokyo',
    {
      type: 'propose',
      pact: 'operations-protocol',
      to: ['seoul'],
      clauses: {
        scope: 'left-open',
        north: 'left-open',
        conditions: 'standing-unarmed',
        procedure: 'bilateral',
        formalities: 'published',
      },
    },
  ],
  ['seoul', { type: 'agree', pact: 'operations-protocol', version: 1 }],
];
const standoff = { phase: 'crisis', 'crisis.level': 'standoff' };
const protocolTime = { 'trust.seoul.tokyo': 34, 'facts.forums': [1] };
const letterTime = { 'pact.gsomia.status': 'agreed', 'home.seoul': 80 };
const letter: readonly [Step, Command] = [
  'washington',
  { type: 'side-letter', pact: 'gsomia', to: 'tokyo', favour: 'reassurance' },
];

interface Side {
  readonly type: AnyEvent['type'];
  readonly told: () => Told[];
  readonly en: RegExp;
  readonly ko: RegExp;
  readonly ja: RegExp;
}

const SIDES: readonly Side[] = [
  {
    type: 'ConsentAsked',
    told: () => played(standoff, ask),
    en: /^Tokyo asks Seoul/,
    ko: /^도쿄, 서울에 동의 요청/,
    ja: /^東京、ソウルに同意を求める/,
  },
  {
    type: 'ConsentGiven',
    told: () => played(standoff, ask, give),
    en: /^Seoul gives Tokyo consent/,
    ko: /^서울, 도쿄에 동의/,
    ja: /^ソウル、東京に同意/,
  },
  {
    type: 'ConsentGiven',
    told: () => played(protocolTime, ...protocol),
    en: /^Seoul gives Tokyo consent/,
    ko: /^서울, 도쿄에 동의/,
    ja: /^ソウル、東京に同意/,
  },
  {
    type: 'AssistanceRequested',
    told: () => played(standoff, request),
    en: /^Seoul requests assistance from Tokyo/,
    ko: /^서울, 도쿄에 지원 요청/,
    ja: /^ソウル、東京に支援を要請/,
  },
  {
    type: 'ConsentRefused',
    told: () => played(standoff, ask, ['seoul', { type: 'refuse-consent', request: 'c1' }]),
    en: /^Seoul refuses Tokyo/,
    ko: /^서울, 도쿄의/,
    ja: /^ソウル、東京の/,
  },
  {
    type: 'ConsentRevoked',
    told: () => played(standoff, request, ['seoul', { type: 'revoke-consent', consent: 'c1' }]),
    en: /^Seoul revokes its consent to Tokyo/,
    ko: /^서울, 도쿄에/,
    ja: /^ソウル、東京への/,
  },
  {
    type: 'ConsentExpired',
    told: () => played({ ...standoff, 'crisis.exchange': 4 }, request, end),
    en: /^Seoul’s consent to Tokyo runs out/,
    ko: /^서울이 도쿄에/,
    ja: /^ソウルの東京への/,
  },
  {
    type: 'ConsentExpired',
    told: () => played({ ...standoff, 'crisis.exchange': 4 }, ask, end),
    en: /^Tokyo’s request to Seoul lapses/,
    ko: /^도쿄의 .*서울의 답변 없이/,
    ja: /^東京の.*ソウルの回答がないまま/,
  },
  {
    type: 'PricePaid',
    told: () => played({}, askPriced, give, end, ['tokyo', { type: 'seal', moves: [{ move: 'publish-plans' }] }], end),
    en: /^Tokyo keeps its promise to Seoul/,
    ko: /^도쿄, 서울에 한 약속 이행/,
    ja: /^東京、ソウルへの約束を履行/,
  },
  {
    type: 'PriceUnpaid',
    told: () => played({}, askPriced, give, end, end),
    en: /^Tokyo does not keep its promise to Seoul/,
    ko: /^도쿄, 서울에 한 약속 불이행/,
    ja: /^東京、ソウルへの約束を履行せず/,
  },
  {
    type: 'SideLetterOffered',
    told: () => played(letterTime, letter),
    en: /^Washington offers Tokyo/,
    ko: /^워싱턴, 도쿄에/,
    ja: /^ワシントン、東京に/,
  },
  {
    type: 'SideLetterHonoured',
    told: () => played(letterTime, letter, end),
    en: /^Washington honours its side letter to Tokyo/,
    ko: /^워싱턴, 도쿄에/,
    ja: /^ワシントン、東京への/,
  },
  {
    type: 'PactProposed',
    told: () => played(protocolTime, ...protocol),
    en: /^Tokyo proposes .* to Seoul/,
    ko: /^도쿄, 서울에/,
    ja: /^東京、ソウルに/,
  },
];

describe.each(SIDES)('$type', ({ type, told, ...patterns }) => {
  const event = told().find((t) => t.event.type === type);
  test.each(LANGS)('names the two as the ledger does (%s)', (lang) => {
    expect(event && lineOf(event, lang)).toMatch(patterns[lang]);
  });
});

test('given a request and a standing consent, the story of the round is headed by the host’s word', () => {
  for (const [set, steps, en] of [
    [standoff, [request], /^Seoul requests assistance from Tokyo/],
    [protocolTime, protocol, /^Seoul gives Tokyo consent/],
  ] as const) {
    const events = played(set, ...steps);
    const heads = stories(wire(events.map((t) => t.event)), 1).map(({ event }) => event.type);
    const head = events.find(({ event }) => /^(AssistanceRequested|ConsentGiven)$/.test(event.type));
    expect(heads).toContain(head?.event.type);
    expect(head && lineOf(head, 'en')).toMatch(en);
  }
});

/** What the debrief makes of what was done, after an opening as every match has. */
function promised(set: Placement, ...steps: readonly (readonly [Step, Command])[]): Promised[] {
  const pace = { kind: 'manual', seconds: singapore.seconds, rounds: 6 } as const;
  const opening = open({ match: 'case', scenario: singapore, pace, seed: 1, now: 1 });
  const later = played(set, ...steps).map(({ event }, k) => ({ ...event, seq: opening.length + k + 1 }));
  return promisesOf(foldRecord(wire([...opening, ...(later as AnyEvent[])])));
}

describe('the debrief’s promises', () => {
  const names = (seats: readonly Seat[], lang: Lang): string =>
    ruleTexts[lang].list(seats.map((seat) => ruleTexts[lang].seats[seat]));
  const line = (p: Promised, lang: Lang): string =>
    WORDS[lang].promiseOf[p.kind === 'pact' || p.kind === 'ceremony' ? 'word' : p.kind](
      '…',
      names(p.by, lang),
      names(p.to, lang),
    );
  test.each([
    ['consent', () => promised(standoff, ask, give), /^Seoul gave Tokyo/, /^서울이 도쿄에 동의/, /^ソウルが東京に同意/],
    [
      'consent',
      () => promised(protocolTime, ...protocol),
      /^Seoul gave Tokyo/,
      /^서울이 도쿄에 동의/,
      /^ソウルが東京に同意/,
    ],
    [
      'request',
      () => promised(standoff, request),
      /^Seoul requested Tokyo/,
      /^서울이 도쿄에 지원을 요청/,
      /^ソウルが東京に支援を要請/,
    ],
    ['price', () => promised({}, askPriced, give), /^Tokyo promised Seoul/, /^도쿄가 서울에/, /^東京がソウルに/],
    [
      'letter',
      () => promised(letterTime, letter),
      /^Washington offered Tokyo/,
      /^워싱턴이 도쿄에/,
      /^ワシントンが東京に/,
    ],
  ] as const)('name giver and receiver: %s', (kind, told, en, ko, ja) => {
    const found = told().find((p) => p.kind === kind);
    expect(found).toBeDefined();
    const patterns = { en, ko, ja };
    for (const lang of LANGS) expect(found && line(found, lang)).toMatch(patterns[lang]);
  });
  test('hold an operation to the request it began under', () => {
    const [asked] = promised(standoff, request, ['tokyo', { type: 'operate', ...evacuation }]);
    expect(asked).toMatchObject({
      kind: 'request',
      by: ['seoul'],
      to: ['tokyo'],
      deeds: [{ kind: 'operation', by: 'tokyo' }],
    });
  });
  test('end a promise to sign when a party backs out before the ceremony', () => {
    const steps = [
      [
        'tokyo',
        {
          type: 'propose',
          pact: 'gsomia',
          to: ['seoul'],
          clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' },
        },
      ],
      ['seoul', { type: 'agree', pact: 'gsomia', version: 1 }],
      ['seoul', { type: 'end', pact: 'gsomia' }],
    ] as const satisfies readonly (readonly [Step, Command])[];
    expect(promised({}, ...steps)[0]).toMatchObject({
      kind: 'ceremony',
      verdict: 'ended',
      deeds: [{ kind: 'ended', by: 'seoul' }],
    });
  });
});
