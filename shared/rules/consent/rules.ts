import type { DocumentId, RuleId, Seat, Zone } from '../../types.ts';
import { known } from '../meters/paths.ts';
import { operationRule } from '../operations/index.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { ConsentTerm, LedgerEntry, State } from '../state.ts';
import type { Why } from '../turn.ts';

/** Seoul is host of `rok`, claims a say over `approaches`, and holds that the North is its territory (D1, D2, D3). */
export const hostOf = (zone: Zone): Seat | null =>
  zone === 'rok' || zone === 'approaches' || zone === 'dprk' ? 'seoul' : null;

/** How a clause of the operations protocol in force has settled a question, or null. */
export const settledBy = (view: State, clause: 'scope' | 'north' | 'procedure'): string | null => {
  const protocol = view.pacts['operations-protocol'];
  return protocol?.status === 'in-force' ? (protocol.clauses?.[clause] ?? null) : null;
};

/** The rule by which this zone asks for Seoul's consent now: D1 on its territory, D2 and D3 where the protocol says so; null where it may be asked but is not needed. */
export function consentRule(view: State, zone: Zone): RuleId | null {
  if (zone === 'rok') return 'D1';
  if (zone === 'approaches') return settledBy(view, 'scope') === 'agreement-needed' ? 'D2' : null;
  if (zone === 'dprk') return settledBy(view, 'north') === 'consent-covers' ? 'D3' : null;
  return null;
}

/** Whether acting there without consent breaks a dispute open: the claim stands, or the question is open (D2, D3). */
export function disputedWithout(view: State, zone: Zone): boolean {
  if (zone === 'approaches') return settledBy(view, 'scope') !== 'notice';
  if (zone === 'dprk') return !(settledBy(view, 'north') === 'consultation' && view.crisis?.north === 'held');
  return false;
}

const DOCUMENTS_OF: Readonly<Record<string, readonly DocumentId[]>> = {
  D1: ['000', '001', '002', '003'],
  D2: ['001', '002', '003'],
  D3: ['002', '003'],
};

/** What a consent rests on: on land the principle that Tokyo has confirmed (D1), around the peninsula Seoul's wider claim (D2), in the North the open question (D3). */
export function whyOf(zone: Zone): Why {
  if (zone === 'rok') return { rule: 'D1', documents: ['000', '002'] };
  const rule = zone === 'dprk' ? 'D3' : 'D2';
  return { rule, documents: DOCUMENTS_OF[rule] ?? [] };
}

/** Whether an entry's term is over; one that lasts until the crisis ends is over when its crisis has closed, which ends the entry itself. */
export const termOver = (view: State, term: ConsentTerm): boolean =>
  term.kind === 'round' && view.clock.round > term.round;

/** Whether a term reaches beyond another in this moment. A crisis ends within its round; one that has not come may come late. */
export function reachesBeyond(view: State, term: ConsentTerm, asked: ConsentTerm): boolean {
  if (term.kind === 'round')
    return asked.kind === 'round' ? term.round > asked.round : view.crisis !== null && term.round > view.clock.round;
  return asked.kind === 'round' && view.crisis === null;
}

/** Zones in which Washington's forces are company for Tokyo's: around the peninsula those that come in across these waters as well (G). */
const COMPANY: Readonly<Partial<Record<Zone, readonly Zone[]>>> = { approaches: ['approaches', 'rok'] };

/** Conditions of a consent that are unmet for this operation now. */
export function unmet(view: State, operation: string, zone: Zone, conditions: readonly string[]): string[] {
  const company = COMPANY[zone] ?? [zone];
  return conditions.filter((condition) => {
    if (condition === 'unarmed') return !operationRule(operation)?.unarmed;
    if (condition === 'with-washington')
      return !Object.values(view.operations).some(
        (o) => o.seat === 'washington' && o.status !== 'over' && company.includes(o.zone),
      );
    return true;
  });
}

/** Consents in force that cover this operation in this zone, whether or not their conditions are met. */
export const covering = (view: State, seat: Seat, operation: string, zone: Zone): LedgerEntry[] =>
  Object.values(view.ledger).filter(
    (e) =>
      e.status === 'given' &&
      e.from === seat &&
      e.operation === operation &&
      e.zone === zone &&
      !termOver(view, e.term),
  );

/** The consents among them whose conditions are met. */
export const free = (view: State, seat: Seat, operation: string, zone: Zone): LedgerEntry[] =>
  covering(view, seat, operation, zone).filter((e) => unmet(view, operation, zone, e.conditions).length === 0);

/**
 * D1: in `rok` an operation of Tokyo's needs Seoul's request or consent, in every phase and whoever else agrees.
 * @returns the refusal, the consent that covers it, or null where the zone asks for none.
 */
export function consentFor(
  view: State,
  seat: Seat,
  operation: string,
  zone: Zone,
): { refusal: Refusal } | { consent: LedgerEntry } | null {
  const host = hostOf(zone);
  if (host === null || host === seat || seat !== 'tokyo') return null;
  const [consent] = free(view, seat, operation, zone);
  if (consent) return { consent };
  const rule = consentRule(view, zone);
  if (rule === null) return null;
  const documents = DOCUMENTS_OF[rule] ?? [];
  const [blocked] = covering(view, seat, operation, zone);
  if (blocked) {
    const condition = unmet(view, operation, zone, blocked.conditions);
    return {
      refusal: refuse('condition-unmet', {
        rule,
        documents,
        missing: condition.includes('with-washington') ? ['washington'] : ['seoul'],
        opens: 'satisfy-condition',
        params: { operation, zone, condition },
      }),
    };
  }
  return {
    refusal: refuse('no-consent', {
      rule,
      documents,
      missing: ['seoul'],
      opens: 'ask-seoul',
      params: { operation, zone },
    }),
  };
}

/** Who knows of a request: the two capitals, and whoever sits in the cell that requests pass through (D13). */
export const circleOf = (entry: Pick<LedgerEntry, 'from' | 'to' | 'circle'>): readonly Seat[] =>
  entry.circle ?? [entry.from, entry.to];

/** Troops in `rok` cost Seoul's consensus, the more the lower its trust in Tokyo (D18); the figures are G. */
export const consentCost = (view: State, zone: Zone): number => {
  const cost = 4 + Math.max(0, 50 - known(view, 'trust.seoul.tokyo')) / 8;
  return Math.round(zone === 'rok' ? cost : cost / 2);
};
