/** What screen readers are told of what arrives: gathered, counted and short, so that a busy table does not flood them. Pure. */
import type { Dict } from '../../assets/i18n/ui/en.ts';
import type { RuleTexts } from '../../assets/i18n/rules/schema.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

/** At most so many sentences at once; the papers hold the rest. */
export const MOST_LINES = 4;

export interface Words {
  readonly said: Dict['said'];
  readonly rules: RuleTexts;
  readonly headline: (event: WireEvent) => string | null;
}

/** Told as the front page would; each is rare. */
const HEADLINES: readonly string[] = [
  'PactAgreed',
  'PactSigned',
  'CeremonyCollapsed',
  'PactEnded',
  'ConsentGiven',
  'ConsentRefused',
  'ConsentRevoked',
  'CardDrawn',
  'CrisisOpened',
  'ExchangeResolved',
  'CrisisClosed',
  'WithdrawalDue',
  'ConsultationAsked',
  'SessionOffered',
  'MatchEnded',
];

/** The lines for a batch of events, the phase first, then what concerns this seat, then counts. */
export function announce(events: readonly WireEvent[], me: Seat | null, { said, rules, headline }: Words): string[] {
  const lines: string[] = [];
  const cables = new Map<Seat, number>();
  const drafts = new Map<string, string>();
  let phase: string | null = null;
  for (const e of events) {
    if (isType(e, 'PhaseBegan')) phase = said.phase(rules.phases[e.data.phase], e.data.round);
    if (e.by.seat === me && me !== null) continue;
    if (isType(e, 'CableSent')) cables.set(e.data.from, (cables.get(e.data.from) ?? 0) + 1);
    else if (isType(e, 'PactProposed') || isType(e, 'PactCountered'))
      drafts.set(e.data.pact, said.arrivedDraft(pactShort(rules, e.data.pact), rules.seats[e.data.by]));
    else if (isType(e, 'ConsentAsked')) lines.push(said.arrivedRequest(rules.seats[e.data.from]));
    else if (HEADLINES.includes(e.type)) {
      const text = headline(e);
      if (text) lines.push(text);
    }
  }
  const all = [
    ...(phase ? [phase] : []),
    ...lines,
    ...drafts.values(),
    ...[...cables].map(([from, n]) =>
      n === 1 ? said.arrivedCable(rules.seats[from]) : said.arrivedCables(rules.seats[from], n),
    ),
  ];
  return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES), said.more(all.length - MOST_LINES)] : all;
}

const pactShort = (rules: RuleTexts, pact: string): string =>
  (rules.pacts as Readonly<Record<string, { short: string }>>)[pact]?.short ?? pact;
