/** The service worker's registration, and whether the server is there at all when the page came out of the worker's own store. */
import { signal } from '@preact/signals';

/** Set while the page was opened without a server. */
export const offline = signal(false);

const ASK_EVERY = 4_000;

async function reachable(): Promise<boolean> {
  try {
    await fetch('health', { cache: 'no-store', signal: AbortSignal.timeout(6_000) });
    return true;
  } catch {
    return false;
  }
}

/** Loads the page anew once the server answers: what was kept may be of an older make than what it serves now. */
async function untilBack(): Promise<void> {
  while (!(await reachable()))
    await new Promise((done) => {
      setTimeout(done, ASK_EVERY);
    });
  location.reload();
}

/** Registers the worker where the browser allows one; on plain http of a local network nothing is missing without it. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register(new URL('sw.js', document.baseURI)).catch(() => undefined);
  };
  // After the page is up: keeping files must not delay it.
  if (document.readyState === 'complete') setTimeout(register, 1_000);
  else window.addEventListener('load', () => setTimeout(register, 1_000), { once: true });
  if (!navigator.serviceWorker.controller) return;
  reachable()
    .then((there) => {
      if (there) return undefined;
      offline.value = true;
      return untilBack();
    })
    .catch(() => undefined);
}
