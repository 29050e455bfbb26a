/** Who is counted as one, and how limits count. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guesses, limit } from '../../server/http/limits.ts';
import { addressOf, counted } from '../../server/http/origin.ts';

describe('an address', () => {
  it.each<[string, string, string]>([
    ['IPv4', '192.0.2.7', '192.0.2.7'],
    ['IPv4 with a port', '192.0.2.7:51234', '192.0.2.7'],
    ['IPv4 wrapped', '::ffff:192.0.2.7', '192.0.2.7'],
    ['IPv4 wrapped, in capitals', '::FFFF:192.0.2.7', '192.0.2.7'],
    ['IPv4 wrapped, in sixteens', '::ffff:c000:207', '192.0.2.7'],
    ['IPv4 wrapped, in full', '0:0:0:0:0:ffff:c000:0207', '192.0.2.7'],
    ['IPv6 in full', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['IPv6 shortened behind its network', '2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['IPv6 shortened within its network', '2001:db8::6', '2001:db8:0:0::/64'],
    ['IPv6 shortened before its network', '::2:3:4:5:6', '0:0:0:2::/64'],
    ['IPv6 with zeros and capitals', '2001:0DB8:0001:0002:0:0:0:9', '2001:db8:1:2::/64'],
    ['IPv6 in brackets with a port', '[2001:db8:1:2::6]:443', '2001:db8:1:2::/64'],
    ['IPv6 of a link', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['IPv6 of this computer', '::1', '0:0:0:0::/64'],
    ['what is none', 'unknown', 'unknown'],
  ])('%s: %s', (_name, written, told) => {
    expect(counted(written)).toBe(told);
  });

  it('is one, however often its last 64 bits change and however they are written', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const write = (groups: readonly number[], style: number): string => {
      const full = groups.map((g) => (style % 2 ? g.toString(16).padStart(4, '0') : g.toString(16)));
      const text = full.join(':');
      const short = style > 1 ? text.replace(/(?:^|:)0+(?::0+)+(?:$|:)/, '::') : text;
      return style > 3 ? short.toUpperCase() : short;
    };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(group, fc.constant(0)), { minLength: 4, maxLength: 4 }),
        fc.array(fc.array(fc.oneof(group, fc.constant(0)), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
        (network, hosts, styles) => {
          // An address that wraps an IPv4 one is counted as that.
          fc.pre(network.some((g) => g !== 0));
          const seen = hosts.map((host, k) => counted(write([...network, ...host], styles[k]!)));
          expect(new Set(seen).size).toBe(1);
        },
      ),
    );
  });

  it('is believed from trusted proxies only', () => {
    const told = { 'x-forwarded-for': '6.6.6.6, 2001:db8::1' };
    expect(addressOf(told, '10.0.0.1', 1)).toBe('2001:db8:0:0::/64');
    expect(addressOf(told, '::ffff:10.0.0.1', 0)).toBe('10.0.0.1');
    expect(addressOf({}, undefined, 0)).toBe('unknown');
  });
});

describe('a limit', () => {
  it('gives a burst, then its rate, and never more whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 200 }), (steps) => {
        const bucket = limit(5, 1);
        let [now, forward, taken] = [1e6, 0, 0];
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          if (bucket.take('a', now)) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(5 + forward / 1_000);
      }),
    );
  });

  it('makes one wait for what they spent, twice the whole at most', () => {
    const bucket = limit(10, 1);
    bucket.spend('a', 0, 15);
    expect(bucket.take('a', 5_000)).toBe(false);
    expect(bucket.take('a', 6_000)).toBe(true);
    bucket.spend('a', 6_000, 1_000);
    expect(bucket.take('a', 16_500)).toBe(false);
    expect(bucket.take('a', 17_000)).toBe(true);
    expect(bucket.has('b', 0, 10)).toBe(true);
  });

  it('keeps one that guesses codes from others that do not', () => {
    const codes = guesses();
    for (let k = 0; k < 40; k++) codes.wrong('a', 0);
    expect(codes.allowed('a', 'ABC', 0)).toBe(false);
    expect(codes.allowed('b', 'ABC', 0)).toBe(true);
    codes.right('a', 'ABC');
    expect(codes.allowed('a', 'ABC', 0)).toBe(true);
  });
});
