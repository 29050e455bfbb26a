/**
 * The service worker, in browsers that allow one (HTTPS, or the own machine). The build puts the shell's files and their hash in place of the
 * two constants below.
 *
 * The page itself always comes from the server when there is one: a kept page could speak an old protocol. What it names by hash never
 * changes, so that may be kept. Answers of the server (`/api`, `/health`, sockets) are never kept.
 */
const VERSION = '__VERSION__';
const SHELL = ['__SHELL__'];
const CACHE = `two-track-${VERSION}`;
/** A server that takes longer than this to send the page is told from none by the page itself. */
const PATIENCE = 8000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' })));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('two-track-') && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return (await caches.match(new URL('./', self.registration.scope).href, { cacheName: CACHE })) ?? Response.error();
  }
}

async function named(request) {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(CACHE)).put(request, answer.clone()).catch(() => undefined);
  return answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/\/(?:assets|icons)\//.test(url.pathname) || url.pathname.endsWith('/manifest.webmanifest'))
    event.respondWith(named(request));
});
