/** Says what arrives to screen readers, a batch at a time; it is seen elsewhere already. */
import { signal, effect } from '@preact/signals';
import type { WireEvent } from '../../shared/protocol.ts';
import { headline } from '../news/words.ts';
import { arrivals, seat, you } from '../store.ts';
import { lang, rules, ui } from '../ui/lang.ts';
import { announce } from './announce.ts';
import { ownWord } from './ownWord.ts';

/** What comes within this time, in milliseconds, is told together. */
const GATHER = 900;

const spoken = signal<{ readonly n: number; readonly text: string }>({ n: 0, text: '' });
let gathered: WireEvent[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const events = arrivals.value;
  if (!events.length) return;
  gathered.push(...events);
  timer ??= setTimeout(() => {
    timer = undefined;
    const lines = announce(gathered, seat.peek(), { said: ui.peek().said, rules: rules.peek(), headline });
    const own = gathered.flatMap(
      (e) => ownWord(e, ui.peek().delegation, lang.peek(), rules.peek().cards, you.peek()?.participant) ?? [],
    );
    gathered = [];
    lines.unshift(...own);
    if (lines.length) spoken.value = { n: spoken.peek().n + 1, text: lines.join('. ') };
  }, GATHER);
});

/** The same words twice are told twice: each batch is a node of its own. */
export const Spoken = () => (
  <p class="hidden" role="status" aria-live="polite">
    <span key={spoken.value.n}>{spoken.value.text}</span>
  </p>
);
