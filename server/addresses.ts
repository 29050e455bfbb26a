/** Where people can reach this server: told at start, and to pages that were opened as `localhost`. */
import { networkInterfaces } from 'node:os';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Empty also where a sandbox forbids the question. */
function lan(): string[] {
  try {
    return Object.values(networkInterfaces())
      .flat()
      .filter((i) => i && i.family === 'IPv4' && !i.internal)
      .map((i) => i!.address);
  } catch {
    return [];
  }
}

/** Addresses that work on other devices, the best first; empty where the server listens to this computer alone. */
export const elsewhere = (host: string, port: number, publicUrl: string | null): string[] =>
  publicUrl ? [publicUrl] : EVERYWHERE.has(host) ? lan().map((address) => `http://${address}:${port}`) : [];

/** Lines for the terminal: this computer, every IPv4 address of the local network, and what may stand in the way. */
export function welcome(host: string, port: number, publicUrl: string | null): string {
  const lines = ['', '  Two-Track is running.', ''];
  if (publicUrl) lines.push(`  Public address:    ${publicUrl}`);
  if (EVERYWHERE.has(host)) {
    lines.push(`  On this computer:  http://localhost:${port}`);
    const others = elsewhere(host, port, null);
    for (const address of others) lines.push(`  On other devices:  ${address}`);
    lines.push(
      '',
      others.length
        ? `  If other devices cannot open it: let TCP port ${port} through this computer's firewall, and use a Wi-Fi that does not isolate its clients.`
        : '  This computer is on no network: other devices cannot reach it.',
    );
  } else {
    lines.push(`  Address:           http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  }
  return `${lines.join('\n')}\n\n`;
}
