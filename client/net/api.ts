/** The server's HTTP doors, typed. Errors arrive as `ApiFailure` with the server's code, never as a stack. */
import { PROTOCOL, type CreateMatch, type CreatedMatch, type Join, type Joined, type LobbyInfo } from '../../shared/protocol.ts';

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

async function call<T>(path: string, body?: unknown): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT);
  try {
    const answer = await fetch(path, {
      ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
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

export const createMatch = (request: CreateMatch): Promise<CreatedMatch> => call('/api/matches', request);
export const join = (request: Join): Promise<Joined> => call('/api/join', request);
export const lobbyInfo = (code: string): Promise<LobbyInfo> => call(`/api/lobby/${encodeURIComponent(code)}`);
/** A seat reservation of the room `match`, to be handed to the SDK as it is. */
export const enter = (token: string): Promise<unknown> => call('/api/enter', { token, protocol: PROTOCOL });
