import type { Evolver, PactEvents } from '../event.ts';
import type { Draft, PactState, State } from '../state.ts';

export const NO_PACT: PactState = {
  status: 'none',
  clauses: null,
  agreedIn: null,
  ceremony: null,
  postponed: false,
  odds: null,
  since: null,
  reopens: 0,
};

const withPact = (state: State, pact: string, change: Partial<PactState>): State => ({
  ...state,
  pacts: { ...state.pacts, [pact]: { ...NO_PACT, ...state.pacts[pact], ...change } },
});

const withDraft = (state: State, pact: string, change: (draft: Draft) => Draft): State => {
  const draft = state.drafts[pact];
  return draft ? { ...state, drafts: { ...state.drafts, [pact]: change(draft) } } : state;
};

const withoutDraft = (state: State, pact: string): State => {
  const { [pact]: _gone, ...drafts } = state.drafts;
  return { ...state, drafts };
};

export const pactsEvolve: Evolver<PactEvents> = {
  PactProposed: (state, { pact, by, n, clauses, parties }, { round }) => ({
    ...state,
    drafts: {
      ...state.drafts,
      [pact]: {
        pact,
        parties,
        versions: [...(state.drafts[pact]?.versions ?? []), { n, by, clauses, base: null, round }],
        agreed: [by],
      },
    },
  }),
  PactCountered: (state, { pact, by, n, base, clauses }, { round }) =>
    withDraft(state, pact, (draft) => ({
      ...draft,
      versions: [...draft.versions, { n, by, clauses, base, round }],
      agreed: [by],
    })),
  PactEndorsed: (state, { pact, by }) =>
    withDraft(state, pact, (draft) => ({ ...draft, agreed: [...draft.agreed, by] })),
  DraftWithdrawn: (state, { pact }) => withoutDraft(state, pact),
  PactAgreed: (state, { pact, ceremony }, { round }) =>
    withPact(state, pact, { status: 'agreed', agreedIn: round, ceremony, postponed: false }),
  OddsTold: (state, { pact, odds }) => withPact(state, pact, { odds }),
  CeremonyPostponed: (state, { pact, ceremony }) => withPact(state, pact, { ceremony, postponed: true }),
  PactSigned: (state, { pact, clauses }, { round }) =>
    withoutDraft(
      withPact(state, pact, { status: 'in-force', clauses, since: round, ceremony: null, odds: null }),
      pact,
    ),
  PactText: (state, { pact, clauses }) => withPact(state, pact, { clauses }),
  PactRenewed: (state, { pact }, { round }) => withoutDraft(withPact(state, pact, { since: round }), pact),
  CeremonyCollapsed: (state, { pact, reopens }) =>
    withoutDraft(
      withPact(state, pact, { status: 'collapsed', reopens, ceremony: null, agreedIn: null, odds: null }),
      pact,
    ),
  PactExpired: (state, { pact, reopens }) =>
    withPact(state, pact, { status: 'ended', reopens, clauses: null, since: null }),
  ClauseBreached: (state) => state,
  PactEnded: (state, { pact, status, reopens }) =>
    withoutDraft(
      withPact(state, pact, {
        status,
        reopens,
        clauses: null,
        ceremony: null,
        agreedIn: null,
        odds: null,
        since: null,
      }),
      pact,
    ),
};
