/** Where other devices reach the server, asked when this page was opened as `localhost`, an address that leads every device to itself. */
import { signal } from '@preact/signals';
import { call } from './api.ts';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An origin for links and codes to share; `null` where this page's own does. */
export const outside = signal<string | null>(null);

/** The first address that is an origin of its own, without a slash at its end. */
export const bestOf = (addresses: readonly string[]): string | null =>
  addresses.map((a) => a.replace(/\/+$/, '')).find((a) => /^https?:\/\/[^/\s]+$/.test(a)) ?? null;

/** Asks the server, where the page's own host name is this computer's alone; a server that does not answer changes nothing. */
export async function askOutside(hostname: string): Promise<void> {
  if (!LOOPBACK.test(hostname)) return;
  const { addresses } = await call<{ readonly addresses: readonly string[] }>('/api/addresses').catch(() => ({
    addresses: [],
  }));
  outside.value = bestOf(addresses);
}
