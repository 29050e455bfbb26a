/** Numbers in the place of names: P01, P02 … for the people of the game, F1 … for facilitators and links. */
import type { ParticipantRow } from '../store/store.ts';

export interface Pseudonyms {
  /** Whether aliases are kept. */
  readonly aliases: boolean;
  /** Bots and the system keep their own names. */
  of(participant: string): string;
  /** The same data with each participant's id replaced, wherever it stands. */
  within(data: unknown): unknown;
  /** A text with ids, and unless aliases are kept the aliases, replaced. */
  inText(text: string): string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function pseudonyms(everyone: readonly ParticipantRow[], aliases: boolean): Pseudonyms {
  const sorted = [...everyone].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  let [people, others] = [0, 0];
  for (const p of sorted) {
    const inGame = p.role === 'delegate' || p.role === 'observer';
    const number = inGame ? `P${String(++people).padStart(2, '0')}` : `F${++others}`;
    ids.set(p.id, number);
    // One letter is no name that could be told from the text around it.
    if (inGame && [...p.alias].length > 1) names.set(p.alias.toLowerCase(), number);
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const inWords =
    longestFirst.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{Script=Latin}\\p{N}])`, 'giu')
      : null;
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
      return aliases || !inWords ? plain : plain.replace(inWords, (name) => names.get(name.toLowerCase()) ?? name);
    },
  };
}
