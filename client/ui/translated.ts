/**
 * Keeps the page alive under a browser's page translation. It takes the text nodes out that Preact goes on writing to and puts elements of its
 * own in their place: what changes would stand still from then on, and what is moved beside it would break the page. A text that was taken
 * out is given traps: as soon as Preact reaches for it, it goes back to its place, where the translator finds it again.
 */

/** What stands in a text's place, by the text; and the texts by what stands for them. */
const standIn = new WeakMap<Text, ChildNode>();
const standsFor = new WeakMap<Node, readonly Text[]>();
/** Stand-ins that were sent away: that they went is the page's own doing. */
const sentAway = new WeakSet<Node>();

const TRAPPED = ['data', 'nodeValue', 'textContent', 'parentNode', 'nextSibling'] as const;

/** Undoes one replacement: all texts that it stood for, in their order. */
function putBack(text: Text): void {
  const other = standIn.get(text);
  if (!other) return;
  const texts = standsFor.get(other) ?? [text];
  standsFor.delete(other);
  for (const t of texts) {
    standIn.delete(t);
    for (const name of TRAPPED) Reflect.deleteProperty(t, name);
  }
  sentAway.add(other);
  if (other.parentNode) other.replaceWith(...texts);
}

/** Written to, moved or removed, the text goes back first; asked for what follows, it tells what follows its stand-in. */
function trap(text: Text): void {
  for (const name of ['data', 'nodeValue', 'textContent'] as const)
    Object.defineProperty(text, name, {
      configurable: true,
      get: () => (text.cloneNode() as Text)[name],
      set(value: string) {
        putBack(text);
        text[name] = value;
      },
    });
  Object.defineProperty(text, 'parentNode', {
    configurable: true,
    get() {
      putBack(text);
      return text.parentNode;
    },
  });
  Object.defineProperty(text, 'nextSibling', {
    configurable: true,
    get: () => standIn.get(text)?.nextSibling ?? null,
  });
}

type Insert = (node: Node, before: Node | null) => Node;
const guarded = new WeakSet<Node>();

/** Where something is put beside a text, or beside the stand-in that was there a moment ago, it is put beside what is there now. */
function guard(parent: Node): void {
  if (guarded.has(parent)) return;
  guarded.add(parent);
  for (const name of ['insertBefore', 'moveBefore'] as const) {
    const plain = (parent as Node & { [name]?: Insert })[name];
    if (!plain) continue;
    Object.defineProperty(parent, name, {
      configurable: true,
      value(node: Node, before: Node | null) {
        for (const n of [node, before]) if (n instanceof Text) putBack(n);
        const at = before === null || before.parentNode === parent ? before : (last.get(before) ?? null);
        return plain.call(parent, node, at === node ? node.nextSibling : at?.parentNode === parent ? at : null);
      },
    });
  }
}
/** Which text a stand-in was for, also once it is gone. */
const last = new WeakMap<Node, Text>();

/** What was put in the place of a removed text: in the same step, or as an element of its kind right beside it in the step before. */
function replacementIn({ addedNodes, previousSibling, nextSibling }: MutationRecord): ChildNode | null {
  const added = [...addedNodes].find((n) => n.isConnected);
  if (added) return added as ChildNode;
  for (const n of [previousSibling, nextSibling])
    if (n instanceof HTMLElement && n.tagName === 'FONT' && !standsFor.has(n)) return n;
  return null;
}

function replaced(texts: readonly Text[], by: ChildNode, parent: Node): void {
  standsFor.set(by, texts);
  last.set(by, texts[0]!);
  for (const text of texts) {
    standIn.set(text, by);
    trap(text);
  }
  guard(parent);
}

function look(records: readonly MutationRecord[]): void {
  for (const record of records) {
    const removed = [...record.removedNodes].filter((n) => !sentAway.has(n));
    // A translator may replace what it has put there itself.
    const texts = removed.flatMap((n) => standsFor.get(n) ?? (n instanceof Text && !n.isConnected ? [n] : []));
    if (!texts.length) continue;
    const by = replacementIn(record);
    if (!by || by === texts[0] || texts.some((t) => standIn.get(t) === by)) continue;
    replaced(texts, by, record.target);
  }
}

/** Watches a part of the page; returns what ends it. */
export function surviveTranslation(root: Node): () => void {
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
