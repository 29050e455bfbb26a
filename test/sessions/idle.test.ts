/** Since when somebody has been quiet: from what there was to do, not from what went before it. */
import { expect, test } from 'vitest';
import { idleSince, type Chronicle } from '../../server/sessions/chronicle.ts';

const MINUTE = 60_000;
const book = (more: Partial<Pick<Chronicle, 'begun' | 'lastAct' | 'placed' | 'pauses'>> = {}) => ({
  begun: 10 * MINUTE,
  lastAct: new Map<string, number>(),
  placed: new Map<string, number>(),
  pauses: [],
  ...more,
});

test.each([
  ['before play', book({ begun: null }), null, null],
  ['who has not acted: from the first phase on', book(), null, 10],
  ['who has acted: from then', book({ lastAct: new Map([['a', 14 * MINUTE]]) }), null, 14],
  [
    'whose last act was refused, and is in no record',
    book({ lastAct: new Map([['a', 14 * MINUTE]]) }),
    15 * MINUTE,
    15,
  ],
  ['who came late: from the place given', book({ placed: new Map([['a', 30 * MINUTE]]) }), null, 30],
  ['who was placed before play: from its beginning', book({ placed: new Map([['a', 1 * MINUTE]]) }), null, 10],
  [
    'while the clock stood still, nothing was to be done',
    book({ pauses: [{ from: 12 * MINUTE, to: 20 * MINUTE }] }),
    null,
    18,
  ],
  [
    'of a pause that began before the last act, the rest counts',
    book({ lastAct: new Map([['a', 15 * MINUTE]]), pauses: [{ from: 12 * MINUTE, to: 20 * MINUTE }] }),
    null,
    20,
  ],
  [
    'a pause that was over before does not count',
    book({ lastAct: new Map([['a', 25 * MINUTE]]), pauses: [{ from: 12 * MINUTE, to: 20 * MINUTE }] }),
    null,
    25,
  ],
])('%s', (_who, of, acted, minute) => expect(idleSince(of, 'a', acted)).toBe(minute === null ? null : minute * MINUTE));
