import type { Inject } from '../../inject.ts';
import { SEATS } from '../../types.ts';
import type { MeterPath } from '../../types.ts';
import { cardRule } from '../cards/index.ts';
import { drawInjectedCard } from '../cards/decide.ts';
import { interruptWithCrisis } from '../clock/flow.ts';
import type { InjectTexts } from '../event.ts';
import { PACT_IDS } from '../pacts/index.ts';
import { refreshOdds, voidAgreed } from '../pacts/ceremony.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

const G = { rule: 'G' } as const;
const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** What an own inject says, as it is kept outside of the events; `null` where the words come in three languages. */
export function ownWords({ title, text }: Inject): string | null {
  return typeof title === 'string' || typeof text === 'string' ? [title, text].map((part) => (typeof part === 'string' ? part : part.en)).join('\n') : null;
}

function textsOf({ title, text }: Inject): InjectTexts | null {
  if (typeof title === 'string' || typeof text === 'string') return null;
  const [en, ko, ja] = LANGUAGES.map((language) => ({ title: title[language], text: text[language] }));
  return en && ko && ja ? { en, ko, ja } : null;
}

/** Why this inject does not fit the match now. */
export function checkInject(state: State, { card, crisis }: Inject): Refusal | null {
  if (card !== undefined && !cardRule(card)) return refuse('unknown-id', { ...G, params: { id: card } });
  return crisis !== undefined && state.crisis ? refuse('already-done', { ...G, opens: 'nothing-opens', params: { crisis } }) : null;
}

/** Brings the inject in: its words to all, then each of its effects under rule G, the crisis last. */
export function actInject(turn: Turn, inject: Inject): void {
  const own = ownWords(inject);
  const n = (turn.state.injects ?? 0) + 1;
  turn.emit('InjectFired', { inject: inject.id, n, texts: textsOf(inject), length: own?.length ?? 0 }, ['public'], G);
  const reason = `inject:${inject.id}`;
  if (inject.effects.length > 0) turn.shift(inject.effects.map(([path, delta]) => [path as MeterPath, delta] as const), reason, G);
  for (const seat of SEATS) if (inject.capital?.[seat]) turn.capital(seat, inject.capital[seat], reason);
  if (inject.bar) {
    const bar = Math.max(0, Math.min(4, turn.state.bar + inject.bar));
    if (bar !== turn.state.bar) turn.emit('BarRaised', { bar }, ['public'], G);
  }
  if (inject.talks === 'convene') turn.emit('TalksConvened', { by: 'washington' }, ['public'], G);
  if (inject.talks === 'freeze') {
    turn.emit('TalksFrozen', { until: turn.state.clock.round + (turn.state.clock.phase === 'cables' ? 0 : 1) }, ['public'], G);
    voidAgreed(turn);
  }
  if (inject.card !== undefined) drawInjectedCard(turn, inject.card, `inject${n}`);
  if (PACT_IDS.some((pact) => turn.state.pacts[pact]?.status === 'agreed')) refreshOdds(turn);
  if (inject.crisis !== undefined) interruptWithCrisis(turn, reason, inject.crisis);
}
