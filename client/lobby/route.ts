/** Where the page stands now, and how it goes elsewhere. What addresses mean is in `links.ts`. */
import { signal } from '@preact/signals';
import { outside } from '../net/outside.ts';
import { routeOf, type Route } from './links.ts';

export type { Route } from './links.ts';

/** The folder that this page stands in, whatever a link put behind it. */
export const folder = (): string => location.pathname.replace(/[^/]*$/, '');

/** A link that lost its `#` on the way, or a code written straight behind the address, gets it back. */
function mend(): void {
  const behind = location.pathname.slice(folder().length);
  if (behind && behind !== 'index.html' && /^#?$/.test(location.hash))
    history.replaceState(null, '', `${folder()}#/${behind}`);
}
mend();

const read = (): Route => routeOf(location.hash);

export const route = signal<Route>(read());
window.addEventListener('hashchange', () => {
  route.value = read();
});

export function go(hash: '' | '#/m' | '#/class' | `#/j/${string}` | `#/guide/${string}`): void {
  if (location.hash !== hash) location.hash = hash;
  route.value = read();
}

/** The link that friends open: from wherever this page was opened, or as other devices reach it. */
export const joinLink = (code: string): string => `${outside.value ?? location.origin}${folder()}#/j/${code}`;
