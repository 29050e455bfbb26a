/** The host's quicker hash of a state. */
import { expect, test } from 'vitest';
import { playMatch } from '../../shared/bots/play.ts';
import { evolve, stateHash } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import { hashOfState } from '../../server/host/hash.ts';
import { singapore } from '../given.ts';

test('given a whole match, after every event it is the hash of the rules, in whatever order states are asked for', () => {
  const { events } = playMatch({
    scenario: singapore,
    seed: 2,
    bots: { seoul: 'competent', tokyo: 'random', washington: 'competent', pyongyang: 'reckless' },
  });
  const states: State[] = [];
  let state: State | null = null;
  for (const event of events) {
    state = evolve(state, event);
    states.push(state);
    expect(hashOfState(state)).toBe(stateHash(state));
  }
  // Nothing was changed in place since: the texts remembered still hold.
  for (const [k, old] of states.entries())
    if (k % 7 === 0) expect(hashOfState(old)).toBe(stateHash(structuredClone(old)));
});
