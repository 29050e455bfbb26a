/** Every operation over HTTP, as it is asked for: what the walk of kill points goes through. */
import type { Scene } from './scene.ts';
import { SCENARIO } from '../net/kit.ts';

export interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly token: string | null;
}
export interface Walked {
  readonly name: string;
  readonly ask: (scene: Scene) => Asked;
  /** Statements that it writes with at least: the walk has fallen asleep where there are fewer. */
  readonly least: number;
  /** What is answered where it was done already and bears no id. */
  readonly again?: number;
}

const of =
  (stage: 'gathering' | 'dealt' | 'running', path: string, body: (scene: Scene) => Asked['body']) =>
  (scene: Scene): Asked => ({ path, body: body(scene), token: scene[stage].facilitator });
const people = (stage: 'gathering' | 'dealt' | 'running', body: (scene: Scene) => Asked['body']) =>
  of(stage, '/api/session/people', body);
const act = (what: (scene: Scene) => object, worlds?: (scene: Scene) => readonly string[]) =>
  of('running', '/api/console/act', (scene) => ({ worlds: worlds ? worlds(scene) : 'all', do: what(scene) }));
const first = ({ running }: Scene): readonly string[] => running.worlds.slice(0, 1);
const seated = ({ running }: Scene, seat: string): string =>
  running.pupils.find((p) => p.seat === seat && p.match === running.worlds[0])!.id;

