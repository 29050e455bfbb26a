import type { Command } from '../../commands.ts';
import type { Seat, Stream } from '../../types.ts';
import { PORTFOLIOS } from '../../types.ts';
import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { DraftedAct, Member, State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { actsOf, waits } from './keys.ts';
import { portfoliosOf, sharedSeat } from './portfolios.ts';
import type { Person } from './portfolios.ts';
import { checkWords } from '../table/words.ts';
import { briefDesks } from './secrets.ts';

const G = { rule: 'G' } as const;
const own = (seat: Seat): Stream[] => [`seat:${seat}`];

export function draftAct(turn: Turn, seat: Seat, command: Command, needs: DraftedAct['needs']): void {
  const id = `a${actsOf(turn.state, seat).length + 1}`;
  turn.emit(
    'ActDrafted',
    { seat, id, command, by: turn.actor.participant, needs, step: turn.state.clock.step },
    own(seat),
    G,
  );
}

/** The drafted act that this person could sign or decline, or why it cannot. */
export function waitingAct(view: State, seat: Seat, id: string, person: Person | undefined): DraftedAct | Refusal {
  const act = actsOf(view, seat).find((one) => one.id === id);
  if (!act) return refuse('unknown-id', { ...G, params: { id } });
  if (act.status !== 'waiting') return refuse('not-waiting', { ...G, params: { id } });
  if (!waits(view, act)) return refuse('stale', { ...G, opens: 'nothing-opens', params: { id } });
  if (!person) return act;
  if (act.by === person.participant)
    return refuse('own-draft', { ...G, opens: 'second-member', params: { needed: [act.needs] } });
  return portfoliosOf(view, seat, person).includes(act.needs)
    ? act
    : refuse('no-portfolio', { ...G, opens: 'portfolio-holder-acts', params: { needed: [act.needs] } });
}
const isRefusal = (found: DraftedAct | Refusal): found is Refusal => 'code' in found;

function checkVote(view: State, seat: Seat, to: string, person: Person | undefined): Refusal | null {
  const members = sharedSeat(view, seat);
  const next = members?.find((member) => member.participant === to);
  if (!next) return refuse('unknown-id', { ...G, params: { id: to } });
  if (next.portfolios.includes('head')) return refuse('already-done', { ...G, opens: 'nothing-opens' });
  return person && view.headVotes?.[seat]?.[person.participant] === to
    ? refuse('already-done', { ...G, opens: 'second-member' })
    : null;
}

/** The new head and the old one change places, with all that they hold. */
function changeHead(turn: Turn, seat: Seat, to: string): void {
  const members = turn.state.delegations?.[seat] ?? [];
  const head = members.find((member) => member.portfolios.includes('head'));
  const next = members.find((member) => member.participant === to);
  if (!head || !next) return;
  const swapped = members.map((member): Member =>
    member === head
      ? { ...member, portfolios: next.portfolios }
      : member === next
        ? { ...member, portfolios: head.portfolios }
        : member,
  );
  turn.emit('DelegationSet', { seat, members: swapped }, ['public'], G);
}

export const delegationCommands: CommandRules<'countersign' | 'decline' | 'dissent' | 'share-report' | 'rotate-head'> =
  {
    countersign: {
      phases: ['cables', 'talks', 'decisions', 'crisis'],
      // Whether the act itself is still open, `decide` asks when it carries it out.
      check: (view, seat, { act: id }, person) => {
        const found = waitingAct(view, seat, id, person);
        return isRefusal(found) ? found : null;
      },
      act: (turn, seat, { act: id }) => turn.emit('ActSigned', { seat, id, by: turn.actor.participant }, own(seat), G),
    },
    decline: {
      phases: ['cables', 'talks', 'decisions', 'crisis'],
      check: (view, seat, { act: id, text }, person) => {
        const found = waitingAct(view, seat, id, person);
        return isRefusal(found) ? found : checkWords(view, seat, text, person);
      },
      act: (turn, seat, { act: id, text }) =>
        turn.emit('ActDeclined', { seat, id, by: turn.actor.participant, length: text?.length ?? 0 }, own(seat), G),
    },
    dissent: {
      phases: ['cables', 'talks', 'decisions', 'crisis'],
      check: (view, seat, { act: id, text }, person) => {
        const found = actsOf(view, seat).find((one) => one.id === id);
        if (!found) return refuse('unknown-id', { ...G, params: { id } });
        if (!person || found.by === person.participant || found.answeredBy === person.participant)
          return refuse('own-draft', { ...G, opens: 'second-member' });
        return found.dissent.includes(person.participant)
          ? refuse('already-done', { ...G, opens: 'nothing-opens' })
          : checkWords(view, seat, text, person);
      },
      act: (turn, seat, { act: id, text }) =>
        turn.emit('DissentRecorded', { seat, id, by: turn.actor.participant, length: text?.length ?? 0 }, own(seat), G),
    },
    'share-report': {
      phases: ['cables', 'talks', 'decisions', 'crisis'],
      check: (view, seat) => {
        const report = view.reports[seat];
        // Only the desk's own holder comes this far, and that one sees the report.
        if (!sharedSeat(view, seat) || !report) return refuse('not-needed', { ...G, opens: 'nothing-opens' });
        return view.sharedReports?.[seat]?.round === report.round
          ? refuse('already-done', { ...G, opens: 'wait-round' })
          : null;
      },
      act: (turn, seat) => {
        const report = turn.state.reports[seat];
        if (report) turn.emit('ReportShared', { seat, report }, own(seat), { rule: 'D16', documents: ['002'] });
      },
    },
    'rotate-head': {
      phases: ['cables', 'talks', 'decisions', 'crisis'],
      check: (view, seat, { to }, person) => checkVote(view, seat, to, person),
      act: (turn, seat, { to }) => {
        const by = turn.actor.participant;
        turn.emit('HeadVoted', { seat, by, to }, own(seat), G);
        const members = sharedSeat(turn.state, seat) ?? [];
        const votes = turn.state.headVotes?.[seat] ?? {};
        if (members.filter((member) => votes[member.participant] === to).length * 2 > members.length)
          changeHead(turn, seat, to);
      },
    },
  };

/** Seats a delegation anew, and briefs the desks of one that has just grown to several (system). */
export function checkDelegation(members: readonly Member[]): Refusal | null {
  const people = new Set(members.map((member) => member.participant));
  const held = members.flatMap((member) => member.portfolios);
  const whole =
    members.length === 0 ||
    (PORTFOLIOS.every((portfolio) => held.includes(portfolio)) &&
      held.filter((portfolio) => portfolio === 'head').length === 1);
  return people.size === members.length && whole
    ? null
    : refuse('not-understood', { ...G, params: { field: 'members' } });
}

export function setDelegation(turn: Turn, seat: Seat, members: readonly Member[]): void {
  turn.emit(
    'DelegationSet',
    { seat, members: members.map(({ participant, portfolios }) => ({ participant, portfolios: [...portfolios] })) },
    ['public'],
    G,
  );
  if (turn.state.clock.phase !== 'lobby') briefDesks(turn);
}

/** The seat of a delegation that the facilitator gives another head, or why not. */
export function rotatedSeat(state: State, to: string): Seat | Refusal {
  const seat = (Object.keys(state.delegations ?? {}) as Seat[]).find((one) =>
    sharedSeat(state, one)?.some((member) => member.participant === to),
  );
  return seat ? (checkVote(state, seat, to, undefined) ?? seat) : refuse('unknown-id', { ...G, params: { id: to } });
}
export { changeHead };
