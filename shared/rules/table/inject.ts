import type { Inject } from '../../inject.ts';
import type { Language } from '../../scenario.ts';
import { SEATS } from '../../types.ts';
import type { MeterPath } from '../../types.ts';
import { cardRule } from '../cards/index.ts';
import { drawInjectedCard } from '../cards/decide.ts';
import { interruptWithCrisis } from '../clock/flow.ts';
import type { InjectTexts } from '../event.ts';
import { PACT_IDS } from '../pacts/ids.ts';
import { refreshOdds, voidAgreed } from '../pacts/ceremony.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

const G = { rule: 'G' } as const;
// Not the list of the scenario's schema, which would bring zod into the page.
const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** Between the languages of an own inject's words. A line of the author's that looks the same is not taken for it. */
export const BETWEEN_LANGUAGES = '\n---\n';
const line = (part: string): string => part.replace(/^---$/gmu, '—');
const both = (title: string, text: string): string => `${line(title)}\n${line(text)}`;

/**
 * What an own inject says, as it is kept outside of the events: title, line feed, text, for each of its languages; none is named where one text is meant for all.
 * `null` where the words come in all three.
 */
export function ownWords({
  title,
  text,
}: Inject): { readonly languages: readonly Language[]; readonly words: string } | null {
  if (typeof title === 'string' || typeof text === 'string')
    return {
      languages: [],
      words: [title, text]
        .map((part) => (typeof part === 'string' ? part : (part.en ?? part.ko ?? part.ja ?? '')))
        .join('\n'),
    };
  const given = LANGUAGES.filter((language) => title[language] !== undefined);
  return given.length === LANGUAGES.length
    ? null
    : {
        languages: given,
        words: given.map((language) => both(title[language] ?? '', text[language] ?? '')).join(BETWEEN_LANGUAGES),
      };
}

function textsOf({ title, text }: Inject): InjectTexts | null {
  if (typeof title === 'string' || typeof text === 'string') return null;
  const [en, ko, ja] = LANGUAGES.map((language) => ({ title: title[language], text: text[language] }));
  const whole = (
    words: { title: string | undefined; text: string | undefined } | undefined,
  ): words is InjectTexts['en'] => words?.title !== undefined && words.text !== undefined;
  return whole(en) && whole(ko) && whole(ja) ? { en, ko, ja } : null;
}

/** Why this inject does not fit the match now. */
export function checkInject(state: State, { card, crisis }: Inject): Refusal | null {
  if (card !== undefined && !cardRule(card)) return refuse('unknown-id', { ...G, params: { id: card } });
  return crisis !== undefined && state.crisis
    ? refuse('already-done', { ...G, opens: 'nothing-opens', params: { crisis } })
    : null;
}

/** Brings the inject in: its words to all, then each of its effects under rule G, the crisis last. */
export function actInject(turn: Turn, inject: Inject): void {
  const own = ownWords(inject);
  const n = (turn.state.injects ?? 0) + 1;
  turn.emit(
    'InjectFired',
    {
      inject: inject.id,
      n,
      texts: textsOf(inject),
      length: own?.words.length ?? 0,
      ...(own?.languages.length ? { languages: [...own.languages] } : {}),
    },
    ['public'],
    G,
  );
  const reason = `inject:${inject.id}`;
  if (inject.effects.length > 0)
    turn.shift(
      inject.effects.map(([path, delta]) => [path as MeterPath, delta] as const),
      reason,
      G,
    );
  for (const seat of SEATS) if (inject.capital?.[seat]) turn.capital(seat, inject.capital[seat], reason);
  if (inject.bar) {
    const bar = Math.max(0, Math.min(4, turn.state.bar + inject.bar));
    if (bar !== turn.state.bar) turn.emit('BarRaised', { bar }, ['public'], G);
  }
  if (inject.talks === 'convene') turn.emit('TalksConvened', { by: 'washington' }, ['public'], G);
  if (inject.talks === 'freeze') {
    turn.emit(
      'TalksFrozen',
      { until: turn.state.clock.round + (turn.state.clock.phase === 'cables' ? 0 : 1) },
      ['public'],
      G,
    );
    voidAgreed(turn);
  }
  if (inject.card !== undefined) drawInjectedCard(turn, inject.card, `inject${n}`);
  if (PACT_IDS.some((pact) => turn.state.pacts[pact]?.status === 'agreed')) refreshOdds(turn);
  if (inject.crisis !== undefined) interruptWithCrisis(turn, reason, inject.crisis);
}
