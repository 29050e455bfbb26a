/** Moves that are ticked and not submitted, the last minute, and what is read out of both. */
import { describe, expect, it, test } from 'vitest';
import en from '../../assets/i18n/ui/en.ts';
import ja from '../../assets/i18n/ui/ja.ts';
import ko from '../../assets/i18n/ui/ko.ts';
import { draftOf, lost, unsealed, type MovesDraft } from '../../client/desk/unsealed.ts';
import { aboutToEnd, warnedBefore } from '../../client/match/lastMinute.ts';
import { ownWord } from '../../client/match/ownWord.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { SealedMove, State } from '../../shared/rules/state.ts';
import { MOVES } from '../../shared/rules/moves/index.ts';
import type { Phase, Seat } from '../../shared/types.ts';

const OWN = Object.entries(MOVES)
  .filter(([, rule]) => rule.seat === 'seoul')
  .map(([move]): SealedMove => ({ move }));
const [A, B] = OWN as [SealedMove, SealedMove];
const THEIRS: SealedMove = { move: Object.entries(MOVES).find(([, rule]) => rule.seat === 'tokyo')![0] };

const event = (n: number, round: number, type: WireEvent['type'], data: unknown): WireEvent => ({
  n,
  type,
  at: n,
  round,
  phase: 'decisions',
  by: { role: 'server', seat: null, participant: '' },
  data,
});
const opened = (n: number, round: number): WireEvent => event(n, round, 'MovesOpened', { moves: [] });
const sealed = (n: number, round: number, moves: readonly SealedMove[], seat: Seat = 'seoul'): WireEvent =>
  event(n, round, 'MovesSealed', { seat, moves });
const at = (phase: Phase, mine?: readonly SealedMove[]): State =>
  ({ clock: { phase, round: 2 }, sealed: mine ? { seoul: mine } : {} }) as unknown as State;
const draft = (moves: readonly SealedMove[], since = 10, told?: number): MovesDraft => ({
  since,
  moves,
  ...(told === undefined ? {} : { told }),
});

describe('ticked moves before the end', () => {
  test.each([
    ['ticked, nothing submitted', draft([A]), at('decisions'), [A]],
    ['ticked otherwise than submitted', draft([A, B]), at('decisions', [A]), [A, B]],
    ['submitted, in another order', draft([B, A]), at('decisions', [A, B]), null],
    ['prepared in an earlier phase', draft([A]), at('talks'), null],
    ['none ticked', draft([]), at('decisions'), null],
    ['no draft', null, at('decisions'), null],
  ])('%s', (_what, kept, state, found) => expect(unsealed(kept, state, 'seoul')).toEqual(found));
});

describe('ticked moves after the end', () => {
  test.each([
    [
      'given nothing submitted, the delegation went without',
      draft([A]),
      [opened(12, 1)],
      { n: 12, round: 1, instead: [] },
    ],
    [
      'given others submitted before, those counted',
      draft([A]),
      [sealed(9, 1, [B]), sealed(11, 1, [A], 'tokyo'), opened(12, 1)],
      { n: 12, round: 1, instead: [B] },
    ],
    ['given the same submitted elsewhere, nothing is lost', draft([A]), [sealed(11, 1, [A]), opened(12, 1)], null],
    ['given moves opened before they were ticked, nothing is lost', draft([A], 13), [opened(12, 1)], null],
    ['given that it was said, it is not said again', draft([A], 10, 12), [opened(12, 1)], null],
    [
      'given that it happened again, it is said again',
      draft([A], 10, 12),
      [opened(12, 1), opened(20, 2)],
      { n: 20, round: 2, instead: [] },
    ],
    [
      'given what was submitted a round ago, it does not count',
      draft([A]),
      [sealed(5, 1, [A]), opened(6, 1), opened(20, 2)],
      { n: 20, round: 2, instead: [] },
    ],
    ['given none ticked, there is nothing to lose', draft([]), [opened(12, 1)], null],
  ])('%s', (_what, kept, feed, found) => expect(lost(kept, feed, 'seoul')).toEqual(found));

  it('keeps of a draft what belongs to the seat, also where an older page kept it', () => {
    expect(draftOf(draft([A, THEIRS]), 'seoul')?.moves).toEqual([A]);
    expect(draftOf([A], 'seoul')?.moves).toEqual([A]);
    expect(lost(draftOf([A], 'seoul'), [opened(12, 1)], 'seoul')).toBeNull();
    expect(draftOf(null, 'seoul')).toBeNull();
  });
});

describe('the last minute', () => {
  test.each([
    [61_000, 240_000, false],
    [60_000, 240_000, true],
    [1, 240_000, true],
    [0, 240_000, false],
    [-5_000, 240_000, false],
    // A phase that is hardly longer than a minute is warned of in its second half.
    [40_000, 70_000, false],
    [35_000, 70_000, true],
    [12_500, 25_000, true],
  ])('given %i ms left of %i, it is about to end: %s', (left, length, yes) =>
    expect(aboutToEnd(left, length)).toBe(yes),
  );
  test('never more than a minute before', () => expect(warnedBefore(7 * 86_400_000)).toBe(60_000));
});

describe('what is read out of a notice', () => {
  const notices: [type: WireEvent['type'], data: unknown, text: string | null][] = [
    ['BroadcastSent', { length: 5 }, 'Five minutes more.'],
    ['BroadcastSent', { length: 5 }, null],
    ['RestoreAnnounced', { to: 9, round: 1, phase: 'talks', length: 6 }, 'A slip of mine'],
    ['InjectFired', { inject: 'own', n: 1, texts: null, length: 9 }, 'Storm\nPorts close.'],
    ['InjectFired', { inject: 'own', n: 1, texts: null, length: 9 }, null],
  ];
  for (const [name, dict] of Object.entries({ en, ko, ja }))
    test.each(notices)(`${name}: %s is told with its source once`, (type, data, text) => {
      const words = ownWord({ ...event(1, 2, type, data), text }, dict.delegation, 'en', {}, 'me') ?? '';
      const { arrivedNotice, notice } = dict.delegation;
      const sources = new Set([arrivedNotice, notice.inject, notice.broadcast, notice.restore(1)]);
      // One of them, and that one once: no source stands in another.
      expect([...sources].map((source) => words.split(source).length - 1).filter(Boolean)).toEqual([1]);
      for (const line of (text ?? '').split('\n')) expect(words).toContain(line);
    });
  test('one’s own draft is not told to oneself', () => {
    const drafted = {
      ...event(1, 2, 'ActDrafted', {}),
      by: { role: 'delegate', seat: 'seoul' as const, participant: 'me' },
    };
    expect([ownWord(drafted, en.delegation, 'en', {}, 'me'), ownWord(drafted, en.delegation, 'en', {}, 'you')]).toEqual(
      [null, en.delegation.arrivedAct],
    );
  });
});
