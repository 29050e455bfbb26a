/** Damage of what is stored: how it is told, and looked for. */
import type { AnyEvent } from '../../shared/rules/event.ts';

/** `missing`: rows are gone, or more are there than should be. `changed`: a row is not what was written. `unreadable`: it is, but cannot be read. */
export type DamageKind = 'missing' | 'changed' | 'unreadable';

/** What is stored of a match is not what was written: it must not be played on. */
export class RecordDamaged extends Error {
  override readonly name = 'RecordDamaged';
  readonly match: string;
  /** The first event that is not sound. */
  readonly seq: number;
  readonly kind: DamageKind;
  /** What was read before it, in the same reading. */
  readonly sound: readonly AnyEvent[];
  constructor(match: string, seq: number, kind: DamageKind, sound: readonly AnyEvent[] = []) {
    super(
      `The record of match ${match} is damaged from event ${seq} on (${kind}). The other matches are not. Bring a backup back with: npm run restore -- BACKUP_FILE`,
    );
    this.match = match;
    this.seq = seq;
    this.kind = kind;
    this.sound = sound;
  }
}

/** What was once answered to a command cannot be told again. Its events are sound, if there are any: nothing is to be done a second time. */
export class ReceiptDamaged extends Error {
  override readonly name = 'ReceiptDamaged';
  constructor(match: string) {
    super(`A receipt of match ${match} is not what was written.`);
  }
}

/** Something beside the events that is not what was written: the match goes on without it. */
export interface Finding {
  readonly match: string;
  readonly table: 'event' | 'receipt' | 'text' | 'snapshot';
  readonly seq: number | null;
  readonly kind: DamageKind;
}
