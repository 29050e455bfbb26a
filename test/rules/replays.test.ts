import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decideAgain, hashOf, readRecording } from '../../server/cli/replayRecord.ts';
import type { AnyEvent } from '../types.ts';
import { RULES_VERSION } from '../../shared/rules/index.ts';

const FOLDER = join(import.meta.dirname, '../replays');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('there are ten golden replays or more', () => expect(files.length).toBeGreaterThanOrEqual(10));

test('some golden replays are of the present rules version, so that deciding again is held', () => {
  const present = files.filter((name) => {
    const { rules } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { rules: number };
    return rules === RULES_VERSION;
  });
  expect(present.length).toBeGreaterThanOrEqual(10);
});

describe.each(files)('golden replay %s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const recording = readRecording(text, name);

  test('given its recorded events, folding them ends in the recorded state', () => {
    expect(hashOf(recording)).toBe(recording.hash);
  });

  test('given its recorded commands and the same rules version, deciding again brings the same events', () => {
    const { rules } = JSON.parse(text) as { rules: number };
    // Deciding again is promised within one rules version only.
    if (rules === RULES_VERSION) expect(decideAgain(recording)).toBeNull();
    else expect(rules).toBeLessThan(RULES_VERSION);
  });

  test('given one figure changed in the record, the hash differs', () => {
    const events = structuredClone(recording.events) as AnyEvent[];
    const last = events.at(-1);
    if (last?.type !== 'MatchEnded') throw new Error('a golden replay is a whole match');
    (last.data.points as Record<string, number>)['seoul'] = 99;
    expect(hashOf({ ...recording, events })).not.toBe(recording.hash);
  });
});
