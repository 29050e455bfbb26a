/** For each kind of command, the sentences that a bot says with it, and to whom. */
import type { Command, CommandType } from '../../commands.ts';
import { hostOf } from '../../rules/consent/rules.ts';
import { pactRule } from '../../rules/pacts/index.ts';
import { phrase } from '../../rules/phrases/phrase.ts';
import type { Phrase } from '../../rules/phrases/phrase.ts';
import type { Draft, DraftVersion, State } from '../../rules/state.ts';
import type { Seat } from '../../types.ts';
import type { Reason } from '../reasons.ts';
import { isDeed, sayReasons } from './sayReason.ts';

export interface Speech {
  readonly view: State;
  readonly seat: Seat;
  readonly reasons: readonly Reason[];
}
export type Telling<T extends CommandType> = (
  speech: Speech,
  command: Command<T>,
) => { readonly to: readonly Seat[]; readonly phrases: readonly Phrase[]; readonly about: string } | null;

export const others = (seats: readonly Seat[], seat: Seat): Seat[] => seats.filter((s) => s !== seat);
const now = (view: State) => ({ kind: 'round', round: Math.max(1, view.clock.round) }) as const;
/** Only ids of the registry reach a phrase: a draft of an own scenario cannot name another. */
export const term = (pact: string, clause: string, option: string | undefined): never =>
  ({ pact, clause, option }) as never;
export const last = (draft: Draft | undefined): DraftVersion | undefined => draft?.versions.at(-1);

/** What changed between the table's version and the bot's: what it cannot take, and what it puts in its place. */
function redline(view: State, { pact, changes }: Command<'counter'>): Phrase[] {
  const theirs = last(view.drafts[pact])?.clauses ?? {};
  const [first, ...rest] = Object.entries(changes);
  if (!first) return [];
  return [
    phrase('refuse-term', { term: term(pact, first[0], theirs[first[0]]) }),
    phrase('propose-term', { term: term(pact, first[0], first[1]) }),
    ...rest.slice(0, 1).map(([clause, option]) => phrase('propose-term', { term: term(pact, clause, option) })),
  ];
}

