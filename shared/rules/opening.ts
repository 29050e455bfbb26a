import { evolve } from './evolve.ts';
import type { AnyEvent, EventMap, EventType } from './event.ts';
import type { Scenario } from '../scenario.ts';
import { bandOf } from './meters/paths.ts';
import { NO_PACT } from './pacts/evolve.ts';
import { PACT_IDS } from './pacts/ids.ts';
import { pactRule } from './pacts/index.ts';
import { drawAt } from './rng.ts';
import type { Pace, PactState, Par, ScenarioFacts, State } from './state.ts';
import { viewFor } from './view.ts';
import { SEATS, otherSeats } from '../types.ts';
import type { Seat, Stream } from '../types.ts';

/** What a match begins with. */
export interface Opening {
  readonly match: string;
  readonly scenario: Scenario;
  readonly pace: Pace;
  /** A 32-bit integer; the same seed and commands give the same match. */
  readonly seed: number;
  readonly now: number;
}

/** Restorative acts lift this ceiling of Seoul's trust in Tokyo (D18); its start is G. */
const ceilingAtStart = (trust: number): number => Math.max(40, trust + 15);

/** Par of a mandate that nobody has measured: holding one's ground. */
const UNMEASURED: Par = { mean: 20, spread: 10 };

const seatRecord = <T>(make: (seat: Seat) => T): Record<Seat, T> =>
  Object.fromEntries(SEATS.map((seat) => [seat, make(seat)])) as Record<Seat, T>;

function stateAtStart({ match, scenario, pace, now }: Opening): State {
  const { meters } = scenario;
  const inForce = (id: string): PactState => ({
    ...NO_PACT,
    status: 'in-force',
    since: 0,
    clauses: Object.fromEntries(
      Object.entries(pactRule(id)?.clauses ?? {}).map(([clause, { options }]) => [clause, options[0] ?? '']),
    ),
  });
  const facts: ScenarioFacts = {
    start: scenario.date,
    home: meters.home,
    threat: meters.threat,
    trust: meters.trust,
    arsenal: scenario.arsenal,
    ladder: scenario.ladder,
    pactsAtStart: scenario.pacts.inForce,
    collapsedBefore: scenario.pacts.collapsedBefore,
    deck: scenario.deck,
    limits: scenario.limits,
    forums: scenario.calendar.filter((entry) => entry.kind === 'forum').map((entry) => entry.round),
    summits: scenario.calendar.filter((entry) => entry.kind === 'summit').map((entry) => entry.round),
    openingCrisis: scenario.crisis?.level ?? null,
    burdenSharing: scenario.burdenSharing,
    summitHeld: scenario.summitHeld,
    ...(scenario.fresh?.length ? { fresh: scenario.fresh } : {}),
  };
  return {
    version: 0,
    match: { id: match, scenario: scenario.id, pace, facts },
    clock: { phase: 'lobby', round: 0, began: now, deadline: null, paused: null, step: 0 },
    ready: [],
    meters: {
      trust: meters.trust,
      threat: meters.threat,
      home: meters.home,
      tension: meters.tension,
      suspicion: meters.suspicion,
      ceiling: ceilingAtStart(meters.trust.seoul.tokyo),
    },
    bands: {
      home: seatRecord((seat) => bandOf(meters.home[seat])),
      threat: seatRecord((seat) =>
        Object.fromEntries(
          otherSeats(seat).map((other) => [other, bandOf((meters.threat[seat] as Record<string, number>)[other] ?? 0)]),
        ),
      ),
    },
    capital: seatRecord(() => 3),
    ladder: { step: scenario.ladder, round: 0 },
    arsenal: scenario.arsenal,
    preparations: 0,
    pacts: Object.fromEntries(PACT_IDS.map((id) => [id, scenario.pacts.inForce.includes(id) ? inForce(id) : NO_PACT])),
    drafts: {},
    ledger: {},
    operations: {},
    crisis: null,
    lastCrisis: null,
    sealed: {},
    hasSealed: [],
    moves: {},
    cards: [],
    policy: { twoTrack: scenario.policy.twoTrack, changed: 0 },
    talks: { frozenIn: 0, convened: 0, session: 0, offered: null },
    burden: { asked: 0, answered: [] },
    reports: {},
    sideLetters: {},
    hardened: false,
    blunt: 0,
    words: 0,
    revisionist: 0,
    bar: 0,
    mandates: {},
    par: {},
    result: null,
  };
}

/** Draws each seat's secret mandate and writes the match's first facts. */
export function openingEvents(opening: Opening): AnyEvent[] {
  const start = stateAtStart(opening);
  const events: AnyEvent[] = [];
  let state: State | null = null;
  const emit = <K extends EventType>(type: K, data: EventMap[K], streams: readonly Stream[]): void => {
    const event = {
      match: opening.match,
      seq: events.length + 1,
      v: 1,
      type,
      at: opening.now,
      round: 0,
      phase: 'lobby',
      by: { role: 'system', seat: null, participant: 'system' },
      cause: 'open',
      streams,
      data,
    } as unknown as AnyEvent;
    state = evolve(state, event);
    events.push(event);
  };
  emit('MatchOpened', { state: viewFor(start, { kind: 'observer' }) }, ['public']);
  const values = SEATS.map((_, k) => drawAt(opening.seed, k));
  emit('ChanceSeeded', { seed: opening.seed, draws: 0 }, ['server']);
  emit('ChanceDrawn', { purpose: 'mandates', values, draws: values.length }, ['server']);
  SEATS.forEach((seat, k) => {
    const choices = opening.scenario.mandates[seat];
    const mandate = choices[Math.floor((values[k] ?? 0) * choices.length)] ?? choices[0] ?? '';
    emit(
      'BriefOpened',
      {
        seat,
        mandate,
        par: opening.scenario.par[mandate] ?? UNMEASURED,
        home: start.meters.home[seat] ?? 50,
        threat: start.meters.threat[seat] ?? {},
        capital: start.capital[seat] ?? 3,
        ...(seat === 'pyongyang' ? { preparations: 0 } : {}),
      },
      [`seat:${seat}`],
    );
  });
  return events;
}
