/** The texts of one's own seat, fetched once it is known. */
import { effect, signal } from '@preact/signals';
import type { OwnBrief } from '../shared/protocol.ts';
import { ownBrief } from './net/api.ts';
import { kept, seat } from './store.ts';

export const brief = signal<OwnBrief | null>(null);
effect(() => {
  const token = kept.value?.token;
  const mine = seat.value;
  brief.value = null;
  if (!token || !mine) return;
  ownBrief(token)
    .then((own) => {
      if (kept.peek()?.token === token && own.seat === mine) brief.value = own;
    })
    .catch(() => undefined);
});
