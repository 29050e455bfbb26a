/** What screen readers are told of what arrives; it is seen elsewhere already. */
import { signal, effect } from '@preact/signals';
import { isType } from '../desk/models.ts';
import { pactName } from '../desk/pactWords.ts';
import { arrivals, seat } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';

const spoken = signal('');
effect(() => {
  const events = arrivals.value;
  if (!events.length) return;
  const me = seat.peek();
  const w = ui.peek().said;
  const lines = events.flatMap((e) => {
    if (isType(e, 'PhaseBegan')) return [w.phase(rules.peek().phases[e.data.phase], e.data.round)];
    if (e.by.seat === me) return [];
    if (isType(e, 'CableSent')) return [w.arrivedCable(seatName(e.data.from))];
    if (isType(e, 'PactProposed') || isType(e, 'PactCountered')) return [w.arrivedDraft(pactName(e.data.pact), seatName(e.data.by))];
    if (isType(e, 'ConsentAsked')) return [w.arrivedRequest(seatName(e.data.from))];
    return [];
  });
  if (lines.length) spoken.value = lines.join('. ');
});

export const Spoken = () => <p class="hidden" role="status" aria-live="polite">{spoken.value}</p>;
