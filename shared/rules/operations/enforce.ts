import { hostOf, whyOf } from '../consent/rules.ts';
import { recordBreaches } from '../pacts/ceremony.ts';
import type { Turn } from '../turn.ts';

/** At the end of a phase: whoever was due to withdraw and did not has broken D1 in deed. */
export function enforceWithdrawal(turn: Turn): void {
  for (const operation of Object.values(turn.state.operations)) {
    if (operation.status !== 'withdraw-due') continue;
    const why = whyOf(operation.zone);
    turn.emit(
      'DisputeOpened',
      { operation: operation.operation, seat: operation.seat, zone: operation.zone },
      ['public'],
      why,
    );
    turn.shift(
      [
        [`trust.${hostOf(operation.zone) ?? 'seoul'}.${operation.seat}`, -10],
        ['home.seoul', -3],
        ['tension', 3],
      ],
      'operation:dispute',
      why,
    );
    turn.emit('OperationEnded', { id: operation.id, reason: 'withdrawn' }, ['public'], why);
    // On the host's own land it also goes back on what was restated in a pact (D1).
    if (operation.zone === 'rok') recordBreaches(turn, operation.seat, 'stay');
  }
}
