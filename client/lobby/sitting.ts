/** Taking a seat from the start page: joining, what is told when it fails, and a button that works at one thing at a time. */
import { useState } from 'preact/hooks';
import type { Joined, LobbyInfo } from '../../shared/protocol.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import * as api from '../net/api.ts';
import { ApiFailure, join } from '../net/api.ts';
import { deviceMark, keepSeat } from '../seat.ts';
import { ui } from '../ui/lang.ts';
import { go } from './route.ts';

/** A failure of the server in words. */
export function errorText(error: unknown): string {
  const w = ui.value.errors;
  if (!(error instanceof ApiFailure)) return w.server;
  switch (error.code) {
    case 'offline':
      return w.offline;
    case 'unknown-code':
    case 'unknown-match':
      return w.code;
    case 'seat-taken':
      return w.seatTaken;
    case 'match-full':
      return w.full;
    case 'bad-alias':
    case 'alias-refused':
      return w.alias;
    case 'locked':
      return w.locked;
    case 'closed':
      return w.closed;
    case 'no-space':
      return w.noSpace;
    case 'too-many':
      return w.tooMany;
    case 'wrong-words':
      return ui.value.back.wrong;
    case 'words-locked':
      return ui.value.back.locked;
    default:
      return w.server;
  }
}

/** How a seat is kept: `alone`, a match of one person; `shared`, at a computer that others use after. */
export interface Sitting {
  readonly alone?: boolean;
  readonly shared?: boolean;
}

function take(code: string, asked: string, joined: Joined, { alone = false, shared = false }: Sitting): Joined {
  keepSeat({ token: joined.token, code, match: joined.match, alone, alias: joined.alias ?? asked, shared });
  go('#/m');
  return joined;
}

/** Joins, keeps the seat on this device and opens its page. `host`: the token of whoever made the match. */
export async function sit(
  code: string,
  alias: string,
  wish: { seat?: Seat; role?: 'observer'; portfolio?: Portfolio },
  how: Sitting,
  host?: string,
): Promise<Joined> {
  return take(code, alias, await join({ code, alias, device: deviceMark(code), ...wish }, host), how);
}

/** Takes the seat that one has, by two words. */
export async function comeBack(code: string, alias: string, words: readonly [string, string]): Promise<Joined> {
  const [joined, info] = await Promise.all([
    api.comeBack({ code, alias, words, device: deviceMark(code) }),
    api.lobbyInfo(code).catch(() => null),
  ]);
  const me = await api.standing(joined.token).catch(() => null);
  return take(code, me?.you.alias ?? alias, joined, { shared: isShared(info) });
}

/** A class in its room sits at computers that others use after; one by days plays at home. */
export const isShared = (info: LobbyInfo | null): boolean => info?.class !== undefined && !info.class.days;

/** Runs one piece of work at a time, and tells what kept it from succeeding. */
export function useWork(): { busy: boolean; error: string | null; run: (work: () => Promise<unknown>) => void } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = (work: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    setError(null);
    work()
      .catch((e: unknown) => setError(errorText(e)))
      .finally(() => setBusy(false));
  };
  return { busy, error, run };
}
