/** Which of the server's addresses is shared with others. Pure. */
import type { Addresses, Place } from '../../shared/protocol.ts';

export const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is an origin of its own, without a slash at its end. */
const clean = (list: readonly Place[]): Place[] =>
  list
    .map((place) => ({ ...place, url: place.url.replace(/\/+$/, '') }))
    .filter(({ url }) => /^https?:\/\/[^/\s]+$/.test(url));

export interface Choice {
  readonly places: readonly Place[];
  /** `null`: the page's own address is the one to share. */
  readonly outside: string | null;
}

/** Which address to share: one picked before if it is still there, else the likeliest; a page that was opened by an address of the room keeps it. */
export function choose(
  { origin, hostname }: { readonly origin: string; readonly hostname: string },
  told: Pick<Addresses, 'here' | 'places'>,
  picked: string | null,
): Choice {
  const list = clean(told.places);
  const own = list.find((p) => p.url === origin);
  // Who came from another device, or by a name, has an address that leads here.
  if (!told.here || list.length === 0 || !(own || LOOPBACK.test(hostname))) return { places: [], outside: null };
  const best = list.find((p) => p.url === picked) ?? (own && own.kind === list[0]!.kind ? own : list[0]!);
  return { places: list, outside: best.url === origin ? null : best.url };
}
