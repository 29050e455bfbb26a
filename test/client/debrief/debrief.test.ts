import { describe, expect, it } from 'vitest';
import { fogOf, unknownTo } from '../../../client/debrief/fog.ts';
import { promisesOf } from '../../../client/debrief/promises.ts';
import { foldRecord, momentOf } from '../../../client/debrief/record.ts';
import { spread, timelineOf } from '../../../client/debrief/timeline.ts';
import { tracesOf, turningFor, turningPoints } from '../../../client/debrief/turning.ts';
import { SEATS } from '../../../shared/types.ts';
import { running } from '../../given.ts';
import { recorded, written } from './kit.ts';

const calm = recorded('2015-singapore');
const war = recorded('2015-singapore-reckless');

describe('the record', () => {
  it('folds to the result that was recorded, with the mandates laid open', () => {
    expect(war.final.result?.outcome).toBe('war');
    expect(Object.keys(calm.final.mandates)).toHaveLength(4);
    expect(calm.frames.at(-1)?.state).toBe(calm.final);
  });
  it('needs the opening', () => expect(() => foldRecord([])).toThrow('MatchOpened'));
  it('leaves out what an undo took back, and keeps the reason', () => {
    const state = running('cables');
    const record = written(
      { type: 'PhaseBegan', at: 11_000, data: { phase: 'cables', round: 1, began: 11_000, deadline: null, step: 1 } },
      { type: 'PhaseBegan', at: 12_000, data: { phase: 'talks', round: 1, began: 12_000, deadline: null, step: 2 } },
      { type: 'CableSent', at: 12_500, data: { from: 'tokyo', to: ['seoul'], public: false, length: 4 } },
      {
        type: 'CheckpointRestored',
        at: 13_000,
        data: {
          state: { ...state, clock: { ...state.clock, phase: 'talks', step: 3, began: 12_000 } },
          to: 3,
          at: 12_000,
        },
      },
      { type: 'RestoreAnnounced', at: 13_000, data: { to: 3, round: 1, phase: 'talks', length: 6 }, text: 'a slip' },
      { type: 'CableSent', at: 14_000, data: { from: 'tokyo', to: ['washington'], public: false, length: 4 } },
    );
    expect(record.undone).toEqual([{ round: 1, reason: 'a slip' }]);
    expect(fogOf(record).channels.map((c) => c.seats)).toEqual([['tokyo', 'washington']]);
  });
});

describe('the time line', () => {
  it('starts every meter with the scenario and ends it with the match', () => {
    const { series, rounds } = timelineOf(calm);
    const tension = series.find((s) => s.path === 'tension');
    expect(rounds).toBe(6);
    expect(tension?.rounds).toHaveLength(7);
    expect(tension?.rounds[0]).toBe(50);
    expect(tension?.rounds[6]).toBe(calm.final.meters.tension);
    expect(tension?.points.every((p, i, all) => i === 0 || p.x > all[i - 1]!.x)).toBe(true);
  });
  it('shows crises with the highest step they reached', () => {
    expect(timelineOf(war).crises).toEqual([
      { from: 1.75, to: 2, round: 2, cause: 'move:test', highest: 'war', ended: 'war' },
    ]);
    expect(timelineOf(recorded('contingency')).crises.map((c) => [c.round, c.highest, c.ended])).toEqual([
      [1, 'clash', 'clash'],
      [3, 'clash', 'standoff'],
      [4, 'clash', 'provocation'],
    ]);
  });
  it('marks what became of pacts', () => {
    const kinds = timelineOf(calm).pacts.map((p) => `${p.round}:${p.pact}:${p.kind}`);
    expect(kinds).toContain('6:gsomia:signed');
    expect(kinds).toContain('6:acsa:collapsed');
  });
  it('moves labels apart and keeps them on the paper', () => {
    const apart = spread([10, 11, 12, 99], 8, 100);
    expect(apart).toEqual([10, 18, 26, 99]);
    const low = spread([99, 98, 97], 8, 100);
    expect(Math.max(...low)).toBeLessThanOrEqual(100);
    expect([...low].sort((a, b) => a - b).every((y, i, all) => i === 0 || y - all[i - 1]! >= 8)).toBe(true);
  });
  it('places a moment by round and phase', () => {
    expect(momentOf(running('cables'))).toBe(0.05);
    expect(momentOf(running('decisions'))).toBe(0.5);
  });
});

