/** What a message of type `act` may be, and who may send it. No rules of the game: those are decided by the match host. */
import { z } from 'zod';
import { commandSchema, type Command, type CommandType } from '../shared/commands.ts';
import { refusalText, refuse, type Params, type Refusal } from '../shared/rules/refusal.ts';
import type { ActReply } from '../shared/protocol.ts';
import type { ActorRole } from '../shared/types.ts';

const idSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

export type ParsedAct = { readonly ok: true; readonly id: string; readonly command: Command } | { readonly ok: false; readonly reply: ActReply };

/** A refusal as it is answered, with its text. */
export const refused = (refusal: Refusal): ActReply => ({ ok: false, refusal: { ...refusal, text: refusalText(refusal) } });

const notUnderstood = (params: Params): ParsedAct => ({ ok: false, reply: refused(refuse('not-understood', { params })) });

/** Reads `{id, type, …}`. Unknown fields, a sender's name among them, are not understood; the refusal names the field, never its value. */
export function parseAct(payload: unknown): ParsedAct {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return notUnderstood({ field: 'payload' });
  const { id, ...rest } = payload as Record<string, unknown>;
  const named = idSchema.safeParse(id);
  if (!named.success) return notUnderstood({ field: 'id' });
  const parsed = commandSchema.safeParse(rest);
  if (parsed.success) return { ok: true, id: named.data, command: parsed.data };
  const issue = parsed.error.issues[0]!;
  const field = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.map(String).join('.');
  return notUnderstood({ field: (field || 'type').replace(/[^\w.-]/g, '?').slice(0, 60) });
}

const DIRECTING: ReadonlySet<CommandType> = new Set(['start', 'end-phase', 'pause', 'resume', 'extend']);

/** Why this role may not send this command at all; `null` when the rules may decide. `outage` is the server's own word; a class begins when its facilitator says so. */
export function closedTo(role: ActorRole, command: Command, inClass = false): Refusal | null {
  if (command.type === 'extend' && command.reason === 'outage') return refuse('forbidden');
  if (role === 'facilitator') return DIRECTING.has(command.type) ? null : refuse('not-a-delegate');
  if (role !== 'delegate') return refuse('not-a-delegate');
  return DIRECTING.has(command.type) && (command.type !== 'start' || inClass) ? refuse('forbidden') : null;
}
