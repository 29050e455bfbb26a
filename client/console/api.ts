/** The facilitator's doors at the server. */
import type {
  Checkpoint,
  ConsoleActed,
  ConsoleOverview,
  FacilitatorAct,
  InjectLibrary,
  PlanInject,
  Worlds,
} from '../../shared/console.ts';
import type {
  ChangeSettings,
  CreatedLink,
  CreatedSession,
  CreateLink,
  CreateSession,
  Deal,
  Dealt,
  Me,
  PairList,
  PeopleAct,
  SessionLink,
  SessionResults,
  SessionSettings,
  Started,
  SurveyAnswer,
} from '../../shared/session.ts';
import { call } from '../net/api.ts';
import { once } from '../net/once.ts';

export const createSession = (wish: CreateSession): Promise<CreatedSession> =>
  once('/api/sessions', wish, undefined, { lasting: true });
export const overview = (token: string): Promise<ConsoleOverview> => call('/api/console', undefined, token);
export const actOn = (token: string, worlds: Worlds, act: FacilitatorAct): Promise<ConsoleActed> =>
  once('/api/console/act', { worlds, do: act }, token);
export const checkpoints = (token: string, match: string): Promise<{ checkpoints: Checkpoint[] }> =>
  call(`/api/console/checkpoints?match=${encodeURIComponent(match)}`, undefined, token);
export const injectShelf = (token: string): Promise<InjectLibrary> => call('/api/console/injects', undefined, token);
export const plan = (token: string, wish: PlanInject): Promise<unknown> => once('/api/console/injects', wish, token);
export const unplan = (token: string, id: string): Promise<unknown> =>
  call(`/api/console/injects/${encodeURIComponent(id)}`, undefined, token, 'DELETE');
export const change = (token: string, wish: ChangeSettings): Promise<{ settings: SessionSettings }> =>
  once('/api/session/settings', wish, token);
export const beginLesson = (token: string): Promise<{ lessonBegun: number | null }> =>
  once('/api/session/lesson', { begin: true }, token);
export const deal = (token: string, wish: Deal): Promise<Dealt> => once('/api/session/deal', wish, token);
export const start = (token: string, worlds?: readonly string[]): Promise<Started> =>
  once('/api/session/start', worlds ? { worlds } : {}, token);
export const people = (token: string, act: PeopleAct): Promise<unknown> => once('/api/session/people', act, token);
export const links = (token: string): Promise<{ links: SessionLink[] }> => call('/api/session/links', undefined, token);
export const addLink = (token: string, wish: CreateLink): Promise<CreatedLink> =>
  once('/api/session/links', wish, token);
export const revoke = (token: string, id: string): Promise<unknown> =>
  call(`/api/session/links/${encodeURIComponent(id)}`, undefined, token, 'DELETE');
export const results = (token: string): Promise<SessionResults> => call('/api/session/results', undefined, token);
/** `remains`: everything is deleted, and its last traces in the server's files are still to be overwritten. */
export const erase = (token: string, code: string): Promise<{ remains?: true }> =>
  call('/api/session/erase', { code }, token);
export const pairs = (token: string): Promise<PairList> => call('/api/session/pairs', undefined, token);
export const me = (token: string): Promise<Me> => call('/api/me', undefined, token);
export const survey = (token: string, answer: SurveyAnswer): Promise<unknown> => once('/api/survey', answer, token);

/** A download with the token in a header, where it stays out of addresses and logs. */
export async function exported(token: string, format: 'json' | 'csv', names: boolean): Promise<Blob> {
  const answer = await fetch(`/api/session/export?format=${format}&names=${names ? 'aliases' : 'none'}`, {
    headers: { authorization: `Bearer ${token}` },
    cache: 'no-store',
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.blob();
}
