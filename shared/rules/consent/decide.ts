import type { CommandRules } from '../command.ts';
import { OPERATION_IDS } from '../operations/ids.ts';
import { operationRule } from '../operations/index.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { ConsentTerm, LedgerEntry, State } from '../state.ts';
import { seatStreams } from '../turn.ts';
import type { Seat, Zone } from '../../types.ts';
import { again, keyOf, priceOfNo, priceOfRevoking, priceOfYes } from './effects.ts';
import { promiseFault } from './promises.ts';
import { circleOf, hostOf, reachesBeyond, settledBy, whyOf } from './rules.ts';

type ConsentCommand = 'ask-consent' | 'give-consent' | 'refuse-consent' | 'revoke-consent' | 'request-assistance';

const CRISIS_TERM: ConsentTerm = { kind: 'crisis' };

const asker = (operation: string): Seat => operationRule(operation)?.seat ?? 'tokyo';

function checkTheatre(operation: string, zone: Zone): Refusal | null {
  const rule = operationRule(operation);
  if (!rule?.zones.includes(zone))
    return refuse('zone', { rule: 'D5', documents: ['002'], opens: 'pick-open-zone', params: { operation, zone } });
  // Consent is Seoul's word to Japanese forces; what Washington does is a matter of consultation (D14).
  if (hostOf(zone) === null || rule.seat !== 'tokyo')
    return refuse('not-needed', {
      rule: rule.consultation ? 'D14' : 'D5',
      documents: ['002'],
      opens: 'nothing-opens',
      params: { operation, zone },
    });
  return null;
}

const checkTerm = (view: State, term: ConsentTerm): Refusal | null => {
  if (term.kind === 'round' && term.round < view.clock.round)
    return refuse('stale', { rule: 'G', opens: 'choose-other-clause', params: { round: term.round } });
  return null;
};

const checkConditions = (conditions: readonly string[]): Refusal | null =>
  new Set(conditions).size < conditions.length
    ? refuse('already-done', { rule: 'G', opens: 'choose-other-clause' })
    : null;

/** An open request, or consent in force, for the same thing: a second would only confuse the ledger. */
const twin = (view: State, operation: string, zone: Zone): LedgerEntry | undefined =>
  Object.values(view.ledger).find(
    (e) => (e.status === 'open' || e.status === 'given') && e.operation === operation && e.zone === zone,
  );

// Counted in the ledger of the two capitals, whom alone an open entry concerns; so the number tells no one else anything.
const nextId = (view: State, from: Seat, to: Seat): string =>
  `c${Object.values(view.ledger).filter((e) => e.from === from && e.to === to).length + 1}`;

function openRequest(view: State, seat: Seat, id: string): LedgerEntry | Refusal {
  const entry = view.ledger[id];
  if (!entry || (entry.from !== seat && entry.to !== seat)) return refuse('unknown-id', { rule: 'G', params: { id } });
  if (entry.to !== seat)
    return refuse('wrong-seat', {
      rule: 'D1',
      documents: ['000', '002'],
      missing: [entry.to],
      opens: 'other-seat-acts',
      params: { needed: [entry.to] },
    });
  return entry.status === 'open' ? entry : refuse('not-waiting', { rule: 'G', params: { id } });
}
const isRefusal = (x: LedgerEntry | Refusal): x is Refusal => 'code' in x;

const openOnes = (view: State, seat: Seat): LedgerEntry[] =>
  Object.values(view.ledger).filter((e) => e.status === 'open' && e.to === seat);
const theatres = (): { operation: (typeof OPERATION_IDS)[number]; zone: Zone }[] =>
  OPERATION_IDS.flatMap((operation) =>
    (operationRule(operation)?.zones ?? [])
      .filter((zone) => checkTheatre(operation, zone) === null)
      .map((zone) => ({ operation, zone })),
  );

