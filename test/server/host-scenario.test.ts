/** A match stands on its own record, whatever becomes of the file it was opened from. */
import { expect, test } from 'vitest';
import { hashOf } from '../../server/cli/replayRecord.ts';
import { stateHash } from '../../shared/rules/index.ts';
import { FACILITATOR, inTalks, reload, world } from './hostKit.ts';

test('given a match whose scenario file has vanished, when the server comes back, it plays on and replays from its own record', async () => {
  const before = await world();
  const match = await inTalks(before);
  const after = await before.restart({ scenarios: { get: () => null } });
  try {
    const again = await reload(after, match.id);
    expect(stateHash(again.state())).toBe(stateHash(match.state()));
    expect(await again.submit(FACILITATOR, 'on', { type: 'end-phase' })).toMatchObject({ ok: true });
    expect(again.state().clock.phase).toBe('decisions');
    expect(hashOf({ events: await after.store.events(match.id, 0), hash: null, commands: null })).toBe(
      stateHash(again.state()),
    );
    await expect(
      after.hosts.create('s-new', { scenario: '2015-singapore', pace: 'manual' }, after.clock.now),
    ).rejects.toThrow('There is no scenario');
  } finally {
    await after.end();
  }
});
