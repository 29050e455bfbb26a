/** English: what a facilitator does at a table, and what happens within a delegation. */
import type { TableTexts } from '../schema.ts';
import { named, nameOf } from '../tools.ts';
import { moves } from './acts.ts';
import { names } from './names.ts';

const { seats, portfolios, phases, list } = names;
const desk = (p: Parameters<typeof named>[0]): string => named(p, 'needed', portfolios, list) ?? 'another role';

export const table: TableTexts = {
  headlines: {
    InjectFired: (e) => e.texts?.en.title ?? 'The facilitator brings in an event',
    BroadcastSent: () => 'A notice from the facilitator',
    TableSet: (e) =>
      e.freeText === false
        ? 'The facilitator turns off free text; the phrasebook remains'
        : e.freeText
          ? 'The facilitator allows free text'
          : e.historyToDeck
            ? 'The facilitator leaves history to the cards'
            : e.historyToDeck === false
              ? 'The facilitator allows moves on history again'
              : 'The facilitator changes a setting of the table',
    RestoreAnnounced: (e) => `The facilitator takes the match back to round ${e.round}, ${phases[e.phase]}`,
    PauseProposed: (e) => `${seats[e.by]} proposes a pause`,
    PauseAnswered: (e) => (e.leave ? `${seats[e.by]} agrees to a pause` : `${seats[e.by]} declines a pause`),
    DelegationSet: (e) =>
      e.members.length
        ? `${seats[e.seat]} seats its delegation (${e.members.length})`
        : `${seats[e.seat]}’s delegation leaves its seat`,
    HeadVoted: (e) => `A vote in ${seats[e.seat]}’s delegation for another head`,
    ReportShared: (e) => `${seats[e.seat]}’s intelligence role shows its report to the delegation`,
    ActDrafted: (e) => `Drafted in ${seats[e.seat]}’s delegation; second signature: ${portfolios[e.needs]}`,
    ActSigned: (e) => `${seats[e.seat]}’s delegation gives the second signature`,
    ActDeclined: (e) => `${seats[e.seat]}’s delegation refuses the second signature`,
    DissentRecorded: (e) => `A dissent goes on record in ${seats[e.seat]}’s delegation`,
  },
  refusals: {
    'free-text-off': () => 'The facilitator has turned off free text. You can use the phrasebook.',
    'history-to-deck': (p) =>
      `The facilitator leaves history to the cards in this match, so “${named(p, 'move', moves, list) ?? 'this move'}” is not possible.`,
    'no-portfolio': (p) => `In your delegation, only this role can do it: ${desk(p)}.`,
    'second-key': (p) => `This is drafted and needs a second signature (${desk(p)}).`,
    'own-draft': () => 'Whoever drafted it cannot also give the second signature.',
  },
  openers: {
    'portfolio-holder-acts': 'Whoever has that role can do it; ask on the inner channel.',
    'second-member': 'Another member of the delegation has to act.',
    'facilitator-allows': 'It is possible when the facilitator allows it.',
  },
  secret: (s) =>
    ({
      'ruled-out': `Your own channels say for certain that ${seats[s.of]} does not have this mandate: ${s.mandate}.`,
      priority: `Those who know ${seats[s.of]}’s delegation say that in ${s.pact} one article matters most to it: ${s.clause}.`,
      threat: `Your attachés put ${seats[s.of]}’s sense of threat from your capital at ${s.figure} of 100 (round ${s.round}).`,
      capital: `Your service counts ${seats[s.of]}’s political capital at ${s.figure} (round ${s.round}).`,
      poll: `Polls not yet published put ${nameOf(names.meters.home, s.of)} at ${s.figure} of 100 (round ${s.round}).`,
    })[s.kind],
  cause: 'An event brought in by the facilitator',
};
