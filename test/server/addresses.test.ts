/** Which address others are given: networks of real computers, ranked by what they are, and the choice among them. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { choose } from '../../client/net/places.ts';
import { elsewhere, fromHere, rank, welcome, type Interfaces } from '../../server/addresses.ts';
import { createAddressBook } from '../../server/http/addressBook.ts';

const net = (list: Readonly<Record<string, string | readonly [address: string, mac: string]>>): Interfaces =>
  Object.fromEntries(
    Object.entries(list).map(([name, given]) => {
      const [address, mac] = typeof given === 'string' ? [given, '3c:22:fb:10:20:30'] : given;
      const family = address.includes(':') ? ('IPv6' as const) : ('IPv4' as const);
      return [name, [{ address, mac, family, internal: address.startsWith('127.') }]];
    }),
  );

/** As different computers tell them, in the order of the system; the address that others can reach is the one named. */
const COMPUTERS: readonly [what: string, best: string, interfaces: Interfaces][] = [
  [
    'Windows with WSL and Hyper-V',
    '192.168.0.12',
    net({
      'vEthernet (WSL (Hyper-V firewall))': ['172.28.96.1', '00:15:5d:4a:11:22'],
      'vEthernet (Default Switch)': ['172.20.0.1', '00:15:5d:aa:bb:cc'],
      'Wi-Fi': '192.168.0.12',
      'Loopback Pseudo-Interface 1': '127.0.0.1',
    }),
  ],
  [
    'Windows in Korean, with VirtualBox and a cable that is not plugged in',
    '10.20.3.4',
    net({
      이더넷: '169.254.33.7',
      'VirtualBox Host-Only Network': ['192.168.56.1', '0a:00:27:00:00:11'],
      'Bluetooth 네트워크 연결': '169.254.1.9',
      'Wi-Fi': '10.20.3.4',
    }),
  ],
  [
    'Windows in Japanese, with VMware and a VPN of the school',
    '192.168.11.5',
    net({
      'VMware Network Adapter VMnet1': ['192.168.83.1', '00:50:56:c0:00:01'],
      'VMware Network Adapter VMnet8': ['192.168.139.1', '00:50:56:c0:00:08'],
      'Cisco AnyConnect Secure Mobility Client Connection': '10.99.0.3',
      イーサネット: '192.168.11.5',
    }),
  ],
  [
    'a virtual adapter that bears the name of any other',
    '192.168.1.30',
    net({ Ethernet: ['192.168.200.1', '00:15:5d:00:00:01'], 'Ethernet 2': '192.168.1.30' }),
  ],
  [
    'Linux with Docker and libvirt',
    '192.168.178.20',
    net({
      lo: '127.0.0.1',
      docker0: ['172.17.0.1', '02:42:ac:11:00:01'],
      'br-3f2a91c0ddee': ['172.18.0.1', '02:42:8e:00:00:01'],
      virbr0: ['192.168.122.1', '52:54:00:12:34:56'],
      wlp2s0: '192.168.178.20',
    }),
  ],
  [
    'Linux with Tailscale, WireGuard and Kubernetes',
    '10.0.0.9',
    net({ tailscale0: '100.101.102.103', wg0: '10.8.0.2', cni0: '10.42.1.1', flannel1: '10.42.0.0', eno1: '10.0.0.9' }),
  ],
  [
    'macOS with a VPN and virtual machines',
    '192.168.1.7',
    net({ utun4: '10.14.0.2', bridge100: '192.168.64.1', vmnet8: '172.16.5.1', en0: '192.168.1.7' }),
  ],
  [
    'a laptop on a phone’s hotspot',
    '172.20.10.3',
    net({ docker0: ['172.17.0.1', '02:42:ac:11:00:01'], wlan0: '172.20.10.3' }),
  ],
  [
    'a hotspot of this computer’s own, and no network else',
    '192.168.137.1',
    net({
      'vEthernet (WSL)': ['172.28.0.1', '00:15:5d:4a:11:22'],
      'Local Area Connection* 10': '192.168.137.1',
      Ethernet: '169.254.2.3',
    }),
  ],
  [
    'a server on the internet',
    '203.0.113.8',
    net({ docker0: ['172.17.0.1', '02:42:ac:11:00:01'], eth0: '203.0.113.8' }),
  ],
  [
    'a container, which knows nothing else',
    '172.17.0.5',
    net({ lo: '127.0.0.1', eth0: ['172.17.0.5', '02:42:ac:11:00:05'] }),
  ],
  [
    'a range that virtual networks like, beside the school’s',
    '10.1.2.3',
    net({ eth7: '172.19.0.1', eth0: '10.1.2.3' }),
  ],
];

