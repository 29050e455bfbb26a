/** The brief on return: whose acts it lists, and what it says of those without a headline. */
import { expect, test } from 'vitest';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { catchUp } from '../../assets/i18n/ui/en/catchUp.ts';
import { sealedOf, standIns } from '../../client/desk/catchup/catchUp.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';

let n = 0;
const event = (type: WireEvent['type'], role: string, seat: Seat, data: unknown = {}): WireEvent => ({
  n: ++n,
  type,
  at: 0,
  round: 2,
  phase: 'talks',
  by: { role, seat, participant: 'x' },
  data,
});

test('it lists what a computer or a steward did for this seat since it was last put away, and nothing else', () => {
  const feed = [
    event('PactProposed', 'bot', 'tokyo'),
    event('PactEndorsed', 'delegate', 'tokyo'),
    event('ConsentGiven', 'steward', 'seoul'),
    event('MovesSealed', 'steward', 'tokyo', { seat: 'tokyo', moves: [{ move: 'publish-plans' }] }),
  ];
  expect(standIns(feed, 'tokyo', 0).map((e) => [e.type, e.by.role])).toEqual([
    ['PactProposed', 'bot'],
    ['MovesSealed', 'steward'],
  ]);
  expect(standIns(feed, 'tokyo', feed[0]!.n).map((e) => e.type)).toEqual(['MovesSealed']);
  expect(standIns(feed, 'washington', 0)).toEqual([]);
});

test('sealed moves and choices, which only their own seat sees, are told in words', () => {
  const tell = (type: WireEvent['type'], data: unknown) =>
    sealedOf(event(type, 'steward', 'tokyo', data), ruleTexts.en, catchUp);
  expect(tell('MovesSealed', { seat: 'tokyo', moves: [{ move: 'publish-plans' }, { move: 'brief-press' }] })).toBe(
    'Submitted: Publish defence plans and Brief the press',
  );
  expect(tell('MovesSealed', { seat: 'tokyo', moves: [] })).toBe('Chose no move');
  expect(tell('ChoiceSealed', { seat: 'tokyo', choice: 'hold' })).toBe('Chose in the crisis: Hold');
  expect(tell('SeatReady', { seat: 'tokyo', ready: true })).toBeNull();
});