describe('the fog', () => {
  it('holds each report against the truth of its round', () => {
    const [first, second] = fogOf(calm).reports;
    expect(first).toMatchObject({
      round: 1,
      truth: 0,
      told: { seoul: { said: 1, right: false }, tokyo: { said: 0, right: true } },
    });
    expect(second?.truth).toBe(1);
  });
  it('shows hidden preparations among the sealed moves', () => {
    const hidden = fogOf(war).seals.flatMap((s) =>
      s.moves.filter((m) => m.hidden).map((m) => [s.round, s.seat, m.move, m.came]),
    );
    expect(hidden[0]).toEqual([1, 'pyongyang', 'prepare', 'unseen']);
  });
  it('counts private channels by their circle, and a seal that was changed', () => {
    const cable = (from: string, to: string[], open = false) => ({
      type: 'CableSent' as const,
      data: { from, to, public: open, length: 3 },
    });
    const record = written(
      cable('tokyo', ['seoul']),
      cable('seoul', ['tokyo']),
      cable('washington', ['seoul', 'tokyo']),
      cable('seoul', [], true),
      { type: 'MovesSealed', data: { seat: 'seoul', moves: [{ move: 'align' }] } },
      { type: 'MovesSealed', data: { seat: 'seoul', moves: [] } },
      { type: 'MovesOpened', data: { moves: [] } },
    );
    const fog = fogOf(record);
    expect(fog.channels).toEqual([
      { seats: ['seoul', 'tokyo'], cables: 2, without: ['washington', 'pyongyang'] },
      { seats: ['seoul', 'tokyo', 'washington'], cables: 1, without: ['pyongyang'] },
    ]);
    expect(fog.statements).toBe(1);
    expect(fog.seals).toEqual([{ round: 1, seat: 'seoul', moves: [], changed: 1 }]);
    expect(unknownTo(fog, 'washington')).toMatchObject({ channels: 1, cables: 2 });
    expect(unknownTo(fog, 'seoul')).toMatchObject({ channels: 0, cables: 0 });
  });
  it('tells of talks that led nowhere to those who were not in them', () => {
    const draft = { pact: 'gsomia', by: 'tokyo', n: 1, clauses: {}, parties: ['tokyo', 'seoul'] };
    const fog = fogOf(
      written(
        { type: 'PactProposed', data: draft },
        { type: 'DraftWithdrawn', data: { pact: 'gsomia', by: 'tokyo' } },
        { type: 'PactProposed', data: draft },
      ),
    );
    expect(fog.talks).toHaveLength(2);
    expect(unknownTo(fog, 'pyongyang').talks).toHaveLength(2);
    expect(unknownTo(fog, 'tokyo').talks).toEqual([]);
  });
});

