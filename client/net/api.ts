/** The server's HTTP doors, typed. */
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
import { call } from './call.ts';
import { once, settle } from './once.ts';

export { ApiFailure, call } from './call.ts';

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

/** The same match as long as nobody has come into it: whoever makes one means to join it. */
export const createMatch = (request: CreateMatch): Promise<CreatedMatch> =>
  once<CreatedMatch>('/api/matches', request, undefined, { lasting: true, until: (made) => made.code });
/** `host`: the facilitator's token of whoever made the match and plays in it. */
export async function join(request: Join, host?: string): Promise<Joined> {
  const joined = await once<Joined>('/api/join', request, host, { lasting: true });
  settle(request.code);
  return joined;
}
/** From another browser; the token that was good before is good for nothing then. */
export const comeBack = (request: Back): Promise<Joined> => once<Joined>('/api/back', request);
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
