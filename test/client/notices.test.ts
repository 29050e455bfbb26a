/** What a facilitator tells the table, as the desk shows it. */
import { describe, expect, test } from 'vitest';
import { tableNotices } from '../../client/desk/delegation/notices.ts';
import type { WireEvent } from '../../shared/protocol.ts';

const event = (n: number, type: WireEvent['type'], data: unknown, more: Partial<WireEvent> = {}): WireEvent => ({
  n,
  type,
  at: n,
  round: 2,
  phase: 'talks',
  by: { role: 'facilitator', seat: null, participant: 'f' },
  data,
  ...more,
});
const texts = {
  en: { title: 'A drill', text: 'Ships gather.' },
  ko: { title: '훈련', text: '함정이 모입니다.' },
  ja: { title: '訓練', text: '艦艇が集まります。' },
};
const none: ReadonlySet<number> = new Set();

describe('notices over the desk', () => {
  const feed = [
    event(1, 'BroadcastSent', { length: 5 }, { text: 'Early', round: 0 }),
    event(2, 'InjectFired', { inject: 'drill', n: 1, texts, length: 0 }),
    event(3, 'BroadcastSent', { length: 4 }, { text: null }),
    event(4, 'RestoreAnnounced', { to: 9, round: 1, phase: 'talks', length: 6 }, { text: 'A slip' }),
  ];
  test('the latest two that can be read, newest first, in the reader’s language', () => {
    expect(tableNotices(feed, 2, 'ko', none).map(({ kind, title, text, round }) => [kind, title, text, round])).toEqual(
      [
        ['restore', null, 'A slip', 1],
        ['inject', '훈련', '함정이 모입니다.', 2],
      ],
    );
  });
  test('what was put away, hidden or is two rounds old is gone', () => {
    expect(tableNotices(feed, 2, 'en', new Set([2, 4]))).toEqual([]);
    expect(tableNotices(feed, 4, 'en', none)).toEqual([]);
  });
  test('an own event in some languages is read in one’s own, else in English or the first there is, and says so', () => {
    const own = event(
      6,
      'InjectFired',
      { inject: 'own', n: 3, texts: null, length: 40, languages: ['en', 'ko'] },
      { text: 'Storm\nPorts close.\n---\n폭풍\n항구가 닫힙니다.' },
    );
    expect(
      (['en', 'ko', 'ja'] as const).map(
        (lang) => tableNotices([own], 2, lang, none).map(({ title, text, only }) => [title, text, only])[0],
      ),
    ).toEqual([
      ['Storm', 'Ports close.', null],
      ['폭풍', '항구가 닫힙니다.', null],
      ['Storm', 'Ports close.', 'en'],
    ]);
    const one = event(
      7,
      'InjectFired',
      { inject: 'own', n: 4, texts: null, length: 9, languages: ['ja'] },
      { text: '嵐\n港が閉まります。' },
    );
    expect(tableNotices([one], 2, 'ko', none)).toMatchObject([{ title: '嵐', only: 'ja' }]);
  });
  test('a card drawn by hand is told in the reader’s words, whoever drew it', () => {
    const card = event(
      8,
      'InjectFired',
      { inject: 'card-harvest', n: 5, texts: null, length: 9 },
      { text: 'Poor harvest\nThe harvest is poor.' },
    );
    expect(
      tableNotices([card], 2, 'ko', none, { harvest: { name: '흉작', line: '북측의 수확이 적습니다.' } }),
    ).toMatchObject([{ title: '흉작', text: '북측의 수확이 적습니다.', only: null }]);
  });
  test('an own event has its title in the first line', () => {
    expect(
      tableNotices(
        [
          event(
            5,
            'InjectFired',
            { inject: 'own', n: 2, texts: null, length: 9 },
            { text: 'Storm\nPorts close.\nTrains stop.' },
          ),
        ],
        2,
        'ja',
        none,
      ),
    ).toMatchObject([{ title: 'Storm', text: 'Ports close.\nTrains stop.' }]);
  });
});