export const OPERATIONS: readonly Walked[] = [
  {
    name: 'create a match',
    ask: () => ({
      path: '/api/matches',
      body: { scenario: SCENARIO, pace: 'manual', seed: 7, seats: { seoul: 'bot', pyongyang: 'bot' } },
      token: null,
    }),
    least: 12,
  },
  {
    name: 'create a match of bots, which begins at once',
    ask: () => ({
      path: '/api/matches',
      body: {
        scenario: SCENARIO,
        pace: 'manual',
        seed: 7,
        seats: { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' },
      },
      token: null,
    }),
    least: 16,
  },
  {
    name: 'create a class',
    ask: () => ({ path: '/api/sessions', body: { scenario: SCENARIO, pace: 'class' }, token: null }),
    least: 3,
  },
  {
    name: 'join a class that gathers',
    ask: ({ gathering }) => ({ path: '/api/join', body: { code: gathering.code, alias: 'Late' }, token: null }),
    least: 2,
  },
  {
    name: 'ask to come into a class that runs',
    ask: ({ running }) => ({ path: '/api/join', body: { code: running.code, alias: 'Late' }, token: null }),
    least: 2,
  },
  {
    name: 'join a class by days that runs',
    ask: ({ days }) => ({ path: '/api/join', body: { code: days.code, alias: 'Late' }, token: null }),
    least: 4,
  },
  {
    name: 'let in who asks',
    ask: people('running', ({ running }) => ({ type: 'admit', participant: running.asking })),
    least: 5,
  },
  {
    name: 'find who asks to be somebody known',
    ask: people('running', (scene) => ({
      type: 'again',
      participant: scene.running.asking,
      as: seated(scene, 'tokyo'),
    })),
    least: 4,
  },
  {
    name: 'give new words',
    ask: people('running', (scene) => ({ type: 'new-words', participant: seated(scene, 'tokyo') })),
    least: 2,
  },
  {
    name: 'come back by two words',
    ask: ({ running }) => ({
      path: '/api/back',
      body: { code: running.code, alias: 'Pupil 0', words: running.words },
      token: null,
    }),
    least: 1,
  },
  {
    name: 'join the last open seat of a match',
    ask: ({ friends }) => ({
      path: '/api/join',
      body: { code: friends.code, alias: 'Last', seat: 'pyongyang' },
      token: friends.facilitator,
    }),
    least: 6,
  },
  { name: 'deal and start', ask: of('gathering', '/api/session/deal', () => ({ worlds: 2, start: true })), least: 40 },
  { name: 'deal into worlds that wait', ask: of('gathering', '/api/session/deal', () => ({})), least: 30 },
  { name: 'start', ask: of('dealt', '/api/session/start', () => ({})), least: 8 },
  {
    name: 'move between seats',
    ask: people('running', (scene) => ({
      type: 'move',
      participant: seated(scene, 'tokyo'),
      match: scene.running.worlds[0],
      seat: 'pyongyang',
    })),
    least: 6,
  },
  {
    name: 'move between worlds',
    ask: people('dealt', ({ dealt }) => ({
      type: 'move',
      participant: dealt.pupils[0]!.id,
      match: dealt.worlds.find((world) => world !== dealt.pupils[0]!.match),
      seat: dealt.pupils[0]!.seat,
    })),
    least: 6,
  },
  {
    name: 'give another portfolio',
    ask: people('running', (scene) => ({
      type: 'move',
      participant: seated(scene, 'tokyo'),
      match: scene.running.worlds[0],
      seat: 'tokyo',
      portfolios: ['intelligence'],
    })),
    least: 3,
  },
  {
    name: 'send back to the lobby',
    ask: people('running', (scene) => ({ type: 'move', participant: seated(scene, 'seoul'), match: null })),
    least: 4,
  },
  {
    name: 'remove',
    ask: people('running', (scene) => ({ type: 'remove', participant: seated(scene, 'tokyo') })),
    least: 5,
  },
  {
    name: 'let in again',
    ask: people('running', ({ running }) => ({ type: 'let-in', participant: running.removed })),
    least: 5,
  },
  {
    name: 'rename',
    ask: people('running', (scene) => ({ type: 'rename', participant: seated(scene, 'tokyo'), alias: 'Aoi' })),
    least: 2,
  },
  { name: 'make a link', ask: of('running', '/api/session/links', () => ({ role: 'facilitator' })), least: 2 },
  {
    name: 'revoke a link',
    ask: ({ running }) => ({
      path: `/api/session/links/${running.link.id}`,
      body: null,
      token: running.facilitator,
    }),
    least: 2,
  },
  {
    name: 'change settings that reach the tables',
    ask: of('running', '/api/session/settings', () => ({ phrasebookOnly: true, title: 'Monday' })),
    least: 6,
  },
  { name: 'begin the lesson', ask: of('running', '/api/session/lesson', () => ({ begin: true })), least: 2 },
  {
    name: 'plan an inject',
    ask: of('running', '/api/console/injects', () => ({
      worlds: 'all',
      inject: { id: 'calm', title: 'Calm', text: 'It is calm.', effects: [] },
      when: { round: 8, phase: 'talks' },
    })),
    least: 2,
  },
  {
    name: 'take an inject back',
    ask: ({ running }) => ({
      path: `/api/console/injects/${running.planned.id}`,
      body: null,
      token: running.facilitator,
    }),
    least: 2,
    again: 404,
  },
  {
    name: 'bring an inject into all worlds',
    ask: act(() => ({ type: 'inject', inject: { id: 'now', title: 'Now', text: 'Now.', effects: [['tension', 3]] } })),
    least: 10,
  },
  { name: 'end the phase in all worlds', ask: act(() => ({ type: 'end-phase' })), least: 8 },
  {
    name: 'hand a seat to the steward',
    ask: act(() => ({ type: 'set-seat', seat: 'tokyo', to: 'steward' })),
    least: 3,
  },
  {
    name: 'mute',
    ask: act((scene) => ({ type: 'mute', participant: seated(scene, 'tokyo'), muted: true }), first),
    least: 4,
  },
  {
    name: 'hide a text',
    ask: act(({ running }) => ({ type: 'hide', n: running.text.facilitator, hidden: true }), first),
    least: 2,
  },
  {
    name: 'undo',
    ask: act(({ running }) => ({ type: 'restore', checkpoint: running.checkpoint, reason: 'Again.' }), first),
    least: 6,
  },
  {
    name: 'answer a survey',
    ask: ({ gathering }) => ({
      path: '/api/survey',
      body: { kind: 'pre', answers: { 'q-one': 3 } },
      token: gathering.pupils[0]!.token,
    }),
    least: 1,
  },
  {
    name: 'report a text',
    ask: (scene) => ({
      path: '/api/report',
      body: { match: scene.running.worlds[0], n: scene.running.text.reader, reason: 'Rude.' },
      token: scene.running.reader.token,
    }),
    least: 1,
  },
];
