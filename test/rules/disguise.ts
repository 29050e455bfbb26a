/** States that a seat, or one desk of it, cannot tell from another: everything hidden from it is different. */
import { otherSeats } from '../../shared/types.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import type { State } from '../types.ts';

/** Pacts in which every confidential text that this seat is no party to reads otherwise. */
function disguisedTexts({ pacts }: State, seat: Seat): State['pacts'] {
  const protocol = pacts['operations-protocol'];
  return seat === 'seoul' || seat === 'tokyo' || protocol?.clauses?.['formalities'] !== 'confidential'
    ? pacts
    : {
        ...pacts,
        'operations-protocol': {
          ...protocol,
          clauses: {
            scope: 'agreement-needed',
            north: 'consultation',
            conditions: 'standing',
            procedure: 'trilateral-cell',
            formalities: 'confidential',
          },
        },
      };
}

/** Another state that a seat cannot tell from this one: everything hidden from it is different. */
export function disguise(state: State, seat: Seat): State {
  const others = otherSeats(seat);
  const flip = (value: number | undefined): number => 100 - (value ?? 0);
  const shifted = <T>(
    record: Readonly<Partial<Record<Seat, T>>>,
    change: (value: T | undefined, other: Seat) => T,
  ): Partial<Record<Seat, T>> => ({
    ...record,
    ...Object.fromEntries(others.map((other) => [other, change(record[other], other)])),
  });
  const mine = (parties: readonly Seat[]): boolean => parties.includes(seat);
  return {
    ...state,
    meters: {
      ...state.meters,
      home: shifted(state.meters.home, flip),
      threat: shifted(state.meters.threat, (row) =>
        Object.fromEntries(Object.entries(row ?? {}).map(([k, v]) => [k, flip(v)])),
      ),
    },
    pacts: disguisedTexts(state, seat),
    capital: shifted(state.capital, (value) => 6 - (value ?? 0)),
    ...(seat === 'pyongyang' ? {} : { preparations: 2 - (state.preparations ?? 0) }),
    drafts: Object.fromEntries(Object.entries(state.drafts).filter(([, draft]) => mine(draft.parties))),
    ledger: Object.fromEntries(
      Object.entries(state.ledger).filter(
        ([, entry]) => entry.answered !== null || mine(entry.circle ?? [entry.from, entry.to]),
      ),
    ),
    sealed: shifted<State['sealed'][Seat] & object>(state.sealed as never, () => [
      { move: 'align' },
    ]) as State['sealed'],
    mandates: state.result ? state.mandates : shifted(state.mandates, () => 'other'),
    crisis: state.crisis && { ...state.crisis, choices: shifted(state.crisis.choices, () => 'raise' as const) },
    acts: shifted(state.acts ?? {}, () => [
      {
        id: 'a1',
        command: { type: 'choose', choice: 'raise' },
        by: 'x',
        needs: 'head',
        step: 1,
        round: 1,
        status: 'waiting',
        answeredBy: null,
        dissent: [],
      },
    ]),
    headVotes: shifted(state.headVotes ?? {}, () => ({ x: 'y' })),
    sharedReports: shifted(state.sharedReports ?? {}, () => ({
      preparations: 2,
      readiness: 1,
      round: 1,
      confidence: 'low',
    })),
    muted: shifted(state.muted ?? {}, () => ['x']),
    secrets: shifted(state.secrets ?? {}, () => ({ head: { kind: 'poll', of: 'seoul', value: 1, round: 1 } })),
    brewing: 'card:border-shots',
    chance: { seed: 77, draws: 3 },
  };
}

/** Another state that one desk cannot tell from this one: what the other desks of its delegation alone know is different. */
export function disguiseDesks(state: State, seat: Seat, portfolios: readonly Portfolio[]): State {
  const own = state.secrets?.[seat] ?? {};
  const secrets = Object.fromEntries(
    Object.entries(own).map(([portfolio, secret]) => [
      portfolio,
      portfolios.includes(portfolio as Portfolio) ? secret : { ...secret, kind: 'poll' as const, value: 1 },
    ]),
  );
  const report = state.reports[seat];
  return {
    ...state,
    secrets: { ...state.secrets, [seat]: secrets },
    reports:
      portfolios.includes('intelligence') || !report
        ? state.reports
        : { ...state.reports, [seat]: { ...report, preparations: 2 - report.preparations } },
  };
}
