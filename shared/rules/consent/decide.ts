import type { CommandRules } from '../command.ts';
import { OPERATION_IDS } from '../operations/ids.ts';
import { operationRule } from '../operations/index.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { ConsentTerm, LedgerEntry, State } from '../state.ts';
import { seatStreams } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Seat, Zone } from '../../types.ts';
import { consentCost, hostOf, whyOf } from './rules.ts';

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

/** What a given consent sets in motion: trust won in Tokyo, consensus lost in Seoul. */
function priceOfYes(turn: Turn, entry: LedgerEntry): void {
  const cost = consentCost(turn.state, entry.zone);
  turn.shift(
    [['home.seoul', -cost]],
    'consent:given',
    entry.zone === 'rok' ? { rule: 'D18', documents: ['000', '004'] } : { rule: 'G' },
  );
  turn.shift([[`trust.${entry.from}.seoul`, entry.zone === 'rok' ? 6 : 3]], 'consent:given', whyOf(entry.zone));
}

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
      if (price && (price.due < view.clock.round || price.due > view.match.pace.rounds))
        return refuse('stale', { rule: 'G', opens: 'choose-other-clause', params: { round: price.due } });
      return (
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
      };
      turn.emit('ConsentAsked', entry, seatStreams([seat, to]), whyOf(zone));
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
    check: (view, seat, { request, term }) => {
      const entry = openRequest(view, seat, request);
      return isRefusal(entry) ? entry : checkTerm(view, term);
    },
    act: (turn, _seat, { request, conditions, term }) => {
      const open = turn.state.ledger[request];
      if (!open) return;
      const entry: LedgerEntry = { ...open, status: 'given', answered: turn.state.clock.round, conditions, term };
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
      turn.emit(
        'ConsentRefused',
        { entry: { ...open, status: 'refused', answered: turn.state.clock.round } },
        ['public'],
        whyOf(open.zone),
      );
      const weight = turn.state.crisis && open.zone === 'rok' ? 1 : 0.5;
      turn.shift(
        [
          [`trust.${open.from}.seoul`, Math.round(-7 * weight)],
          ['home.tokyo', Math.round(-4 * weight)],
          ['home.washington', Math.round(-2 * weight)],
          ['home.seoul', Math.round(2 * weight)],
        ],
        'consent:refused',
        whyOf(open.zone),
      );
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
      turn.shift(
        [
          [`trust.${entry.from}.seoul`, -5],
          ['home.seoul', 1],
        ],
        'consent:revoked',
        whyOf(entry.zone),
      );
      demandWithdrawal(turn, consent);
    },
    candidates: (view, seat) =>
      Object.values(view.ledger)
        .filter((e) => e.status === 'given' && e.to === seat)
        .map((e) => ({ key: `revoke-consent:${e.id}`, command: { type: 'revoke-consent', consent: e.id } as const })),
  },
  'request-assistance': {
    phases: ['talks', 'crisis'],
    check: (view, seat, { to, operation, zone, term }) => {
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

/** A consent that is gone while its operation runs: withdraw by the end of the phase, else a dispute. */
export function demandWithdrawal(turn: Turn, consent: string): void {
  for (const operation of Object.values(turn.state.operations))
    if (operation.consent === consent && operation.status === 'running')
      turn.emit('WithdrawalDue', { id: operation.id }, ['public'], whyOf(operation.zone));
}
