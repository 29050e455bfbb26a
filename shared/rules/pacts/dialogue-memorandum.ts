import { pact } from './rule.ts';

/**
 * A memorandum on a regular defence dialogue. No document speaks of one (G); it answers what they tell: vice-ministers who met for the first time in two years (004) and ministers in
 * more than four (002), Seoul's call for openness about Tokyo's plans (001, 003, 004), and reproaches made in public (003). Each side binds itself: Tokyo to no surprise, Seoul to its channel first.
 */
export const dialogueMemorandum = pact({
  parties: ['seoul', 'tokyo'],
  signing: 'at-once',
  rule: 'G',
  documents: [],
  bilateral: true,
  clauses: {
    level: { options: ['working', 'vice-minister', 'minister'] },
    plans: { options: ['no-duty', 'explained-first'] },
    concerns: { options: ['public-too', 'channel-first'] },
    record: { options: ['confidential', 'published'] },
  },
  signed: (turn, clauses) => {
    const cause = 'pact:dialogue-memorandum:signed';
    const d10 = { rule: 'D10', documents: ['004'] } as const;
    const seen = clauses['level'] === 'minister' ? 2 : clauses['level'] === 'vice-minister' ? 1 : 0;
    turn.shift(
      [
        ['trust.seoul.tokyo', 1 + seen],
        ['trust.tokyo.seoul', 1 + seen],
        ['home.seoul', -seen],
        ['home.washington', 1],
      ],
      cause,
      { rule: 'G' },
    );
    if (clauses['plans'] === 'explained-first')
      turn.shift(
        [
          ['threat.seoul.tokyo', -4],
          ['home.seoul', 2],
          ['home.tokyo', -2],
        ],
        cause,
        d10,
      );
    if (clauses['concerns'] === 'channel-first')
      turn.shift(
        [
          ['trust.tokyo.seoul', 3],
          ['home.tokyo', 1],
          ['home.seoul', -2],
        ],
        cause,
        { rule: 'G' },
      );
    if (clauses['record'] === 'published')
      turn.shift(
        [
          ['suspicion', -3],
          ['home.seoul', 1],
          ['home.tokyo', -1],
        ],
        cause,
        { rule: 'D20', documents: ['004'] },
      );
  },
  // Talks above the working level meet in every round, so the protocol has its venue (G).
  opensVenue: (clauses) => clauses['level'] !== 'working',
  breaches: (clauses, move) => {
    if (move === 'float-strike' && clauses['plans'] === 'explained-first') return 'plans';
    return ['public-demand', 'censure', 'not-the-time'].includes(move) && clauses['concerns'] === 'channel-first'
      ? 'concerns'
      : null;
  },
  worth: {
    'S-shield': [-2, [0, 2, 3], [0, 4], [0, -3], [0, 1]],
    'S-history': [-6, [2, 0, -3], [0, 6], [0, -7], [0, 4]],
    'S-bridge': [0, [0, 3, 4], [0, 3], [0, -2], [1, 0]],
    'T-ally': [-2, [0, 1, 2], [0, -5], [0, 5], [0, -2]],
    'T-neighbour': [3, [0, 2, 4], [0, -2], [0, 4], [0, -1]],
    'T-nationals': [0, [0, 2, 2], [0, -3], [0, 4], [0, -1]],
    'W-hub': [1, [0, 1, 2], [0, 0], [0, 1], [0, 0]],
    'W-calm': [1, [0, 1, 1], [0, 1], [0, 1], [0, 1]],
    'P-wedge': [-2, [0, -1, -2], [0, 0], [0, -1], [0, 0]],
  },
});
