import { sharedSeat } from '../delegation/portfolios.ts';
import type { Report, State } from '../state.ts';
import type { Seat } from '../../types.ts';

/** The report that a capital acts on: its own, and in a delegation of several the one that its intelligence desk has shown to all. */
export const reportKnown = (view: State, seat: Seat): Report | undefined =>
  sharedSeat(view, seat) ? view.sharedReports?.[seat] : view.reports[seat];
