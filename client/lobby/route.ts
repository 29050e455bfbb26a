/**
 * Addresses within the page: `#/j/CODE` a link to join by, `#/m` the match this device sits in, `#/rules` the rulebook, `#/debrief` a finished
 * match laid open, `#/guide/SCENARIO` the teacher's guide, `#/class` a class and its console (with its secret behind it, kept and taken out of the address
 * at once), `#/projector/CODE` the view for the room, `#/playground` every page and state for
 * developers, else the start page.
 */
import { signal } from '@preact/signals';
import { outside } from '../net/outside.ts';

export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'join'; readonly code: string }
  | { readonly at: 'match' }
  | { readonly at: 'rules'; readonly rule: string | null }
  | { readonly at: 'debrief'; readonly match: string | null }
  | { readonly at: 'guide'; readonly scenario: string | null }
  | { readonly at: 'class'; readonly secret: string | null }
  | { readonly at: 'projector'; readonly id: string; readonly match: string | null }
  | { readonly at: 'playground'; readonly path: string };

function read(): Route {
  const hash = decodeURI(location.hash);
  const join = /^#\/j\/([A-Za-z0-9]{4,12})$/.exec(hash);
  if (join) return { at: 'join', code: join[1]!.toUpperCase() };
  const book = /^#\/rules(?:\/([A-Z]\d{0,2}))?$/.exec(hash);
  if (book) return { at: 'rules', rule: book[1] ?? null };
  const room = /^#\/projector\/([\w.-]{4,200})(?:\/([\w-]{1,60}))?$/.exec(hash);
  if (room) return { at: 'projector', id: room[1]!, match: room[2] ?? null };
  const school = /^#\/class(?:\/([\w.-]{16,200}))?$/.exec(hash);
  if (school) return { at: 'class', secret: school[1] ?? null };
  const guide = /^#\/guide(?:\/([\w-]{1,60}))?$/.exec(hash);
  if (guide) return { at: 'guide', scenario: guide[1] ?? null };
  const play = /^#\/playground(?:\/(.*))?$/.exec(hash);
  if (play) return { at: 'playground', path: play[1] ?? '' };
  const debrief = /^#\/debrief(?:\/([\w-]{1,60}))?$/.exec(hash);
  if (debrief) return { at: 'debrief', match: debrief[1] ?? null };
  return hash === '#/m' ? { at: 'match' } : { at: 'home' };
}

export const route = signal<Route>(read());
window.addEventListener('hashchange', () => {
  route.value = read();
});

export function go(hash: '' | '#/m' | '#/class' | `#/j/${string}` | `#/guide/${string}`): void {
  if (location.hash !== hash) location.hash = hash;
  route.value = read();
}

/** The link that friends open: from wherever this page was opened, or as other devices reach it. */
export const joinLink = (code: string): string => `${outside.value ?? location.origin}${location.pathname}#/j/${code}`;
