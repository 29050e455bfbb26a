/** What a facilitator does at a table (rule G), and who may not. */
import { describe, expect, test } from 'vitest';
import { injectSchema } from '../../shared/inject.ts';
import type { Inject } from '../../shared/inject.ts';
import { ownWords } from '../../shared/rules/table/inject.ts';
import { previewInject, stateHash } from '../../shared/rules/index.ts';
import type { Actor } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, given, running } from '../given.ts';

const drill: Inject = {
  id: 'joint-drill',
  title: 'A drill',
  text: 'Ships gather.',
  effects: [
    ['tension', 8],
    ['home.seoul', -3],
  ],
};
const inject = (change: Partial<Inject> = {}) => ({ type: 'inject', inject: { ...drill, ...change } }) as const;

describe('an inject', () => {
  test('given one from the facilitator, its meters move under rule G, and each kind of fact tells why', () => {
    const before = running('talks');
    const decision = given(before, FACILITATOR, inject());
    if (!decision.ok) throw new Error('refused');
    expect(decision.state.meters.tension - before.meters.tension).toBe(8);
    expect(decision.events.map((event) => [event.type, event.rule])).toEqual([
      ['InjectFired', 'G'],
      ['MetersMoved', 'G'],
      ['MetersMoved', 'G'],
    ]);
  });
  test.each<[string, Actor]>([
    ['a delegate', delegate('seoul')],
    ['a bot', { ...delegate('seoul'), role: 'bot' }],
    ['an observer', { participant: 'o', role: 'observer', seat: null, portfolios: [] }],
  ])('from %s it is refused', (_name, actor) => {
    expect(given(running('talks'), actor, inject())).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });
  test('given one that opens a crisis in Talks, the phase is taken up again after it', () => {
    const before = running('talks');
    const inCrisis = after(before, [FACILITATOR, inject({ crisis: 'provocation' })]);
    expect([inCrisis.clock.phase, inCrisis.crisis?.level, inCrisis.crisis?.cause]).toEqual([
      'crisis',
      'provocation',
      'inject:joint-drill',
    ]);
    let state = inCrisis;
    for (let k = 0; k < 5 && state.clock.phase === 'crisis'; k++)
      state = after(state, [FACILITATOR, { type: 'end-phase' }]);
    expect([state.clock.phase, state.clock.round]).toEqual(['talks', before.clock.round]);
  });
  test('given words in two languages, they stay outside of the event, which tells in which order they stand there', () => {
    const own = { title: { ko: '폭풍', en: 'Storm' }, text: { ko: '항구가 닫힙니다.', en: 'Ports close.\n---' } };
    expect(ownWords({ ...drill, ...own })).toEqual({
      languages: ['en', 'ko'],
      words: 'Storm\nPorts close.\n—\n---\n폭풍\n항구가 닫힙니다.',
    });
    const decision = given(running('talks'), FACILITATOR, inject(own));
    expect(decision.ok && decision.events[0]).toMatchObject({
      type: 'InjectFired',
      data: { texts: null, languages: ['en', 'ko'] },
    });
    expect(JSON.stringify(decision)).not.toContain('Storm');
    expect(injectSchema.safeParse({ ...drill, ...own, text: { en: 'Ports close.' } }).success).toBe(false);
    expect(injectSchema.safeParse({ ...drill, title: {}, text: {} }).success).toBe(false);
  });
  test('given a preview, nothing of the match changes, and it tells what the inject then does', () => {
    const before = running('talks');
    const hash = stateHash(before);
    const seen = previewInject(before, { ...drill, crisis: 'standoff' });
    expect(stateHash(before)).toBe(hash);
    const then = after(before, [FACILITATOR, inject({ crisis: 'standoff' })]);
    expect(seen.meters.find(({ path }) => path === 'tension')).toEqual({
      path: 'tension',
      from: before.meters.tension,
      to: then.meters.tension,
    });
    expect(seen.crisis).toBe(true);
    expect(seen.options).toContainEqual(expect.objectContaining({ seat: 'seoul', key: 'choose:raise', now: 'opens' }));
    expect(seen.options).toContainEqual(
      expect.objectContaining({ seat: 'tokyo', key: 'propose:gsomia', now: 'closes' }),
    );
  });
  test.each<[string, Partial<Inject>]>([
    ['a meter moved by more than 20', { effects: [['tension', 21]] }],
    ['the ceiling of D18', { effects: [['ceiling' as 'tension', 5]] }],
    ['a very long text', { text: 'x'.repeat(601) }],
    ['a war', { crisis: 'war' as 'clash' }],
  ])('given %s, it is not understood', (_name, change) => {
    expect(injectSchema.safeParse({ ...drill, ...change }).success).toBe(false);
  });
});

