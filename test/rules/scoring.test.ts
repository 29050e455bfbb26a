import { describe, expect, test } from 'vitest';
import { cardRule } from '../../shared/rules/cards/index.ts';
import { againstPar, outcomeOf, partsOf, reckoningOf, scoreOf, winnerOf } from '../../shared/rules/scoring/score.ts';
import { MANDATES, packageValue } from '../../shared/rules/scoring/mandates.ts';
import { PACTS } from '../../shared/rules/pacts/index.ts';
import { Turn } from '../../shared/rules/turn.ts';
import { SEATS } from '../../shared/types.ts';
import { FACILITATOR, running, singapore } from '../given.ts';

const MANDATE_PARTS = ['pacts', 'trust', 'deterrence', 'deeds'] as const;

describe('mandates', () => {
  test.each(Object.entries(MANDATES))(
    'D10: given the mandate %s, a revisionist act wins no points of it',
    (id, { seat }) => {
      const before = { ...running('talks'), mandates: { ...running('talks').mandates, [seat]: id } };
      const turn = new Turn(before, FACILITATOR, 'test', 3_000);
      const remark = cardRule('remark');
      if (remark) turn.shift(remark.effects(turn.state, 'endorse'), 'card:remark:endorse', remark);
      turn.emit('RevisionistAct', { card: 'remark' });
      const worth = (state: typeof before): number =>
        MANDATE_PARTS.reduce((sum, part) => sum + (partsOf(state, seat)[part] ?? 0), 0);
      // Pyongyang gains where its neighbours fall out; it endorses nothing, and its points are for their quarrel.
      if (seat === 'pyongyang') return;
      expect(worth(turn.state)).toBeLessThanOrEqual(worth(before));
    },
  );

  test('given each seat, there are three mandates of it in the scenario, and they differ', () => {
    for (const seat of SEATS) {
      const ids = singapore.mandates[seat];
      expect(ids.length).toBeGreaterThanOrEqual(3);
      for (const id of ids) expect(MANDATES[id]?.seat).toBe(seat);
      expect(new Set(ids.map((id) => JSON.stringify(MANDATES[id]))).size).toBe(ids.length);
    }
  });

  test('given the draws of Seoul and Tokyo, the zone of possible agreement on GSOMIA is narrow, differs, and is empty for one', () => {
    const packages = Object.entries(PACTS.gsomia.clauses).reduce<Record<string, string>[]>(
      (all, [clause, { options }]) => all.flatMap((p) => options.map((option) => ({ ...p, [clause]: option }))),
      [{}],
    );
    const sizes = singapore.mandates.seoul.flatMap((s) =>
      singapore.mandates.tokyo.map(
        (t) =>
          packages.filter(
            (p) => packageValue(MANDATES[s], 'gsomia', p) > 0 && packageValue(MANDATES[t], 'gsomia', p) > 0,
          ).length,
      ),
    );
    expect(packages).toHaveLength(24);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(13);
    expect(Math.min(...sizes)).toBe(0);
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });
});

describe('scores', () => {
  test('given a par in the scenario, the score is what stands above it', () => {
    const state = running('talks');
    const held = { ...state, par: { ...state.par, seoul: { mean: 12.5, spread: 4 } } };
    expect(againstPar(held, 'seoul')).toBeCloseTo(scoreOf(held, 'seoul') - 12.5, 5);
    expect(againstPar({ ...held, par: {} }, 'seoul')).toBeCloseTo(scoreOf(held, 'seoul') - 20, 5);
  });

  test('given the parts of a match, mandate, best alternative, joint value and domestic standing are told apart', () => {
    const of = (pacts: number, home: number) => ({
      pacts,
      trust: 1,
      deterrence: 2,
      deeds: -1,
      home,
      calm: 9,
      threat: 9,
    });
    const parts = { seoul: of(5, -3), tokyo: of(7, 1), washington: of(4, 0), pyongyang: of(-8, 2) };
    expect(reckoningOf(parts, 'seoul')).toEqual({ mandate: 7, alternative: 2, joint: 8, domestic: -3 });
    expect(reckoningOf(parts, 'pyongyang')).toEqual({ mandate: -6, alternative: 2, joint: 8, domestic: 2 });
  });

  test('given evacuations carried out and turned away, each more counts for less, and a refusal takes half of what one carried out brings', () => {
    const state = { ...running('talks'), mandates: { ...running('talks').mandates, tokyo: 'T-nationals' } };
    const worth = MANDATES['T-nationals']?.evacuation ?? 0;
    const operation = {
      id: 'o1',
      operation: 'evacuation',
      seat: 'tokyo',
      zone: 'rok',
      status: 'over',
      disputed: false,
    } as never;
    const refused = {
      id: 'c9',
      operation: 'evacuation',
      from: 'tokyo',
      to: 'seoul',
      zone: 'approaches',
      status: 'refused',
      answered: 1,
    } as never;
    const deeds = (operations: object, ledger: object): number =>
      partsOf({ ...state, operations: operations as never, ledger: ledger as never }, 'tokyo')['deeds'] ?? 0;
    expect(deeds({ o1: operation }, {})).toBeCloseTo(worth);
    expect(deeds({ o1: operation, o2: operation }, {})).toBeCloseTo(worth * (1 + 1 / 1.5));
    expect(deeds({}, { c9: refused })).toBeCloseTo(-worth / 2);
    expect(deeds({ o1: operation }, { c9: refused })).toBeCloseTo(worth / 2);
  });

  test('given a favour that bridged a gap, the one favoured and Washington both gain by it; an offer alone wins nothing', () => {
    const letter = (status: 'offered' | 'honoured') =>
      ({
        ...running('talks'),
        sideLetters: { s1: { id: 's1', pact: 'gsomia', to: 'seoul', favour: 'reassurance', status } },
      }) as ReturnType<typeof running>;
    const gain = (seat: 'seoul' | 'washington' | 'tokyo'): number =>
      scoreOf(letter('honoured'), seat) - scoreOf(letter('offered'), seat);
    expect(gain('seoul')).toBeCloseTo(4);
    expect(gain('washington')).toBeGreaterThan(0);
    expect(gain('tokyo')).toBe(0);
  });

  test('given a war, nobody wins and every score is capped', () => {
    const turn = new Turn(running('talks'), FACILITATOR, 'test', 3_000);
    turn.emit('CrisisOpened', {
      id: 1,
      cause: 'test',
      level: 'war',
      odds: { both: 0, pyongyang: 0, allies: 0, none: 0 },
      deterrence: 50,
    });
    expect(outcomeOf(turn.state)).toBe('war');
    for (const seat of SEATS) expect(scoreOf(turn.state, seat)).toBeLessThanOrEqual(seat === 'pyongyang' ? 5 : 8);
    expect(winnerOf(turn.state, 'war')).toBeNull();
  });
});
