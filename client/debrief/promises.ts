/** Promise against deed: what was signed, granted or said, and the acts that kept or broke it. */
import type { Clauses } from '../../shared/rules/state.ts';
import type { DocumentId, RuleId, Seat } from '../../shared/types.ts';
import { isType } from '../desk/models.ts';
import type { MatchRecord } from './record.ts';

export type Verdict = 'kept' | 'broken' | 'open' | 'ended';
export interface Deed {
  readonly round: number;
  readonly kind:
    | 'breach'
    | 'ended'
    | 'expired'
    | 'renewed'
    | 'paid'
    | 'unpaid'
    | 'operation'
    | 'revoked'
    | 'collapsed'
    | 'signed'
    | 'honoured'
    | 'dispute'
    | 'endorsed';
  readonly by: Seat | null;
  readonly id: string;
  readonly rule?: RuleId | undefined;
  readonly documents?: readonly DocumentId[] | undefined;
}
export interface Promised {
  readonly kind: 'pact' | 'ceremony' | 'consent' | 'request' | 'price' | 'letter' | 'word';
  /** Id of the pact, the operation, the favour or the move. */
  readonly id: string;
  readonly by: readonly Seat[];
  readonly to: readonly Seat[];
  readonly round: number;
  readonly clauses: Clauses | null;
  /** Clauses that an act broke. */
  readonly broken: readonly string[];
  readonly deeds: readonly Deed[];
  readonly verdict: Verdict;
}

type Building = { -readonly [K in keyof Promised]: Promised[K] } & { deeds: Deed[]; broken: string[] };
const WORDS = ['confirm-consent', 'reaffirm-1993'];

/** Every promise of a match in the order it was given. */
export function promisesOf(record: MatchRecord): Promised[] {
  const all: Building[] = [];
  const last = (kind: Promised['kind'], id: string): Building | undefined =>
    all.findLast((p) => p.kind === kind && p.id === id);
  const consents = new Map<string, { consent: Building; price: Building | null }>();
  const add = (
    p: Omit<Promised, 'broken' | 'deeds' | 'verdict' | 'clauses'> & { clauses?: Clauses | null; verdict?: Verdict },
  ): Building => {
    const made: Building = { clauses: null, verdict: 'open', ...p, broken: [], deeds: [] };
    all.push(made);
    return made;
  };
  for (const { event } of record.frames) {
    const { round, rule, documents } = event;
    const deed = (
      p: Building | undefined | null,
      kind: Deed['kind'],
      by: Seat | null,
      id: string,
      verdict?: Verdict,
    ): void => {
      if (!p) return;
      p.deeds.push({ round, kind, by, id, rule, documents });
      if (verdict && p.verdict !== 'broken') p.verdict = verdict;
    };
    if (isType(event, 'PactAgreed'))
      add({ kind: 'ceremony', id: event.data.pact, by: event.data.parties, to: event.data.parties, round });
    else if (isType(event, 'PactSigned')) {
      deed(last('ceremony', event.data.pact), 'signed', null, event.data.pact, 'kept');
      add({
        kind: 'pact',
        id: event.data.pact,
        by: event.data.parties,
        to: event.data.parties,
        round,
        clauses: event.data.clauses,
        verdict: 'kept',
      });
    } else if (isType(event, 'PactText')) {
      const pact = last('pact', event.data.pact);
      if (pact) pact.clauses = event.data.clauses;
    } else if (isType(event, 'CeremonyCollapsed'))
      deed(last('ceremony', event.data.pact), 'collapsed', 'seoul', event.data.pact, 'broken');
    else if (isType(event, 'ClauseBreached')) {
      const pact = last('pact', event.data.pact);
      pact?.broken.push(event.data.clause);
      deed(pact, 'breach', event.data.by, event.data.move, 'broken');
    } else if (isType(event, 'PactEnded'))
      // What was agreed and not yet signed ends as a promise to sign.
      deed(
        last(event.data.status === 'refused' ? 'ceremony' : 'pact', event.data.pact),
        'ended',
        event.data.by,
        event.data.pact,
        'ended',
      );
    else if (isType(event, 'PactRenewed')) deed(last('pact', event.data.pact), 'renewed', null, event.data.pact);
    else if (isType(event, 'PactExpired'))
      deed(last('pact', event.data.pact), 'expired', null, event.data.pact, 'kept');
    else if (isType(event, 'ConsentGiven')) {
      // In the ledger `to` is the host, who gives, and `from` the one who acts and owes the price: whoever spoke first.
      const { id, operation, from, to, price: owed, paid } = event.data.entry;
      const consent = add({ kind: 'consent', id: operation, by: [to], to: [from], round, verdict: 'kept' });
      // What was promised may have been done before the answer came.
      const verdict = paid ? 'kept' : 'open';
      const price = owed ? add({ kind: 'price', id: owed.move, by: [from], to: [to], round, verdict }) : null;
      consents.set(id, { consent, price });
    } else if (isType(event, 'AssistanceRequested')) {
      const { id, operation, from, to } = event.data;
      const consent = add({ kind: 'request', id: operation, by: [to], to: [from], round, verdict: 'kept' });
      consents.set(id, { consent, price: null });
    } else if (isType(event, 'ConsentRevoked'))
      deed(consents.get(event.data.id)?.consent, 'revoked', event.by.seat, '', 'ended');
    else if (isType(event, 'PricePaid'))
      deed(consents.get(event.data.id)?.price, 'paid', null, event.data.move, 'kept');
    else if (isType(event, 'PriceUnpaid'))
      deed(consents.get(event.data.id)?.price, 'unpaid', null, event.data.move, 'broken');
    else if (isType(event, 'OperationBegan')) {
      if (event.data.consent)
        deed(consents.get(event.data.consent)?.consent, 'operation', event.data.seat, event.data.operation);
    } else if (isType(event, 'DisputeOpened'))
      deed(last('word', 'confirm-consent'), 'dispute', event.data.seat, event.data.operation, 'broken');
    else if (isType(event, 'SideLetterOffered'))
      add({ kind: 'letter', id: event.data.favour, by: ['washington'], to: [event.data.to], round });
    else if (isType(event, 'SideLetterHonoured')) {
      const letter = record.final.sideLetters[event.data.id];
      deed(
        letter
          ? all.find(
              (p) => p.kind === 'letter' && p.id === letter.favour && p.to[0] === letter.to && p.verdict === 'open',
            )
          : null,
        'honoured',
        'washington',
        letter?.favour ?? '',
        'kept',
      );
    } else if (isType(event, 'MovePlayed') && !event.data.fizzled && WORDS.includes(event.data.move)) {
      if (!last('word', event.data.move))
        add({ kind: 'word', id: event.data.move, by: [event.data.seat], to: ['seoul'], round, verdict: 'kept' });
    } else if (isType(event, 'CardAnswered') && event.data.answer === 'endorse')
      deed(last('word', 'reaffirm-1993'), 'endorsed', 'tokyo', event.data.card, 'broken');
  }
  return all;
}
