/** Numbers in the place of names: P01, P02 … for the people of the game, F1 … for facilitators and links. */
import type { ParticipantRow } from '../store/store.ts';

export interface Pseudonyms {
  /** Whether aliases are kept. */
  readonly aliases: boolean;
  /** Bots and the system keep their own names. */
  of(participant: string): string;
  /** The same data with each participant's id replaced, wherever it stands. */
  within(data: unknown): unknown;
  /** A text with ids, and unless aliases are kept every name that somebody had at any time, replaced. */
  inText(text: string): string;
}

/** What links are called where nobody named them: no person's name. */
export const LINK_NAMES = { facilitator: 'Facilitator', helper: 'Co-facilitator', projector: 'Projector' } as const;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();

/** What may hang on a name of one character, so that it is still told from a word that begins with it. */
const PARTICLES = '은 는 이 가 을 를 와 과 의 도 만 야 아 에게 한테 님 씨 は が を に の と も へ さん くん ちゃん 君'
  .split(' ')
  .map(fold)
  .join('|');

/** Finds names in a text whatever their case, width or composition; `null` where there are none to find. */
function finder(names: ReadonlyMap<string, string>): ((text: string) => string) | null {
  const long = [...names.keys()].filter((name) => [...name.normalize('NFC')].length > 1);
  // A Latin letter alone names nobody, and is a word of its own.
  const short = [...names.keys()].filter((name) => !long.includes(name) && !/^[\p{Script=Latin}\p{N}]/u.test(name));
  const oneOf = (list: readonly string[]): string =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
  const patterns = [
    ...(long.length > 0 ? [`(?:${oneOf(long)})(?![\\p{Script=Latin}\\p{N}])`] : []),
    ...(short.length > 0 ? [`(?:${oneOf(short)})(?=(?:${PARTICLES})*(?![\\p{L}\\p{N}\\p{M}]))`] : []),
  ];
  if (patterns.length === 0) return null;
  const search = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${patterns.join('|')})`, 'gu');
  return (text) => {
    // Found in the folded text, replaced in the text itself: `at` tells where each folded unit came from.
    let folded = '';
    const at: number[] = [];
    let from = 0;
    for (const c of text) {
      const part = fold(c);
      for (let i = 0; i < part.length; i++) at.push(from);
      folded += part;
      from += c.length;
    }
    at.push(text.length);
    let told = '';
    let last = 0;
    for (const { 0: found, index } of folded.matchAll(search)) {
      const end = index + found.length;
      // Not in the middle of a character: 민 holds the letters of 미.
      if (at[index] === at[index - 1] || at[end] === at[end - 1]) continue;
      told += text.slice(last, at[index]) + (names.get(found) ?? found);
      last = at[end]!;
    }
    return told + text.slice(last);
  };
}

export function pseudonyms(everyone: readonly ParticipantRow[], aliases: boolean): Pseudonyms {
  const sorted = [...everyone].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (name: string, number: string): void => {
    // Who bears a name now comes before who bore it once. In the audit names stand within JSON.
    for (const form of [name, JSON.stringify(name).slice(1, -1)])
      if (!names.has(fold(form))) names.set(fold(form), number);
  };
  let [people, others] = [0, 0];
  for (const p of sorted) {
    const inGame = p.role === 'delegate' || p.role === 'observer';
    ids.set(p.id, inGame ? `P${String(++people).padStart(2, '0')}` : `F${++others}`);
  }
  const called: readonly string[] = Object.values(LINK_NAMES);
  for (const p of sorted)
    if (p.role === 'delegate' || p.role === 'observer' || !called.includes(p.alias)) add(p.alias, ids.get(p.id)!);
  for (const p of sorted) for (const name of p.former) add(name, ids.get(p.id)!);
  const byName = finder(names);
  const anyId = ids.size > 0 ? new RegExp([...ids.keys()].map(escaped).join('|'), 'g') : null;

  const byId = (text: string): string => (anyId ? text.replace(anyId, (id) => ids.get(id) ?? id) : text);
  function within(data: unknown): unknown {
    if (typeof data === 'string') return byId(data);
    if (Array.isArray(data)) return data.map(within);
    if (typeof data === 'object' && data !== null)
      return Object.fromEntries(Object.entries(data).map(([key, value]) => [byId(key), within(value)]));
    return data;
  }
  return {
    aliases,
    of: (participant) => ids.get(participant) ?? participant,
    within,
    inText: (text) => {
      const plain = byId(text);
      return aliases || !byName ? plain : byName(plain);
    },
  };
}
