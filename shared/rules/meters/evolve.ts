import type { Evolver, MeterEvents } from '../event.ts';
import { partsOfPath, withMeters } from './paths.ts';

export const metersEvolve: Evolver<MeterEvents> = {
  EffectsBooked: (state, { key, span }) => ({ ...state, booked: { ...state.booked, [key]: span } }),
  MetersMoved: (state, data) => ({ ...state, meters: withMeters(state.meters, data.changes) }),
  BandMoved: (state, { path, band }) => {
    const [kind, a, b] = partsOfPath(path);
    const bands =
      kind === 'home'
        ? { ...state.bands, home: { ...state.bands.home, [a]: band } }
        : { ...state.bands, threat: { ...state.bands.threat, [a]: { ...state.bands.threat[a], [b]: band } } };
    return { ...state, bands };
  },
};
