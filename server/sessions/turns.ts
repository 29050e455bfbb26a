/** One after the other within a session: two deals at once would seat people twice, and two joins take one name. */
export type Turns = <T>(session: string, work: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  const turns = new Map<string, Promise<unknown>>();
  return (session, work) => {
    const result = (turns.get(session) ?? Promise.resolve()).then(work);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(session) === settled) turns.delete(session);
      });
    turns.set(session, settled);
    return result;
  };
}