export const TELLING: { readonly [T in CommandType]?: Telling<T> } = {
  propose: ({ view, seat, reasons }, { pact, to }) => ({
    to: others(to, seat),
    about: `propose:${pact}:${view.clock.round}`,
    phrases: [
      phrase('propose-draft', { pact }),
      ...sayReasons(reasons, view, seat, 1),
      phrase('ask-answer', { pact, until: now(view) }),
    ],
  }),
  counter: ({ view, seat, reasons }, command) => {
    const draft = view.drafts[command.pact];
    return draft
      ? {
          to: others(draft.parties, seat),
          about: `counter:${command.pact}:${command.base}`,
          phrases: [
            phrase('inform-changed-draft', { pact: command.pact }),
            ...redline(view, command),
            ...sayReasons(
              reasons.filter((r) => r.code !== 'serves-mandate'),
              view,
              seat,
              1,
            ),
          ],
        }
      : null;
  },
  agree: ({ view, seat, reasons }, { pact, version }) => {
    const draft = view.drafts[pact];
    return draft
      ? {
          to: others(draft.parties, seat),
          about: `agree:${pact}:${version}`,
          phrases: [phrase('accept-draft', { pact }), ...sayReasons(reasons, view, seat, 1)],
        }
      : null;
  },
  withdraw: ({ view, seat, reasons }, { pact }) => {
    const draft = view.drafts[pact];
    return draft
      ? {
          to: others(draft.parties, seat),
          about: `withdraw:${pact}:${view.clock.round}`,
          phrases: [phrase('inform-withdrawn', { pact }), ...sayReasons(reasons, view, seat)],
        }
      : null;
  },
  postpone: ({ view, seat }, { pact }) => ({
    to: others(pactRule(pact)?.parties ?? [], seat),
    about: `postpone:${pact}`,
    phrases: [
      phrase('ask-postpone', { pact, round: Math.min(100, view.clock.round + 1) }),
      phrase('reason-consensus', { pact }),
    ],
  }),
  'ask-consent': ({ view, reasons, seat }, { operation, zone, price }) => ({
    to: others([hostOf(zone) ?? 'seoul'], seat),
    about: `ask-consent:${operation}:${zone}:${view.clock.step}`,
    phrases: [
      phrase('ask-consent', { operation, zone }),
      ...sayReasons(reasons, view, seat, 1),
      ...(price && isDeed(price.move) ? [phrase('offer-deed', { deed: price.move, round: price.due })] : []),
    ],
  }),
  'give-consent': ({ view, seat, reasons }, { request, conditions, term: until }) => {
    const entry = view.ledger[request];
    if (!entry) return null;
    const [condition] = conditions;
    const slots = { operation: entry.operation as never, zone: entry.zone };
    return {
      to: others([entry.from], seat),
      about: `consent:${request}`,
      phrases: [
        condition
          ? phrase('accept-consent-if', { ...slots, condition })
          : phrase('accept-consent-until', { ...slots, until }),
        ...sayReasons(
          reasons.filter((r) => r.code === 'need' || r.code === 'nationals-in-danger'),
          view,
          seat,
          1,
        ),
      ],
    };
  },
  'refuse-consent': ({ view, seat, reasons }, { request }) => {
    const entry = view.ledger[request];
    if (!entry) return null;
    const told = sayReasons(
      reasons.filter((r) => r.code !== 'need'),
      view,
      seat,
    );
    const plain = [
      phrase('reason-rule', { rule: entry.zone === 'rok' ? 'D18' : 'D2' }),
      phrase('reason-meter', { meter: `home.${seat}`, band: view.bands.home[seat] }),
    ];
    return {
      to: others([entry.from], seat),
      about: `consent:${request}`,
      phrases: [
        phrase('refuse-consent', { operation: entry.operation as never, zone: entry.zone }),
        ...(told.length > 0 ? told : plain),
      ],
    };
  },
  'revoke-consent': ({ view, seat, reasons }, { consent }) => {
    const entry = view.ledger[consent];
    return entry
      ? {
          to: others([entry.from], seat),
          about: `revoke:${consent}`,
          phrases: [
            phrase('refuse-consent', { operation: entry.operation as never, zone: entry.zone }),
            ...sayReasons(reasons, view, seat),
          ],
        }
      : null;
  },
  'hold-session': ({ view, seat }) => {
    const asked =
      view.talks.offered?.by !== undefined &&
      view.talks.offered.by !== seat &&
      view.talks.offered.round === view.clock.round;
    const round = Math.max(1, view.clock.round);
    return {
      to: [seat === 'seoul' ? 'tokyo' : 'seoul'],
      about: `session:${round}`,
      phrases: [phrase(asked ? 'accept-meeting' : 'propose-session', { round })],
    };
  },
  'side-letter': ({ view }, { pact, to, favour }) => ({
    to: [to],
    about: `favour:${pact}:${to}:${view.clock.round}`,
    phrases: [phrase('offer-favour', { favour, pact })],
  }),
  convene: ({ view }) => ({
    to: ['seoul', 'tokyo'],
    about: `convene:${view.clock.round}`,
    phrases: [
      phrase('propose-trilateral', { round: Math.max(1, view.clock.round) }),
      phrase('offer-good-offices', { capital: 'seoul', capital2: 'tokyo' }),
    ],
  }),
  // The phrasebook asks for consultations on reinforcements: Washington's.
  consult: ({ view, seat, reasons }) =>
    seat === 'washington'
      ? {
          to: ['seoul'],
          about: `consult:${view.clock.step}`,
          phrases: [phrase('ask-consult', {}), ...sayReasons(reasons, view, seat, 1)],
        }
      : null,
  'answer-consultation': ({ view, seat, reasons }, { answer, of }) =>
    (of ?? 'washington') === 'washington' && view.crisis?.consultation === 'asked'
      ? {
          to: ['washington'],
          about: `consultation:${view.clock.step}`,
          phrases: [
            phrase(answer === 'concur' ? 'accept-concur' : 'refuse-object', {}),
            ...sayReasons(reasons, view, seat, 1),
          ],
        }
      : null,
  operate: ({ view, seat }, { operation, zone }) =>
    hostOf(zone) === null
      ? null
      : {
          to: others([hostOf(zone) ?? 'seoul'], seat),
          about: `operate:${operation}:${zone}:${view.clock.step}`,
          phrases: [phrase('inform-begin', { operation, zone }), phrase('assure-defensive', { operation })],
        },
  'answer-card': ({ view, seat }, { card, answer }) => {
    const drawn = view.cards.find((c) => c.id === card);
    return drawn && answer === 'disavow'
      ? {
          to: others(['seoul'], seat),
          about: `card:${card}`,
          phrases: [phrase('regret-remark', { card: drawn.card as never })],
        }
      : null;
  },
};
