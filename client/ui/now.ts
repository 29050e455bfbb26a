/** The server's clock as this device estimates it, ticking twice a second. A device whose clock is set sees no difference. */
import { signal } from '@preact/signals';
import { steadyNow, watchClock } from '../net/steady.ts';
import { askClock, serverOffset } from '../store.ts';

const tick = signal(steadyNow());
const look = watchClock(askClock);
setInterval(() => {
  tick.value = steadyNow();
  look();
}, 500);
export const serverNow = (): number => tick.value + serverOffset.value;
