import { BANDS, SEATS } from '../../types.ts';
import type { Band, MeterPath, Seat, Stream } from '../../types.ts';
import type { Meters, State } from '../state.ts';

const EDGES = [25, 45, 62, 78] as const;

export const bandOf = (value: number): Band => BANDS[EDGES.filter((edge) => value >= edge).length] ?? 'very-high';
export const bandAtLeast = (band: Band | undefined, least: Band): boolean => band !== undefined && BANDS.indexOf(band) >= BANDS.indexOf(least);
export const clamp = (value: number): number => Math.max(0, Math.min(100, Math.round(value)));

/** The value at a path, or `undefined` where this view does not show it. */
export function meterAt(meters: Meters, path: MeterPath): number | undefined {
  const [kind, a, b] = path.split('.') as [string, Seat, Seat];
  if (kind === 'trust') return meters.trust[a][b];
  if (kind === 'threat') return meters.threat[a]?.[b];
  if (kind === 'home') return meters.home[a];
  return meters[kind as 'tension' | 'suspicion' | 'ceiling'];
}

export function withMeter(meters: Meters, path: MeterPath, value: number): Meters {
  const [kind, a, b] = path.split('.') as [string, Seat, Seat];
  if (kind === 'trust') return { ...meters, trust: { ...meters.trust, [a]: { ...meters.trust[a], [b]: value } } };
  if (kind === 'threat') return { ...meters, threat: { ...meters.threat, [a]: { ...meters.threat[a], [b]: value } } };
  if (kind === 'home') return { ...meters, home: { ...meters.home, [a]: value } };
  return { ...meters, [kind]: value };
}

/** Trust, tension and suspicion are public; threat and home are exact to their owner only. */
export function audienceOf(path: MeterPath): Stream {
  const [kind, owner] = path.split('.') as [string, Seat];
  return kind === 'threat' || kind === 'home' ? `seat:${owner}` : 'public';
}

export const allPaths = (): MeterPath[] => [
  ...SEATS.flatMap((a) => SEATS.filter((b) => b !== a).flatMap((b): MeterPath[] => [`trust.${a}.${b}`, `threat.${a}.${b}`])),
  ...SEATS.map((a): MeterPath => `home.${a}`),
  'tension', 'suspicion', 'ceiling',
];

/** A meter that the acting seat knows; 0 where this view does not show it. */
export const known = (view: State, path: MeterPath): number => meterAt(view.meters, path) ?? 0;
