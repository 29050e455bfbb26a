/** Who asks, and from where: the client's address and the Origin allow-list. */
import type { IncomingHttpHeaders } from 'node:http';

const list = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value.join(',') : (value ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * The address that limits are counted by. `x-forwarded-for` is believed only for as many hops as there are trusted proxies,
 * counted from our end, so that a client cannot write its own. IPv6 counts by its /64 network.
 */
export function addressOf(headers: IncomingHttpHeaders, socketAddress: string | undefined, trustProxy: number): string {
  const hops = trustProxy > 0 ? list(headers['x-forwarded-for']) : [];
  const address = (hops.length ? hops[Math.max(0, hops.length - trustProxy)] : socketAddress) ?? 'unknown';
  const plain = address.replace(/^::ffff:/i, '').slice(0, 64);
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
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
