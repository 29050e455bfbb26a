import { s } from './tools.ts';

export const said = {
  sent: 'Sent.',
  done: 'Done.',
  sealed: 'Submitted.',
  arrivedCable: (from: string) => `Cable from ${from}`,
  arrivedDraft: (pact: string, by: string) => `${by} sent a new version of ${pact}`,
  arrivedRequest: (from: string) => `${from} asks for consent`,
  phase: (name: string, n: number) => `${name}, round ${n}`,
  arrivedCables: (from: string, n: number) => `${s(n, 'cable', 'cables')} from ${from}`,
  more: (n: number) => `${n} more`,
};
