import { z } from 'zod';
import { SEATS } from '../types.ts';
import { NO_PACT } from '../rules/pacts/evolve.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { PACTS, pactRule } from '../rules/pacts/index.ts';
import type { PactId } from '../rules/pacts/ids.ts';
import type { Clauses, PactState, PactStatus, State } from '../rules/state.ts';
import { path } from './path.ts';
import type { PathRule } from './path.ts';

/** The options of a pact's clauses; each clause may be left out. */
export const clausesSchema = (pact: PactId): z.ZodType<Clauses> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(PACTS[pact].clauses).map(([clause, { options }]) => [
        clause,
        z.enum(options as unknown as [string, ...string[]]).optional(),
      ]),
    ),
  ) as unknown as z.ZodType<Clauses>;

const firstOptions = (pact: string): Clauses =>
  Object.fromEntries(
    Object.entries(pactRule(pact)?.clauses ?? {}).map(([clause, { options }]) => [clause, options[0] ?? '']),
  );

const change = (state: State, pact: string, to: Partial<PactState>): State => ({
  ...state,
  pacts: { ...state.pacts, [pact]: { ...NO_PACT, ...state.pacts[pact], ...to } },
});

const without = (state: State, pact: string): State => ({
  ...state,
  drafts: Object.fromEntries(Object.entries(state.drafts).filter(([id]) => id !== pact)),
});

/** A pact counts as there from the start only while it stays in force. */
const atStart = (state: State, pact: string, status: PactStatus): State =>
  status === 'in-force'
    ? state
    : {
        ...state,
        match: {
          ...state.match,
          facts: { ...state.match.facts, pactsAtStart: state.match.facts.pactsAtStart.filter((id) => id !== pact) },
        },
      };

function putStatus(state: State, pact: string, status: PactStatus): State {
  const bare = atStart(change(without(state, pact), pact, { ...NO_PACT, status }), pact, status);
  const { round } = state.clock;
  if (status === 'in-force') return change(bare, pact, { clauses: firstOptions(pact), since: Math.max(0, round - 1) });
  if (status !== 'agreed') return bare;
  const parties = pactRule(pact)?.parties ?? [];
  const agreedIn = Math.max(1, round - 1);
  const draft = {
    pact,
    parties,
    versions: [{ n: 1, by: parties[0] ?? SEATS[0], clauses: firstOptions(pact), base: null, round: agreedIn }],
    agreed: parties,
  };
  return { ...change(bare, pact, { agreedIn, ceremony: round }), drafts: { ...bare.drafts, [pact]: draft } };
}

/** Puts clauses where the status keeps them: in the pact once in force, else in its draft. Those left out stay as they were. */
function putClauses(state: State, pact: string, clauses: Clauses): State {
  const draft = state.drafts[pact];
  if (draft)
    return {
      ...state,
      drafts: {
        ...state.drafts,
        [pact]: {
          ...draft,
          versions: draft.versions.map((version) => ({ ...version, clauses: { ...version.clauses, ...clauses } })),
        },
      },
    };
  if (state.pacts[pact]?.status === 'in-force')
    return change(state, pact, { clauses: { ...state.pacts[pact].clauses, ...clauses } });
  throw new Error(`set: pact.${pact}.clauses needs a pact that is agreed or in-force`);
}

const STATUSES = ['none', 'agreed', 'in-force', 'collapsed', 'refused', 'ended'] as const satisfies PactStatus[];

/** The paths of every pact in the registry. */
export const pactPaths = (odds: z.ZodType<string>): Record<string, PathRule> =>
  Object.fromEntries(
    PACT_IDS.flatMap((pact): [string, PathRule][] => [
      [
        `pact.${pact}.status`,
        path<PactStatus>(
          z.enum(STATUSES).describe('An agreed pact has its ceremony at the end of this round’s Talks.'),
          (s) => s.pacts[pact]?.status,
          (s, status) => putStatus(s, pact, status),
        ),
      ],
      [
        `pact.${pact}.clauses`,
        path(
          clausesSchema(pact).describe(
            'Clauses of a pact that is agreed or in force; the first option where nothing is said.',
          ),
          (s) => s.pacts[pact]?.clauses ?? s.drafts[pact]?.versions.at(-1)?.clauses,
          (s, clauses) => putClauses(s, pact, clauses),
        ),
      ],
      [
        `pact.${pact}.ceremony`,
        path(
          z.int().min(1).max(20).describe('The round of the ceremony.'),
          (s) => s.pacts[pact]?.ceremony ?? undefined,
          (s, ceremony) => change(s, pact, { ceremony }),
        ),
      ],
      [
        `pact.${pact}.postponed`,
        path(
          z.boolean(),
          (s) => s.pacts[pact]?.postponed,
          (s, postponed) => change(s, pact, { postponed }),
        ),
      ],
      [
        `pact.${pact}.reopens`,
        path(
          z.int().min(0).max(20).describe('The round from which it can be proposed again.'),
          (s) => s.pacts[pact]?.reopens,
          (s, reopens) => change(s, pact, { reopens }),
        ),
      ],
      [
        `pact.${pact}.since`,
        path(
          z.int().min(0).max(20).describe('The round in which a pact in force was signed; 0 for before the match.'),
          (s) => s.pacts[pact]?.since ?? undefined,
          (s, since) => change(s, pact, { since }),
        ),
      ],
      [`pact.${pact}.odds`, path(odds, (s) => s.pacts[pact]?.odds ?? undefined)],
    ]),
  );
