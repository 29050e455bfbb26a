/** Which of what arrived is worth a sound: one cue at most, the gravest. Pure. */
import type { WireEvent } from '../../shared/protocol.ts';
import { ESCALATION, type Seat } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

/** In the order of weight. */
export const CUES = ['crisis', 'signing', 'phase', 'last-minute', 'arrival'] as const;
export type Cue = (typeof CUES)[number];

function cueOf(event: WireEvent, me: Seat | null): Cue | null {
  if (isType(event, 'CrisisOpened')) return 'crisis';
  if (isType(event, 'ExchangeResolved'))
    return ESCALATION.indexOf(event.data.level) > ESCALATION.indexOf(event.data.from) ? 'crisis' : null;
  if (isType(event, 'PactSigned')) return 'signing';
  if (isType(event, 'PhaseBegan')) return event.data.phase === 'crisis' ? null : 'phase';
  if (me === null || event.by.seat === me) return null;
  if (isType(event, 'CableSent')) return event.data.public || event.data.to.includes(me) ? 'arrival' : null;
  if (
    isType(event, 'PactProposed') ||
    isType(event, 'PactCountered') ||
    isType(event, 'ConsentAsked') ||
    isType(event, 'ConsultationAsked')
  )
    return 'arrival';
  return null;
}

/** The gravest cue of what just arrived at this seat, `null` where nothing calls for one. */
export function cueFor(events: readonly WireEvent[], me: Seat | null): Cue | null {
  const found = new Set(events.map((e) => cueOf(e, me)));
  return CUES.find((cue) => found.has(cue)) ?? null;
}

/** Whether the last minute begins between two looks at the clock; `left` in milliseconds. Phases of a minute and less have none, nor has a first look (`Infinity`). */
export const lastMinute = (before: number, left: number, length: number): boolean =>
  length > 75_000 && Number.isFinite(before) && before > 60_000 && left <= 60_000 && left > 0;
