import { afterEach, describe, expect, it, vi } from 'vitest';
import type { State } from '../../shared/rules/state.ts';

vi.useFakeTimers();
const { ending } = await import('../../client/match/ending.ts');
const { serverNotice, serverOffset, stopped, view } = await import('../../client/store.ts');
const { steadyNow } = await import('../../client/net/steady.ts');

afterEach(() => {
  serverNotice.value = null;
  view.value = null;
});

describe('the last minute of a phase', () => {
  const lastSeconds = (): void => {
    const now = steadyNow();
    serverOffset.value = 0;
    const clock = { phase: 'talks', round: 1, began: now - 600_000, deadline: now + 20_000, paused: null, step: 2 };
    view.value = { clock } as unknown as State;
  };

  it('is said while the clock runs', () => {
    lastSeconds();
    expect([ending.value, stopped.value]).toEqual([true, false]);
  });

  it('is not said of a match that was stopped: nothing ends there any more', () => {
    lastSeconds();
    serverNotice.value = 'quarantined';
    expect([ending.value, stopped.value]).toEqual([false, true]);
  });
});
