/** A class on a server process, from the facilitator's and the students' sides. */
import type { Joined } from '../../../shared/protocol.ts';
import type { CreatedSession, CreateSession } from '../../../shared/session.ts';
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
    students: (code, n, name = 'Student') =>
      Promise.all(Array.from({ length: n }, (_, i) => join(url(), { code, alias: `${name} ${i + 1}` }))),
  };
  return kit;
}
