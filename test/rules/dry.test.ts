/** No free loop: whatever the capitals do over and over within one phase, together or against each other, has its effects once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../shared/cases/place.ts';
import type { Command } from '../../shared/commands.ts';
import { decide, optionsFor, viewFor } from '../../shared/rules/index.ts';
import { PACT_IDS, pactRule } from '../../shared/rules/pacts/index.ts';
import { partsOf } from '../../shared/rules/scoring/score.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { delegate, singapore } from '../given.ts';
import type { AnyEvent, State } from '../types.ts';

/** What ends the phase, or is sealed and opened once in it, is no loop. */
const LEFT_OUT: readonly Command['type'][] = ['say', 'ready', 'choose', 'seal', 'propose-pause', 'answer-pause'];
/** Events in which somebody wins or loses something. */
const PAYS: readonly AnyEvent['type'][] = [
  'MetersMoved',
  'CapitalChanged',
  'BluntChanged',
  'WordsChanged',
  'BarRaised',
];

/** Every package of a pact, as a first draft. */
const packages = (pact: string): Record<string, string>[] =>
  Object.entries(pactRule(pact)?.clauses ?? {}).reduce<Record<string, string>[]>(
    (all, [clause, { options }]) => all.flatMap((p) => options.map((option) => ({ ...p, [clause]: option }))),
    [{}],
  );
/** Drafts beyond the one that is listed, so that a pact in force is amended to and fro. */
const DRAFTS = PACT_IDS.flatMap((pact) => {
  const list = packages(pact);
  return [list[0], list.at(-1)].map((clauses) => ({ pact, clauses: clauses ?? {} }));
});

/** What lies open to a seat, and drafts that may be refused. */
function everything(state: State, seat: Seat): Command[] {
  const listed = [...optionsFor(viewFor(state, delegateOf(seat)), seat).values()]
    .filter(({ refusal }) => refusal === null)
    .map(({ command }) => command);
  const drafts = DRAFTS.map(({ pact, clauses }): Command => ({
    type: 'propose',
    pact,
    to: (pactRule(pact)?.parties ?? []).filter((party) => party !== seat) as Seat[],
    clauses,
  }));
  return [...listed, ...drafts].filter(({ type }) => !LEFT_OUT.includes(type));
}

/** What an act is, whoever does it under whatever number: the same name stands for the same thing done again. */
function nameOf(before: State, seat: Seat, command: Command, events: readonly AnyEvent[]): string {
  const entry = (id: string): string => {
    const { operation, zone } = before.ledger[id] ?? { operation: id, zone: '' };
    return `${operation}:${zone}`;
  };
  const began = events.find((event) => event.type === 'OperationBegan');
  switch (command.type) {
    case 'give-consent':
      return `yes:${entry(command.request)}`;
    case 'request-assistance':
      return `yes:${command.operation}:${command.zone}`;
    case 'refuse-consent':
      return `no:${entry(command.request)}`;
    case 'revoke-consent':
      return `revoke:${entry(command.consent)}`;
    case 'operate':
      return `operate:${command.operation}:${command.zone}:${began?.data.disputed === true ? 'disputed' : 'agreed'}`;
    case 'withdraw-operation':
      return `withdraw:${before.operations[command.operation]?.operation ?? ''}`;
    // Which of the parties speaks the last word makes no difference to the pact.
    case 'agree':
      return `agree:${command.pact}:${JSON.stringify(before.drafts[command.pact]?.versions.at(-1)?.clauses ?? {})}`;
    case 'answer-consultation':
      return `consultation of ${command.of ?? (before.crisis?.consultation === 'asked' ? 'washington' : 'tokyo')}`;
    case 'propose':
    case 'counter':
    case 'withdraw':
    case 'end':
      return `${command.type}:${command.pact}`;
    default:
      return `${seat}:${JSON.stringify(command)}`;
  }
}

const option = (pact: string, clause: string) =>
  fc.constantFrom(...new Set(packages(pact).map((clauses) => clauses[clause] ?? '')));
const pacts = fc.record({
  'pact.operations-protocol.status': fc.constantFrom('none', 'in-force'),
  'pact.acsa.status': fc.constantFrom('none', 'in-force'),
});
const clauses = fc.record({
  protocol: fc.record({ scope: option('operations-protocol', 'scope'), north: option('operations-protocol', 'north') }),
  acsa: fc.record({ place: option('acsa', 'place'), situations: option('acsa', 'situations') }),
});
const situation = fc.record({
  'trust.seoul.tokyo': fc.integer({ min: 5, max: 60 }),
  'trust.tokyo.seoul': fc.integer({ min: 5, max: 60 }),
  'home.seoul': fc.integer({ min: 30, max: 70 }),
  'threat.tokyo.pyongyang': fc.integer({ min: 60, max: 90 }),
  'policy.two-track': fc.boolean(),
});
const crisis = fc.record({
  'crisis.level': fc.constantFrom('provocation', 'standoff', 'clash'),
  'crisis.attacked': fc.boolean(),
  'crisis.consultation': fc.constantFrom('none', 'asked', 'held'),
  'reports.tokyo.preparations': fc.constantFrom(0, 1),
});
const quiet = fc.record({
  phase: fc.constantFrom('cables', 'talks', 'talks', 'decisions'),
  round: fc.integer({ min: 1, max: 5 }),
});
const placed = fc.tuple(situation, pacts, clauses, fc.oneof(crisis, quiet)).map(([meters, status, wanted, phase]) => ({
  deck: {},
  'facts.forums': [1, 2, 3, 4, 5],
  ladder: 'cabinet',
  ...meters,
  ...status,
  ...phase,
  ...(status['pact.operations-protocol.status'] === 'in-force'
    ? { 'pact.operations-protocol.clauses': wanted.protocol }
    : {}),
  ...(status['pact.acsa.status'] === 'in-force' ? { 'pact.acsa.clauses': wanted.acsa } : {}),
}));
const walk = fc.array(fc.tuple(fc.constantFrom(...SEATS), fc.nat(100_000)), {
  minLength: 60,
  maxLength: 120,
  size: 'max',
});
const deedsOf = (state: State): number[] => SEATS.map((seat) => partsOf(state, seat)['deeds'] ?? 0);

test('given any phase, nothing done twice in it pays twice: no meter, no capital, no deed', () => {
  let repeated = 0;
  fc.assert(
    fc.property(placed, walk, (set, steps) => {
      let state = place(singapore, set);
      const done = new Set<string>();
      for (const [seat, pick] of steps) {
        const open = everything(state, seat);
        // A kind of act first, then one of it: pacts would crowd out the rest.
        const kinds = [...new Set(open.map(({ type }) => type))];
        const of = open.filter(({ type }) => type === kinds[pick % Math.max(1, kinds.length)]);
        const command = of[Math.floor(pick / 16) % Math.max(1, of.length)];
        if (!command) continue;
        const decision = decide(state, { actor: delegate(seat), id: 'x', now: 5_000, do: command });
        if (!decision.ok) continue;
        const paid = decision.events.filter(({ type }) => PAYS.includes(type));
        const name = nameOf(state, seat, command, decision.events);
        if (done.has(name)) {
          repeated += 1;
          expect({ name, paid: paid.map(({ type, data }) => ({ type, data })) }).toEqual({ name, paid: [] });
          expect({ name, deeds: deedsOf(decision.state) }).toEqual({ name, deeds: deedsOf(state) });
        }
        if (paid.length > 0) done.add(name);
        state = decision.state;
      }
    }),
    { numRuns: 300 },
  );
  // The walk is worth something only where much was in fact done again.
  expect(repeated).toBeGreaterThan(500);
});
