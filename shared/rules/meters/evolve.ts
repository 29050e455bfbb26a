import type { Evolver, MeterEvents } from '../event.ts';
import type { Seat } from '../../types.ts';
import { withMeter } from './paths.ts';

export const metersEvolve: Evolver<MeterEvents> = {
  MetersMoved: (state, data) => ({ ...state, meters: data.changes.reduce((meters, change) => withMeter(meters, change.path, change.to), state.meters) }),
  BandMoved: (state, { path, band }) => {
    const [kind, a, b] = path.split('.') as ['threat' | 'home', Seat, Seat];
    const bands = kind === 'home'
      ? { ...state.bands, home: { ...state.bands.home, [a]: band } }
      : { ...state.bands, threat: { ...state.bands.threat, [a]: { ...state.bands.threat[a], [b]: band } } };
    return { ...state, bands };
  },
};
