/** Where people can reach this server: told at start, and to pages that are opened on this computer. */
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { AddressKind, Place } from '../shared/protocol.ts';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** As the operating system tells them, by name. */
export type Interfaces = Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal' | 'mac'>[] | undefined>
>;

/** Most likely reached by the others in the room first. */
const KINDS: readonly AddressKind[] = ['lan', 'hotspot', 'public', 'vpn', 'virtual', 'unassigned'];

const VPN =
  /^(?:tun|tap|utun|ppp|wg|ipsec|gpd|zt|tailscale|nordlynx|proton|mullvad|cscotun|wt)\d*(?:$|[^a-z])|^zt[0-9a-z]{8,}$|vpn|wireguard|tailscale|zerotier|nordlynx|anyconnect|globalprotect|fortinet|forticlient|pulse secure|hamachi|radmin|warp|wintun|tap-windows/i;
const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vnic|lxc|lxd|incusbr|podman|cni|cali|flannel|kube|nerdctl|dummy|ifb|waydroid|awdl|llw|anpi|bridge)\w*|hyper-v|\bwsl\b|virtualbox|vmware|parallels|host-only|default switch|docker|npcap|loopback|bluetooth|bluestacks/i;
/** Hardware addresses that Hyper-V (and WSL with it), Docker, VirtualBox's and VMware's host adapters give. */
const VIRTUAL_MAC = /^(?:00:15:5d|02:42|0a:00:27|00:50:56:c0)/i;
/** What Windows, NetworkManager and macOS give to a network that this computer makes for others. */
const HOTSPOT = /^(?:192\.168\.137\.1|10\.42\.0\.1|192\.168\.2\.1)$/;

const inRange = (address: string, ...ranges: readonly RegExp[]): boolean => ranges.some((r) => r.test(address));
const PRIVATE = [/^10\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./];
/** Shared by carriers, and taken by Tailscale; 25 and 26 by Hamachi and Radmin. */
const OVERLAY = [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, /^2[56]\.\d+\.\d+\.\d+$/];

function kindOf(name: string, address: string, mac: string): AddressKind {
  if (address.startsWith('169.254.')) return 'unassigned';
  if (VPN.test(name) || inRange(address, ...OVERLAY)) return 'vpn';
  // Windows names a shared Wi-Fi like any other adapter, and macOS a bridge.
  if (HOTSPOT.test(address) && (address !== '192.168.2.1' || /^bridge\d/.test(name))) return 'hotspot';
  if (VIRTUAL.test(name) || /^vethernet/i.test(name) || VIRTUAL_MAC.test(mac)) return 'virtual';
  return inRange(address, ...PRIVATE) ? 'lan' : 'public';
}

/** Of one kind, the ranges that virtual networks like best come last. */
const order = ({ kind, address }: { kind: AddressKind; address: string }): number =>
  KINDS.indexOf(kind) * 2 + Number(PRIVATE[2]!.test(address));

/** This computer's networks; empty also where a sandbox forbids the question. */
export function networks(): Interfaces {
  try {
    return networkInterfaces();
  } catch {
    return {};
  }
}

interface Found {
  readonly name: string;
  readonly address: string;
  readonly kind: AddressKind;
}

/** Every IPv4 address of this computer's networks with what kind it is, those that others can most likely reach first. */
export function rank(interfaces: Interfaces): Found[] {
  return Object.entries(interfaces)
    .flatMap(([name, list]) =>
      (list ?? [])
        .filter((i) => i.family === 'IPv4' && !i.internal)
        .map(({ address, mac }) => ({ name, address, kind: kindOf(name, address, mac) })),
    )
    .toSorted((a, b) => order(a) - order(b));
}

/** Whether a connection comes from this computer itself. */
export function fromHere(remote: string | undefined, interfaces: Interfaces): boolean {
  const address = (remote ?? '').replace(/^::ffff:/i, '');
  return (
    /^(?:127\.|::1$)/.test(address) ||
    Object.values(interfaces).some((list) => list?.some((i) => i.address === address) ?? false)
  );
}

/** Addresses that may work on other devices, the best first; empty where the server listens to this computer alone. */
export function elsewhere(host: string, port: number, publicUrl: string | null, interfaces: Interfaces): Place[] {
  if (publicUrl) return [{ url: publicUrl, name: '', kind: 'public', reached: false }];
  if (!EVERYWHERE.has(host)) return [];
  return rank(interfaces).map(({ name, address, kind }) => ({
    url: `http://${address}:${port}`,
    name,
    kind,
    reached: false,
  }));
}

const TOLD: Readonly<Record<AddressKind, string>> = {
  lan: '',
  hotspot: 'for devices in the hotspot of this computer',
  public: '',
  vpn: 'a VPN: for its members',
  virtual: 'a virtual network: hardly for other devices',
  unassigned: 'without a network: hardly for other devices',
};

/** Lines for the terminal: this computer, its addresses with the likeliest first, and what may stand in the way. */
export function welcome(host: string, port: number, publicUrl: string | null, interfaces: Interfaces): string {
  const lines = ['', '  Two-Track is running.', ''];
  if (publicUrl) lines.push(`  Public address:    ${publicUrl}`);
  if (EVERYWHERE.has(host)) {
    lines.push(`  On this computer:  http://localhost:${port}`);
    const others = elsewhere(host, port, null, interfaces);
    others.forEach(({ url, name, kind }, i) => {
      const about = [name, TOLD[kind]].filter(Boolean).join(', ');
      lines.push(`  ${i === 0 ? 'On other devices:  ' : 'or perhaps:        '}${url}${about ? `   (${about})` : ''}`);
    });
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
