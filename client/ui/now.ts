/** The server's clock as this device estimates it, ticking twice a second. */
import { signal } from '@preact/signals';
import { serverOffset } from '../store.ts';

const tick = signal(Date.now());
setInterval(() => {
  tick.value = Date.now();
}, 500);
export const serverNow = (): number => tick.value + serverOffset.value;