describe('turning points', () => {
  it('leave out what changed nobody’s points, and of one capital what did not change its own', () => {
    for (const record of [calm, war, recorded('contingency')]) {
      expect(turningPoints(record).filter((p) => SEATS.every((s) => p.scores[s] === 0))).toEqual([]);
      for (const s of SEATS) expect(turningFor(record, s).filter((p) => p.scores[s] === 0)).toEqual([]);
    }
  });

  it('names signings, a collapse and a war, in the order they happened, with what followed', () => {
    const points = turningPoints(calm);
    expect(points.map((p) => p.event.type)).toEqual(expect.arrayContaining(['PactSigned', 'CeremonyCollapsed']));
    expect(points.map((p) => p.event.n)).toEqual(points.map((p) => p.event.n).sort((a, b) => a - b));
    const gsomia = points.find(
      (p) => p.event.type === 'PactSigned' && (p.event.data as { pact: string }).pact === 'gsomia',
    );
    expect(gsomia?.scores.washington).toBeGreaterThan(5);
    const last = turningPoints(war).at(-1);
    expect(last?.event.data).toMatchObject({ level: 'war' });
  });
  it('does not count what moves by itself', () => {
    const drift = {
      type: 'MetersMoved' as const,
      data: { changes: [{ path: 'tension', delta: -30, to: 20 }], reason: 'drift' },
    };
    const [trace] = tracesOf(
      written({ type: 'MovePlayed', data: { seat: 'seoul', move: 'align', fizzled: false } }, drift),
    );
    expect(trace?.meters).toEqual([]);
  });
  it('weighs for one capital what it won or lost by', () => {
    expect(turningFor(recorded('contingency'), 'tokyo').some((p) => p.event.type === 'OperationBegan')).toBe(true);
    expect(turningFor(calm, 'washington').some((p) => p.event.type === 'PactSigned')).toBe(true);
  });
});

describe('promise and deed', () => {
  const clauses = { scope: 'missile', act: 'statement-1993' };
  it('keeps a pact until an act breaks a clause of it', () => {
    const signed = { type: 'PactSigned' as const, data: { pact: 'gsomia', clauses, parties: ['seoul', 'tokyo'] } };
    expect(promisesOf(written(signed))[0]).toMatchObject({ kind: 'pact', verdict: 'kept', broken: [] });
    const broken = promisesOf(
      written(
        signed,
        {
          type: 'ClauseBreached',
          rule: 'D10',
          data: { pact: 'gsomia', clause: 'act', by: 'tokyo', move: 'float-strike' },
        },
        { type: 'PactEnded', data: { pact: 'gsomia', by: 'seoul', status: 'ended', reopens: 3 } },
      ),
    );
    expect(broken[0]).toMatchObject({
      verdict: 'broken',
      broken: ['act'],
      deeds: [
        { kind: 'breach', by: 'tokyo', rule: 'D10' },
        { kind: 'ended', by: 'seoul' },
      ],
    });
  });
  it('holds a called-off signing against those who had agreed', () => {
    expect(promisesOf(calm).find((p) => p.kind === 'ceremony' && p.id === 'acsa')).toMatchObject({
      verdict: 'broken',
      deeds: [{ kind: 'collapsed' }],
    });
  });
  it('books the price of a consent as paid or unpaid', () => {
    const entry = {
      id: 'c1',
      from: 'tokyo',
      to: 'seoul',
      origin: 'asked',
      operation: 'evacuation',
      zone: 'rok',
      term: { kind: 'crisis' },
      conditions: [],
      price: { move: 'publish-plans', due: 2 },
      status: 'given',
      asked: 1,
      answered: 1,
      paid: false,
    };
    const told = promisesOf(
      written(
        { type: 'ConsentGiven', data: { entry } },
        { type: 'PriceUnpaid', data: { id: 'c1', move: 'publish-plans' } },
      ),
    );
    expect(told.map((p) => [p.kind, p.by, p.verdict])).toEqual([
      ['consent', ['seoul'], 'kept'],
      ['price', ['tokyo'], 'broken'],
    ]);
  });
  it('holds a confirmed principle against a disputed operation', () => {
    const told = promisesOf(
      written(
        { type: 'MovePlayed', data: { seat: 'tokyo', move: 'confirm-consent', fizzled: false } },
        { type: 'DisputeOpened', data: { operation: 'escort', seat: 'tokyo', zone: 'approaches' } },
      ),
    );
    expect(told[0]).toMatchObject({ kind: 'word', verdict: 'broken' });
  });
});
