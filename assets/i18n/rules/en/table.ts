/** English: what a facilitator does at a table, and what happens within a delegation. */
import type { TableTexts } from '../schema.ts';
import { named, nameOf } from '../tools.ts';
import { moves } from './acts.ts';
import { names } from './names.ts';

const { seats, portfolios, phases, list } = names;
const desk = (p: Parameters<typeof named>[0]): string => named(p, 'needed', portfolios, list) ?? 'another portfolio';

export const table: TableTexts = {
  headlines: {
    InjectFired: (e) => e.texts?.en.title ?? 'The facilitator brings in an event',
    BroadcastSent: () => 'A notice from the facilitator',
    TableSet: (e) =>
      e.freeText === false
        ? 'The facilitator closes free text; phrases remain'
        : e.freeText
          ? 'The facilitator opens free text'
          : e.historyToDeck
            ? 'The facilitator leaves history to the cards'
            : e.historyToDeck === false
              ? 'The facilitator opens moves on history again'
              : 'The facilitator changes a setting of the table',
    RestoreAnnounced: (e) => `The facilitator takes the match back to round ${e.round}, ${phases[e.phase]}`,
    PauseProposed: (e) => `${seats[e.by]} proposes a pause`,
    PauseAnswered: (e) => (e.leave ? `${seats[e.by]} agrees to a pause` : `${seats[e.by]} declines a pause`),
    DelegationSet: (e) =>
      e.members.length
        ? `${seats[e.seat]} seats its delegation (${e.members.length})`
        : `${seats[e.seat]}’s delegation leaves its seat`,
    HeadVoted: (e) => `A vote in ${seats[e.seat]}’s delegation for another head`,
    ReportShared: (e) => `${seats[e.seat]}’s intelligence desk shows its report to the delegation`,
    ActDrafted: (e) => `Drafted in ${seats[e.seat]}’s delegation; the second key lies with ${portfolios[e.needs]}`,
    ActSigned: (e) => `The second key is turned in ${seats[e.seat]}’s delegation`,
    ActDeclined: (e) => `The second key is withheld in ${seats[e.seat]}’s delegation`,
    DissentRecorded: (e) => `A dissent goes on record in ${seats[e.seat]}’s delegation`,
  },
  refusals: {
    'free-text-off': () => 'The facilitator has closed free text; the phrasebook is open.',
    'history-to-deck': (p) =>
      `The facilitator leaves history to the cards in this match, so “${named(p, 'move', moves, list) ?? 'this move'}” is closed.`,
    'no-portfolio': (p) => `In your delegation this desk belongs to: ${desk(p)}.`,
    'second-key': (p) => `This act is drafted and waits for its second key (${desk(p)}).`,
    'own-draft': () => 'Whoever drafted an act cannot be its second voice as well.',
  },
  openers: {
    'portfolio-holder-acts': 'Whoever holds that portfolio can do it; ask on the inner channel.',
    'second-member': 'Another member of the delegation has to act.',
    'facilitator-allows': 'It opens when the facilitator allows it.',
  },
  secret: (s) =>
    ({
      'ruled-out': `Your own channels say for certain that ${seats[s.of]} was not given this brief: ${s.mandate}.`,
      priority: `Those who know ${seats[s.of]}’s delegation say that in ${s.pact} one article weighs most for it: ${s.clause}.`,
      threat: `Your attachés put ${seats[s.of]}’s sense of threat from your capital at ${s.figure} of 100 (round ${s.round}).`,
      capital: `Your service counts ${seats[s.of]}’s political capital at ${s.figure} (round ${s.round}).`,
      poll: `Polls not yet published put ${nameOf(names.meters.home, s.of)} at ${s.figure} of 100 (round ${s.round}).`,
    })[s.kind],
  cause: 'An event brought in by the facilitator',
};
