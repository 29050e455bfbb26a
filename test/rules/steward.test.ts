/** The absence steward keeps to its mandate in every situation, and keeps the table moving. */
import { describe, expect, test } from 'vitest';
import { harmless, stewardCommands, withinMandate } from '../../shared/bots/steward.ts';
import { chooseCommands } from '../../shared/bots/index.ts';
import type { Command } from '../../shared/commands.ts';
import { checkCommand } from '../../shared/rules/check.ts';
import { decide, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { MOVES } from '../../shared/rules/moves/index.ts';
import { SEATS } from '../../shared/types.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, folded, opened, running } from '../given.ts';
import type { State } from '../types.ts';

const seen = (state: State, seat: Seat): State => viewFor(state, delegateOf(seat));
const steward = (seat: Seat): Actor => ({ ...delegate(seat), role: 'steward' });
const NEVER: readonly Command['type'][] = [
  'propose',
  'counter',
  'agree',
  'withdraw',
  'end',
  'ask-consent',
  'refuse-consent',
  'revoke-consent',
  'request-assistance',
  'operate',
  'hold-session',
  'side-letter',
  'convene',
  'consult',
  'set-policy',
];

test('over whole matches it only does what its mandate lists, and what it does is open', () => {
  const sent = new Set<string>();
  for (const away of SEATS) {
    let state = after(folded(opened(SEATS.indexOf(away) + 3)), [FACILITATOR, { type: 'start' }]);
    for (let k = 0; k < 240 && state.clock.phase !== 'ended'; k++) {
      const seat = SEATS[k % 4]!;
      const view = seen(state, seat);
      const [command] = seat === away ? stewardCommands(view, seat, k) : chooseCommands(view, seat, k, 'random');
      if (seat === away && command) {
        sent.add(command.type);
        expect(NEVER).not.toContain(command.type);
        expect(withinMandate(view, seat, command), JSON.stringify(command)).toBe(true);
        expect(checkCommand(view, seat, command)).toBeNull();
      }
      const decision = command
        ? decide(state, {
            actor: seat === away ? steward(seat) : delegate(seat),
            id: `c${k}`,
            now: 3_000 + k,
            do: command,
          })
        : null;
      if (decision?.ok) {
        if (seat === away) expect(decision.events.every((e) => e.by.role === 'steward')).toBe(true);
        state = decision.state;
      } else if (k % 12 === 11) state = after(state, [FACILITATOR, { type: 'end-phase' }]);
    }
  }
  expect([...sent]).toEqual(expect.arrayContaining(['ready', 'seal']));
});

describe('in a crisis', () => {
  const crisis = (): State => {
    const state = running('decisions', 5);
    return {
      ...state,
      clock: { ...state.clock, phase: 'crisis' },
      crisis: {
        id: 1,
        cause: 'move:test',
        level: 'standoff',
        exchange: 1,
        chosen: [],
        choices: {},
        odds: { both: 50, pyongyang: 50, allies: 50, none: 50 },
        deterrence: 50,
        consultation: 'none',
        consultationAnswer: null,
        attacked: false,
        raisesAtClash: {},
        lastCall: false,
      },
    };
  };
  test('it answers the routine request, an unarmed evacuation while the crisis lasts, and no other', () => {
    const asked = (operation: 'evacuation' | 'escort', zone: 'rok' | 'approaches') =>
      after(crisis(), [
        delegate('tokyo'),
        { type: 'ask-consent', operation, zone, term: { kind: 'round', round: 3 }, price: null },
      ]);
    expect(stewardCommands(seen(asked('evacuation', 'rok'), 'seoul'), 'seoul', 1)).toEqual([
      { type: 'give-consent', request: 'c1', conditions: ['unarmed'], term: { kind: 'crisis' } },
    ]);
    expect(stewardCommands(seen(asked('escort', 'approaches'), 'seoul'), 'seoul', 1).map((c) => c.type)).not.toContain(
      'give-consent',
    );
  });
  test('it never raises', () => {
    for (const seat of SEATS)
      for (let seed = 0; seed < 8; seed++) {
        const [command] = stewardCommands(seen(crisis(), seat), seat, seed);
        expect(command?.type === 'choose' && command.choice === 'raise').toBe(false);
      }
  });
});

test('a harmless move raises no tension, threat or suspicion, and costs no one’s trust', () => {
  const state = running('decisions', 2);
  const found = Object.entries(MOVES)
    .filter(([move, rule]) => harmless(seen(state, rule.seat), rule.seat, move))
    .map(([move]) => move);
  expect(found).toEqual(expect.arrayContaining(['forge-consensus', 'publish-plans', 'host-dialogue']));
  for (const grave of [
    'climb',
    'float-strike',
    'test',
    'submarine-test',
    'border-incident',
    'prepare',
    'posture',
    'denounce',
    'public-demand',
    'press',
    'back-tokyo',
  ])
    expect(found).not.toContain(grave);
});

test('a promise given for a consent is kept before anything else', () => {
  const state = after(
    running('talks', 4),
    [
      delegate('tokyo'),
      {
        type: 'ask-consent',
        operation: 'evacuation',
        zone: 'rok',
        term: { kind: 'round', round: 4 },
        price: { move: 'publish-plans', due: 2 },
      },
    ],
    [delegate('seoul'), { type: 'give-consent', request: 'c1', conditions: [], term: { kind: 'round', round: 4 } }],
    [FACILITATOR, { type: 'end-phase' }],
  );
  expect(stewardCommands(seen(state, 'tokyo'), 'tokyo', 1)).toEqual([
    { type: 'seal', moves: [{ move: 'publish-plans' }] },
  ]);
});
