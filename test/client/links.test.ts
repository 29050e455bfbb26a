/** Links and codes as people pass them on: whatever a chat program, a keyboard or a hand made of them, they lead to the room or to a page that says what to do. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeOf, routeOf } from '../../client/lobby/links.ts';
import { CODE_ALPHABET, CODE_LENGTH, codeIn, isCode, readCode } from '../../shared/code.ts';

const CODE = 'ACD347';
const SECRET = 'V1StGXR8_Z5jdHi6B-myT-4567890abc';

const code = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((letters) => letters.join(''));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

describe('a code', () => {
  test.each([
    ['as it is', CODE],
    ['in small letters', 'acd347'],
    ['in full-width letters', 'ＡＣＤ３４７'],
    ['in small full-width letters', 'ａｃｄ３４７'],
    ['in groups', 'ACD-347'],
    ['with spaces', ' ac d 3 47 '],
    ['with a full-width hyphen', 'ＡＣＤ－３４７'],
    ['with a long dash', 'ACD–347'],
    ['with an invisible space', 'ACD\u200b347\ufeff'],
    ['with a sentence behind it', 'ACD347로 들어오세요.'],
    ['with a full stop', 'ACD347.'],
    ['in brackets', '(ACD347)'],
    ['in quotation marks', '「ACD347」'],
  ])('%s is read', (_how, typed) => expect([codeIn(typed), readCode(typed)]).toEqual([CODE, CODE]));

  test.each([
    ['too short', 'ACD34', 'ACD34'],
    ['too long', 'ACD3479', CODE],
    ['of letters that no code has', 'OIL580', 'OIL580'],
    ['empty', '', ''],
    ['of other letters only', '코드', ''],
  ])('%s is none', (_how, typed, found) => expect([codeIn(typed), readCode(typed)]).toEqual([found, null]));

  it('survives any mixture of widths, cases, spaces and things behind it', () => {
    const behind = fc.constantFrom('', '.', ')', '…', '로', 'に', ' please', '\n', '%', '?x=1', '&a=b', '"', '。');
    fc.assert(
      fc.property(
        code,
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('', ' ', '-', '－', '\u200b')), {
          minLength: CODE_LENGTH,
          maxLength: CODE_LENGTH,
        }),
        behind,
        (whole, how, end) => {
          const typed = [...whole].map((c, i) => {
            const [small, broad, gap] = how[i]!;
            const letter = small ? c.toLowerCase() : c;
            return (broad ? wide(letter) : letter) + gap;
          });
          // Another word of letters needs a space before it.
          const text = typed.join('') + (end === ' please' ? '. please' : end);
          expect(readCode(text)).toBe(whole);
          const route = routeOf(`#/j/${text}`);
          expect(route).toEqual({ at: 'join', code: whole });
        },
      ),
    );
  });
});

describe('a link', () => {
  const behind = [
    '',
    '%',
    '%E0%A4',
    '%ZZ',
    '.',
    ')',
    ',',
    '%20',
    '/',
    '?x=1',
    '&x=1',
    '로',
    '%EB%A1%9C',
    '…',
    '」',
    '>',
    '%3E',
    '"',
  ];
  const before = ['#/j/', '#/J/', '#j/', '#//j/', '＃/j/', '#/'];
  for (const tail of behind)
    test(`to join leads to the room with “${tail}” behind its code`, () => {
      for (const head of before)
        for (const of of [CODE, CODE.toLowerCase(), wide(CODE), encodeURIComponent(wide(CODE))])
          expect(routeOf(head + of + tail), head + of + tail).toEqual({ at: 'join', code: CODE });
    });

  test.each([
    ['', { at: 'home' }],
    ['#', { at: 'home' }],
    ['#/', { at: 'home' }],
    ['#/m', { at: 'match' }],
    ['#/check', { at: 'check' }],
    ['#/M).', { at: 'match' }],
    ['#/m?fbclid=1', { at: 'match' }],
    ['#/rules', { at: 'rules', rule: null }],
    ['#/rules/d14.', { at: 'rules', rule: 'D14' }],
    ['#/RULES/D3)', { at: 'rules', rule: 'D3' }],
    ['#/guide/2015-Singapore,', { at: 'guide', scenario: '2015-singapore' }],
    ['#/class', { at: 'class', secret: null }],
    [`#/class/${SECRET}`, { at: 'class', secret: SECRET }],
    [`#/class/${SECRET}.`, { at: 'class', secret: SECRET }],
    [`#/Class/${SECRET}%20로`, { at: 'class', secret: SECRET }],
    [`#/projector/${CODE.toLowerCase()})`, { at: 'projector', id: CODE, match: null }],
    [`#/projector/${SECRET}/m_1-x.`, { at: 'projector', id: SECRET, match: 'm_1-x' }],
    ['#/debrief', { at: 'debrief', match: null }],
    ['#/debrief/m_1-x%', { at: 'debrief', match: 'm_1-x' }],
    ['#/playground/talks/seoul', { at: 'playground', path: 'talks/seoul' }],
    ['#/j/ACD3', { at: 'join', code: 'ACD3' }],
  ] as const)('%s leads where it was meant to', (hash, route) => expect(routeOf(hash)).toEqual(route));

  test.each(['#/j/', '#/j', '#/j/로', '#/j/%E0%A4', '#/nowhere', '#/class/abc', '#/projector/', '#/%', '#/로', '#x'])(
    '%s is told to lead nowhere',
    (hash) => expect(routeOf(hash)).toEqual({ at: 'astray' }),
  );

  it('never breaks the page, whatever it is', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'%#/jJmEA4?&.0로\ud800') }),
    );
    fc.assert(
      fc.property(junk, (text) => {
        expect(routeOf(`#${text}`).at).toBeTypeOf('string');
      }),
    );
  });

  it('gives its code also when it is pasted whole into the field for one', () => {
    expect(codeOf(`http://10.0.0.5:2567/#/j/${CODE}`)).toBe(CODE);
    expect(codeOf(`Join here: http://10.0.0.5:2567/#/J/${CODE.toLowerCase()}. See you`)).toBe(CODE);
    expect(codeOf('acd 3')).toBe('acd 3');
    expect(isCode(CODE)).toBe(true);
  });
});
