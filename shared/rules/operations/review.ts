import { consentRule, disputedWithout, free, whyOf } from '../consent/rules.ts';
import type { Zone } from '../../types.ts';
import type { OperationState, State } from '../state.ts';
import type { Turn, Why } from '../turn.ts';
import { operationRule } from './index.ts';

const D5 = { rule: 'D5', documents: ['002'] } as const;
const D6 = { rule: 'D6', documents: ['000', '002'] } as const;

/** Whether an operation of this kind is under way. */
export const running = (view: State, operation: string): boolean =>
  Object.values(view.operations).some((o) => o.operation === operation && o.status !== 'over');

/** What an operation cannot do without from one moment to the next, and has lost: the ally beside it (D6), the pact that opens its zone. */
function lost(view: State, { operation, zone }: OperationState): { reason: 'alone' | 'not-covered'; why: Why } | null {
  const rule = operationRule(operation);
  if (rule?.together && !running(view, rule.together)) return { reason: 'alone', why: D6 };
  return rule?.opened?.(zone, view) === false ? { reason: 'not-covered', why: D5 } : null;
}

/** Whether an operation of Tokyo's there needs a consent, or opens a dispute without one. */
const asksForConsent = (view: State, zone: Zone): boolean =>
  consentRule(view, zone) !== null || disputedWithout(view, zone);

/**
 * What an operation rests on must hold as long as it runs, not only when it begins. Asked again after every act: who stands alone ends; whose
 * consent is gone, or its condition unmet, withdraws by the end of the phase (D1 to D3); whose consent is there (again) stays.
 */
export function reviewOperations(turn: Turn): void {
  for (const { id } of Object.values(turn.state.operations)) {
    const operation = turn.state.operations[id];
    if (!operation || operation.status === 'over') continue;
    const gone = lost(turn.state, operation);
    if (gone) {
      turn.emit('OperationEnded', { id, reason: gone.reason }, ['public'], gone.why);
      continue;
    }
    if (operation.consent === null) continue;
    const valid = free(turn.state, operation.seat, operation.operation, operation.zone);
    const consent = valid.find((entry) => entry.id === operation.consent) ?? valid[0];
    if (!consent) {
      if (operation.status === 'running' && asksForConsent(turn.state, operation.zone))
        turn.emit('WithdrawalDue', { id }, ['public'], whyOf(operation.zone));
    } else if (operation.status === 'withdraw-due' || consent.id !== operation.consent)
      turn.emit('OperationCovered', { id, consent: consent.id }, ['public'], whyOf(operation.zone));
  }
}
