import { describe, expect, it } from 'vitest';
import { series, withMoment } from '../../client/desk/history.ts';
import { bandCauses } from '../../client/desk/causes.ts';
import { effectsOf, planOf } from '../../client/desk/plan.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import { sees, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, given, running } from '../given.ts';
import type { AnyEvent, State } from '../types.ts';

const tokyo = (state: State): State => viewFor(state, delegateOf('tokyo'));

describe('expected effects', () => {
  const view = tokyo(running('decisions'));

  it('sums two moves, and tells where together they do something else', () => {
    const plan = planOf(view, 'tokyo', [{ move: 'publish-plans' }, { move: 'climb' }]);
    expect(plan.cost).toBe(3);
    const by = Object.fromEntries(plan.total);
    // Published plans temper the alarm over a step of law (D10): suspicion rises by less than 8 − 6.
    expect(by['suspicion']).toBe(Math.round(8 * 0.6) - 6);
    expect(plan.changed.has('suspicion')).toBe(true);
    expect(plan.changed.has('home.tokyo')).toBe(false);
  });

  it('is what the moves then do, where nobody else moves', () => {
    const state = running('decisions');
    const picked = [{ move: 'publish-plans' as const }, { move: 'confirm-consent' as const }];
    const total = Object.fromEntries(planOf(tokyo(state), 'tokyo', picked).total);
    const sealed = after(state, [delegate('tokyo'), { type: 'seal', moves: picked }]);
    const done = given(sealed, FACILITATOR, { type: 'end-phase' });
    if (!done.ok) throw new Error('refused');
    const moved = done.events.filter(
      (e): e is AnyEvent & { type: 'MetersMoved' } => e.type === 'MetersMoved' && e.data.reason.startsWith('move:'),
    );
    const trust = moved
      .flatMap((e) => e.data.changes)
      .filter((c) => c.path === 'trust.seoul.tokyo')
      .reduce((n, c) => n + c.delta, 0);
    expect(trust).toBe(total['trust.seoul.tokyo']);
  });

  it('changes nothing of the view, and foretells every move of every seat without fail', () => {
    for (const seat of SEATS) {
      const own = viewFor(running('decisions'), delegateOf(seat));
      const before = JSON.stringify(own);
      for (const move of Object.keys(own.moves)) effectsOf(own, { move }, [move]);
      planOf(own, seat, [{ move: 'unheard' }]);
      planOf(own, seat, [{ move: 'press', target: 'seoul' }, { move: 'posture' }]);
      expect(JSON.stringify(own)).toBe(before);
    }
  });
});

describe('the course of a meter', () => {
  const play = (): { state: State; feed: WireEvent[] } => {
    let state = running('talks');
    const feed: WireEvent[] = [];
    for (let steps = 0; steps < 12; steps++) {
      const next = given(state, FACILITATOR, { type: 'end-phase' });
      if (!next.ok) break;
      for (const e of next.events)
        if (sees(delegateOf('seoul'), e)) feed.push({ ...e, n: feed.length } as unknown as WireEvent);
      state = next.state;
    }
    return { state, feed };
  };

  it('ends with what stands now, and has one value a round', () => {
    const { state, feed } = play();
    const view = viewFor(state, delegateOf('seoul'));
    const points = series(view, feed, 'home.seoul');
    expect(points.at(-1)).toEqual({ round: view.clock.round, value: view.meters.home.seoul });
    expect(points[0]).toEqual({ round: 0, value: 37 });
    expect(points.map((p) => p.round)).toEqual([...new Set(points.map((p) => p.round))].sort((a, b) => a - b));
    expect(points.length).toBe(view.clock.round + 1);
  });

  it('is not told of what is hidden, and falls back on what this device has seen', () => {
    const { state } = play();
    const view = viewFor(state, delegateOf('seoul'));
    expect(series(view, [], 'home.tokyo')).toEqual([]);
    expect(series(view, [], 'tension', { 1: { tension: 51 }, 2: { tension: 44 } }).slice(0, 2)).toEqual([
      { round: 1, value: 51 },
      { round: 2, value: 44 },
    ]);
    const trail = withMoment({}, view);
    expect(trail[view.clock.round]?.tension).toBe(view.meters.tension);
    expect(trail[view.clock.round]?.['home.tokyo']).toBeUndefined();
    expect(withMoment(trail, view)).toBe(trail);
  });

  it('tells of a hidden meter when it passed into another band', () => {
    const feed = [
      {
        n: 1,
        type: 'BandMoved',
        at: 0,
        round: 2,
        phase: 'talks',
        by: { role: 'system', seat: null, participant: '' },
        rule: 'D8',
        data: { path: 'home.tokyo', band: 'high' },
      },
    ] as unknown as WireEvent[];
    expect(bandCauses(feed, 'home.tokyo')).toMatchObject([{ round: 2, band: 'high', rule: 'D8' }]);
    expect(bandCauses(feed, 'home.seoul')).toEqual([]);
  });
});
