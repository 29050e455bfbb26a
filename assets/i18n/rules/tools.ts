/** Small tools that every language's dictionary is put together with. They hold no words. */
import type { MeterPath, Seat } from '../../../shared/types.ts';
import type { Params, RefusalCode } from '../../../shared/rules/refusal.ts';
import type { DeskSecret } from '../../../shared/rules/state.ts';
import type { CauseTexts, NameTexts, PactText, RefusalText, TableTexts } from './schema.ts';

type Names = Readonly<Record<string, string | { readonly name: string } | { readonly short: string }>>;

/** The name an id goes by, or the id itself where the dictionary does not know it (a newer server, a scenario of one's own). */
export function nameOf(names: Names, id: string): string {
  const found = Object.hasOwn(names, id) ? names[id] : undefined;
  if (found === undefined) return id;
  if (typeof found === 'string') return found;
  return 'name' in found ? found.name : found.short;
}

/** A parameter as names joined into a list; `null` where it is absent. */
export function named(
  params: Params,
  key: string,
  names: Names,
  list: (names: readonly string[]) => string,
): string | null {
  const value = params[key];
  if (value === undefined) return null;
  const ids = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return ids.length ? list(ids.map((id) => nameOf(names, id))) : null;
}

/** A parameter as it is; `null` where it is absent. */
export function plain(params: Params, key: string): string | null {
  const value = params[key];
  return value === undefined ? null : Array.isArray(value) ? value.join(', ') : String(value);
}

const titleOf = (pacts: Readonly<Record<string, PactText>>, pact: string, clause: string): string | undefined => {
  const articles: Readonly<Record<string, { readonly title: string }>> = Object.hasOwn(pacts, pact)
    ? (pacts[pact]?.articles ?? {})
    : {};
  return Object.hasOwn(articles, clause) ? articles[clause]?.title : undefined;
};

/** The title of a clause, or its id where the dictionary does not know it. */
export const clauseTitle = (pacts: Readonly<Record<string, PactText>>, pact: string, clause: string): string =>
  titleOf(pacts, pact, clause) ?? clause;

/** The titles of the clauses under a parameter; `null` where the dictionary knows none of them, for an id is no word of a sentence. */
export function clausesNamed(
  params: Params,
  key: string,
  pacts: Readonly<Record<string, PactText>>,
  list: (names: readonly string[]) => string,
): string | null {
  const value = params[key] ?? [];
  const titles = (Array.isArray(value) ? (value as readonly string[]) : [String(value)])
    .map((clause) => titleOf(pacts, plain(params, 'pact') ?? '', clause))
    .filter((title) => title !== undefined);
  return titles.length ? list(titles) : null;
}

/** Ends every refusal with the same assurance. */
export function closing(
  raw: Readonly<Record<RefusalCode, RefusalText>>,
  assurance: string,
): Readonly<Record<RefusalCode, RefusalText>> {
  return Object.fromEntries(
    Object.entries(raw).map(([code, text]) => [code, (p: Params, m: readonly Seat[]) => text(p, m) + assurance]),
  ) as unknown as Readonly<Record<RefusalCode, RefusalText>>;
}

/** Reads the key of a cause: `move:<id>`, `card:<id>:<answer>`, `pact:<id>:<what>`, `consent:<what>` and so on. */
export function causeTeller(
  parts: CauseTexts,
  names: { moves: Names; cards: Names; pacts: Names; answers: Names },
): (reason: string) => string {
  const pick = (texts: Readonly<Record<string, string>>, key: string): string =>
    (Object.hasOwn(texts, key) ? texts[key] : undefined) ?? parts.single.other;
  return (reason) => {
    const [kind = '', id = '', what = ''] = reason.split(':');
    switch (kind) {
      case 'move':
        return parts.move(nameOf(names.moves, id));
      case 'card':
        return what && what !== 'none'
          ? parts.answer(nameOf(names.cards, id), nameOf(names.answers, what))
          : parts.card(nameOf(names.cards, id));
      case 'pact': {
        const tell = (parts.pact as Readonly<Record<string, (pact: string) => string>>)[what];
        return tell ? tell(nameOf(names.pacts, id)) : parts.single.other;
      }
      case 'consent':
        return pick(parts.consent, id);
      case 'operation':
        return pick(parts.operation, id);
      case 'crisis':
        return pick(parts.crisis, id);
      case 'consultation':
        return pick(parts.consultation, id);
      case 'drift':
      case 'round':
      case 'policy':
      case 'talks':
      case 'burden':
      case 'suspicion':
      case 'side-letter':
      case 'inject':
        return parts.single[kind];
      default:
        return parts.single.other;
    }
  };
}

/** Names the ids of a desk's secret, and tells it. */
export function secretTeller(
  tell: TableTexts['secret'],
  names: { mandates: Names; pacts: Names & Readonly<Record<string, PactText>> },
): (secret: DeskSecret) => string {
  return ({ kind, of, round, value, pact = '' }) => {
    const id = String(value);
    return tell({
      kind,
      of,
      round,
      mandate: nameOf(names.mandates, id),
      pact: nameOf(names.pacts, pact),
      clause: clauseTitle(names.pacts, pact, id),
      figure: Number(value),
    });
  };
}

/** A meter's full name from its path. */
export function meterNamer(names: Pick<NameTexts, 'seats' | 'meters'>): (path: MeterPath) => string {
  return (path) => {
    const [kind = '', a = '', b = ''] = path.split('.');
    if (kind === 'trust') return names.meters.trust(nameOf(names.seats, a), nameOf(names.seats, b));
    if (kind === 'threat') return names.meters.threat(nameOf(names.seats, a), nameOf(names.seats, b));
    if (kind === 'home') return nameOf(names.meters.home, a);
    return kind === 'tension' || kind === 'suspicion' || kind === 'ceiling' ? names.meters[kind] : path;
  };
}
