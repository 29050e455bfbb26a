import type { MoveRule } from './rule.ts';
import { countOf } from './rule.ts';

/** Washington presses an ally for a thaw (002). It works once for each ally, then costs trust; counted by target. */
export const press: MoveRule = {
  seat: 'washington',
  cost: 1,
  rule: 'D12',
  documents: ['002'],
  targets: ['seoul', 'tokyo'],
  effects: (view, { target }) => {
    const again = countOf(view, `press:${target}`) > 0;
    if (target === 'tokyo')
      return again
        ? [
            ['trust.tokyo.washington', -6],
            ['home.washington', -2],
            ['home.seoul', 1],
          ]
        : [
            ['home.washington', 1],
            ['trust.seoul.tokyo', 2],
            ['home.seoul', 2],
            ['trust.tokyo.washington', -1],
          ];
    return again
      ? [
          ['trust.seoul.washington', -6],
          ['home.seoul', -2],
          ['home.washington', -2],
        ]
      : [
          ['home.washington', 1],
          ['home.seoul', 3],
          ['trust.seoul.washington', -1],
        ];
  },
};
