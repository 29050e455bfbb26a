/** CSV that no spreadsheet runs, and exports without names. */
import fc from 'fast-check';
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
  test.each([
    ['after blanks', ' =1+1'],
    ['after an ideographic space', '\u3000=1+1'],
    ['after what is not seen', '\u200b\ufeff=1+1'],
    ['after quotes', '"=1+1'],
    ['wide plus', '＋1'],
    ['wide minus', '－1'],
    ['small equals', '﹦1'],
    ['a true minus', '−1'],
  ])('%s: a text', (_, value) => {
    expect(csvLine([value]).replace(/^"/, '').startsWith("'")).toBe(true);
  });
  test.each([
    ['semicolon', 'yes;=1+1', "yes;'=1+1"],
    ['semicolon and blank', 'yes; =1+1', "yes;' =1+1"],
    ['tab', 'yes\t@SUM(A1)', "yes\t'@SUM(A1)"],
    ['bar', 'yes|-1', "yes|'-1"],
    ['line end', 'yes\n+1', "yes\n'+1"],
    ['carriage return', 'yes\r＝1', "yes\r'＝1"],
    ['line separator', 'yes\u2028=1', "yes\u2028'=1"],
    ['twice', ';=a;=b', ";'=a;'=b"],
  ])('no piece of a text begins a formula where a spreadsheet splits it otherwise: %s', (_, value, kept) => {
    expect(csvLine([value]).replace(/^"|"?\r\n$/g, '')).toBe(kept);
  });
  test('whatever is written, no piece begins a formula, whichever sign divides cells', () => {
    const sign = fc.constantFrom(...'=+-@＝＋－＠;,\t\n\r|" \u200bab1'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 20 }), (value) => {
        const line = csvLine([value]).slice(0, -2);
        for (const divider of [/[;\r\n]/, /[\t\r\n]/, /[|\r\n]/])
          for (const piece of line.split(divider))
            expect(piece.replace(/["\s\u200b]/g, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 1_000 },
    );
  });
  test('numbers stay numbers, also below zero', () =>
    expect(csvLine([-3, 0, true, null, 'plain'])).toBe('-3,0,true,,plain\r\n'));
  test('quotes, commas and line ends', () => expect(csvLine(['a"b', 'c,d', 'e\nf'])).toBe('"a""b","c,d","e\nf"\r\n'));
});

const person = (
  id: string,
  alias: string,
  createdAt: number,
  role: ParticipantRow['role'] = 'delegate',
  former: readonly string[] = [],
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
  former,
  asked: null,
  device: null,
  pair: 0,
  wrongPairs: 0,
  formerToken: null,
  muted: false,
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
  test.each([
    ['another case', 'MINA and mina', 'P02 and P02'],
    ['another width', 'ｍｉｎａ', 'P02'],
    ['parts that are not seen', 'Mi\u200bna', 'P02'],
    ['composed otherwise', 'E\u0301va, Éva', 'P04, P04'],
    ['jamo one by one', '하늘'.normalize('NFD') + '이', 'P03이'],
    ['a name within a name', 'Mina Kim', 'P05'],
    ['a name borne before', 'Minjun said so, Oldie too', 'P06 said so, P06 too'],
    ['of two bearers the one of now', 'Borrowed', 'P07'],
    ['one syllable, with what hangs on it', '솔이 말했다. 솔, 솔에게는', 'P08이 말했다. P08, P08에게는'],
    ['one syllable within a word', '솔직히 한솔', '솔직히 한솔'],
    ['not the beginning of a syllable', '미, 민', 'P09, 민'],
    ['within the JSON of an audit', JSON.stringify({ text: 'A"b is late' }), '{"text":"P10 is late"}'],
    ["a helper's own name", 'Ms Han said', 'F2 said'],
    ['what unnamed links are called', 'The Projector of the Facilitator', 'The Projector of the Facilitator'],
    ['a letter that is a word', 'I think', 'I think'],
  ])('find names: %s', (_, text, told) => {
    const names = pseudonyms(
      [
        ...everyone,
        person('idD', 'Éva', 4),
        person('idE', 'Mina Kim', 5),
        person('idG', 'Jun', 6, 'delegate', ['Minjun', 'Oldie', 'Borrowed']),
        person('idH', 'Borrowed', 7),
        person('idI', '솔', 8),
        person('idJ', '미', 9),
        person('idK', 'A"b', 10),
        person('idL', 'I', 11),
        person('idM', 'Ms Han', 12, 'facilitator'),
        person('idN', 'Projector', 13, 'projector'),
      ],
      false,
    );
    expect(names.inText(text)).toBe(told);
  });
  test('leave aliases where they are asked for', () =>
    expect(pseudonyms(everyone, true).inText('Min, idA')).toBe('Min, P01'));
});
