/** Reckons with a crisis: what each choice leads to, from the published odds and what the others will probably choose. */
import { chancesAt } from '../rules/crisis/odds.ts';
import { faceOf } from '../rules/crisis/resolve.ts';
import { HOME_OF } from '../rules/meters/paths.ts';
import { parOf } from '../rules/scoring/score.ts';
import type { CrisisChoice, Escalation, MeterPath, PerSeat, Seat } from '../types.ts';
import { CRISIS_CHOICES, ESCALATION, SEATS } from '../types.ts';
import type { State } from '../rules/state.ts';
import type { Shift } from '../rules/turn.ts';
import { slope } from './outlook.ts';
import type { Outlook } from './outlook.ts';

type Mix = Readonly<Record<CrisisChoice, number>>;
const mix = (raise: number, hold: number): Mix => ({ raise, hold, 'step-down': 1 - raise - hold });

const EVEN = mix(0.34, 0.33);
/** How capitals usually choose at provocation, standoff and clash. */
const USUAL: Readonly<Record<Seat, readonly Mix[]>> = {
  pyongyang: [mix(0.38, 0.6), mix(0.1, 0.35), mix(0.05, 0.3)],
  seoul: [mix(0.23, 0.65), mix(0.22, 0.55), mix(0.03, 0.3)],
  washington: [mix(0.35, 0.6), mix(0.25, 0.6), mix(0.03, 0.25)],
  tokyo: [mix(0.3, 0.35), mix(0.2, 0.25), mix(0.03, 0.5)],
};

const rung = (level: Escalation): number => Math.max(0, Math.min(2, ESCALATION.indexOf(level) - 2));

/** How many exchanges of conduct weigh as much as what is usual. */
const PATIENCE = 2;

/** What another capital will probably choose now: as is usual, corrected by how often it has raised so far, and bolder after tests and incidents. */
function likely(view: State, other: Seat): Mix {
  const usual = USUAL[other][rung(view.crisis?.level ?? 'provocation')] ?? EVEN;
  const made = (move: string): number => view.moves[move]?.count ?? 0;
  const bold =
    other === 'pyongyang'
      ? 0.03 * Math.min(4, made('test') + made('submarine-test') + made('border-incident'))
      : 0.02 * Math.min(3, made('posture') + made('align'));
  const { exchanges = 0, raised = {} } = view.conduct ?? {};
  const raises = Math.min(0.9, bold + (usual.raise * PATIENCE + (raised[other] ?? 0)) / (PATIENCE + exchanges));
  return mix(raises, usual.hold * ((1 - raises) / (1 - usual.raise)));
}

/** Every way in which the four capitals may choose together. */
const TOGETHER: readonly PerSeat<CrisisChoice>[] = SEATS.reduce<Partial<PerSeat<CrisisChoice>>[]>(
  (ways, seat) => ways.flatMap((way) => CRISIS_CHOICES.map((choice) => ({ ...way, [seat]: choice }))),
  [{}],
) as PerSeat<CrisisChoice>[];

/** What each of them does at home, at a step of the crisis and in its first exchange or a later one. */
const FACES = new Map(
  ESCALATION.flatMap((level) =>
    [1, 2].map(
      (exchange) => [`${level}:${exchange}`, TOGETHER.map((choices) => faceOf(choices, level, exchange))] as const,
    ),
  ),
);
const facesAt = (level: Escalation, exchange: number): readonly (readonly Shift[])[] =>
  FACES.get(`${level}:${Math.min(2, exchange)}`) ?? [];

