/** How the line to the match stands. */
export type Status =
  | 'connecting'
  | 'here'
  | 'away'
  | 'down'
  | 'waiting'
  | 'removed'
  | 'outdated'
  | 'replaced'
  | 'too-much'
  | 'taken-up'
  | 'closed'
  | 'lost'
  | 'stopped';

/** Who has no place there sees nothing of it any more; the page itself says why, and nothing else does. */
export const OUTSIDE = [
  'waiting',
  'removed',
  'taken-up',
  'closed',
  'lost',
  'stopped',
] as const satisfies readonly Status[];
export type Outside = (typeof OUTSIDE)[number];
export const isOutside = (status: Status): status is Outside => (OUTSIDE as readonly Status[]).includes(status);

/** States from which the line does not come back without a hand. */
export const ENDS: readonly Status[] = ['outdated', 'replaced', 'too-much', 'taken-up', 'closed', 'lost'];

/** How the line stands where the server would not let it in. */
export function afterRefusal({ status, code }: { readonly status: number; readonly code: string }): Status {
  if (code === 'waiting' || code === 'removed' || code === 'taken-up' || code === 'closed') return code;
  // Nothing of the match can be read. One may be given another, or it may be brought back.
  if (code === 'quarantined') return 'stopped';
  if (status === 426) return 'outdated';
  if ([401, 403, 404, 410].includes(status)) return 'lost';
  return status === 0 || status >= 500 ? 'down' : 'away';
}
