/** Acts that wait for the line: what they are, and a way to take them back. */
import { signal, effect } from '@preact/signals';
import type { Command } from '../../shared/commands.ts';
import { pactName } from '../desk/pactWords.ts';
import type { Pending } from '../net/connection.ts';
import { QUIET_FOR } from '../net/quiet.ts';
import { lasting } from '../net/storage.ts';
import { pending, say, takeBack } from '../store.ts';
import { nameIn, rules, ui } from './lang.ts';

/** What an act is called, and of what it speaks. */
export function actWords(command: Command): string {
  const w = ui.value.brief.todo;
  const what = w[command.type] ?? command.type;
  switch (command.type) {
    case 'say':
      return `${what}: ${command.text ?? '…'}`;
    case 'propose':
    case 'counter':
    case 'agree':
    case 'withdraw':
    case 'postpone':
    case 'end':
      return `${what}: ${pactName(command.pact)}`;
    case 'ask-consent':
    case 'operate':
    case 'request-assistance':
      return `${what}: ${nameIn(rules.value.operations, command.operation)}`;
    case 'seal':
      return `${what}: ${command.moves.length ? rules.value.list(command.moves.map((m) => nameIn(rules.value.moves, m.move))) : ui.value.decisions.sealNone}`;
    case 'choose':
      return `${what}: ${rules.value.choices[command.choice].name}`;
    default:
      return what;
  }
}

/** An answer usually comes at once: only what has waited for a while is shown. */
const late = signal(false);
let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  if (pending.value.length === 0) {
    clearTimeout(timer);
    timer = undefined;
    late.value = false;
  } else
    timer ??= setTimeout(() => {
      late.value = pending.peek().length > 0;
    }, QUIET_FOR);
});

function undo(item: Pending): void {
  if (!takeBack(item.id)) say({ kind: 'info', text: () => ui.value.status.tooLate });
}

const MOST = 5;

export function WaitingActs() {
  const w = ui.value.status;
  if (!late.value) return null;
  const list = pending.value;
  return (
    <section class="waiting-acts" aria-label={w.waitingActs}>
      <p>
        <b>{w.pending(list.length)}</b> <span class="hint">{lasting() ? w.waitingKept : w.waitingHere}</span>
      </p>
      <ul>
        {list.slice(0, MOST).map((p) => (
          <li key={p.id}>
            <span class="waiting-what" dir="auto">
              {actWords(p.command)}
            </span>
            {p.flying ? (
              <span class="hint">{w.onItsWay}</span>
            ) : (
              <button type="button" onClick={() => undo(p)}>
                {w.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {list.length > MOST ? <p class="hint">+{list.length - MOST}</p> : null}
    </section>
  );
}
