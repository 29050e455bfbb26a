/** Rows as tests need them: what does not matter to a test stands here. */
import type { Quotas } from '../../server/quotas.ts';
import type { NewMatch } from '../../server/store/changes.ts';
import type { New, ParticipantRow, SessionRow, Store } from '../../server/store/store.ts';

export const sessionRow = (id: string, more: Partial<SessionRow> = {}): New<SessionRow> => ({
  id,
  code: id,
  settings: '{}',
  tz: 'UTC',
  locked: false,
  expiresAt: 2e12,
  ...more,
});

export const personRow = (id: string, session: string, more: Partial<ParticipantRow> = {}): New<ParticipantRow> => ({
  id,
  session,
  alias: id,
  lang: 'en',
  role: 'delegate',
  tokenHash: `${session}-${id}`,
  lastSeen: 0,
  ...more,
});

export const matchRow = (id: string, session: string, more: Partial<NewMatch> = {}): NewMatch => ({
  id,
  session,
  scenarioHash: 'h1',
  rulesVersion: 1,
  seed: 7,
  epoch: 0,
  owner: 'test',
  parentMatch: null,
  parentSeq: null,
  ...more,
});

/** A session with people. */
export const givenSession = (store: Store, session: New<SessionRow>, people: readonly New<ParticipantRow>[] = []) =>
  store.commit({ newSession: session, newPeople: people });

/** A disk without end. */
export const NO_QUOTAS: Quotas = { take: () => true, room: () => true, stop: () => undefined };
