/** What a message of type `act` may be, and who may send it. No rules of the game: those are decided by the match host. */
import { z } from 'zod';
import { commandSchema, type Command, type CommandType } from '../shared/commands.ts';
import { refusalText, refuse, type Params, type Refusal } from '../shared/rules/refusal.ts';
import type { ActReply } from '../shared/protocol.ts';
import { SEATS, type ActorRole, type Seat } from '../shared/types.ts';

const idSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** `for`: the seat in whose place a facilitator acts. */
export type ParsedAct =
  | { readonly ok: true; readonly id: string; readonly command: Command; readonly for: Seat | null }
  | { readonly ok: false; readonly reply: ActReply };

/** A refusal as it is answered, with its text. */
export const refused = (refusal: Refusal): ActReply => ({
  ok: false,
  refusal: { ...refusal, text: refusalText(refusal) },
});

const notUnderstood = (params: Params): ParsedAct => ({
  ok: false,
  reply: refused(refuse('not-understood', { params })),
});

/** Reads `{id, type, …}`, from a facilitator also `for`. Unknown fields, a sender's name among them, are not understood; the refusal names the field, never its value. */
export function parseAct(payload: unknown, role: ActorRole = 'delegate'): ParsedAct {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    return notUnderstood({ field: 'payload' });
  const { id, for: place, ...rest } = payload as Record<string, unknown>;
  if (place !== undefined && role !== 'facilitator') return notUnderstood({ field: 'for' });
  const seat = place === undefined ? null : SEATS.find((one) => one === place);
  if (seat === undefined) return notUnderstood({ field: 'for' });
  const named = idSchema.safeParse(id);
  if (!named.success) return notUnderstood({ field: 'id' });
  const parsed = commandSchema.safeParse(rest);
  if (parsed.success) return { ok: true, id: named.data, command: parsed.data, for: seat };
  const issue = parsed.error.issues[0]!;
  const field = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.map(String).join('.');
  return notUnderstood({ field: (field || 'type').replace(/[^\w.-]/g, '?').slice(0, 60) });
}

const DIRECTING: ReadonlySet<CommandType> = new Set([
  'start',
  'end-phase',
  'pause',
  'resume',
  'extend',
  'inject',
  'broadcast',
  'set-table',
  'mute',
  'restore',
]);

/** Why this role may not send this command at all; `null` when the rules may decide. `outage` is the server's own word; a class begins when its facilitator says so. `seat`: in whose place a facilitator acts. */
export function closedTo(role: ActorRole, command: Command, inClass = false, seat: Seat | null = null): Refusal | null {
  if (command.type === 'delegation' || (command.type === 'extend' && command.reason !== 'facilitator'))
    return refuse('forbidden');
  // Beyond what it directs, a facilitator acts in the place of a seat only.
  if (role === 'facilitator')
    return DIRECTING.has(command.type) || command.type === 'rotate-head' || seat !== null
      ? null
      : refuse('not-a-delegate');
  if (role !== 'delegate') return refuse('not-a-delegate');
  return DIRECTING.has(command.type) && (command.type !== 'start' || inClass) ? refuse('forbidden') : null;
}
