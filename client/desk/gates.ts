/** Why a command is closed, asked of the rules themselves on this seat's view. What the page shows as open, the server will judge again. */
import type { Command, CommandType } from '../../shared/commands.ts';
import { checkCommand } from '../../shared/rules/check.ts';
import type { Refusal } from '../../shared/rules/refusal.ts';
import { options, person, seat, view } from '../store.ts';

/** The refusal that this very command would get now, or `null`. `planned` asks as if its phase had come. */
export function closed(command: Command, planned?: 'decisions'): Refusal | null {
  const v = view.value;
  const s = seat.value;
  if (!v || !s) return { code: 'not-a-delegate', rule: 'G' };
  return checkCommand(
    planned ? { ...v, clock: { ...v.clock, phase: planned, paused: null } } : v,
    s,
    command,
    person.value,
  );
}

export interface Openness {
  readonly type: CommandType;
  readonly open: boolean;
  readonly refusal: Refusal | null;
}

/** For each kind of command: open if any of its options is, else the refusal that says most. */
export function openness(): Openness[] {
  const byType = new Map<CommandType, Openness>();
  for (const option of options.value?.values() ?? []) {
    const { type } = option.command;
    const known = byType.get(type);
    if (known?.open) continue;
    if (option.refusal === null) byType.set(type, { type, open: true, refusal: null });
    // A seat's own standing says less than the state of things.
    else if (!known || known.refusal?.code === 'wrong-seat' || known.refusal?.code === 'not-a-party')
      byType.set(type, { type, open: false, refusal: option.refusal });
  }
  return [...byType.values()];
}
