/** Delegations as the host keeps them: the record says who holds which portfolios, the table of seats follows it. */
import type { Command } from '../../shared/commands.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { portfoliosIn } from '../../shared/rules/index.ts';
import type { Member, State } from '../../shared/rules/state.ts';
import { PORTFOLIOS, SEATS, type Seat, type Viewer } from '../../shared/types.ts';
import type { Seating } from './seating.ts';
import type { Subscriber } from './types.ts';

/** What a participant sees: the public, or its seat and its own desks there. */
export function viewerIn(seating: Seating, state: State, participant: string): Viewer {
  const seat = seating.seatOf(participant);
  return seat ? { kind: 'delegate', seat, portfolios: portfoliosIn(state, seat, participant) } : { kind: 'observer' };
}

/** The system's word on who shares a seat; null for one person alone who never shared it, since that needs no such fact. */
export function delegationOf(seating: Seating, { delegations }: State, seat: Seat): Command<'delegation'> | null {
  const members = seating.members(seat);
  if (members.length < 2 && !delegations?.[seat]) return null;
  return {
    type: 'delegation',
    seat,
    members: members.map(({ participant, portfolios }) => ({ participant, portfolios: [...portfolios] })),
  };
}

/** Seats in which the record and the table of seats do not tell the same: who sits there, who holds which portfolios, one head. */
export function disagreements(seating: Seating, { delegations }: Pick<State, 'delegations'>): Seat[] {
  const told = (members: readonly Member[]): string =>
    JSON.stringify(members.map((m) => [m.participant, m.portfolios.toSorted()]).sort());
  return SEATS.filter((seat) => {
    const members = seating.members(seat);
    // One alone who never shared the seat holds everything, and the record says nothing of it.
    const alone = members.map(({ participant }) => ({ participant, portfolios: PORTFOLIOS }));
    const record = delegations?.[seat] ?? (members.length < 2 ? alone : []);
    return told(members) !== told(record);
  });
}

/** The table of seats after these events: the record is the truth, the table only follows it. */
export function followed(seating: Seating, events: readonly AnyEvent[]): Seating {
  let after = seating;
  for (const event of events) {
    if (event.type !== 'DelegationSet') continue;
    if (after === seating) after = seating.copy();
    after.follow(event.data.seat, event.data.members);
  }
  return after;
}

/** After a change of portfolios the people of the seat look with other eyes: they come back for a snapshot. */
export function tellDelegations(
  events: readonly AnyEvent[],
  tell: (message: (subscriber: Subscriber) => void) => void,
): void {
  for (const event of events) {
    if (event.type !== 'DelegationSet') continue;
    const { seat } = event.data;
    tell((s) => {
      if (s.viewer.kind === 'delegate' && s.viewer.seat === seat) s.notice('resync');
    });
  }
}
