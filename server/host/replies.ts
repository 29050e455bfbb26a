/** Replies to commands, and the keys under which they are remembered. */
import { createHash } from 'node:crypto';
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { refuse, refusalText, type Refusal, type RefusalCode } from '../../shared/rules/refusal.ts';

export const refused = (refusal: Refusal | RefusalCode): ActReply => {
  const full = typeof refusal === 'string' ? refuse(refusal) : refusal;
  return { ok: false, refusal: { ...full, text: refusalText(full) } };
};

/** Kept for audits only: a repeated id gets its first reply even when the payload differs. */
export const payloadHash = (command: Command): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('base64url');