describe('the addresses of this computer', () => {
  test.each(COMPUTERS)('given %s, %s comes first', (_what, best, interfaces) => {
    const ranked = rank(interfaces);
    expect(ranked[0]?.address).toBe(best);
    // None is hidden: which one the others reach, only a test from there can tell.
    const all = Object.values(interfaces).flatMap((list) =>
      (list ?? []).filter((i) => !i.internal).map((i) => i.address),
    );
    expect(ranked.map((r) => r.address).toSorted()).toEqual(all.toSorted());
    const told = welcome('0.0.0.0', 2567, null, interfaces);
    expect(told.indexOf(`On other devices:  http://${best}:2567`)).toBeGreaterThan(0);
    expect(told.match(/On other devices: /g)).toHaveLength(1);
  });

  test('given each kind, it is told what it is', () => {
    const kinds = Object.fromEntries(COMPUTERS.flatMap(([, , i]) => rank(i).map((r) => [r.name, r.kind])));
    expect(kinds).toMatchObject({
      'Wi-Fi': 'lan',
      'vEthernet (WSL)': 'virtual',
      docker0: 'virtual',
      virbr0: 'virtual',
      이더넷: 'unassigned',
      utun4: 'vpn',
      tailscale0: 'vpn',
      'Cisco AnyConnect Secure Mobility Client Connection': 'vpn',
      'Local Area Connection* 10': 'hotspot',
      wlan0: 'lan',
    });
    expect(welcome('0.0.0.0', 1, null, COMPUTERS[0]![2])).toContain('virtual network');
  });

  test('given a public address, it is the one', () => {
    expect(elsewhere('127.0.0.1', 2567, 'https://class.example', {}).map((p) => p.url)).toEqual([
      'https://class.example',
    ]);
  });

  test('given a server that listens to this computer alone, there are none', () => {
    const [, , interfaces] = COMPUTERS[0]!;
    expect(elsewhere('127.0.0.1', 2567, null, interfaces)).toEqual([]);
    expect(welcome('127.0.0.1', 2567, null, interfaces)).not.toContain('On other devices');
  });

  test('given a computer on no network, it is said', () =>
    expect(welcome('0.0.0.0', 2567, null, net({ lo: '127.0.0.1' }))).toContain('on no network'));
});

const [, , LAPTOP] = COMPUTERS[0]!;
const from = (remoteAddress: string, host: string): IncomingMessage =>
  ({ headers: { host }, socket: { remoteAddress, localPort: 2567 } }) as unknown as IncomingMessage;

describe('the address book of the pages', () => {
  test('given a device that has come by an address, the address is told to be reached', () => {
    const book = createAddressBook(
      { host: '0.0.0.0', port: 2567, publicUrl: null },
      () => 0,
      () => LAPTOP,
    );
    book.note(from('::ffff:192.168.0.12', '192.168.0.12:2567'));
    book.note(from('127.0.0.1', 'localhost:2567'));
    book.note(from('192.168.0.77', 'made-up.example'));
    book.note(from('192.168.0.77', '9.9.9.9:2567'));
    expect(book.tell(from('::1', 'localhost:2567')).places.map((p) => p.reached)).toEqual([false, false, false]);
    book.note(from('192.168.0.77', '192.168.0.12:2567'));
    const told = book.tell(from('::1', 'localhost:2567'));
    expect(told.places.map((p) => [p.url, p.reached])).toEqual([
      ['http://192.168.0.12:2567', true],
      ['http://172.28.96.1:2567', false],
      ['http://172.20.0.1:2567', false],
    ]);
    expect(told.addresses).toEqual(told.places.map((p) => p.url));
    expect([told.here, book.tell(from('192.168.0.77', 'x')).here]).toEqual([true, false]);
  });

  test.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:192.168.0.12', true],
    ['192.168.0.13', false],
    [undefined, false],
  ])('given a connection from %s, it is from here: %s', (remote, here) => expect(fromHere(remote, LAPTOP)).toBe(here));
});

describe('the address that a page shares', () => {
  const places = elsewhere('0.0.0.0', 2567, null, LAPTOP);
  const at = (hostname: string) => ({ hostname, origin: `http://${hostname}:2567` });
  const [lan, wsl] = ['http://192.168.0.12:2567', 'http://172.28.96.1:2567'];
  test.each([
    ['opened as localhost', at('localhost'), true, null, lan],
    ['opened as localhost, with another picked before', at('127.0.0.1'), true, wsl, wsl],
    ['opened as localhost, with one picked that is gone', at('localhost'), true, 'http://10.0.0.1:2567', lan],
    ['opened by an address of a virtual network', at('172.28.96.1'), true, null, lan],
    ['opened by the address of the room', at('192.168.0.12'), true, null, null],
    ['opened by the address of the room, with another picked', at('192.168.0.12'), true, wsl, wsl],
    ['opened on another device', at('172.28.96.1'), false, null, null],
    ['opened by a name', at('school.example'), true, null, null],
  ])('%s', (_how, where, here, picked, shared) => {
    const choice = choose(where, { here, places }, picked);
    expect(choice.outside).toBe(shared);
    expect(choice.places.length > 0).toBe(here && !/[a-z]\.[a-z]/.test(where.hostname));
  });

  test('given a server with a public address, that one', () => {
    const told = { here: true, places: elsewhere('127.0.0.1', 2567, 'https://class.example/', {}) };
    expect(choose(at('localhost'), told, null).outside).toBe('https://class.example');
  });

  test('given nothing that is an origin, the page’s own', () => {
    const told = { here: true, places: [{ url: 'not an address', name: '', kind: 'lan' as const, reached: false }] };
    expect(choose(at('localhost'), told, null)).toEqual({ places: [], outside: null });
  });
});
