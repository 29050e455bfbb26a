/** A member's alias, as far as the list of those present tells it. */
import { presence } from '../../store.ts';
import { ui } from '../../ui/lang.ts';

export const aliasOf = (participant: string): string =>
  presence.value.find((p) => p.participant === participant)?.alias || ui.value.delegation.someone;
