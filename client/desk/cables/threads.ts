/** Cables of one channel as threads: each answer below what it answers. */
import type { Cable } from './cable.ts';

export interface Thread {
  readonly cable: Cable;
  readonly depth: number;
}

/** Deeper answers stand as far in as this, so that the text keeps its width. */
const DEEPEST = 3;

/** The thread with the latest cable first; within a thread in the order they were sent. An answer to what is no longer here stands by itself. */
export function threads(cables: readonly Cable[]): Thread[] {
  // Numbers of a time that was taken back are given anew after it.
  const byNumber = new Map(cables.flatMap((c) => (c.no === undefined || c.undone ? [] : [[c.no, c] as const])));
  const answers = new Map<Cable, Cable[]>();
  const roots: Cable[] = [];
  for (const cable of cables) {
    const above = cable.re === undefined || cable.undone ? undefined : byNumber.get(cable.re);
    if (above && above.n < cable.n) answers.set(above, [...(answers.get(above) ?? []), cable]);
    else roots.push(cable);
  }
  const walk = (cable: Cable, depth: number): Thread[] => [
    { cable, depth: Math.min(depth, DEEPEST) },
    ...(answers.get(cable) ?? []).flatMap((answer) => walk(answer, depth + 1)),
  ];
  return roots
    .map((root) => walk(root, 0))
    .toSorted((a, b) => Math.max(...b.map((t) => t.cable.n)) - Math.max(...a.map((t) => t.cable.n)))
    .flat();
}
