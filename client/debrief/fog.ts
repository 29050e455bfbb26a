/** Who knew what: all that was hidden while the match ran, beside what each capital was told. */
import { MOVES } from '../../shared/rules/moves/index.ts';
import type { SealedMove } from '../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { channelOf, isType } from '../desk/models.ts';
import type { MatchRecord } from './record.ts';

export const READERS = ['seoul', 'tokyo', 'washington'] as const satisfies readonly Seat[];
export interface Told {
  readonly said: number;
  readonly right: boolean;
  readonly confidence: 'low' | 'middle' | 'high';
}
/** One round of Pyongyang's preparations and what the reports made of them. */
export interface ReportRow {
  readonly round: number;
  readonly truth: number;
  readonly told: Partial<Record<Seat, Told>>;
}

export interface SealRow {
  readonly round: number;
  readonly seat: Seat;
  readonly moves: readonly (SealedMove & {
    readonly hidden: boolean;
    readonly came: 'opened' | 'fizzled' | 'unseen';
  })[];
  /** How often the seal was broken and laid anew. */ readonly changed: number;
}
export interface ChannelRow {
  readonly seats: readonly Seat[];
  readonly cables: number;
  readonly without: readonly Seat[];
}
/** Talks on a pact that the others never heard of, or that led nowhere. */
export interface TalksRow {
  readonly pact: string;
  readonly parties: readonly Seat[];
  readonly versions: number;
  readonly agreed: boolean;
  readonly from: number;
}
export interface LetterRow {
  readonly pact: string;
  readonly to: Seat;
  readonly favour: string;
  readonly honoured: boolean;
  readonly round: number;
}
export interface RequestRow {
  readonly from: Seat;
  readonly to: Seat;
  readonly operation: string;
  readonly zone: string;
  readonly round: number;
}

export interface Fog {
  readonly reports: readonly ReportRow[];
  readonly seals: readonly SealRow[];
  readonly channels: readonly ChannelRow[];
  readonly statements: number;
  readonly talks: readonly TalksRow[];
  readonly letters: readonly LetterRow[];
  /** Requests that nobody answered: known to two capitals alone. */
  readonly requests: readonly RequestRow[];
}

const isHidden = (move: string): boolean => Object.entries(MOVES).some(([id, rule]) => id === move && 'hidden' in rule);

function reportsOf(record: MatchRecord): ReportRow[] {
  const rows = new Map<number, { truth: number; told: Partial<Record<Seat, Told>> }>();
  for (const { event, before } of record.frames) {
    if (!isType(event, 'ReportReceived')) continue;
    const truth = before.preparations ?? 0;
    const row = rows.get(event.round) ?? { truth, told: {} };
    const { preparations: said, confidence } = event.data.report;
    row.told[event.data.seat] = { said, right: said === truth, confidence };
    rows.set(event.round, row);
  }
  return [...rows].map(([round, row]) => ({ round, ...row })).sort((a, b) => a.round - b.round);
}

function sealsOf(record: MatchRecord): SealRow[] {
  const rows: SealRow[] = [];
  let open = new Map<Seat, { moves: readonly SealedMove[]; times: number }>();
  for (const { event } of record.frames) {
    if (isType(event, 'MovesSealed'))
      open.set(event.data.seat, { moves: event.data.moves, times: (open.get(event.data.seat)?.times ?? 0) + 1 });
    if (isType(event, 'MovesOpened')) {
      for (const seat of SEATS) {
        const sealed = open.get(seat);
        if (sealed)
          rows.push({
            round: event.round,
            seat,
            changed: sealed.times - 1,
            moves: sealed.moves.map((m) => ({
              ...m,
              hidden: isHidden(m.move),
              came: isHidden(m.move) ? 'unseen' : 'opened',
            })),
          });
      }
      open = new Map();
    }
    if (isType(event, 'MovePlayed') && event.data.fizzled) {
      const k = rows.findIndex((r) => r.round === event.round && r.seat === event.data.seat);
      if (k >= 0)
        rows[k] = {
          ...rows[k]!,
          moves: rows[k]!.moves.map((m) => (m.move === event.data.move ? { ...m, came: 'fizzled' } : m)),
        };
    }
  }
  return rows;
}

