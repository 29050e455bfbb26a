/** CSV that no spreadsheet runs, and exports without names. */
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../server/sessions/csv.ts';
import { pseudonyms } from '../../server/sessions/pseudonyms.ts';
import type { ParticipantRow } from '../../server/store/store.ts';

describe('formula escaping', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠x', '=HYPERLINK("http://evil.example";"x")'])(
    '%j is a text',
    (value) => {
      const line = csvLine([value]);
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
  test('numbers stay numbers, also below zero', () =>
    expect(csvLine([-3, 0, true, null, 'plain'])).toBe('-3,0,true,,plain\r\n'));
  test('quotes, commas and line ends', () => expect(csvLine(['a"b', 'c,d', 'e\nf'])).toBe('"a""b","c,d","e\nf"\r\n'));
});

const person = (
  id: string,
  alias: string,
  createdAt: number,
  role: ParticipantRow['role'] = 'delegate',
): ParticipantRow => ({
  id,
  session: 's',
  alias,
  lang: 'en',
  role,
  tokenHash: '',
  lastSeen: 0,
  createdAt,
  status: 'in',
  revokedAt: null,
  wish: null,
  host: null,
});

describe('pseudonyms', () => {
  const everyone = [
    person('idA', 'Min', 1),
    person('idB', 'Mina', 2),
    person('idC', '하늘', 3),
    person('idF', 'Facilitator', 0, 'facilitator'),
  ];
  test('number people in the order they came', () => {
    const names = pseudonyms(everyone, false);
    expect(['idA', 'idB', 'idC', 'idF', 'bot:seoul', 'system'].map(names.of)).toEqual([
      'P01',
      'P02',
      'P03',
      'F1',
      'bot:seoul',
      'system',
    ]);
  });
  test('are put for ids and aliases wherever they stand', () => {
    const names = pseudonyms(everyone, false);
    expect(names.inText('Mina told min: idA, mineral, 하늘이 말했다')).toBe('P02 told P01: P01, mineral, P03이 말했다');
    expect(names.within({ members: [{ participant: 'idB' }], idC: 1 })).toEqual({
      members: [{ participant: 'P02' }],
      P03: 1,
    });
  });
  test('leave aliases where they are asked for', () =>
    expect(pseudonyms(everyone, true).inText('Min, idA')).toBe('Min, P01'));
});