/** Chance that it comes to war from a level with so many exchanges left, as capitals usually choose. */
const WAR: readonly (readonly number[])[] = (() => {
  const table: number[][] = [[0, 0, 0]];
  for (let left = 1; left <= 4; left++) {
    const before = table[left - 1] ?? [];
    table.push(
      [0, 1, 2].map((k) => {
        let sum = 0;
        const chances = chancesAt(ESCALATION[k + 2] ?? 'clash', 56, 50);
        for (const choices of TOGETHER) {
          const { up, down } = chances(choices);
          const chance = SEATS.reduce((product, seat) => product * (USUAL[seat][k]?.[choices[seat]] ?? 0), 1);
          sum +=
            chance *
            (up * (k === 2 ? 1 : (before[k + 1] ?? 0)) +
              down * (k === 0 ? 0 : (before[k - 1] ?? 0)) +
              (1 - up - down) * (before[k] ?? 0));
        }
        return sum;
      }),
    );
  }
  return table;
})();

/** How heavily the rounds that a war would take weigh, against an even share of par (G): no government gambles with all that is still to come. */
const FUTURE = 1.5;

export interface Reckoned {
  readonly choice: CrisisChoice;
  readonly value: number;
  readonly war: number;
  readonly home: number;
}

/** Each choice with its worth to the seat, the risk of war it carries, and what it does at home. */
export function reckon(outlook: Outlook): Reckoned[] {
  const { view, seat, score } = outlook;
  const { crisis } = view;
  if (!crisis) return [];
  const level = ESCALATION.indexOf(crisis.level);
  const left = 4 - crisis.exchange;
  // A war also takes what the rounds to come would bring, reckoned from par.
  const ahead = (FUTURE * Math.max(0, parOf(view, seat).mean - 20) * outlook.left) / view.match.pace.rounds;
  const loss = Math.max(2, score() + ahead - (seat === 'pyongyang' ? 5 : 8)) + 1;
  const tension = slope(outlook, 'tension');
  const threat = seat === 'pyongyang' ? -0.3 : -0.6;
  const ends = (at: number): number =>
    at >= 3 ? 4 * tension + (seat === 'pyongyang' ? (at === 3 ? 0.9 : -1.6) : -0.8) : -6 * tension;
  const later = (at: number): { readonly war: number; readonly value: number } => {
    if (at >= 5) return { war: 1, value: -loss };
    if (at <= 1 || left <= 0) return { war: 0, value: ends(at) };
    const war = Math.min(0.9, (WAR[left]?.[at - 2] ?? 0) * peril);
    return { war, value: -war * loss + (1 - war) * (0.5 * ends(at) + 0.5 * ends(at - 1)) };
  };
  const others = SEATS.filter((other) => other !== seat).map((other) => [other, likely(view, other)] as const);
  const north = others.find(([other]) => other === 'pyongyang')?.[1];
  // Against a side that keeps raising, what lies ahead is worse than usual.
  const peril = seat === 'pyongyang' ? 0.6 : 0.35 + 1.7 * (north?.raise ?? 0.3);
  const outcomes = [later(level - 1), later(level), later(level + 1)] as const;
  const nothing = (): { value: number; war: number; home: number } => ({ value: 0, war: 0, home: 0 });
  const sums = { raise: nothing(), hold: nothing(), 'step-down': nothing() };
  const chances = chancesAt(crisis.level, view.meters.tension, crisis.deterrence);
  const faces = facesAt(crisis.level, crisis.exchange);
  const standing = new Map(SEATS.map((of) => [HOME_OF[of] as MeterPath, slope(outlook, HOME_OF[of])]));
  TOGETHER.forEach((all, k) => {
    const sum = sums[all[seat]];
    let chance = 1;
    for (const [other, mixed] of others) chance *= mixed[all[other]];
    const { up, down } = chances(all);
    const stay = 1 - up - down;
    sum.value +=
      chance * (up * (outcomes[2].value + 3 * tension + threat) + stay * outcomes[1].value + down * outcomes[0].value);
    sum.war += chance * (up * outcomes[2].war + stay * outcomes[1].war + down * outcomes[0].war);
    for (const [path, by] of faces[k] ?? []) {
      sum.value += chance * by * (standing.get(path) ?? 0);
      if (path === HOME_OF[seat]) sum.home += chance * by;
    }
  });
  return CRISIS_CHOICES.map((choice) => ({ choice, ...sums[choice] }));
}
