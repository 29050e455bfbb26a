import type { ConsentEvents, Evolver } from '../event.ts';
import type { LedgerEntry, State } from '../state.ts';

const put = (state: State, entry: LedgerEntry): State => ({ ...state, ledger: { ...state.ledger, [entry.id]: entry } });

const change = (state: State, id: string, to: Partial<LedgerEntry>): State => {
  const entry = state.ledger[id];
  return entry ? put(state, { ...entry, ...to }) : state;
};

export const consentEvolve: Evolver<ConsentEvents> = {
  ConsentAsked: put,
  AssistanceRequested: put,
  ConsentGiven: (state, { entry }) => put(state, entry),
  ConsentRefused: (state, { entry }) => put(state, entry),
  ConsentRevoked: (state, { id }) => change(state, id, { status: 'revoked' }),
  ConsentExpired: (state, { id }) => change(state, id, { status: 'expired' }),
  PricePaid: (state, { id }) => change(state, id, { paid: true }),
  PriceUnpaid: (state, { id }) => change(state, id, { status: 'unpaid' }),
};
