/** A class on a server process, from the facilitator's and the students' sides. */
import type { Joined } from '../../../shared/protocol.ts';
import type { ConsoleOverview, ConsolePerson } from '../../../shared/console.ts';
import type { CreatedSession, CreateSession, Me, PeopleAct } from '../../../shared/session.ts';
import { get, join, post, SCENARIO, type Answer } from './kit.ts';

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

export interface ClassKit {
  /** Answers, or throws what was answered instead of 200. */
  ask<T>(token: string, path: string): Promise<T>;
  send<T = Record<string, unknown>>(token: string, path: string, body: unknown): Promise<Answer<T>>;
  done<T = Record<string, unknown>>(token: string, path: string, body: unknown): Promise<T>;
  remove(token: string, path: string): Promise<number>;
  aClass(wish?: Partial<CreateSession>): Promise<CreatedSession>;
  students(code: string, n: number, name?: string): Promise<Joined[]>;
  /** A class of one world in which so many people hold seats, and which runs. */
  running(people: number, wish?: Partial<CreateSession>): Promise<CreatedSession & { readonly people: Joined[] }>;
  me(token: string): Promise<Me>;
  seatOf(token: string): Promise<string | null>;
  console(c: Pick<CreatedSession, 'facilitator'>): Promise<ConsoleOverview>;
  /** Whoever holds this token, as the console shows them. */
  personOf(c: Pick<CreatedSession, 'facilitator'>, token: string): Promise<ConsolePerson>;
  /** An act on one person. */
  act(c: Pick<CreatedSession, 'facilitator'>, what: PeopleAct): Promise<unknown>;
  back(code: string, alias: string, words: readonly string[], more?: object): Promise<Answer<Joined>>;
  /** The facilitator's yes to the one who holds this token. */
  admit(facilitator: string, token: string): Promise<void>;
}

export function classKit(url: () => string): ClassKit {
  const fail = (path: string, answer: Answer<unknown>): never => {
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const kit: ClassKit = {
    async ask<T>(token: string, path: string) {
      const answer = await get<T>(url(), path, bearer(token));
      return answer.status === 200 ? answer.body : fail(path, answer);
    },
    send: (token, path, body) => post(url(), path, body, bearer(token)),
    async done<T>(token: string, path: string, body: unknown) {
      const answer = await post<T>(url(), path, body, bearer(token));
      return answer.status === 200 ? answer.body : fail(path, answer);
    },
    remove: async (token, path) =>
      (await fetch(`${url()}${path}`, { method: 'DELETE', headers: bearer(token) })).status,
    async aClass(wish = {}) {
      const answer = await post<CreatedSession>(url(), '/api/sessions', {
        scenario: SCENARIO,
        pace: 'class',
        seed: 3,
        ...wish,
      });
      return answer.status === 200 ? answer.body : fail('/api/sessions', answer);
    },
    async running(people, wish = {}) {
      const c = await kit.aClass({ pace: 'manual', worlds: 1, ...wish });
      const all = await kit.students(c.code, people);
      await kit.done(c.facilitator, '/api/session/deal', { start: true });
      return { ...c, people: all };
    },
    me: (token) => kit.ask<Me>(token, '/api/me'),
    seatOf: async (token) => (await kit.me(token)).seat,
    console: ({ facilitator }) => kit.ask<ConsoleOverview>(facilitator, '/api/console'),
    async personOf(c, token) {
      const { participant } = (await kit.me(token)).you;
      const found = (await kit.console(c)).people.find((p) => p.participant === participant);
      if (!found) throw new Error('nobody of the game holds this token');
      return found;
    },
    act: ({ facilitator }, what) => kit.done(facilitator, '/api/session/people', what),
    back: (code, alias, words, more = {}) => post<Joined>(url(), '/api/back', { code, alias, words, ...more }),
    async admit(facilitator, token) {
      const { you } = await kit.ask<Me>(token, '/api/me');
      await kit.done(facilitator, '/api/session/people', { type: 'admit', participant: you.participant });
    },
    students: (code, n, name = 'Student') =>
      Promise.all(Array.from({ length: n }, (_, i) => join(url(), { code, alias: `${name} ${i + 1}` }))),
  };
  return kit;
}
