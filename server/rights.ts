/**
 * Who may still do what they were let in for. A right that was granted – a reserved place, an open window, a request under way – is good until its
 * participant is removed, revoked, moved or given a new token: then everything granted before counts no more, wherever it is used.
 * Kept in memory, since nothing that was granted outlives the process.
 */

/** A right as it was granted: to whom, and when on this process's own count. */
export interface Grant {
  readonly participant: string;
  readonly epoch: number;
}

export interface Rights {
  /** The count now. Read it before the rows that a right rests on: a change between the two then ends the right, too. */
  epoch(): number;
  /** Ends all that was granted to this participant until now. Call it once the change is written. */
  end(participant: string): void;
  holds(grant: Grant): boolean;
  /** Lets go of people whose session is erased. */
  forget(participants: Iterable<string>): void;
}

export function createRights(): Rights {
  const ended = new Map<string, number>();
  let now = 0;
  return {
    epoch: () => now,
    end(participant) {
      now += 1;
      ended.set(participant, now);
    },
    holds: ({ participant, epoch }) => (ended.get(participant) ?? 0) <= epoch,
    forget(participants) {
      for (const id of participants) ended.delete(id);
    },
  };
}
