/** What a redline shows: which words changed between two versions of an article, and whose hand changed it last. Pure. */
import type { Draft, DraftVersion } from '../../shared/rules/state.ts';
import type { Seat } from '../../shared/types.ts';

export interface Piece {
  readonly kind: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** Words with the space or mark that follows them; Japanese, which writes none, by the browser's own sense of words. */
export function words(text: string, lang: string): string[] {
  if (lang === 'ja' && typeof Intl.Segmenter === 'function')
    return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map((s) => s.segment);
  return text.match(/\S+\s*/g) ?? [];
}

/** The longest common run of words stays; what was struck comes before what was put in. Texts with little in common are struck and written whole, which reads better. */
export function wordDiff(before: string, after: string, lang: string): Piece[] {
  if (before === after) return [{ kind: 'same', text: after }];
  const a = words(before, lang);
  const b = words(after, lang);
  const [c, d] = [a.map((w) => w.trim()), b.map((w) => w.trim())];
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = c[i] === d[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  if (best[0]![0]! * 2.5 < Math.max(a.length, b.length))
    return [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ];
  const pieces: { kind: Piece['kind']; text: string }[] = [];
  const put = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && c[i] === d[j]) {
      put('same', b[j]!);
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || best[i + 1]![j]! >= best[i]![j + 1]!)) put('del', a[i++]!);
    else put('ins', b[j++]!);
  }
  return gather(pieces);
}

/** Between two runs that stay, all that was struck stands before all that was put in. */
function gather(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let del = '';
  let ins = '';
  const flush = (): void => {
    if (del) out.push({ kind: 'del', text: del });
    if (ins) out.push({ kind: 'ins', text: ins });
    del = '';
    ins = '';
  };
  for (const p of pieces) {
    if (p.kind === 'del') del += p.text;
    else if (p.kind === 'ins') ins += p.text;
    else if ((del || ins) && !/[\p{L}\p{N}]/u.test(p.text)) {
      del += p.text;
      ins += p.text;
    } // a lone mark between two changes joins them
    else {
      flush();
      out.push(p);
    }
  }
  flush();
  return out;
}

export interface Hand {
  readonly by: Seat;
  readonly n: number;
}

/** Whose hand wrote an article as it stands in a version: the last that changed it. */
export function handOf(draft: Draft, clause: string, version: DraftVersion): Hand | null {
  let hand: Hand | null = null;
  let before: string | undefined;
  for (const v of draft.versions) {
    const now = v.clauses[clause];
    if (now !== undefined && now !== before) hand = { by: v.by, n: v.n };
    before = now;
    if (v.n === version.n) break;
  }
  return hand;
}

export interface Step {
  readonly version: DraftVersion;
  readonly changed: readonly string[];
}

/** The versions, newest first, each with the clauses that its author changed against the version before. */
export function steps(draft: Draft): Step[] {
  return draft.versions
    .map((version, i) => {
      const before = draft.versions[i - 1]?.clauses ?? null;
      return {
        version,
        changed: before ? Object.keys(version.clauses).filter((c) => before[c] !== version.clauses[c]) : [],
      };
    })
    .reverse();
}
