/** Who asks, and from where: the client's address and the Origin allow-list. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

const list = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value.join(',') : (value ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The eight groups of an IPv6 address, however it is written; null where it is none. */
function groupsOf(text: string): number[] | null {
  if (!isIPv6(text)) return null;
  // An IPv4 address at the end is two groups.
  const plain = text
    .replace(/%.*$/, '')
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...bytes: string[]) =>
      [0, 2].map((i) => (Number(bytes[i]) * 256 + Number(bytes[i + 1])).toString(16)).join(':'),
    );
  const [head = '', tail] = plain.split('::');
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  if (tail === undefined) return read(head);
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/** Without brackets, and without a port where one can be told from the address. */
const bare = (text: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;

/** An address as limits count it, whatever way it is written: an IPv4 address, also where IPv6 wraps it; of IPv6 the network of 64 bits, which is what one household or one phone is given. */
export function counted(address: string): string {
  const plain = bare(address.trim());
  const groups = groupsOf(plain);
  if (!groups) return plain.toLowerCase().slice(0, 64);
  const wraps = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (wraps)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/**
 * The address that limits are counted by. `x-forwarded-for` is believed only for as many hops as there are trusted proxies,
 * counted from our end, so that a client cannot write its own.
 */
export function addressOf(headers: IncomingHttpHeaders, socketAddress: string | undefined, trustProxy: number): string {
  const hops = trustProxy > 0 ? list(headers['x-forwarded-for']) : [];
  return counted((hops.length ? hops[Math.max(0, hops.length - trustProxy)] : socketAddress) ?? 'unknown');
}

/** The origin of a host header in a scheme's own spelling (default port left out); `null` when it is none. */
function originOf(scheme: string, host: string | undefined): string | null {
  if (!host || !/^[A-Za-z0-9._:[\]-]+$/.test(host)) return null;
  try {
    return new URL(`${scheme}://${host}`).origin;
  } catch {
    return null;
  }
}

/**
 * Whether a browser page of this Origin may call. Programs send none and are let in: there are no cookies that a foreign page could use;
 * what counts is the token. Allowed are the page's own host, in either scheme since a proxy may end TLS, and PUBLIC_URL.
 */
export function originAllowed(
  headers: { readonly origin?: string | undefined; readonly host?: string | undefined },
  publicUrl: string | null,
): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  return origin === originOf('http', headers.host) || origin === originOf('https', headers.host);
}

/** Content security policy of every answer. Web sockets are named, since not every browser counts them as 'self'. */
export function contentPolicy(host: string | undefined): string {
  const name = originOf('http', host)?.slice('http://'.length);
  const sockets = name ? ` ws://${name} wss://${name}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' data: blob:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
