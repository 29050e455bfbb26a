/** Every moment of the playground can be played from its opening, and shows what its name says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collisions } from '../../client/desk/models.ts';
import { STATES, type PlayState } from '../../client/playground/states.ts';
import { EYES, type Eye } from '../../client/playground/table.ts';
import { OUTCOMES } from '../../shared/types.ts';
import type { Scenario } from '../../shared/scenario.ts';

const scenario = (id: string): Scenario =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../assets/scenarios/${id}.json`), 'utf8')) as Scenario;
const made = (id: string) => {
  const state = STATES.find((s) => s.id === id) as PlayState;
  return state.make(scenario(state.scenario ?? '2015-singapore'));
};
const view = (id: string, eye?: Eye) => made(id).snapshot(eye ?? STATES.find((s) => s.id === id)!.eye).view;

describe('the playground', () => {
  test.each(STATES.map((s) => [s.id, s] as const))('%s can be looked at by all eyes', (_id, state) => {
    const table = state.make(scenario(state.scenario ?? '2015-singapore'));
    for (const eye of EYES) {
      const { view: seen, feed, you } = table.snapshot(eye);
      expect(seen.chance).toBeUndefined();
      expect(feed.map((e) => e.n)).toEqual(feed.map((_, i) => i + 1));
      expect(you.seat).toBe(eye === 'observer' ? null : eye);
    }
  });
  test('has no state twice', () => {
    expect(new Set(STATES.map((s) => s.id)).size).toBe(STATES.length);
  });
  test.each(OUTCOMES)('ended-%s ends so by the rules', (outcome) => {
    expect(view(`ended-${outcome}`).result?.outcome).toBe(outcome);
  });
  test.each(['tension', 'provocation', 'standoff', 'clash'] as const)(
    'crisis-%s is a crisis at that level',
    (level) => {
      expect(view(`crisis-${level}`).crisis?.level).toBe(level);
    },
  );
  test('collision is one', () => {
    const { edit } = {
      edit: STATES.find((s) => s.id === 'collision')!.drafts!['pact:gsomia'] as {
        base: number;
        changes: Record<string, string>;
      },
    };
    const versions = view('collision').drafts['gsomia']!.versions;
    expect(
      collisions(versions[edit.base - 1]!.clauses, versions.at(-1)!.clauses, edit.changes).map((c) => c.clause),
    ).toEqual(['act']);
  });
  test('a draft stays with its parties, a given consent is for all', () => {
    expect(view('talks', 'observer').drafts).toEqual({});
    expect(
      Object.values(view('operations', 'observer').ledger)
        .map((e) => e.status)
        .toSorted(),
    ).toEqual(['given', 'refused']);
  });
  test('crowd holds 500 messages and 60 versions', () => {
    const { feed, view: seen } = made('crowd').snapshot('seoul');
    expect(feed.filter((e) => e.type === 'CableSent').length).toBe(500);
    expect(seen.drafts['gsomia']!.versions.length).toBe(60);
  });
});
