/** Recorded matches as a debrief receives them, and events written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WireEvent } from '../../../shared/protocol.ts';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { sees } from '../../../shared/rules/index.ts';
import { foldRecord, type MatchRecord } from '../../../client/debrief/record.ts';
import { opened } from '../../given.ts';

export function wire(events: readonly AnyEvent[]): WireEvent[] {
  let n = 0;
  return events
    .filter((e) => sees({ kind: 'debrief' }, e))
    .map((e) => ({
      n: ++n,
      type: e.type,
      at: e.at,
      round: e.round,
      phase: e.phase,
      by: e.by,
      ...(e.rule ? { rule: e.rule } : {}),
      ...(e.documents ? { documents: e.documents } : {}),
      data: e.data,
    }));
}

/** A match kept for these tests alone, so that they do not change with the bots. */
export function recorded(name: string): MatchRecord {
  const file = JSON.parse(readFileSync(join(import.meta.dirname, `matches/${name}.json`), 'utf8')) as {
    events: AnyEvent[];
  };
  return foldRecord(wire(file.events));
}

/** A match with nothing but the opening and these events. */
export function written(...events: readonly (Pick<WireEvent, 'type' | 'data'> & Partial<WireEvent>)[]): MatchRecord {
  const start = wire(opened());
  let n = start.length;
  return foldRecord([
    ...start,
    ...events.map((e): WireEvent => ({
      n: ++n,
      at: 10_000 + n,
      round: 1,
      phase: 'talks',
      by: { role: 'delegate', seat: 'tokyo', participant: 'p' },
      ...e,
    })),
  ]);
}
