import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, MOST_LINES } from '../../client/match/announce.ts';
import type { ActResult, Pending } from '../../client/net/connection.ts';
import { QUIET_FOR, quietly } from '../../client/net/quiet.ts';
import type { Status } from '../../client/net/status.ts';
import en from '../../assets/i18n/ui/en.ts';
import { en as rules } from '../../assets/i18n/rules/en.ts';
import type { Command } from '../../shared/commands.ts';
import type { WireEvent } from '../../shared/protocol.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the banner about the line', () => {
  const listen = (): { told: Status[]; now: (s: Status) => void } => {
    const told: Status[] = [];
    return { told, now: quietly((s) => told.push(s)) };
  };

  it('says nothing of a short break, however often it comes', () => {
    const { told, now } = listen();
    for (let k = 0; k < 5; k++) {
      now('away');
      vi.advanceTimersByTime(QUIET_FOR - 1);
      now('here');
      vi.advanceTimersByTime(QUIET_FOR * 3);
    }
    expect(told).toEqual([]);
  });

  it('counts from the first break, also where the line goes from bad to worse', () => {
    const { told, now } = listen();
    now('connecting');
    vi.advanceTimersByTime(QUIET_FOR / 2);
    now('away');
    now('down');
    vi.advanceTimersByTime(QUIET_FOR / 2);
    expect(told).toEqual(['down']);
    now('away');
    expect(told).toEqual(['down', 'away']);
    now('here');
    expect(told).toEqual(['down', 'away', 'here']);
  });

  it('says at once what will not pass by itself', () => {
    const { told, now } = listen();
    now('away');
    now('replaced');
    vi.advanceTimersByTime(QUIET_FOR * 2);
    expect(told).toEqual(['replaced']);
  });
});

const entering = vi.hoisted(() => ({ failure: new Error('offline') }));
vi.mock('../../client/net/api.ts', async (original) => ({
  ...(await original<object>()),
  enter: () => Promise.reject(entering.failure),
}));

describe('a match of which nothing can be read', () => {
  it('is said to have stopped, and asked for again: it may be brought back', async () => {
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    const [{ connect }, { ApiFailure }] = await Promise.all([
      import('../../client/net/connection.ts'),
      import('../../client/net/api.ts'),
    ]);
    const told: Status[] = [];
    entering.failure = new ApiFailure(503, 'quarantined', 'stopped');
    const line = connect('token', [], {
      status: (s) => told.push(s),
      snapshot: () => undefined,
      events: () => undefined,
      presence: () => undefined,
      notice: () => undefined,
      late: () => undefined,
      pending: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    line.close();
    entering.failure = new Error('offline');
    expect(told.filter((s) => s !== 'connecting').length).toBeGreaterThan(1);
    expect(new Set(told)).toEqual(new Set(['connecting', 'stopped']));
  });
});

describe('acts made while the line is away', () => {
  const open = async (kept: readonly Pending[] = []) => {
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    const { connect } = await import('../../client/net/connection.ts');
    let list: readonly Pending[] = [];
    const line = connect('token', kept, {
      status: () => undefined,
      snapshot: () => undefined,
      events: () => undefined,
      presence: () => undefined,
      notice: () => undefined,
      late: () => undefined,
      pending: (p) => {
        list = p;
      },
    });
    return { line, list: () => list };
  };
  const agree: Command = { type: 'agree', pact: 'gsomia', version: 1 };

  it('are kept in order, and one that is pressed twice is one', async () => {
    const { line, list } = await open();
    line.act(agree).catch(() => undefined);
    line.act(agree).catch(() => undefined);
    line.act({ type: 'say', to: 'public', text: 'Twice' } as Command).catch(() => undefined);
    line.act({ type: 'say', to: 'public', text: 'Twice' } as Command).catch(() => undefined);
    expect(list().map((p) => p.command.type)).toEqual(['agree', 'say', 'say']);
    line.close();
  });

  it('can be taken back, and tell so to whoever waits for them', async () => {
    const { line, list } = await open();
    const answer: Promise<ActResult> = line.act(agree);
    expect(line.takeBack(list()[0]!.id)).toBe(true);
    expect(await answer).toEqual({ ok: false, local: 'taken-back' });
    expect(list()).toEqual([]);
    expect(line.takeBack('unheard')).toBe(false);
    line.close();
  });

  it('of an earlier visit are kept under their ids; one that may have gone out is not taken back', async () => {
    const { line, list } = await open([
      { id: 'a', command: agree },
      { id: 'b', command: { type: 'ready', ready: true }, flying: true },
    ]);
    expect(list().map((p) => [p.id, p.flying])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect([line.takeBack('a'), line.takeBack('b')]).toEqual([true, false]);
    line.close();
  });
});

describe('what is said of what arrives', () => {
  let n = 0;
  const event = (type: string, data: unknown, seat: 'tokyo' | 'seoul' = 'tokyo'): WireEvent =>
    ({
      n: ++n,
      type,
      at: 0,
      round: 1,
      phase: 'talks',
      by: { role: 'bot', seat, participant: 'x' },
      data,
    }) as unknown as WireEvent;
  const words = { said: en.said, rules, headline: (e: WireEvent) => (e.type === 'PactAgreed' ? 'Both agree' : null) };

  it('counts the cables of a capital instead of naming each', () => {
    const feed = [1, 2, 3].map(() => event('CableSent', { from: 'tokyo', to: ['seoul'] }));
    expect(announce(feed, 'seoul', words)).toEqual(['3 cables from Tokyo']);
    expect(announce(feed.slice(0, 1), 'seoul', words)).toEqual(['Cable from Tokyo']);
    expect(announce([event('CableSent', { from: 'seoul', to: ['tokyo'] }, 'seoul')], 'seoul', words)).toEqual([]);
  });

  it('tells only the last version of a draft, the phase first, and never more than a few lines', () => {
    const feed = [
      event('PactProposed', { pact: 'gsomia', by: 'tokyo' }),
      event('PactCountered', { pact: 'gsomia', by: 'seoul' }),
      event('PhaseBegan', { phase: 'talks', round: 2 }),
    ];
    expect(announce(feed, 'washington', words)).toEqual(['Talks, round 2', 'Seoul sent a new version of GSOMIA']);
    const busy = [...feed, ...Array.from({ length: 6 }, () => event('PactAgreed', {}))];
    const said = announce(busy, 'washington', words);
    expect(said).toHaveLength(MOST_LINES + 1);
    expect(said.at(-1)).toBe('4 more');
  });
});
