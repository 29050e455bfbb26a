/** What the walk begins from: sessions at each stage of a lesson, in one store. */
import { numberOf } from '../../../server/sessions/reports.ts';
import type { ConsoleOverview, PlannedInject } from '../../../shared/console.ts';
import type { CreatedMatch, Joined } from '../../../shared/protocol.ts';
import type { CreatedLink, CreatedSession, Me } from '../../../shared/session.ts';
import type { Seat } from '../../../shared/types.ts';
import { get, join, post, SCENARIO } from '../net/kit.ts';
import { bearer } from '../net/sessionKit.ts';
import type { House } from './house.ts';

export interface Pupil {
  readonly token: string;
  readonly id: string;
  readonly match: string | null;
  readonly seat: Seat | null;
}
export interface ClassScene extends CreatedSession {
  readonly pupils: readonly Pupil[];
  readonly worlds: readonly string[];
}
export interface Scene {
  /** Joined, and dealt to nobody. Cables of phrases only. */
  readonly gathering: ClassScene;
  /** Dealt, and not begun. */
  readonly dealt: ClassScene;
  /** Runs in two worlds; one pupil was taken out, and a text was written. */
  readonly running: ClassScene & {
    readonly removed: string;
    /** Somebody who asks to come in. */
    readonly asking: string;
    /** The first pupil's. */
    readonly words: Joined['words'];
    readonly checkpoint: number;
    /** One of the first world. */
    readonly reader: Pupil;
    /** The number of a text in that world, as the facilitator and as the reader count. */
    readonly text: { readonly facilitator: number; readonly reader: number };
    readonly link: CreatedLink;
    readonly planned: PlannedInject;
  };
  /** Runs by days in one world; a seat is a bot's. */
  readonly days: ClassScene;
  /** Three of four seats are held. */
  readonly friends: CreatedMatch;
}

async function done<T>(url: string, token: string | null, path: string, body: unknown): Promise<T> {
  const answer = await post<T>(url, path, body, token === null ? {} : bearer(token));
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function classOf(url: string, pupils: number, wish: object, deal: object | null): Promise<ClassScene> {
  const made = await done<CreatedSession>(url, null, '/api/sessions', {
    scenario: SCENARIO,
    pace: 'manual',
    seed: 3,
    seatSize: 2,
    ...wish,
  });
  const joined: Joined[] = [];
  for (let n = 0; n < pupils; n++) joined.push(await join(url, { code: made.code, alias: `Pupil ${n}` }));
  if (deal) await done(url, made.facilitator, '/api/session/deal', deal);
  return { ...made, ...(await standing(url, made.facilitator, joined)) };
}

async function standing(
  url: string,
  facilitator: string,
  joined: readonly Pick<Joined, 'token'>[],
): Promise<Pick<ClassScene, 'pupils' | 'worlds'>> {
  const pupils: Pupil[] = [];
  for (const { token } of joined) {
    const { body } = await get<Me>(url, '/api/me', bearer(token));
    pupils.push({ token, id: body.you.participant, match: body.match, seat: body.seat });
  }
  const { body } = await get<ConsoleOverview>(url, '/api/console', bearer(facilitator));
  return { pupils, worlds: body.worlds.map((world) => world.match) };
}

const ALL_SURVEYS = { surveys: { pre: true, post: true, exit: true, memo: true } };

/** `size`: pupils in each class. */
export async function prepare({ url, store }: House, size: number): Promise<Scene> {
  const gathering = await classOf(url, size, { settings: { phrasebookOnly: true, ...ALL_SURVEYS } }, null);
  const dealt = await classOf(url, size, {}, { worlds: 2 });
  const running = await classOf(url, size, {}, { worlds: 2, start: true });
  const act = (what: object, worlds: readonly string[] | 'all' = 'all'): Promise<unknown> =>
    done(url, running.facilitator, '/api/console/act', { worlds, do: what });
  const out = running.pupils.at(-1)!;
  await done(url, running.facilitator, '/api/session/people', { type: 'remove', participant: out.id });
  await act({ type: 'end-phase' });
  const [first] = running.worlds;
  const mark = (await store.match(first!))!.seq;
  await act({ type: 'broadcast', text: 'Read this.' }, [first!]);
  const reader = running.pupils.find((pupil) => pupil.match === first)!;
  const { body: me } = await get<Me>(url, '/api/me', bearer(reader.token));
  const asks = await join(url, { code: running.code, alias: 'Who asks' });
  const { body: asking } = await get<Me>(url, '/api/me', bearer(asks.token));
  const { body: pupil0 } = await get<Me>(url, '/api/me', bearer(running.pupils[0]!.token));
  const days = await classOf(url, 3, { pace: 'deadline', seatSize: 1 }, { worlds: 1, start: true });
  const friends = await done<CreatedMatch>(url, null, '/api/matches', { scenario: SCENARIO, pace: 'manual', seed: 5 });
  for (const seat of ['seoul', 'tokyo', 'washington'] as const) await join(url, { code: friends.code, seat });
  return {
    gathering,
    dealt,
    running: {
      ...running,
      ...(await standing(url, running.facilitator, running.pupils)),
      removed: out.id,
      asking: asking.you.participant,
      words: pupil0.you.words!,
      checkpoint: mark,
      reader,
      text: {
        facilitator: await numberOf(store, first!, { kind: 'facilitator' }, mark + 1),
        reader: await numberOf(
          store,
          first!,
          { kind: 'delegate', seat: reader.seat!, portfolios: me.portfolios },
          mark + 1,
        ),
      },
      link: await done<CreatedLink>(url, running.facilitator, '/api/session/links', { role: 'projector' }),
      planned: await done<PlannedInject>(url, running.facilitator, '/api/console/injects', {
        worlds: 'all',
        inject: { id: 'storm', title: 'Storm', text: 'A storm.', effects: [] },
        when: { round: 9, phase: 'talks' },
      }),
    },
    days,
    friends,
  };
}
