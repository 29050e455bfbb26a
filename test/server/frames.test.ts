/** Frames are judged before they are decoded: what fits is what the client's library writes, and what is too much is not worth a decoding. */
import { Packr, pack, unpack } from 'msgpackr';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, headerOf, requestOf } from '../../server/frames.ts';
import { createToll } from '../../server/tollgate.ts';

/** As the client's library writes objects: with records. */
const library = new Packr();
const act = (content: Uint8Array, request = 5): Uint8Array =>
  Buffer.concat([Buffer.from([21, request, 0xa3]), Buffer.from('act'), content]);
const nested = (token: number, n = 16_000): Buffer => Buffer.alloc(n, token);

describe('the shape of a message', () => {
  /** What commands are made of, a little deeper than any of them. */
  const content = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(fc.string({ maxLength: 12 }), tie('value'), { maxKeys: 6 }),
      fc.constant(undefined),
    ),
  })).value;

  it('lets everything through that either library writes of plain values, and reads it to its end', () => {
    fc.assert(
      fc.property(content, (value) => {
        for (const bytes of [pack(value), library.pack(value)]) {
          expect(fits(bytes, 0)).toBe(true);
          expect(fits(bytes.subarray(0, -1), 0)).toBe(false);
        }
      }),
    );
  });

  it('reads what the library makes of records within records, used again', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ path: `trust.${i}`, by: { seat: 'seoul', n: i } }));
    const bytes = library.pack({ id: 'x', type: 'inject', effects: rows });
    expect(fits(bytes, 0)).toBe(true);
    expect(unpack(bytes)).toEqual({ id: 'x', type: 'inject', effects: rows });
  });

  it.each<[string, Uint8Array]>([
    ['lists within lists', nested(0x91)],
    ['maps within maps', nested(0x81)],
    ['a list of more than can be there', Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff])],
    ['a map of more than can be there', Buffer.from([0xdf, 0xff, 0xff, 0xff, 0xff, 1, 1])],
    ['thousands of nothings', pack(Array.from({ length: 2_000 }, () => null))],
    ['a text longer than its frame', Buffer.from([0xdb, 0x7f, 0xff, 0xff, 0xff, 0x61])],
    ['a pattern', new Packr({ moreTypes: true }).pack(/(a+)+$/u)],
    ['a set', new Packr({ moreTypes: true }).pack(new Set([1, 2]))],
    ['a date', pack(new Date())],
    ['a number of a thousand digits', new Packr({ useBigIntExtension: true }).pack(10n ** 1_000n)],
    ['an error', new Packr({ moreTypes: true }).pack(new Error('x'))],
    ['a reference', Buffer.from([0xd6, 0x69, 0, 0, 0, 1, 0x80])],
    [
      'records defined within records',
      Buffer.concat(Array.from({ length: 900 }, () => Buffer.from([0xd4, 0x72, 0x40, 0x91, 0xa1, 0x61]))),
    ],
    ['nothing at all', Buffer.alloc(0)],
    ['a token that means nothing', Buffer.from([0xc1])],
  ])('%s is no message of ours', (_name, bytes) => {
    expect(fits(bytes, 0)).toBe(false);
  });

  it('never throws, whatever the bytes, and what fits is read by the library or refused by it at once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const frame = Buffer.from(bytes);
        headerOf(frame);
        requestOf(frame);
        if (fits(frame, 0)) {
          try {
            unpack(frame);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the number of a request and leaves other frames alone', () => {
    expect(headerOf(act(pack({ id: 'a' })))).toEqual({ request: 5, fits: true });
    expect(headerOf(act(nested(0x91)))).toEqual({ request: 5, fits: false });
    expect(headerOf(Buffer.from([13, 0xa4, 0x73, 0x79, 0x6e, 0x63]))).toEqual({ request: null, fits: true });
    expect(headerOf(Buffer.from([13, 0xdb, 0, 0, 0, 1, 0x61]))).toEqual({ request: null, fits: false });
    expect(headerOf(Buffer.from([10]))).toBeNull();
    expect(headerOf(Buffer.from([]))).toBeNull();
  });
});

describe('what frames cost', () => {
  const small = act(pack({ id: 'a-1', type: 'ready', ready: true }));
  const sum = (toll: ReturnType<typeof createToll>, frame: Uint8Array, n: number, at: (k: number) => number) => {
    const counts: Record<string, number> = {};
    for (let k = 0; k < n; k++) {
      const { verdict } = toll.judge('seoul', frame, at(k));
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    return counts;
  };

  it('a hundred acts at once are all looked at', () => {
    expect(sum(createToll(), small, 100, () => 0)).toEqual({ take: 100 });
  });

  it('twenty acts a second are looked at for as long as they come', () => {
    expect(sum(createToll(), small, 2_000, (k) => k * 50)).toEqual({ take: 2_000 });
  });

  it('a large frame costs more than a small one, and an empty one costs as well', () => {
    const flood = (frame: Uint8Array): number => sum(createToll(), frame, 1_000, () => 0)['take'] ?? 0;
    expect(flood(act(Buffer.alloc(15_000, 0xc0)))).toBe(0);
    expect(flood(act(pack('x'.repeat(15_000))))).toBeLessThan(30);
    expect(flood(small)).toBeGreaterThan(300);
    const toll = createToll();
    expect(sum(toll, Buffer.alloc(0), 1_000, () => 0)['pass']).toBe(1_000);
    expect(toll.judge('seoul', small, 0).verdict).not.toBe('take');
  });

  it('who comes back by another line finds what is left, and nobody else pays', () => {
    const toll = createToll();
    sum(toll, small, 1_000, () => 0);
    expect(toll.judge('seoul', small, 0).verdict).not.toBe('take');
    expect(toll.judge('tokyo', small, 0).verdict).toBe('take');
  });

  it('one burst is told to wait and not punished; going on for seconds closes the line', () => {
    const toll = createToll();
    const burst = sum(toll, small, 1_000, () => 0);
    expect(burst['slow']).toBeGreaterThan(0);
    expect(burst['close']).toBeUndefined();
    expect(toll.judge('seoul', small, 10_000).verdict).toBe('take');
    expect(sum(createToll(), act(nested(0x91)), 2_500, (k) => k * 4)['close']).toBeGreaterThan(0);
    expect(sum(createToll(), Buffer.alloc(0), 10_000, (k) => k)['close']).toBeGreaterThan(0);
    const pings = createToll();
    expect(Array.from({ length: 10_000 }, (_, k) => pings.control('seoul', k)).includes('close')).toBe(true);
  });
});
