/** What the advisers of all languages share; it holds no words. */
import type { Reason } from '../../../shared/bots/reasons.ts';
import type { MeterPath } from '../../../shared/types.ts';
import type { RuleTexts } from '../rules/schema.ts';
import type { AdviceBook, ReasonWords } from './schema.ts';

type Table = Readonly<Record<string, unknown>>;

/** The name of an id in one of the rules' tables, or the id itself. */
export function named(table: object, id: string): string {
  const found = Object.hasOwn(table, id) ? (table as Table)[id] : undefined;
  if (typeof found === 'string') return found;
  const words = (found ?? {}) as { readonly name?: string; readonly short?: string };
  return words.name ?? words.short ?? id;
}

type Articles = Readonly<
  Record<string, { readonly title: string; readonly options: Readonly<Record<string, { readonly label: string }>> }>
>;

/** Labels of the options of a package, such as a draft's or a redline's. */
export function labels(names: RuleTexts, pact: string, clauses: Readonly<Record<string, string>>): string[] {
  const articles = (names.pacts as Readonly<Record<string, { readonly articles: object } | undefined>>)[pact]
    ?.articles as Articles | undefined;
  return Object.entries(clauses).map(([clause, option]) => articles?.[clause]?.options[option]?.label ?? option);
}

const signed = (value: string | number | undefined): string =>
  value === undefined ? '' : Number(value) < 0 ? `−${Math.abs(Number(value))}` : `+${value}`;

/** The parameters of a reason in words. */
export function wordsOf(reason: Reason, names: RuleTexts): ReasonWords {
  const p = reason.params ?? {};
  const id = (key: string): string => String(p[key] ?? '');
  const articles = (names.pacts as Readonly<Record<string, { readonly articles: object } | undefined>>)[id('pact')]
    ?.articles as Articles | undefined;
  const article = articles?.[id('clause')];
  return {
    pact: named(names.pacts, id('pact')),
    title: article?.title ?? id('clause'),
    label: article?.options[id('option')]?.label ?? id('option'),
    seat: named(names.seats, id('seat')),
    move: named(names.moves, id('move')),
    card: named(names.cards, id('card')),
    meter: p['path'] === undefined ? '' : names.meter(id('path') as MeterPath),
    by: signed(p['by']),
    points: signed(p['points']),
    chance: id('chance'),
    round: id('round'),
    level: named(names.escalation, id('level')),
    odds: named(names.odds, id('odds')),
    arsenal: id('arsenal'),
    operation: named(names.operations, id('operation')),
    zone: named(names.zones, id('zone')),
  };
}

/** A reason as a sentence to one's own delegation. */
export const reasonText = (book: AdviceBook, names: RuleTexts, reason: Reason): string =>
  book.reasons[reason.code](wordsOf(reason, names));
