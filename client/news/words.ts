/** The words of the front page: headlines by the rules' dictionary, and a second line made of facts that the event itself carries. */
import type { FeedEvent, Headlines } from '../../assets/i18n/rules/schema.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Clauses, LedgerEntry, State } from '../../shared/rules/state.ts';
import { clauseOrder } from '../desk/clauses.ts';
import { injectWords } from '../desk/delegation/injectWords.ts';
import { pactText } from '../desk/pactWords.ts';
import { view } from '../store.ts';
import { lang, nameIn, rules, ui } from '../ui/lang.ts';
import { isType, type Story } from './stories.ts';

/** The headline of an event, by the rules' dictionary; `null` for what is not told. `v` is the view that knows the names. */
export function headline(event: WireEvent, v: State | null = view.value): string | null {
  const tell = (rules.value.headlines as Partial<Headlines>)[event.type as FeedEvent] as
    | ((data: unknown, around: unknown) => string)
    | undefined;
  if (!tell) return null;
  const data = event.data as { id?: string; entry?: { id: string } };
  const id = data.entry?.id ?? data.id ?? '';
  return tell(event.data, { entry: v?.ledger[id], operation: v?.operations[id], letter: v?.sideLetters[id] });
}

/** What a headline of the lead says: the rules' headline, shortened where a crisis would list every capital's choice. */
export function leadLine(event: WireEvent): string | null {
  const w = ui.value.news;
  if (isType(event, 'ExchangeResolved'))
    return event.data.level === 'war' ? w.war : w.crisisAt(rules.value.escalation[event.data.level].name);
  // An own inject has its title outside of the event.
  if (isType(event, 'InjectFired')) return injectWords(event, lang.value, rules.value.cards)?.title ?? headline(event);
  if (isType(event, 'MatchEnded'))
    return event.data.outcome === 'war' ? w.war : rules.value.outcomes[event.data.outcome].name;
  return headline(event);
}

/** What set a crisis off, as a name: the front page speaks of the thing, not of the kind of cause. */
function occasion(cause: string): string {
  const [kind = '', id = ''] = cause.split(':');
  return kind === 'move'
    ? nameIn(rules.value.moves, id)
    : kind === 'card'
      ? nameIn(rules.value.cards, id)
      : rules.value.cause(cause);
}

const terms = (pact: string, clauses: Clauses): string =>
  clauseOrder(pact)
    .filter((c) => c in clauses)
    .map((c) => `${pactText(pact, c).title}: ${pactText(pact, c).label(clauses[c] ?? '')}`)
    .join('; ');

/** The second line under a story's headline: its own, else the first that the rest of the story has. */
export function deckOf(story: Story): string | null {
  for (const event of [story.event, ...story.also]) {
    const text = deck(event);
    if (text !== null) return text;
  }
  return null;
}

/** On which conditions the host lets the other in; `null` where it set none. */
const conditionsOf = ({ conditions }: LedgerEntry): string | null =>
  conditions.length
    ? ui.value.news.conditions(rules.value.list(conditions.map((c) => nameIn(rules.value.conditions, c))))
    : null;

/** The second line of an event, `null` where it carries nothing more to tell. */
function deck(event: WireEvent): string | null {
  const w = ui.value.news;
  if (isType(event, 'MatchEnded')) return rules.value.outcomes[event.data.outcome].line;
  if (isType(event, 'CrisisOpened')) return w.crisisBegan(occasion(event.data.cause), event.data.odds.both);
  if (isType(event, 'ExchangeResolved'))
    return event.data.level === 'war'
      ? rules.value.outcomes.war.line
      : `${headline(event)}. ${event.data.lastCall ? w.lastCall : w.odds(event.data.odds.both)}`;
  if (isType(event, 'PactSigned'))
    return event.data.clauses ? terms(event.data.pact, event.data.clauses) || null : w.confidential;
  if (isType(event, 'CeremonyCollapsed') || isType(event, 'PactEnded') || isType(event, 'PactExpired'))
    return w.reopens(event.data.reopens);
  if (isType(event, 'PactAgreed')) return w.ceremony(event.data.ceremony);
  if (isType(event, 'ConsentGiven')) return conditionsOf(event.data.entry);
  if (isType(event, 'AssistanceRequested')) return conditionsOf(event.data);
  if (isType(event, 'InjectFired'))
    return injectWords(event, lang.value, rules.value.cards)?.text.replaceAll('\n', ' ') || null;
  if (isType(event, 'LadderClimbed')) return rules.value.ladder[event.data.step].line;
  return null;
}
