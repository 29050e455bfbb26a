import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';
import type { Draft, State } from '../state.ts';
import { seatStreams } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Seat } from '../../types.ts';
import { agreePact, endPact, tellOdds } from './ceremony.ts';
import { PACT_IDS } from './ids.ts';
import { checkClauses, checkNegotiable, checkParty, latest, pactOf, renewed, ruleOf } from './shared.ts';

type PactCommand = 'propose' | 'counter' | 'agree' | 'withdraw' | 'postpone' | 'end';

const noDraft = (pact: string) =>
  refuse('pact-state', { rule: 'G', opens: 'other-seat-acts', params: { pact, status: 'none' } });
const each = <C>(make: (pact: (typeof PACT_IDS)[number]) => C) => PACT_IDS.map(make);

/** Clauses that both the redline and a later version changed, to different options. */
function collisions(draft: Draft, base: number, changes: Readonly<Record<string, string>>): string[] {
  const then = draft.versions.find((version) => version.n === base)?.clauses ?? {};
  const now = latest(draft).clauses;
  return Object.entries(changes)
    .filter(([clause, option]) => now[clause] !== then[clause] && now[clause] !== option)
    .map(([clause]) => clause);
}

/** The last needed word makes it agreed, or in force where no ceremony is asked. */
function settle(turn: Turn, pact: string): void {
  const draft = turn.state.drafts[pact];
  if (!draft) return;
  const { clauses } = latest(draft);
  const rule = ruleOf(pact);
  if ((rule.signatories?.(clauses) ?? rule.parties).every((party) => draft.agreed.includes(party)))
    agreePact(turn, pact, clauses);
}

const seesDraft = (view: State, pact: string): Draft | undefined => view.drafts[pact];
/** Candidates must not tell an outsider that a draft exists. */
const ownDraft = (view: State, seat: Seat, pact: string): Draft | undefined =>
  ruleOf(pact).parties.includes(seat) ? view.drafts[pact] : undefined;
const streamsOf = (pact: string) => seatStreams(ruleOf(pact).parties);
const defaults = (pact: string): Record<string, string> =>
  Object.fromEntries(Object.entries(ruleOf(pact).clauses).map(([clause, { options }]) => [clause, options[0] ?? '']));

const FIRST_CLAUSE = new Map(PACT_IDS.map((pact) => [pact, Object.entries(ruleOf(pact).clauses)[0]]));

