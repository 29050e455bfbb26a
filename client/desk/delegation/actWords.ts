/** What a drafted act would do, in words. */
import type { Command } from '../../../shared/commands.ts';
import { view } from '../../store.ts';
import { nameIn, rules, ui } from '../../ui/lang.ts';
import { pactName } from '../pactWords.ts';

export function actWords(command: Command): string {
  const w = ui.value.delegation.act;
  const operation = (id: string, zone: keyof typeof rules.value.zones): string =>
    `${nameIn(rules.value.operations, id)} (${rules.value.zones[zone].name})`;
  if (command.type === 'agree') return w.agree(pactName(command.pact), command.version);
  if (command.type === 'give-consent') {
    const entry = view.value?.ledger[command.request];
    return w.consent(entry ? operation(entry.operation, entry.zone) : command.request);
  }
  if (command.type === 'request-assistance') return w.assistance(operation(command.operation, command.zone));
  return command.type === 'choose' ? w.raise : command.type;
}
