/** What the documents leave open is never shown as if one of them said it: such effects are marked in rulings, and told on the rulebook's page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { readCases } from '../../server/cli/caseFile.ts';
import { MOVES } from '../../shared/rules/moves/index.ts';
import type { MoveRule } from '../../shared/rules/moves/rule.ts';
import { OPERATIONS } from '../../shared/rules/operations/index.ts';
import type { OperationRule } from '../../shared/rules/operations/rule.ts';
import { decide } from '../../shared/rules/index.ts';
import { refusalText } from '../../shared/rules/refusal.ts';
import { place } from '../../shared/cases/place.ts';
import type { RuleId } from '../../shared/types.ts';
import { delegate, singapore } from '../given.ts';

const FOLDER = join(import.meta.dirname, '../cases');
const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const reading = readCases(readFileSync(join(FOLDER, name), 'utf8'));
    return reading.ok ? reading.cases : [];
  });

const marked = new Set<RuleId>([
  ...cases.flatMap(({ then }) => (then.marked ? [then.marked] : [])),
  ...Object.values<MoveRule>(MOVES).flatMap(({ own, rule }) => (own ? [rule] : [])),
  ...Object.values<OperationRule>(OPERATIONS).flatMap(({ ownEffects, rule }) => (ownEffects ? [rule] : [])),
]);

/** What the rulebook marks within rules of the documents: each is held by a case. */
const NAMED = ['D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D13', 'D15', 'D16', 'D19', 'D20'] as const satisfies RuleId[];

test('the rulebook’s marks are held by cases', () =>
  expect(NAMED.filter((rule) => !cases.some(({ then }) => then.marked === rule))).toEqual([]));

describe.each(Object.entries(ruleTexts))('the rulebook’s page (%s)', (_language, { rules }) => {
  test.each([...marked].toSorted())('says what of %s is the game’s own', (rule) => {
    expect(rules[rule].own?.length ?? 0).toBeGreaterThan(5);
  });
  test('has nothing to mark where the whole rule is the game’s own', () => expect(rules.G.own).toBeUndefined());
});

test('a refusal tells the mark to scripts as well', () => {
  const state = place(singapore, {
    phase: 'crisis',
    'crisis.level': 'clash',
    'crisis.attacked': true,
    ladder: 'cabinet',
  });
  const decision = decide(state, {
    actor: delegate('tokyo'),
    id: 'x',
    now: 2_000,
    do: { type: 'operate', operation: 'strike', zone: 'dprk' },
  });
  expect(decision.ok ? '' : refusalText(decision.refusal)).toMatch(
    /\(D6; documents 000, 002; the gate is the game’s own, G\)/,
  );
});
