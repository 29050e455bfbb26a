/** Advice asked for: computed on this page from the view, by code that is fetched when it is first asked for. Nothing is ever sent from here. */
import { computed, signal } from '@preact/signals';
import type { Advice } from '../../../shared/bots/advise.ts';
import type { Command } from '../../../shared/commands.ts';
import type { AdviceBook } from '../../../assets/i18n/advice/schema.ts';
import { seat, view } from '../../store.ts';
import { dressed, lang, type Lang } from '../../ui/lang.ts';
import { openTab, type Tab } from '../tab.ts';

const books: Readonly<Record<Lang, () => Promise<AdviceBook>>> = {
  en: async () => (await import('../../../assets/i18n/advice/en.ts')).book,
  ko: async () => (await import('../../../assets/i18n/advice/ko.ts')).book,
  ja: async () => (await import('../../../assets/i18n/advice/ja.ts')).book,
};
const loaded = signal<Readonly<Partial<Record<Lang, AdviceBook>>>>({});
const asked = new Set<Lang>();

/** The adviser's words in the page's language, `null` until they are there. */
export function adviceBook(): AdviceBook | null {
  const of = lang.value;
  if (!asked.has(of)) {
    asked.add(of);
    books[of]()
      .then((book) => {
        loaded.value = { ...loaded.peek(), [of]: dressed(book) };
      })
      .catch(() => {
        asked.delete(of);
      });
  }
  return loaded.value[of] ?? null;
}

interface Given {
  readonly step: number;
  readonly match: string;
  readonly list: readonly Advice[];
}
const given = signal<Given | null>(null);
/** Laid aside while the delegation looks at the control that it was taken to. */
export const folded = signal(false);
export const asking = signal<'no' | 'yes' | 'failed'>('no');

/** The advice of this match, until it is put away. */
export const advice = computed<Given | null>(() =>
  given.value && given.value.match === view.value?.match.id ? given.value : null,
);

export async function ask(): Promise<void> {
  const [now, me] = [view.value, seat.value];
  if (!now || !me) return;
  asking.value = 'yes';
  try {
    const { advise, adviceSeed } = await import('../../../shared/bots/advise.ts');
    folded.value = false;
    given.value = { step: now.clock.step, match: now.match.id, list: advise(now, me, adviceSeed(now)) };
    asking.value = 'no';
  } catch {
    asking.value = 'failed';
  }
}

export function putAway(): void {
  given.value = null;
  asking.value = 'no';
}

const TABS: Readonly<Partial<Record<Command['type'], Tab>>> = {
  'ask-consent': 'consent',
  'give-consent': 'consent',
  'refuse-consent': 'consent',
  'revoke-consent': 'consent',
  'request-assistance': 'consent',
  operate: 'consent',
  'withdraw-operation': 'consent',
  consult: 'crisis',
  'answer-consultation': 'crisis',
  choose: 'crisis',
  seal: 'decisions',
  'answer-card': 'decisions',
  'set-policy': 'decisions',
  convene: 'decisions',
  'hold-session': 'pacts',
};

/** Opens the paper on which the act is done; `false` where it is done on the desk itself, such as being done with a phase. */
export function goThere(command: Command): boolean {
  if ('pact' in command) openTab('pacts', { pact: command.pact });
  else if (command.type === 'hold-session') openTab('pacts', { pact: 'operations-protocol' });
  else {
    const tab = TABS[command.type];
    if (!tab) return false;
    openTab(tab);
  }
  folded.value = true;
  requestAnimationFrame(() => document.getElementById('panel')?.focus());
  return true;
}
