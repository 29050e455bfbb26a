/**
 * Reads addresses within the page: `#/j/CODE` a link to join by, `#/m` the match this device sits in, `#/check` a word that this device gets through, `#/rules` the rulebook, `#/debrief` a finished
 * match laid open, `#/guide/SCENARIO` the teacher's guide, `#/class` a class and its console (with its secret behind it), `#/projector/CODE` the view
 * for the room, `#/playground` every page and state for developers, nothing for the start page. Pure: never throws, whatever a chat
 * program made of a link.
 */
import { codeIn, isCode } from '../../shared/code.ts';

export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'join'; readonly code: string }
  | { readonly at: 'match' }
  | { readonly at: 'check' }
  | { readonly at: 'rules'; readonly rule: string | null }
  | { readonly at: 'debrief'; readonly match: string | null }
  | { readonly at: 'guide'; readonly scenario: string | null }
  | { readonly at: 'class'; readonly secret: string | null }
  | { readonly at: 'projector'; readonly id: string; readonly match: string | null }
  | { readonly at: 'playground'; readonly path: string }
  /** A link that leads nowhere: its end was cut off, or it was changed on the way. */
  | { readonly at: 'astray' };

const UTF8 = new TextDecoder();
/** Percent signs decoded where they stand for text; what is broken becomes a character that is none. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    UTF8.decode(Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))),
  );

const TOKEN = 32;
/** The secret at the beginning of a text: links are often followed by the full stop or bracket of a sentence. */
const secretIn = (text: string): string | null => /^[\w-]{16,}/.exec(text)?.[0].slice(0, TOKEN) ?? null;
const idIn = (text: string): string | null => /^[\w-]{1,60}/.exec(text)?.[0] ?? null;

function projector(id: string, match: string): Route {
  const secret = secretIn(id);
  if (secret !== null) return { at: 'projector', id: secret, match: idIn(match) };
  const code = codeIn(id);
  return code ? { at: 'projector', id: code, match: null } : { at: 'astray' };
}

/** Where the part of an address from `#` on leads. */
export function routeOf(hash: string): Route {
  const text = decoded(hash)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '');
  const [first = '', second = '', ...rest] = text.replace(/^[#/]+/, '').split('/');
  if (first === '' && second === '') return { at: 'home' };
  const name = /^[a-z]+(?![a-z0-9])/i.exec(first)?.[0].toLowerCase() ?? '';
  switch (name) {
    case 'j':
      return codeIn(second) ? { at: 'join', code: codeIn(second) } : { at: 'astray' };
    case 'm':
      return { at: 'match' };
    case 'check':
      return { at: 'check' };
    case 'rules':
      return { at: 'rules', rule: /^[A-Z]\d{0,2}/.exec(second.toUpperCase())?.[0] ?? null };
    case 'projector':
      return projector(second, rest[0] ?? '');
    case 'class':
      return second === '' ? { at: 'class', secret: null } : classOf(second);
    case 'guide':
      return { at: 'guide', scenario: idIn(second.toLowerCase()) };
    case 'playground':
      return { at: 'playground', path: [second, ...rest].join('/') };
    case 'debrief':
      return { at: 'debrief', match: idIn(second) };
    default: {
      // A code alone, as somebody writes it behind the address on the board.
      const code = codeIn(first);
      return isCode(code) ? { at: 'join', code } : { at: 'astray' };
    }
  }
}

/** What was put into the field for a code: the code where a whole link was pasted, else the text as it stands. */
export function codeOf(typed: string): string {
  const link = /#\/*j\/.*/i.exec(typed.normalize('NFKC'))?.[0];
  const route = link === undefined ? null : routeOf(link);
  return route?.at === 'join' ? route.code : typed;
}

/** A secret that is too short was cut off: it must not take the place of one that is kept. */
function classOf(text: string): Route {
  const secret = secretIn(text);
  return secret === null ? { at: 'astray' } : { at: 'class', secret };
}
