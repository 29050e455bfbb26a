/** Polled pages are answered from memory, and never with what is no longer so. */
import { expect, test } from 'vitest';
import { remembering } from '../../server/sessions/remembered.ts';
import type { SessionRow } from '../../server/store/store.ts';

const session = (id: string): SessionRow => ({
  id,
  code: id,
  settings: '{}',
  tz: 'UTC',
  locked: false,
  expiresAt: 1,
  createdAt: 0,
  plan: '{}',
  lessonBegun: null,
  closedAt: null,
});

test('given a look at a session, the next one reads again only after something was written', async () => {
  let [revision, reads] = [1, 0];
  const look = remembering({ revision: () => revision }, async ({ id }) => `${id} ${++reads}`);
  expect([await look(session('a')), await look(session('a')), await look(session('b'))]).toEqual(['a 1', 'a 1', 'b 2']);
  revision += 1;
  expect([await look(session('a')), await look(session('b'))]).toEqual(['a 3', 'b 4']);
});

test('given a write while it is being read, what was read is not kept', async () => {
  let [revision, reads] = [1, 0];
  const look = remembering({ revision: () => revision }, async () => {
    reads += 1;
    if (reads === 1) revision += 1;
    return reads;
  });
  expect([await look(session('a')), await look(session('a')), await look(session('a'))]).toEqual([1, 2, 2]);
});
