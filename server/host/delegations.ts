/** Delegations as the host keeps them: the record says who holds which portfolios, the table of seats follows it. */
import type { Command } from '../../shared/commands.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { portfoliosIn } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Seat, Viewer } from '../../shared/types.ts';
import { errorFields, type Log } from '../log.ts';
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

/** After a change of portfolios the people of the seat look with other eyes: they come back for a snapshot. The record is the truth; the table of seats only follows it. */
export async function followDelegations(
  events: readonly AnyEvent[],
  seating: Seating,
  tell: (message: (subscriber: Subscriber) => void) => void,
  log: Log | undefined,
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'DelegationSet') continue;
    const { seat, members } = event.data;
    tell((s) => {
      if (s.viewer.kind === 'delegate' && s.viewer.seat === seat) s.notice('resync');
    });
    await seating
      .follow(seat, members)
      .catch((error: unknown) => log?.warn('seating-unwritten', { seat, ...errorFields(error) }));
  }
}
