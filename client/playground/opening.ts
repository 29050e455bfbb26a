/**
 * What the playground opens with: figures and texts of its own. A scenario's file holds what each delegation alone is told, and what a facilitator
 * may bring in; everybody can read what the client is built from, so it is built from none of those files.
 */
import { playground, playgroundInject } from '../../assets/i18n/playground.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { SEATS, type Seat } from '../../shared/types.ts';

const PAR = { mean: 30, spread: 10 };
const MANDATES: Readonly<Record<Seat, string[]>> = {
  seoul: ['S-bridge'],
  tokyo: ['T-neighbour'],
  washington: ['W-hub'],
  pyongyang: ['P-wedge'],
};

const TABLE: Scenario = {
  id: '2015-singapore',
  version: 1,
  date: '2015-05-30',
  documents: ['002', '003', '004', '001'],
  rounds: 6,
  seconds: { cables: 45, talks: 240, decisions: 90, crisis: 60 },
  meters: {
    trust: {
      seoul: { tokyo: 25, washington: 70, pyongyang: 12 },
      tokyo: { seoul: 30, washington: 75, pyongyang: 5 },
      washington: { seoul: 70, tokyo: 75, pyongyang: 5 },
      pyongyang: { seoul: 10, tokyo: 5, washington: 5 },
    },
    threat: {
      seoul: { tokyo: 35, washington: 5, pyongyang: 65 },
      tokyo: { seoul: 12, washington: 5, pyongyang: 60 },
      washington: { seoul: 5, tokyo: 5, pyongyang: 50 },
      pyongyang: { seoul: 50, tokyo: 55, washington: 70 },
    },
    home: { seoul: 40, tokyo: 50, washington: 60, pyongyang: 55 },
    tension: 50,
    suspicion: 55,
  },
  ladder: 'cabinet',
  arsenal: 2,
  pacts: { inForce: ['tisa'], collapsedBefore: true },
  policy: { twoTrack: true },
  burdenSharing: false,
  summitHeld: false,
  deck: {},
  crisis: null,
  mandates: MANDATES,
  limits: { pacts: null, moves: null },
  calendar: [
    { round: 1, kind: 'forum' },
    { round: 2, kind: 'summit' },
  ],
  par: Object.fromEntries(SEATS.flatMap((seat) => MANDATES[seat].map((mandate) => [mandate, PAR]))),
  injects: [
    {
      id: 'something-happens',
      ...playgroundInject,
      effects: [
        ['home.seoul', -3],
        ['trust.tokyo.seoul', -2],
      ],
      bar: 1,
    },
  ],
  texts: playground,
};

/** The first lesson's table is smaller; its coach knows it by its id. */
const LESSON: Scenario = {
  ...TABLE,
  id: 'first-lesson',
  rounds: 4,
  limits: {
    pacts: ['gsomia', 'tisa'],
    moves: ['forge-consensus', 'public-demand', 'reach-out', 'reaffirm-1993', 'press', 'prepare', 'test', 'denounce'],
  },
};

/** The opening of a state: by the id of the scenario whose public page stands beside it. */
export const openingOf = (scenario = TABLE.id): Scenario => (scenario === LESSON.id ? LESSON : TABLE);
