/** The server's HTTP doors, typed. Errors arrive as `ApiFailure` with the server's code, never as a stack. */
import type { Me } from '../../shared/session.ts';
import {
  PROTOCOL,
  type Back,
  type CreateMatch,
  type CreatedMatch,
  type Debrief,
  type Join,
  type Joined,
  type LobbyInfo,
  type OwnBrief,
  type ScenarioEntry,
  type ScenarioPage,
} from '../../shared/protocol.ts';

export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, text: string) {
    super(text);
    this.name = 'ApiFailure';
    this.status = status;
    this.code = code;
  }
}

const TIMEOUT = 10_000;

/** Asks the server; a body makes it a POST. Throws `ApiFailure`. */
export async function call<T>(path: string, body?: unknown, token?: string, method?: 'DELETE'): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT);
  try {
    const answer = await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: stop.signal,
      cache: 'no-store',
    });
    const data: unknown = await answer.json().catch(() => null);
    if (answer.ok && data !== null) return data as T;
    const error = (data as { error?: { code?: string; text?: string } } | null)?.error;
    throw new ApiFailure(answer.status, error?.code ?? 'server', error?.text ?? '');
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
    throw new ApiFailure(0, 'offline', String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Answers asked for before the page that wants them was there. */
const ahead = new Map<string, Promise<unknown>>();

/** Asks ahead, so that an answer need not wait for dictionaries and chunks; whoever asks next for the same path gets it. */
export function askAhead(...paths: readonly string[]): void {
  for (const path of paths) {
    const asked = call(path);
    // Whoever takes it hears of a failure; if nobody does, nothing is lost.
    asked.catch(() => undefined);
    ahead.set(path, asked);
  }
}
function take<T>(path: string): Promise<T> {
  const asked = ahead.get(path) as Promise<T> | undefined;
  ahead.delete(path);
  return asked ?? call<T>(path);
}

/** Where a code is asked after. */
export const lobbyPath = (code: string): string => `/api/lobby/${encodeURIComponent(code)}`;
export const SCENARIOS = '/api/scenarios';

export const createMatch = (request: CreateMatch): Promise<CreatedMatch> => call('/api/matches', request);
/** `host`: the facilitator's token of whoever made the match and plays in it. */
export const join = (request: Join, host?: string): Promise<Joined> => call('/api/join', request, host);
/** From another browser; the token that was good before is good for nothing then. */
export const comeBack = (request: Back): Promise<Joined> => call('/api/back', request);
/** Where the holder of a token stands. */
export const standing = (token: string): Promise<Me> => call('/api/me', undefined, token);
export const lobbyInfo = (code: string): Promise<LobbyInfo> => take(lobbyPath(code));
export const scenarioList = (): Promise<{ scenarios: ScenarioEntry[] }> => take(SCENARIOS);
export const scenarioPage = (id: string): Promise<ScenarioPage> => call(`/api/scenarios/${encodeURIComponent(id)}`);
/** The texts of the seat that this token holds. */
export const ownBrief = (token: string): Promise<OwnBrief> => call('/api/brief', undefined, token);
/** The whole of an ended match; without `match` the one this token's participant sat in. */
export const debriefOf = (token: string, match: string | null): Promise<Debrief> =>
  call(`/api/debrief${match === null ? '' : `?match=${encodeURIComponent(match)}`}`, undefined, token);
/** A seat reservation of the room `match`, to be handed to the SDK as it is. */
export const enter = (token: string, match: string | null = null): Promise<unknown> =>
  call('/api/enter', { token, protocol: PROTOCOL, ...(match === null ? {} : { match }) });
