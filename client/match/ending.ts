/** Whether the phase on the desk is about to end. */
import { computed } from '@preact/signals';
import { stopped, view } from '../store.ts';
import { serverNow } from '../ui/now.ts';
import { aboutToEnd } from './lastMinute.ts';

export const ending = computed<boolean>(() => {
  const clock = view.value?.clock;
  if (
    stopped.value ||
    !clock ||
    clock.deadline === null ||
    clock.paused !== null ||
    clock.phase === 'lobby' ||
    clock.phase === 'ended'
  )
    return false;
  return aboutToEnd(clock.deadline - serverNow(), clock.deadline - clock.began);
});