export const consentCommands: CommandRules<ConsentCommand> = {
  'ask-consent': {
    phases: ['talks', 'crisis'],
    check: (view, seat, { operation, zone, term, price }) => {
      const wrong = checkTheatre(operation, zone);
      if (wrong) return wrong;
      if (asker(operation) !== seat)
        return refuse('wrong-seat', {
          rule: 'D5',
          documents: ['002'],
          opens: 'other-seat-acts',
          params: { needed: [asker(operation)] },
        });
      return (
        promiseFault(view, price) ??
        checkTerm(view, term) ??
        (twin(view, operation, zone)
          ? refuse('already-done', { rule: 'G', opens: 'other-seat-acts', params: { operation, zone } })
          : null)
      );
    },
    act: (turn, seat, { operation, zone, term, price }) => {
      const to = hostOf(zone) ?? 'seoul';
      const entry: LedgerEntry = {
        id: nextId(turn.state, seat, to),
        from: seat,
        to,
        origin: 'asked',
        status: 'open',
        operation,
        zone,
        term,
        conditions: [],
        price,
        asked: turn.state.clock.round,
        answered: null,
        paid: false,
        ...(settledBy(turn.state, 'procedure') === 'trilateral-cell' ? { circle: [seat, to, 'washington'] } : {}),
      };
      turn.emit('ConsentAsked', entry, seatStreams(circleOf(entry)), whyOf(zone));
    },
    fixed: true,
    candidates: () =>
      theatres().map(({ operation, zone }) => ({
        key: `ask-consent:${operation}:${zone}`,
        command: { type: 'ask-consent', operation, zone, term: CRISIS_TERM, price: null } as const,
      })),
  },
  'give-consent': {
    phases: ['talks', 'crisis'],
    check: (view, seat, { request, conditions, term }) => {
      const entry = openRequest(view, seat, request);
      if (isRefusal(entry)) return entry;
      // A host may shorten the term, not lengthen it; and nobody is held to a promise that has become impossible.
      if (reachesBeyond(view, term, entry.term))
        return refuse('term-too-long', {
          rule: 'G',
          opens: 'choose-other-clause',
          ...(entry.term.kind === 'round' ? { params: { round: entry.term.round } } : {}),
        });
      return (
        checkTerm(view, term) ?? checkConditions(conditions) ?? (entry.paid ? null : promiseFault(view, entry.price))
      );
    },
    act: (turn, _seat, { request, conditions, term }) => {
      const open = turn.state.ledger[request];
      if (!open) return;
      const entry: LedgerEntry = {
        ...open,
        status: 'given',
        answered: turn.state.clock.round,
        conditions,
        term,
        ...again(turn, keyOf('given', open)),
      };
      turn.emit('ConsentGiven', { entry }, ['public'], whyOf(entry.zone));
      priceOfYes(turn, entry);
    },
    candidates: (view, seat) =>
      openOnes(view, seat).map((e) => ({
        key: `give-consent:${e.id}`,
        command: { type: 'give-consent', request: e.id, conditions: [], term: e.term } as const,
      })),
  },
  'refuse-consent': {
    phases: ['talks', 'crisis'],
    check: (view, seat, { request }) => {
      const entry = openRequest(view, seat, request);
      return isRefusal(entry) ? entry : null;
    },
    act: (turn, _seat, { request }) => {
      const open = turn.state.ledger[request];
      if (!open) return;
      const key = keyOf('refused', open);
      const entry: LedgerEntry = {
        ...open,
        status: 'refused',
        answered: turn.state.clock.round,
        ...again(turn, key),
      };
      turn.emit('ConsentRefused', { entry }, ['public'], whyOf(open.zone));
      priceOfNo(turn, entry);
    },
    candidates: (view, seat) =>
      openOnes(view, seat).map((e) => ({
        key: `refuse-consent:${e.id}`,
        command: { type: 'refuse-consent', request: e.id } as const,
      })),
  },
  'revoke-consent': {
    phases: ['talks', 'decisions', 'crisis'],
    check: (view, seat, { consent }) => {
      const entry = view.ledger[consent];
      if (!entry || entry.answered === null) return refuse('unknown-id', { rule: 'G', params: { id: consent } });
      if (entry.to !== seat)
        return refuse('wrong-seat', {
          rule: 'D1',
          documents: ['000', '002'],
          missing: [entry.to],
          opens: 'other-seat-acts',
          params: { needed: [entry.to] },
        });
      return entry.status === 'given' ? null : refuse('not-waiting', { rule: 'G', params: { id: consent } });
    },
    act: (turn, _seat, { consent }) => {
      const entry = turn.state.ledger[consent];
      if (!entry) return;
      turn.emit('ConsentRevoked', { id: consent }, ['public'], whyOf(entry.zone));
      priceOfRevoking(turn, entry);
    },
    candidates: (view, seat) =>
      Object.values(view.ledger)
        .filter((e) => e.status === 'given' && e.to === seat)
        .map((e) => ({ key: `revoke-consent:${e.id}`, command: { type: 'revoke-consent', consent: e.id } as const })),
  },
  'request-assistance': {
    phases: ['talks', 'crisis'],
    check: (view, seat, { to, operation, zone, conditions, term }) => {
      const wrong = checkTheatre(operation, zone);
      if (wrong) return wrong;
      if (hostOf(zone) !== seat)
        return refuse('wrong-seat', {
          rule: 'D1',
          documents: ['000', '002'],
          opens: 'other-seat-acts',
          params: { needed: [hostOf(zone) ?? 'seoul'] },
        });
      if (asker(operation) !== to)
        return refuse('wrong-seat', {
          rule: 'D5',
          documents: ['002'],
          opens: 'other-seat-acts',
          params: { needed: [asker(operation)] },
        });
      return (
        checkTerm(view, term) ??
        checkConditions(conditions) ??
        (twin(view, operation, zone)
          ? refuse('already-done', { rule: 'G', opens: 'other-seat-acts', params: { operation, zone } })
          : null)
      );
    },
    act: (turn, seat, { to, operation, zone, conditions, term }) => {
      const round = turn.state.clock.round;
      const entry: LedgerEntry = {
        id: nextId(turn.state, to, seat),
        from: to,
        to: seat,
        origin: 'requested',
        status: 'given',
        operation,
        zone,
        term,
        conditions,
        price: null,
        asked: round,
        answered: round,
        paid: true,
        ...again(turn, keyOf('given', { operation, zone })),
      };
      turn.emit('AssistanceRequested', entry, ['public'], whyOf(zone));
      priceOfYes(turn, entry);
    },
    fixed: true,
    candidates: () =>
      theatres().map(({ operation, zone }) => ({
        key: `request-assistance:${operation}:${zone}`,
        command: {
          type: 'request-assistance',
          to: asker(operation),
          operation,
          zone,
          conditions: [],
          term: CRISIS_TERM,
        } as const,
      })),
  },
};
