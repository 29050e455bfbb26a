import { describe, expect, it } from 'vitest';
import { mapModel, pairsOf } from '../../client/scenes/model.ts';
import type { LedgerEntry, OperationState, PactState, State } from '../../shared/rules/state.ts';
import type { Band, Seat } from '../../shared/types.ts';

const band = (all: Band): State['bands']['threat'] => {
  const seats: Seat[] = ['seoul', 'tokyo', 'washington', 'pyongyang'];
  return Object.fromEntries(
    seats.map((a) => [a, Object.fromEntries(seats.filter((b) => b !== a).map((b) => [b, all]))]),
  ) as State['bands']['threat'];
};

const pact = (status: PactState['status']): PactState => ({
  status,
  clauses: null,
  agreedIn: null,
  ceremony: null,
  postponed: false,
  odds: null,
  since: null,
  reopens: 0,
});
const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
  id: 'c1',
  from: 'tokyo',
  to: 'seoul',
  origin: 'asked',
  operation: 'escort',
  zone: 'rok',
  term: { kind: 'crisis' },
  conditions: [],
  price: null,
  status: 'open',
  asked: 2,
  answered: null,
  paid: false,
  ...more,
});
const operation = (more: Partial<OperationState>): OperationState => ({
  id: 'o1',
  operation: 'escort',
  seat: 'tokyo',
  zone: 'approaches',
  since: 2,
  status: 'running',
  consent: null,
  disputed: false,
  ...more,
});

/** Only what the map reads of a view. */
const view = (more: object = {}): State =>
  ({
    clock: { phase: 'talks', round: 3 },
    meters: { tension: 54, threat: {} },
    bands: { threat: band('low') },
    pacts: {},
    drafts: {},
    ledger: {},
    operations: {},
    crisis: null,
    talks: { frozenIn: 0, convened: 0 },
    ...more,
  }) as unknown as State;

const parties = ['seoul', 'tokyo'] as const;
const draft = { gsomia: { pact: 'gsomia', parties, versions: [], agreed: [] } };

describe('arcs of the map', () => {
  it('shows a pact by its status', () => {
    for (const status of ['in-force', 'agreed', 'collapsed'] as const) {
      expect(mapModel(view({ pacts: { gsomia: pact(status) } }), 'seoul').arcs).toEqual([
        { pair: ['seoul', 'tokyo'], kind: status, pacts: ['gsomia'] },
      ]);
    }
    for (const status of ['none', 'refused', 'ended'] as const)
      expect(mapModel(view({ pacts: { gsomia: pact(status) } }), 'seoul').arcs).toEqual([]);
  });

  it('shows a draft to those who see it, also of a pact that had collapsed, and beside one in force', () => {
    expect(mapModel(view({ drafts: draft }), 'tokyo').arcs.map((a) => a.kind)).toEqual(['draft']);
    expect(
      mapModel(view({ pacts: { gsomia: pact('collapsed') }, drafts: draft }), 'tokyo').arcs.map((a) => a.kind),
    ).toEqual(['draft']);
    expect(
      mapModel(view({ pacts: { gsomia: pact('in-force') }, drafts: draft }), 'tokyo').arcs.map((a) => a.kind),
    ).toEqual(['in-force', 'draft']);
    expect(
      mapModel(view({ pacts: { gsomia: pact('agreed') }, drafts: draft }), 'tokyo').arcs.map((a) => a.kind),
    ).toEqual(['agreed']);
  });

  it('gathers pacts of one kind between the same two', () => {
    expect(mapModel(view({ pacts: { gsomia: pact('in-force'), acsa: pact('in-force') } }), null).arcs).toEqual([
      { pair: ['seoul', 'tokyo'], kind: 'in-force', pacts: ['gsomia', 'acsa'] },
    ]);
  });

  it('D9: draws the trilateral arrangement by way of Washington', () => {
    expect(pairsOf(['seoul', 'tokyo', 'washington'])).toEqual([
      ['seoul', 'washington'],
      ['tokyo', 'washington'],
    ]);
    expect(mapModel(view({ pacts: { tisa: pact('in-force') } }), 'pyongyang').arcs.map((a) => a.pair)).toEqual([
      ['seoul', 'washington'],
      ['tokyo', 'washington'],
    ]);
  });

  it('shows talks that Washington convened, and cables that the reader knows of', () => {
    expect(mapModel(view({ talks: { frozenIn: 0, convened: 3 } }), null).arcs).toEqual([
      { pair: ['seoul', 'tokyo'], kind: 'talking', pacts: [] },
    ]);
    expect(mapModel(view({ talks: { frozenIn: 0, convened: 2 } }), null).arcs).toEqual([]);
    const talking = [
      ['pyongyang', 'seoul'],
      ['seoul', 'pyongyang'],
    ] as const;
    expect(mapModel(view(), 'seoul', { talking }).arcs).toEqual([
      { pair: ['seoul', 'pyongyang'], kind: 'talking', pacts: [] },
    ]);
  });
});

