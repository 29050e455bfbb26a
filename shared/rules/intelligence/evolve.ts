import type { Evolver, IntelligenceEvents } from '../event.ts';

export const intelligenceEvolve: Evolver<IntelligenceEvents> = {
  ReportReceived: (state, { seat, report }) => ({ ...state, reports: { ...state.reports, [seat]: report } }),
};
