/** The guided first lesson as data: what each delegation is led to, round by round, and by what the page sees that it was done. No page, no clock. */
import type { Dial, StepId } from '../../assets/i18n/lesson/schema.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import { bandOf, meterAt } from '../../shared/rules/meters/paths.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Band, MeterPath, Phase, Seat } from '../../shared/types.ts';

/** Where the coach points. */
export const TARGETS = {
  aims: '.brief .wants',
  dials: '.dials',
  ready: '.strip .ready',
  cable: '#panel .compose textarea',
  document: '#panel .document',
  pacts: '#panel .pact-list',
  moves: '#panel .moves',
  press: '#panel .press',
  why: '#panel .lesson-dials',
  odds: '#panel .odds',
  choices: '#panel .choices',
  cards: '#panel .ledger',
} as const;
export type Target = keyof typeof TARGETS;
export type Paper = 'brief' | 'cables' | 'pacts' | 'decisions' | 'crisis' | 'meters' | 'news';

export interface LessonContext {
  readonly view: State;
  readonly feed: readonly WireEvent[];
  readonly seat: Seat;
}

export interface Step {
  /** Unique in the lesson: round and id. */
  readonly key: string;
  readonly id: StepId;
  readonly round: number;
  readonly phases: readonly Phase[];
  readonly target: Target;
  readonly paper: Paper | null;
  /** `null`: it is read, and done when its reader says so. */
  readonly done: ((c: LessonContext) => boolean) | null;
  /** Stands only while this holds. */
  readonly when?: (c: LessonContext) => boolean;
}

const PACT = 'gsomia';
const settled = ({ view }: LessonContext): boolean =>
  ['agreed', 'in-force', 'collapsed'].includes(view.pacts[PACT]?.status ?? 'none');
const ready = ({ view, seat }: LessonContext): boolean => view.ready.includes(seat);
const wrote =
  (round: number) =>
  ({ feed, seat }: LessonContext): boolean =>
    feed.some((e) => e.type === 'CableSent' && e.round === round && (e.data as { from: Seat }).from === seat);
/** The delegation's hand is on the draft: a version of its own, or its word to the latest. */
const spoke = (c: LessonContext): boolean => {
  const draft = c.view.drafts[PACT];
  return (
    settled(c) || (draft?.versions.some((v) => v.by === c.seat) ?? false) || (draft?.agreed.includes(c.seat) ?? false)
  );
};
const endorsed = (c: LessonContext): boolean => settled(c) || (c.view.drafts[PACT]?.agreed.includes(c.seat) ?? false);
const onTable = ({ view }: LessonContext): boolean => view.drafts[PACT] !== undefined;
const sealed = ({ view, seat }: LessonContext): boolean => view.hasSealed.includes(seat);

type Rule = Omit<Step, 'key' | 'round'>;
const talk: readonly Phase[] = ['talks'];

const done = (id: 'done-cables' | 'done-talks' | 'done-decisions', phase: Phase): Rule => ({
  id,
  phases: [phase],
  target: 'ready',
  paper: null,
  done: ready,
});
const write = (id: 'cable' | 'carry', round: number): Rule => ({
  id,
  phases: talk,
  target: 'cable',
  paper: 'cables',
  done: wrote(round),
});
const seal = (id: 'seal' | 'last' = 'seal'): Rule => ({
  id,
  phases: ['decisions'],
  target: 'moves',
  paper: 'decisions',
  done: sealed,
});
const ends: readonly Rule[] = [seal(), done('done-decisions', 'decisions')];
const reading: readonly Rule[] = [
  { id: 'news', phases: ['cables'], target: 'press', paper: 'news', done: null },
  { id: 'why', phases: ['cables'], target: 'why', paper: 'meters', done: null },
  done('done-cables', 'cables'),
];
const odds: Rule = {
  id: 'odds',
  phases: talk,
  target: 'odds',
  paper: 'pacts',
  done: null,
  when: ({ view }) => view.pacts[PACT]?.status === 'agreed' && view.pacts[PACT].ceremony === view.clock.round,
};
const hurry: Rule = { id: 'hurry', phases: talk, target: 'document', paper: 'pacts', done: endorsed };
const close = done('done-talks', 'talks');
const start: readonly Rule[] = [
  { id: 'aims', phases: ['cables'], target: 'aims', paper: 'brief', done: null },
  { id: 'dials', phases: ['cables'], target: 'dials', paper: null, done: null },
  done('done-cables', 'cables'),
];
const finish: readonly Rule[] = [
  { id: 'stamp', phases: ['cables', 'talks'], target: 'document', paper: 'pacts', done: null },
  done('done-cables', 'cables'),
  close,
  seal('last'),
  done('done-decisions', 'decisions'),
];

