/** Where people can reach this server, told at start. */
import { networkInterfaces } from 'node:os';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Lines for the terminal: this computer, every IPv4 address of the local network, and what may stand in the way. */
export function welcome(host: string, port: number, publicUrl: string | null): string {
  const lines = ['', '  Two-Track is running.', ''];
  if (publicUrl) lines.push(`  Public address:    ${publicUrl}`);
  if (EVERYWHERE.has(host)) {
    lines.push(`  On this computer:  http://localhost:${port}`);
    const lan = Object.values(networkInterfaces()).flat().filter((i) => i && i.family === 'IPv4' && !i.internal).map((i) => i!.address);
    for (const address of lan) lines.push(`  On other devices:  http://${address}:${port}`);
    lines.push('', lan.length
      ? `  If other devices cannot open it: let TCP port ${port} through this computer's firewall, and use a Wi-Fi that does not isolate its clients.`
      : '  This computer is on no network: other devices cannot reach it.');
  } else {
    lines.push(`  Address:           http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  }
  return `${lines.join('\n')}\n\n`;
}
