/** The server's addresses for the pages, and by which of them other devices have come already. */
import type { IncomingMessage } from 'node:http';
import type { Addresses } from '../../shared/protocol.ts';
import { elsewhere, fromHere, networks, type Interfaces } from '../addresses.ts';
import type { Config } from '../config.ts';

export interface AddressBook {
  /** Any request: by which address it came. */
  note(req: IncomingMessage): void;
  tell(req: IncomingMessage): Addresses;
}

/** The system is asked for its networks at most so often; milliseconds. */
const EVERY = 2_000;

export function createAddressBook(
  { host, port, publicUrl }: Pick<Config, 'host' | 'port' | 'publicUrl'>,
  now: () => number,
  ask: () => Interfaces = networks,
): AddressBook {
  const seen = new Set<string>();
  let known: { readonly at: number; readonly interfaces: Interfaces } | null = null;
  const interfaces = (): Interfaces => {
    if (!known || Math.abs(now() - known.at) > EVERY) known = { at: now(), interfaces: ask() };
    return known.interfaces;
  };
  const places = (req: IncomingMessage) => elsewhere(host, req.socket.localPort ?? port, publicUrl, interfaces());
  return {
    note(req) {
      const name = req.headers.host ?? '';
      // Names are somebody's domain; and a made-up one must not fill memory.
      if (!/^\d+\.\d+\.\d+\.\d+(?::\d+)?$/.test(name) || seen.has(name)) return;
      if (fromHere(req.socket.remoteAddress, interfaces())) return;
      if (places(req).some((place) => new URL(place.url).host === name)) seen.add(name);
    },
    tell(req) {
      const list = places(req).map((place) => ({ ...place, reached: seen.has(new URL(place.url).host) }));
      return {
        addresses: list.map((place) => place.url),
        places: list,
        here: fromHere(req.socket.remoteAddress, interfaces()),
      };
    },
  };
}
