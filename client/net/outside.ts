/** Where other devices reach the server: asked when this page was opened on the server's own computer, whose `localhost` leads every device to itself. */
import { signal } from '@preact/signals';
import type { Addresses, Place } from '../../shared/protocol.ts';
import { call } from './api.ts';
import { choose, LOOPBACK } from './places.ts';
import { keep, recall } from './storage.ts';

const NUMBERS = /^\d+\.\d+\.\d+\.\d+$/;

/** An origin for links and codes to share; `null` where this page's own does. */
export const outside = signal<string | null>(null);
/** The addresses to choose among; empty where there is nothing to choose. */
export const places = signal<readonly Place[]>([]);

/** Asks the server, where this page's own address may be this computer's alone; one that does not answer changes nothing. */
export async function askOutside(): Promise<void> {
  if (!LOOPBACK.test(location.hostname) && !NUMBERS.test(location.hostname)) return;
  const told = await call<Partial<Addresses>>('/api/addresses').catch(() => null);
  if (!told?.places) return;
  const next = choose(location, { here: told.here ?? false, places: told.places }, recall<string>('address'));
  places.value = next.places;
  outside.value = next.outside;
}

/** Shares another of the addresses from now on, on this device. */
export function pick(url: string): void {
  keep('address', url);
  outside.value = url === location.origin ? null : url;
}