export const pactsCommands: CommandRules<PactCommand> = {
  propose: {
    phases: ['talks'],
    check: (view, seat, { pact, to, clauses }) => {
      const rule = ruleOf(pact);
      const wrong =
        checkParty(view, seat, pact) ?? checkNegotiable(view, pact, clauses) ?? checkClauses(pact, clauses, true);
      if (wrong) return wrong;
      if (
        rule.parties.some((party) => party !== seat && !to.includes(party)) ||
        to.some((party) => !rule.parties.includes(party))
      )
        return refuse('not-a-party', {
          rule: rule.rule,
          documents: rule.documents,
          opens: 'other-seat-acts',
          params: { pact, parties: rule.parties },
        });
      if (seesDraft(view, pact))
        return refuse('pact-state', { rule: 'G', opens: 'answer-latest-version', params: { pact, status: 'draft' } });
      const standing = pactOf(view, pact).status === 'in-force' ? pactOf(view, pact).clauses : null;
      if (
        standing &&
        !renewed(view, pact, clauses) &&
        Object.entries(clauses).every(([clause, option]) => standing[clause] === option)
      )
        return refuse('nothing-changed', {
          rule: rule.rule,
          documents: rule.documents,
          opens: 'choose-other-clause',
          params: { pact },
        });
      return null;
    },
    act: (turn, seat, { pact, clauses }) => {
      const rule = ruleOf(pact);
      turn.emit('PactProposed', { pact, by: seat, n: 1, clauses, parties: [...rule.parties] }, streamsOf(pact), rule);
    },
    fixed: true,
    candidates: (_view, seat) =>
      each((pact) => ({
        key: `propose:${pact}`,
        command: {
          type: 'propose',
          pact,
          to: ruleOf(pact).parties.filter((p) => p !== seat) as Seat[],
          clauses: defaults(pact),
        },
      })),
  },
  counter: {
    phases: ['talks'],
    check: (view, seat, { pact, base, changes }) => {
      const wrong =
        checkParty(view, seat, pact) ?? checkNegotiable(view, pact, {}) ?? checkClauses(pact, changes, false);
      if (wrong) return wrong;
      const draft = seesDraft(view, pact);
      if (!draft) return noDraft(pact);
      if (!draft.versions.some((version) => version.n === base))
        return refuse('stale', {
          rule: 'G',
          opens: 'answer-latest-version',
          params: { pact, latest: latest(draft).n },
        });
      const colliding = collisions(draft, base, changes);
      if (colliding.length > 0)
        return refuse('clauses-collide', {
          rule: 'G',
          opens: 'answer-latest-version',
          params: { pact, clauses: colliding, latest: latest(draft).n },
        });
      const now = latest(draft).clauses;
      if (Object.entries(changes).every(([clause, option]) => now[clause] === option))
        return refuse('nothing-changed', { rule: 'G', opens: 'choose-other-clause', params: { pact } });
      return null;
    },
    act: (turn, seat, { pact, base, changes }) => {
      const draft = turn.state.drafts[pact];
      if (!draft) return;
      const { n, clauses } = latest(draft);
      turn.emit(
        'PactCountered',
        { pact, by: seat, n: n + 1, base, clauses: { ...clauses, ...changes }, changes },
        streamsOf(pact),
        ruleOf(pact),
      );
    },
    candidates: (view, seat) =>
      each((pact) => {
        const draft = ownDraft(view, seat, pact);
        const [clause, rule] = FIRST_CLAUSE.get(pact) ?? ['', { options: [] }];
        const option =
          rule.options.find((o) => o !== (draft ? latest(draft).clauses[clause] : undefined)) ?? rule.options[0] ?? '';
        return {
          key: `counter:${pact}`,
          command: { type: 'counter', pact, base: draft ? latest(draft).n : 1, changes: { [clause]: option } },
        };
      }),
  },
  agree: {
    phases: ['talks'],
    check: (view, seat, { pact, version }) => {
      const draft = seesDraft(view, pact);
      const wrong = checkParty(view, seat, pact) ?? checkNegotiable(view, pact, draft ? latest(draft).clauses : {});
      if (wrong) return wrong;
      if (!draft) return noDraft(pact);
      if (version !== latest(draft).n)
        return refuse('stale', {
          rule: 'G',
          opens: 'answer-latest-version',
          params: { pact, latest: latest(draft).n },
        });
      if (draft.agreed.includes(seat)) return refuse('already-done', { rule: 'G', opens: 'other-seat-acts' });
      return null;
    },
    act: (turn, seat, { pact, version }) => {
      turn.emit('PactEndorsed', { pact, by: seat, n: version }, streamsOf(pact), ruleOf(pact));
      settle(turn, pact);
    },
    candidates: (view, seat) =>
      each((pact) => {
        const draft = ownDraft(view, seat, pact);
        return { key: `agree:${pact}`, command: { type: 'agree', pact, version: draft ? latest(draft).n : 1 } };
      }),
  },
  withdraw: {
    phases: ['talks'],
    check: (view, seat, { pact }) => {
      const wrong = checkParty(view, seat, pact, false);
      if (wrong) return wrong;
      if (pactOf(view, pact).status === 'agreed')
        return refuse('pact-state', { rule: 'G', opens: 'other-seat-acts', params: { pact, status: 'agreed' } });
      return seesDraft(view, pact) ? null : noDraft(pact);
    },
    act: (turn, seat, { pact }) => turn.emit('DraftWithdrawn', { pact, by: seat }, streamsOf(pact), { rule: 'G' }),
    fixed: true,
    candidates: () => each((pact) => ({ key: `withdraw:${pact}`, command: { type: 'withdraw', pact } })),
  },
  postpone: {
    phases: ['talks'],
    check: (view, seat, { pact }) => {
      const rule = ruleOf(pact);
      const state = pactOf(view, pact);
      if (seat !== 'seoul')
        return refuse('wrong-seat', {
          rule: 'D8',
          documents: ['004'],
          opens: 'other-seat-acts',
          params: { needed: ['seoul'] },
        });
      if (state.status !== 'agreed' || rule.signing !== 'ceremony')
        return refuse('pact-state', {
          rule: 'D8',
          documents: ['004'],
          opens: 'other-seat-acts',
          params: { pact, status: state.status },
        });
      if (state.postponed)
        return refuse('already-postponed', {
          rule: 'D8',
          documents: ['004'],
          own: true,
          opens: 'forge-consensus',
          params: { pact },
        });
      if ((state.ceremony ?? 0) + 1 > view.match.pace.rounds)
        return refuse('last-round', {
          rule: 'D8',
          documents: ['004'],
          own: true,
          opens: 'nothing-opens',
          params: { pact },
        });
      const have = view.capital[seat] ?? 0;
      return have < 1 ? refuse('capital', { rule: 'G', opens: 'save-capital', params: { needed: 1, have } }) : null;
    },
    act: (turn, seat, { pact }) => {
      const why = { rule: 'D8', documents: ['004'] } as const;
      turn.capital(seat, -1, `pact:${pact}:postponed`);
      turn.emit(
        'CeremonyPostponed',
        { pact, by: seat, ceremony: (pactOf(turn.state, pact).ceremony ?? turn.state.clock.round) + 1 },
        ['public'],
        why,
      );
      turn.shift([['trust.tokyo.seoul', -2]], `pact:${pact}:postponed`, why);
      tellOdds(turn, pact);
    },
    fixed: true,
    candidates: () => each((pact) => ({ key: `postpone:${pact}`, command: { type: 'postpone', pact } })),
  },
  end: {
    phases: ['talks'],
    check: (view, seat, { pact }) => {
      const wrong = checkParty(view, seat, pact, false);
      if (wrong) return wrong;
      const { status } = pactOf(view, pact);
      return status === 'agreed' || status === 'in-force'
        ? null
        : refuse('pact-state', { rule: 'G', opens: 'other-seat-acts', params: { pact, status } });
    },
    act: (turn, seat, { pact }) => endPact(turn, seat, pact),
    fixed: true,
    candidates: () => each((pact) => ({ key: `end:${pact}`, command: { type: 'end', pact } })),
  },
};