/** The two that write the pact, and the two that look on. */
const signs: readonly (readonly Rule[])[] = [
  [
    ...start,
    write('cable', 1),
    { id: 'draft', phases: talk, target: 'document', paper: 'pacts', done: spoke, when: (c) => !onTable(c) },
    { id: 'answer', phases: talk, target: 'document', paper: 'pacts', done: spoke, when: onTable },
    close,
    ...ends,
  ],
  [
    ...reading,
    odds,
    { id: 'settle', phases: talk, target: 'document', paper: 'pacts', done: endorsed },
    close,
    ...ends,
  ],
  [...reading, odds, hurry, close, ...ends],
  finish,
];
const brokers: readonly (readonly Rule[])[] = [
  [
    ...start,
    write('cable', 1),
    { id: 'table', phases: talk, target: 'pacts', paper: 'pacts', done: null },
    close,
    ...ends,
  ],
  [...reading, write('carry', 2), close, ...ends],
  [...reading, odds, close, ...ends],
  finish,
];

/** Asked for whenever they stand open, before all else. */
const urgent: readonly Rule[] = [
  {
    id: 'crisis',
    phases: ['crisis'],
    target: 'choices',
    paper: 'crisis',
    done: ({ view, seat }) => view.crisis?.chosen.includes(seat) ?? true,
  },
  {
    id: 'card',
    phases: talk,
    target: 'cards',
    paper: 'decisions',
    done: ({ view }) => view.cards.every((c) => c.answer !== null),
    when: ({ view, seat }) => seat === 'tokyo' && view.cards.some((c) => c.answer === null),
  },
];

const plan = (seat: Seat): readonly (readonly Rule[])[] => (seat === 'seoul' || seat === 'tokyo' ? signs : brokers);

/** The steps of one round for a delegation, in order; rounds beyond the fourth are like the last. */
export function stepsOf(seat: Seat, round: number): Step[] {
  if (round < 1) return [];
  const rules = [...urgent, ...(plan(seat)[Math.min(round, 4) - 1] ?? [])];
  return rules.map((rule) => ({ ...rule, round, key: `${round}:${rule.id}` }));
}

/** Whether the guide belongs to this scenario; a copy of it under a longer name keeps the guide. */
export const isLesson = (scenario: string): boolean =>
  scenario === 'first-lesson' || scenario.startsWith('first-lesson-');

export interface Progress {
  readonly step: Step | null;
  /** Place among the steps that this round asks of the seat, from 1. */
  readonly at: number;
  readonly of: number;
  /** Keys of steps seen done just now. */
  readonly fresh: readonly string[];
}

/** The next thing to do: the first step of this round that is neither done nor put aside, and that belongs to this phase. `past` holds what was done, read or skipped. */
export function progress(c: LessonContext, past: ReadonlySet<string>): Progress {
  const { phase, round } = c.view.clock;
  const stands = (s: Step): boolean => s.when?.(c) ?? true;
  const all = stepsOf(c.seat, round).filter((s) => stands(s) || past.has(s.key));
  const over = (s: Step): boolean => past.has(s.key) || (s.done?.(c) ?? false);
  const step = all.find((s) => s.phases.includes(phase) && !over(s)) ?? null;
  // A crisis may ask the same again in its next exchange, so that it is never put away for good.
  const fresh = all
    .filter(
      (s) =>
        s.phases.includes(phase) &&
        s.id !== 'crisis' &&
        s.done !== null &&
        s.target !== 'ready' &&
        !past.has(s.key) &&
        s.done(c),
    )
    .map((s) => s.key);
  const counted = all.filter((s) => !urgent.some((u) => u.id === s.id) || s === step);
  return { step, at: step ? counted.indexOf(step) + 1 : counted.length, of: counted.length, fresh };
}

/** The meter that each dial shows to a seat: its own sense of threat, and the same four for all. */
export const dialPath = (dial: Dial, seat: Seat | null): MeterPath => {
  switch (dial) {
    case 'consensus':
      return 'home.seoul';
    case 'acceptance':
      return 'home.tokyo';
    case 'trust':
      return 'trust.seoul.tokyo';
    case 'threat':
      return seat === 'pyongyang' ? 'threat.pyongyang.washington' : `threat.${seat ?? 'seoul'}.pyongyang`;
    case 'tension':
      return 'tension';
  }
};

/** What a dial shows: the value where this seat may know it, else the band. */
export function dialAt(view: State, path: MeterPath): { readonly value: number | null; readonly band: Band } {
  const [kind, a, b] = path.split('.') as [string, Seat, Seat];
  const value = meterAt(view.meters, path);
  const band = kind === 'home' ? view.bands.home[a] : kind === 'threat' ? view.bands.threat[a][b] : undefined;
  return { value: value ?? null, band: band ?? bandOf(value ?? 0) };
}