describe('the switches of a table', () => {
  test('given free text is off, a cable is refused until it is on again', () => {
    const say = { type: 'say', to: ['tokyo'], text: 'x' } as const;
    const off = after(running('talks'), [FACILITATOR, { type: 'set-table', freeText: false }]);
    expect(given(off, delegate('seoul'), { ...say, to: ['tokyo'] })).toMatchObject({
      ok: false,
      refusal: { code: 'free-text-off' },
    });
    expect(
      given(after(off, [FACILITATOR, { type: 'set-table', freeText: true }]), delegate('seoul'), {
        ...say,
        to: ['tokyo'],
      }).ok,
    ).toBe(true);
  });
  test('given history is left to the deck, its moves are closed', () => {
    const off = after(running('decisions'), [FACILITATOR, { type: 'set-table', historyToDeck: true }]);
    expect(given(off, delegate('tokyo'), { type: 'seal', moves: [{ move: 'reaffirm-1993' }] })).toMatchObject({
      ok: false,
      refusal: { code: 'history-to-deck' },
    });
  });
  test('given a muted participant, its words are refused and its acts are not', () => {
    const off = after(running('talks'), [
      FACILITATOR,
      { type: 'mute', participant: 'p-seoul', seat: 'seoul', muted: true },
    ]);
    expect(given(off, delegate('seoul'), { type: 'say', to: 'public', text: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'muted' },
    });
    expect(given(off, delegate('seoul'), { type: 'ready', ready: true }).ok).toBe(true);
    expect(given(off, delegate('tokyo'), { type: 'say', to: 'public', text: 'x' }).ok).toBe(true);
  });
});

describe('in the place of a stuck seat', () => {
  test('given the facilitator acts for Tokyo, it is permitted and marked', () => {
    const decision = given(running('talks'), { ...FACILITATOR, seat: 'tokyo' }, { type: 'ready', ready: true });
    expect(decision.ok && decision.events[0]).toMatchObject({
      type: 'SeatReady',
      by: { role: 'facilitator', seat: 'tokyo' },
    });
  });
  test('given what Tokyo itself could not do, it is refused by the same rule', () => {
    expect(
      given(
        running('talks'),
        { ...FACILITATOR, seat: 'tokyo' },
        { type: 'operate', operation: 'evacuation', zone: 'rok' },
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'no-consent', rule: 'D1' } });
  });
});

describe('a pause by leave', () => {
  const leave = (seat: 'tokyo' | 'washington' | 'pyongyang', yes = true) =>
    [delegate(seat), { type: 'answer-pause', leave: yes }] as const;
  test('given all four agree, the clock stops, and any seat may let it run again', () => {
    const asked = after(
      running('talks'),
      [delegate('seoul'), { type: 'propose-pause' }],
      leave('tokyo'),
      leave('washington'),
    );
    expect(asked.clock.paused).toBeNull();
    const paused = after(asked, leave('pyongyang'));
    expect([paused.clock.paused, paused.clock.byLeave, paused.pauseAsked]).toEqual([0, true, undefined]);
    expect(after(paused, [delegate('pyongyang'), { type: 'end-pause' }]).clock).toMatchObject({ paused: null });
  });
  test('given one declines, nothing is left of the proposal', () => {
    const asked = after(running('talks'), [delegate('seoul'), { type: 'propose-pause' }], leave('tokyo', false));
    expect([asked.clock.paused, asked.pauseAsked]).toEqual([null, undefined]);
  });
  test('given a host who plays a seat, the pause is refused until the others give leave; taking it up again is not', () => {
    const host: Actor = { ...FACILITATOR, seat: 'seoul' };
    expect(given(running('talks'), host, { type: 'pause' })).toMatchObject({
      ok: false,
      refusal: { code: 'leave-needed', rule: 'G' },
    });
    const asked = after(
      running('talks'),
      [delegate('seoul'), { type: 'propose-pause' }],
      leave('tokyo'),
      leave('washington'),
      leave('pyongyang'),
    );
    expect(asked.clock.byLeave).toBe(true);
    expect(given(asked, host, { type: 'resume' }).ok).toBe(true);
  });
  test("given the facilitator's own pause, no seat may end it", () => {
    const paused = after(running('talks'), [FACILITATOR, { type: 'pause' }]);
    expect(given(paused, delegate('seoul'), { type: 'end-pause' })).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    });
  });
});
