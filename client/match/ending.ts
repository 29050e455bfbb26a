/** Whether the phase on the desk is about to end. */
import { computed } from '@preact/signals';
import { stopped, view } from '../store.ts';
import { serverNow } from '../ui/now.ts';
import { phaseEnds } from './lastMinute.ts';

export const ending = computed<boolean>(() => {
  const clock = view.value?.clock;
  return clock !== undefined && !stopped.value && phaseEnds(clock, serverNow());
});
