import type { DelegationEvents, Evolver } from '../event.ts';
import type { DraftedAct, State } from '../state.ts';
import type { Seat } from '../../types.ts';

const change = (state: State, seat: Seat, id: string, to: (act: DraftedAct) => Partial<DraftedAct>): State => {
  const acts = state.acts?.[seat];
  return acts
    ? { ...state, acts: { ...state.acts, [seat]: acts.map((act) => (act.id === id ? { ...act, ...to(act) } : act)) } }
    : state;
};

/** Leaves the part out altogether when it is empty, as in a match where it never was. */
function withoutVotes(state: State, seat: Seat): State {
  if (!state.headVotes?.[seat]) return state;
  const { headVotes, ...rest } = state;
  const { [seat]: _gone, ...others } = headVotes;
  return Object.keys(others).length > 0 ? { ...rest, headVotes: others } : rest;
}

export const delegationEvolve: Evolver<DelegationEvents> = {
  DelegationSet: (state, { seat, members }) => ({
    ...withoutVotes(state, seat),
    delegations: { ...state.delegations, [seat]: members },
  }),
  HeadVoted: (state, { seat, by, to }) => ({
    ...state,
    headVotes: { ...state.headVotes, [seat]: { ...state.headVotes?.[seat], [by]: to } },
  }),
  DeskBriefed: (state, { seat, portfolio, secret }) => ({
    ...state,
    secrets: { ...state.secrets, [seat]: { ...state.secrets?.[seat], [portfolio]: secret } },
  }),
  ReportShared: (state, { seat, report }) => ({ ...state, sharedReports: { ...state.sharedReports, [seat]: report } }),
  ActDrafted: (state, { seat, id, command, by, needs, step }, { round }) => ({
    ...state,
    acts: {
      ...state.acts,
      [seat]: [
        ...(state.acts?.[seat] ?? []),
        { id, command, by, needs, step, round, status: 'waiting', answeredBy: null, dissent: [] },
      ],
    },
  }),
  ActSigned: (state, { seat, id, by }) => change(state, seat, id, () => ({ status: 'signed', answeredBy: by })),
  ActDeclined: (state, { seat, id, by }) => change(state, seat, id, () => ({ status: 'declined', answeredBy: by })),
  DissentRecorded: (state, { seat, id, by }) =>
    change(state, seat, id, ({ dissent }) => ({ dissent: [...dissent, by] })),
};
