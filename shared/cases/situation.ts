import { z } from 'zod';
import { ESCALATION, FRESH, SEATS } from '../types.ts';
import type { Escalation, Fresh, Seat } from '../types.ts';
import { FAVOUR_IDS } from '../rules/pacts/favours.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import type { Report, ScenarioFacts, SideLetter, State } from '../rules/state.ts';
import { path } from './path.ts';
import type { PathRule } from './path.ts';

const round = z.int().min(0).max(20);

const withFacts = (state: State, change: Partial<ScenarioFacts>): State => ({
  ...state,
  match: { ...state.match, facts: { ...state.match.facts, ...change } },
});

/** What the scenario lays down for the whole match. */
const factPaths: Record<string, PathRule> = {
  'facts.burden-sharing': path<boolean>(
    z.boolean().describe('Whether Washington’s incoming leader asks both allies what they pay.'),
    (s) => s.match.facts.burdenSharing,
    (s, burdenSharing) => withFacts(s, { burdenSharing }),
  ),
  'facts.summit-held': path<boolean>(
    z.boolean().describe('Whether the leaders of Seoul and Tokyo met before the first round.'),
    (s) => s.match.facts.summitHeld,
    (s, summitHeld) => withFacts(s, { summitHeld }),
  ),
  'facts.fresh': path<readonly Fresh[]>(
    z.array(z.enum(FRESH)).max(FRESH.length).describe('What lies just behind the first day and is fresh in round 1.'),
    (s) => s.match.facts.fresh,
    (s, fresh) => withFacts(s, { fresh }),
  ),
  'facts.summits': path<readonly number[]>(
    z.array(z.int().min(1).max(20)).max(20).describe('Rounds in which the presidents of Seoul and Washington meet.'),
    (s) => s.match.facts.summits,
    (s, summits) => withFacts(s, { summits }),
  ),
  'facts.forums': path<readonly number[]>(
    z.array(z.int().min(1).max(20)).max(20).describe('Rounds in which a forum opens a venue for all.'),
    (s) => s.match.facts.forums,
    (s, forums) => withFacts(s, { forums }),
  ),
  'facts.opening-crisis': path<Escalation | null>(
    z
      .enum(ESCALATION)
      .nullable()
      .describe('The step at which a crisis is under way when the match starts; null for none.'),
    (s) => s.match.facts.openingCrisis,
    (s, openingCrisis) => withFacts(s, { openingCrisis }),
  ),
};

const talksPaths: Record<string, PathRule> = {
  'talks.session': path(
    round.describe('The round of the last bilateral session; 0 for none.'),
    (s) => s.talks.session,
    (s, session) => ({ ...s, talks: { ...s.talks, session } }),
  ),
  'talks.offered': path<{ by: Seat; round: number } | null>(
    z
      .strictObject({ by: z.enum(SEATS), round })
      .nullable()
      .describe('Who has asked for a bilateral session, and in which round.'),
    (s) => s.talks.offered,
    (s, offered) => ({ ...s, talks: { ...s.talks, offered } }),
  ),
};

const pressurePaths: Record<string, PathRule> = {
  'burden.asked': path(
    round.describe('The round in which Washington demanded an account; 0 where no demand is open.'),
    (s) => s.burden.asked,
    (s, asked) => ({ ...s, burden: { ...s.burden, asked } }),
  ),
  'burden.answered': path<readonly Seat[]>(
    z.array(z.enum(SEATS)).max(4).describe('Who has answered that demand.'),
    (s) => s.burden.answered,
    (s, answered) => ({ ...s, burden: { ...s.burden, answered } }),
  ),
  hardened: path(
    z.boolean().describe('Whether the power outside the table has hardened its stance.'),
    (s) => s.hardened,
    (s, hardened) => ({ ...s, hardened }),
  ),
};

/** Pyongyang reports on nobody here: what it prepares it knows. */
const READERS = ['seoul', 'tokyo', 'washington'] as const satisfies readonly Seat[];

const putReport = (state: State, seat: Seat, change: Partial<Report>): State => ({
  ...state,
  reports: {
    ...state.reports,
    [seat]: {
      preparations: 0,
      readiness: null,
      round: state.clock.round,
      confidence: 'middle',
      ...state.reports[seat],
      ...change,
    },
  },
});

const reportPaths: Record<string, PathRule> = Object.fromEntries(
  READERS.flatMap((seat): [string, PathRule][] => [
    [
      `reports.${seat}.preparations`,
      path<number>(
        z.int().min(0).max(2).describe('What this capital has heard of Pyongyang’s preparations; it may be wrong.'),
        (s) => s.reports[seat]?.preparations,
        (s, preparations) => putReport(s, seat, { preparations }),
      ),
    ],
    [
      `reports.${seat}.confidence`,
      path<Report['confidence']>(
        z.enum(['low', 'middle', 'high']),
        (s) => s.reports[seat]?.confidence,
        (s, confidence) => putReport(s, seat, { confidence }),
      ),
    ],
    [
      `reports.${seat}.readiness`,
      path<number | null>(
        z.int().min(0).max(6).nullable().describe('Pyongyang’s political capital; null where it is not seen.'),
        (s) => s.reports[seat]?.readiness,
        (s, readiness) => putReport(s, seat, { readiness }),
      ),
    ],
  ]),
);

type Letter = Omit<SideLetter, 'id'>;
const letter = z.strictObject({
  pact: z.enum(PACT_IDS),
  to: z.enum(['seoul', 'tokyo']),
  favour: z.enum(FAVOUR_IDS),
  status: z.enum(['offered', 'honoured']),
});

const letterPaths: Record<string, PathRule> = {
  'side-letters': path<readonly Letter[]>(
    z.array(letter).max(2).describe('Washington’s side letters, in the order of their writing.'),
    (s) => Object.values(s.sideLetters).map(({ pact, to, favour, status }) => ({ pact, to, favour, status })),
    (s, letters) => ({
      ...s,
      sideLetters: Object.fromEntries(letters.map((each, k) => [`s${k + 1}`, { id: `s${k + 1}`, ...each }])),
    }),
  ),
};

/** The scenario's facts, venues, pressures, intelligence reports and side letters. */
export const situationPaths: Readonly<Record<string, PathRule>> = {
  ...factPaths,
  ...talksPaths,
  ...pressurePaths,
  ...reportPaths,
  ...letterPaths,
};
