import { BANDS } from '../../types.ts';
import type { Band, MeterPath, Seat, Stream } from '../../types.ts';
import type { Meters, State } from '../state.ts';

const EDGES = [25, 45, 62, 78] as const;

export const bandOf = (value: number): Band =>
  value < EDGES[0]
    ? 'very-low'
    : value < EDGES[1]
      ? 'low'
      : value < EDGES[2]
        ? 'middle'
        : value < EDGES[3]
          ? 'high'
          : 'very-high';
export const bandAtLeast = (band: Band | undefined, least: Band): boolean =>
  band !== undefined && BANDS.indexOf(band) >= BANDS.indexOf(least);
export const clamp = (value: number): number => Math.max(0, Math.min(100, Math.round(value)));

/** Paths by capital: a path put together anew costs more to look up than the meter it names. */
export const HOME_OF: Readonly<Record<Seat, MeterPath>> = {
  seoul: 'home.seoul',
  tokyo: 'home.tokyo',
  washington: 'home.washington',
  pyongyang: 'home.pyongyang',
};
/** How a capital feels threatened by Pyongyang; Pyongyang's own entry is no meter. */
export const THREAT_FROM_NORTH: Readonly<Record<Exclude<Seat, 'pyongyang'>, MeterPath>> = {
  seoul: 'threat.seoul.pyongyang',
  tokyo: 'threat.tokyo.pyongyang',
  washington: 'threat.washington.pyongyang',
};

type Parts = readonly [kind: string, a: Seat, b: Seat];
const PARTS = new Map<string, Parts>();

/** A path taken apart; there are few of them and they are read very often. */
export function partsOfPath(path: MeterPath): Parts {
  const known = PARTS.get(path);
  if (known) return known;
  const parts = path.split('.') as unknown as Parts;
  PARTS.set(path, parts);
  return parts;
}

/** The value at a path, or `undefined` where this view does not show it. */
export function meterAt(meters: Meters, path: MeterPath): number | undefined {
  const [kind, a, b] = partsOfPath(path);
  if (kind === 'trust') return meters.trust[a][b];
  if (kind === 'threat') return meters.threat[a]?.[b];
  if (kind === 'home') return meters.home[a];
  return meters[kind as 'tension' | 'suspicion' | 'ceiling'];
}

type Writable = {
  trust: Record<Seat, Meters['trust'][Seat]>;
  threat: Record<string, Meters['threat'][Seat]>;
  home: Record<string, number>;
  tension: number;
  suspicion: number;
  ceiling: number;
};

/** The meters with some of them set; what is not touched is shared with the old ones. */
export function withMeters(
  meters: Meters,
  changes: readonly { readonly path: MeterPath; readonly to: number }[],
): Meters {
  const next = { ...meters } as Writable;
  for (const { path, to } of changes) {
    const [kind, a, b] = partsOfPath(path);
    if (kind === 'trust') {
      if (next.trust === meters.trust) next.trust = { ...meters.trust };
      next.trust[a] = { ...next.trust[a], [b]: to };
    } else if (kind === 'threat') {
      if (next.threat === meters.threat) next.threat = { ...meters.threat };
      next.threat[a] = { ...next.threat[a], [b]: to };
    } else if (kind === 'home') {
      if (next.home === meters.home) next.home = { ...meters.home };
      next.home[a] = to;
    } else next[kind as 'tension' | 'suspicion' | 'ceiling'] = to;
  }
  return next;
}

const AUDIENCE: Readonly<Record<Seat, Stream>> = {
  seoul: 'seat:seoul',
  tokyo: 'seat:tokyo',
  washington: 'seat:washington',
  pyongyang: 'seat:pyongyang',
};

/** Trust, tension and suspicion are public; threat and home are exact to their owner only. */
export function audienceOf(path: MeterPath): Stream {
  const [kind, owner] = partsOfPath(path);
  return kind === 'threat' || kind === 'home' ? AUDIENCE[owner] : 'public';
}

/** A meter that the acting seat knows; 0 where this view does not show it. */
export const known = (view: State, path: MeterPath): number => meterAt(view.meters, path) ?? 0;