function channelsOf(record: MatchRecord): { channels: ChannelRow[]; statements: number } {
  const counts = new Map<string, { seats: Seat[]; cables: number }>();
  let statements = 0;
  for (const { event } of record.frames) {
    if (!isType(event, 'CableSent')) continue;
    if (event.data.public) {
      statements += 1;
      continue;
    }
    const circle = [event.data.from, ...event.data.to];
    const key = channelOf(circle);
    const row = counts.get(key) ?? { seats: SEATS.filter((s) => circle.includes(s)), cables: 0 };
    row.cables += 1;
    counts.set(key, row);
  }
  return {
    channels: [...counts.values()]
      .sort((a, b) => b.cables - a.cables)
      .map((row) => ({ ...row, without: SEATS.filter((s) => !row.seats.includes(s)) })),
    statements,
  };
}

function talksOf(record: MatchRecord): TalksRow[] {
  const rows: {
    pact: string;
    parties: readonly Seat[];
    versions: number;
    agreed: boolean;
    from: number;
    over: boolean;
  }[] = [];
  const current = (pact: string) => rows.findLast((r) => r.pact === pact && !r.over);
  for (const { event } of record.frames) {
    if (isType(event, 'PactProposed')) {
      const open = current(event.data.pact);
      if (open) open.versions = Math.max(open.versions, event.data.n);
      else
        rows.push({
          pact: event.data.pact,
          parties: event.data.parties,
          versions: event.data.n,
          agreed: false,
          from: event.round,
          over: false,
        });
    } else if (isType(event, 'PactCountered')) {
      const open = current(event.data.pact);
      if (open) open.versions = Math.max(open.versions, event.data.n);
    } else if (isType(event, 'PactAgreed')) {
      const open = current(event.data.pact);
      if (open) Object.assign(open, { agreed: true, over: true });
    } else if (isType(event, 'DraftWithdrawn') || isType(event, 'PactEnded')) {
      const open = current(event.data.pact);
      if (open) open.over = true;
    }
  }
  return rows.map(({ over: _over, ...row }) => row);
}

const lettersOf = (record: MatchRecord): LetterRow[] =>
  record.frames.flatMap(({ event }) =>
    isType(event, 'SideLetterOffered')
      ? [
          {
            pact: event.data.pact,
            to: event.data.to,
            favour: event.data.favour,
            round: event.round,
            honoured: record.final.sideLetters[event.data.id]?.status === 'honoured',
          },
        ]
      : [],
  );

const requestsOf = (record: MatchRecord): RequestRow[] =>
  Object.values(record.final.ledger)
    .filter((e) => e.answered === null && e.origin === 'asked')
    .map((e) => ({ from: e.from, to: e.to, operation: e.operation, zone: e.zone, round: e.asked }));

/** Everything the fog hid. */
export const fogOf = (record: MatchRecord): Fog => ({
  reports: reportsOf(record),
  seals: sealsOf(record),
  ...channelsOf(record),
  talks: talksOf(record),
  letters: lettersOf(record),
  requests: requestsOf(record),
});

/** What one capital did not know while it played, counted; for its own sheet. */
export interface Unknown {
  readonly cables: number;
  readonly channels: number;
  readonly wrongReports: number;
  readonly reports: number;
  readonly hiddenMoves: number;
  readonly talks: readonly TalksRow[];
  readonly letters: readonly LetterRow[];
}
export function unknownTo(fog: Fog, seat: Seat): Unknown {
  const closed = fog.channels.filter((c) => !c.seats.includes(seat));
  const told = fog.reports.flatMap((r) => (r.told[seat] ? [r.told[seat]] : []));
  return {
    cables: closed.reduce((sum, c) => sum + c.cables, 0),
    channels: closed.length,
    reports: told.length,
    wrongReports: told.filter((t) => !t.right).length,
    hiddenMoves: fog.seals
      .filter((s) => s.seat !== seat)
      .reduce((sum, s) => sum + s.moves.filter((m) => m.hidden).length, 0),
    talks: fog.talks.filter((t) => !t.parties.includes(seat) && !t.agreed),
    letters: fog.letters.filter((l) => seat !== 'washington' && l.to !== seat),
  };
}