describe('rings of the map', () => {
  it('counts by the bands of others', () => {
    const of = (b: Band) => mapModel(view({ bands: { threat: band(b) } }), 'seoul').rings.tokyo;
    expect((['very-low', 'low', 'middle', 'high', 'very-high'] as const).map(of)).toEqual([0, 0, 1, 2, 3]);
  });

  it('counts by the exact value for oneself, the highest of them', () => {
    const meters = { tension: 50, threat: { seoul: { tokyo: 10, washington: 3, pyongyang: 79 } } };
    expect(mapModel(view({ meters }), 'seoul').rings).toEqual({ seoul: 3, tokyo: 0, washington: 0, pyongyang: 0 });
  });
});

describe('marks of the zones', () => {
  const states = (more: object) => mapModel(view(more), 'seoul').marks.map((m) => `${m.zone} ${m.state} ${m.count}`);

  it('tells requests, consents and fresh refusals', () => {
    expect(states({ ledger: { c1: entry({}), c2: entry({ id: 'c2' }) } })).toEqual(['rok open 2']);
    expect(states({ ledger: { c1: entry({ status: 'given' }) } })).toEqual(['rok given 1']);
    expect(states({ ledger: { c1: entry({ status: 'refused', answered: 2 }) } })).toEqual(['rok refused 1']);
    expect(states({ ledger: { c1: entry({ status: 'refused', asked: 1, answered: 1 }) } })).toEqual([]);
    for (const status of ['revoked', 'expired', 'unpaid'] as const)
      expect(states({ ledger: { c1: entry({ status }) } })).toEqual([]);
  });

  it('tells operations, disputed ones apart, heaviest first, and not the consent they use', () => {
    expect(
      states({
        operations: { o1: operation({ zone: 'rok', consent: 'c1' }) },
        ledger: { c1: entry({ status: 'given' }) },
      }),
    ).toEqual(['rok operation 1']);
    expect(
      states({ operations: { o1: operation({ disputed: true }) }, ledger: { c1: entry({ zone: 'approaches' }) } }),
    ).toEqual(['approaches disputed 1', 'approaches open 1']);
    expect(states({ operations: { o1: operation({ status: 'over' }) } })).toEqual([]);
  });
});

describe('crisis on the map', () => {
  it('counts the steps of escalation from where it began', () => {
    expect(mapModel(view(), null).crisis).toEqual({ level: 0, origin: 'pyongyang' });
    expect(mapModel(view({ crisis: { level: 'standoff', cause: 'move:border-incident' } }), null).crisis).toEqual({
      level: 3,
      origin: 'line',
    });
    expect(mapModel(view({ crisis: { level: 'war', cause: 'move:test' } }), null).crisis).toEqual({
      level: 5,
      origin: 'pyongyang',
    });
  });
});

describe('pacts that not every party signs', () => {
  it('given a moratorium in return for talks, it is drawn between Washington and Pyongyang alone; with a pause of drills, to Seoul as well', () => {
    const drawn = (back: string) =>
      mapModel(
        view({
          pacts: {
            moratorium: {
              ...pact('in-force'),
              clauses: { tests: 'missiles', return: back, verification: 'none', term: 'to-the-end' },
            },
          },
        }),
        null,
      ).arcs.map((arc) => arc.pair.join('-'));
    expect(drawn('talks')).toHaveLength(1);
    expect(drawn('drill-pause')).toHaveLength(2);
  });
});
