/** Taking a seat from the start page: joining, what is told when it fails, and a button that works at one thing at a time. */
import { useState } from 'preact/hooks';
import type { Joined } from '../../shared/protocol.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import { ApiFailure, join } from '../net/api.ts';
import { keep } from '../net/storage.ts';
import { keepSeat } from '../seat.ts';
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
    default:
      return w.server;
  }
}

/** Joins, keeps the seat on this device and opens its page. `alone`: a match of one person. */
export async function sit(
  code: string,
  alias: string,
  wish: { seat?: Seat; role?: 'observer'; portfolio?: Portfolio },
  alone: boolean,
  host?: string,
): Promise<Joined> {
  keep('alias', alias);
  const joined = await join({ code, alias, ...wish }, host);
  keepSeat({ token: joined.token, code, match: joined.match, alone });
  go('#/m');
  return joined;
}

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
