/**
 * Hashes over what is stored of a match, by which damage is seen. Events form a chain: each bears the hash over its own columns as they are stored and the hash
 * before it, the first one over the match's fixed columns, and the match keeps the last. They are taken over the stored text, never over what is parsed from it: a
 * database that keeps JSON in a form of its own would have to keep these columns as text.
 */
import { hash } from 'node:crypto';
import type { MatchTable, ReceiptTable, SnapshotTable, TextTable } from './schema.ts';

/** Columns are divided by a character that no JSON text and no id holds; an absent one is not the same as an empty one. */
const sealOver = (columns: readonly (string | number | null)[]): string =>
  hash('sha256', columns.map((column) => (column === null ? '\u0000' : column)).join('\u001f'), 'base64url');

export type FixedColumns = Pick<MatchTable, 'id' | 'session' | 'scenario_hash' | 'rules_version' | 'seed' | 'world'>;

/** What the first event's seal builds on. */
export const firstSeal = (m: FixedColumns): string =>
  sealOver([m.id, m.session, m.scenario_hash, m.rules_version, m.seed, m.world]);

/** The stored columns of an event after `match`, in their order; more may follow. */
export type EventColumns = readonly [
  seq: number,
  v: number,
  type: string,
  at: number,
  round: number,
  phase: string,
  actor: string,
  cause: string,
  rule: string | null,
  documents: string | null,
  streams: string,
  data: string,
  ...unknown[],
];

/** Written out: it is taken of every event that is read. */
export const eventSeal = (before: string, match: string, e: EventColumns): string =>
  hash(
    'sha256',
    `${before}\u001f${match}\u001f${e[0]}\u001f${e[1]}\u001f${e[2]}\u001f${e[3]}\u001f${e[4]}\u001f${e[5]}\u001f${e[6]}\u001f${e[7]}\u001f${e[8] ?? '\u0000'}\u001f${e[9] ?? '\u0000'}\u001f${e[10]}\u001f${e[11]}`,
    'base64url',
  );

export const receiptSeal = (r: Omit<ReceiptTable, 'seal'>): string =>
  sealOver([r.match, r.actor, r.command_id, r.payload_hash, r.reply, r.at, r.command]);

/** Whether a text is hidden may change, and is no part of it. */
export const textSeal = (t: Pick<TextTable, 'match' | 'seq' | 'participant' | 'body'>): string =>
  sealOver([t.match, t.seq, t.participant, t.body]);

/** One that bears no seal was written by an older version. */
export const isSound = (t: Pick<TextTable, 'match' | 'seq' | 'participant' | 'body' | 'seal'>): boolean =>
  t.seal === null || textSeal(t) === t.seal;

/** `chain`: the seal of the event that it was taken after. */
export const snapshotSeal = (s: Omit<SnapshotTable, 'seal' | 'chain'> & { readonly chain: string }): string =>
  sealOver([s.match, s.seq, s.state, s.stream_counts, s.hash, s.chain]);
