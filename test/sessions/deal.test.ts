/** Dealing: worlds filled evenly, then seats. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deal, emptiest, worldsFor, type Table } from '../../server/sessions/deal.ts';
import { SEATS } from '../../shared/types.ts';

const none = { seoul: 0, tokyo: 0, washington: 0, pyongyang: 0 };
const tables = (n: number): Table[] => Array.from({ length: n }, (_, i) => ({ match: `w${i + 1}`, counts: none }));
const people = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i}`);

describe('number of worlds', () => {
  test.each([
    [0, 1, 1],
    [1, 1, 1],
    [4, 1, 1],
    [5, 1, 2],
    [24, 1, 6],
    [36, 1, 9],
    [24, 2, 3],
    [36, 8, 2],
    [33, 8, 2],
  ])('%i people, %i a seat: %i', (n, size, worlds) => expect(worldsFor(n, size)).toBe(worlds));
});

test('nobody twice, worlds and seats differ by one at most, all seated while there is room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 8 }),
      (n, worlds, most) => {
        const dealt = deal(people(n), tables(worlds), most);
        expect(dealt).toHaveLength(Math.min(n, worlds * 4 * most));
        expect(new Set(dealt.map((d) => d.participant)).size).toBe(dealt.length);
        const perWorld = tables(worlds).map((t) => dealt.filter((d) => d.match === t.match).length);
        expect(Math.max(...perWorld) - Math.min(...perWorld)).toBeLessThanOrEqual(1);
        for (const t of tables(worlds)) {
          const perSeat = SEATS.map((seat) => dealt.filter((d) => d.match === t.match && d.seat === seat).length);
          expect(Math.max(...perSeat) - Math.min(...perSeat)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test('a latecomer goes to the emptiest seat of the emptiest world', () => {
  const some: Table[] = [
    { match: 'a', counts: { seoul: 1, tokyo: 1, washington: 1, pyongyang: 1 } },
    { match: 'b', counts: { seoul: 1, tokyo: 1, washington: 0, pyongyang: 1 } },
  ];
  expect(emptiest(some, 1)).toEqual({ match: 'b', seat: 'washington' });
  expect(emptiest(some.slice(0, 1), 1)).toBeNull();
});
