import type { Seat } from '../../types.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Clauses, Draft, PactState, State } from '../state.ts';
import { NO_PACT } from './evolve.ts';
import { pactRule } from './index.ts';
import type { PactRule } from './rule.ts';
import { gsomia } from './gsomia.ts';

export const pactOf = (view: State, id: string): PactState => view.pacts[id] ?? NO_PACT;
export const ruleOf = (id: string): PactRule => pactRule(id) ?? gsomia;
export const latest = (draft: Draft): { n: number; clauses: Clauses } => draft.versions.at(-1) ?? { n: 0, clauses: {} };

/** Talks between Seoul and Tokyo rest after a fresh shock while the two-track policy is off (D11). */
export const frozen = (view: State): boolean => view.talks.frozenIn >= view.clock.round && view.clock.round > 0;

/** A pact in force keeps a venue open in every round. */
export const keepsVenue = (view: State): boolean =>
  Object.entries(view.pacts).some(
    ([id, { status, clauses }]) =>
      status === 'in-force' && clauses !== null && pactRule(id)?.opensVenue?.(clauses) === true,
  );

/** A venue is open in this round: the trilateral talks convened by Washington, a bilateral session, a forum on the calendar, or what a pact in force keeps open (D13). */
export const venueOpen = (view: State): boolean =>
  view.clock.round > 0 &&
  (view.talks.convened === view.clock.round ||
    view.talks.session === view.clock.round ||
    view.match.facts.forums.includes(view.clock.round) ||
    keepsVenue(view));

/** What holds for every act on a pact: a party acts, and its talks are not frozen. */
export function checkParty(view: State, seat: Seat, id: string, freezes = true): Refusal | null {
  const rule = ruleOf(id);
  if (!rule.parties.includes(seat))
    return refuse('not-a-party', {
      rule: rule.rule,
      documents: rule.documents,
      opens: 'other-seat-acts',
      params: { pact: id, parties: rule.parties },
    });
  if (freezes && rule.bilateral && frozen(view))
    return refuse('frozen', {
      rule: 'D11',
      documents: ['002', '004'],
      opens: 'convene',
      params: { pact: id, round: view.talks.frozenIn + 1 },
    });
  return null;
}

/** Whether this package renews the pact in force: the same text, with a term that runs out. What stood before the first round renews itself. */
export function renewed(view: State, id: string, clauses: Clauses): boolean {
  const rule = ruleOf(id);
  const { status, since, clauses: standing } = pactOf(view, id);
  return (
    rule.renewable === true &&
    status === 'in-force' &&
    since !== null &&
    since > 0 &&
    since < view.clock.round &&
    standing !== null &&
    (rule.lasts?.(standing) ?? null) !== null &&
    Object.entries(standing).every(([clause, option]) => clauses[clause] === option)
  );
}

/** Whether a package can still be negotiated: not agreed or in force, not cooling off, and early enough to be signed. */
export function checkNegotiable(view: State, id: string, clauses: Clauses): Refusal | null {
  const rule = ruleOf(id);
  const pact = pactOf(view, id);
  if (view.match.facts.limits.pacts?.includes(id) === false)
    return refuse('not-open', { rule: 'G', opens: 'nothing-opens', params: { pact: id } });
  const renews = renewed(view, id, clauses);
  if (pact.status === 'agreed' || (pact.status === 'in-force' && !rule.amendable && !renews))
    return refuse('pact-state', {
      rule: rule.rule,
      opens: 'other-seat-acts',
      params: { pact: id, status: pact.status },
    });
  if (pact.reopens > view.clock.round)
    return refuse('cooling-off', { rule: 'G', opens: 'wait-round', params: { pact: id, round: pact.reopens } });
  if (rule.signing === 'ceremony' && !renews && view.clock.round + 1 > view.match.pace.rounds)
    return refuse('last-round', {
      rule: 'D8',
      documents: ['004'],
      own: true,
      opens: 'nothing-opens',
      params: { pact: id },
    });
  if (rule.venue && !venueOpen(view))
    return refuse('no-venue', { rule: 'D13', documents: ['002'], opens: 'open-venue', params: { pact: id } });
  return rule.closed?.(view) ?? null;
}

/** The first clause or option that the pact does not know. */
export function checkClauses(id: string, clauses: Clauses, whole: boolean): Refusal | null {
  const known = ruleOf(id).clauses;
  const bad = Object.entries(clauses).find(([clause, option]) => !known[clause]?.options.includes(option))?.[0];
  const lacking = whole ? Object.keys(known).find((clause) => !(clause in clauses)) : undefined;
  const clause = bad ?? lacking;
  return clause
    ? refuse('clause-unknown', { rule: 'G', opens: 'choose-other-clause', params: { pact: id, clause } })
    : null;
}
