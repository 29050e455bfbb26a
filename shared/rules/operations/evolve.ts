import type { Evolver, OperationEvents } from '../event.ts';
import type { OperationState, State } from '../state.ts';

const change = (state: State, id: string, to: Partial<OperationState>): State => {
  const operation = state.operations[id];
  return operation ? { ...state, operations: { ...state.operations, [id]: { ...operation, ...to } } } : state;
};

export const operationsEvolve: Evolver<OperationEvents> = {
  OperationBegan: (state, data, { round }) => ({
    ...state,
    operations: { ...state.operations, [data.id]: { ...data, since: round, status: 'running' } },
  }),
  OperationEnded: (state, { id }) => change(state, id, { status: 'over' }),
  OperationCovered: (state, { id, consent }) => change(state, id, { status: 'running', consent }),
  WithdrawalDue: (state, { id }) => change(state, id, { status: 'withdraw-due' }),
  DisputeOpened: (state) => state,
  ConsultationAsked: (state, { by }) => ({
    ...state,
    crisis: state.crisis && { ...state.crisis, ...(by === 'tokyo' ? { north: 'asked' } : { consultation: 'asked' }) },
  }),
  ConsultationHeld: (state, { answer, of }) => ({
    ...state,
    crisis: state.crisis && {
      ...state.crisis,
      ...(of === 'tokyo'
        ? { north: 'held', northAnswer: answer }
        : { consultation: 'held', consultationAnswer: answer }),
    },
  }),
};
