/** Reckons with a crisis: what each choice leads to, from the published odds and what the others will probably choose. */
import { chancesOf } from '../rules/crisis/odds.ts';
import { faceOf } from '../rules/crisis/resolve.ts';
import { HOME_OF } from '../rules/meters/paths.ts';
import { parOf } from '../rules/scoring/score.ts';
import type { CrisisChoice, Escalation, PerSeat, Seat } from '../types.ts';
import { CRISIS_CHOICES, ESCALATION, SEATS } from '../types.ts';
import type { State } from '../rules/state.ts';
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
  const bold = other === 'pyongyang' ? 0.03 * Math.min(4, made('test') + made('submarine-test') + made('border-incident')) : 0.02 * Math.min(3, made('posture') + made('align'));
  const { exchanges = 0, raised = {} } = view.conduct ?? {};
  const raises = Math.min(0.9, bold + (usual.raise * PATIENCE + (raised[other] ?? 0)) / (PATIENCE + exchanges));
  return mix(raises, usual.hold * ((1 - raises) / (1 - usual.raise)));
}

/** Every way three capitals may choose, and how likely it is. */
function* ways(seats: readonly Seat[], mixOf: (seat: Seat) => Mix): Generator<{ readonly choices: Partial<PerSeat<CrisisChoice>>; readonly chance: number }> {
  const [seat, ...rest] = seats;
  if (!seat) return void (yield { choices: {}, chance: 1 });
  const own = mixOf(seat);
  for (const choice of CRISIS_CHOICES) for (const way of ways(rest, mixOf)) yield { choices: { ...way.choices, [seat]: choice }, chance: way.chance * own[choice] };
}

/** Chance that it comes to war from a level with so many exchanges left, as capitals usually choose. */
const WAR: readonly (readonly number[])[] = (() => {
  const table: number[][] = [[0, 0, 0]];
  for (let left = 1; left <= 4; left++) {
    const before = table[left - 1] ?? [];
    table.push([0, 1, 2].map((k) => {
      let sum = 0;
      for (const { choices, chance } of ways(SEATS, (seat) => USUAL[seat][k] ?? mix(0.2, 0.5))) {
        const { up, down } = chancesOf(ESCALATION[k + 2] ?? 'clash', choices as PerSeat<CrisisChoice>, 56, 50);
        sum += chance * (up * (k === 2 ? 1 : (before[k + 1] ?? 0)) + down * (k === 0 ? 0 : (before[k - 1] ?? 0)) + (1 - up - down) * (before[k] ?? 0));
      }
      return sum;
    }));
  }
  return table;
})();

/** By how much Pyongyang weighs its face in a crisis above the points that standing at home brings (G). */
const FACE = 1;

export interface Reckoned { readonly choice: CrisisChoice; readonly value: number; readonly war: number; readonly home: number }

/** Each choice with its worth to the seat, the risk of war it carries, and what it does at home. */
export function reckon(outlook: Outlook): Reckoned[] {
  const { view, seat, score } = outlook;
  const { crisis } = view;
  if (!crisis) return [];
  const level = ESCALATION.indexOf(crisis.level);
  const left = 4 - crisis.exchange;
  // A war also takes what the rounds to come would bring, reckoned from par.
  const ahead = (Math.max(0, parOf(view, seat).mean - 20) * outlook.left) / view.match.pace.rounds;
  const loss = Math.max(2, score() + ahead - (seat === 'pyongyang' ? 5 : 8)) + 1;
  const tension = slope(outlook, 'tension');
  const threat = seat === 'pyongyang' ? -0.3 : -0.6;
  const ends = (at: number): number => (at >= 3 ? 4 * tension + (seat === 'pyongyang' ? (at === 3 ? 0.9 : -1.6) : -0.8) : -6 * tension);
  const later = (at: number): { readonly war: number; readonly value: number } => {
    if (at >= 5) return { war: 1, value: -loss };
    if (at <= 1 || left <= 0) return { war: 0, value: ends(at) };
    const war = Math.min(0.9, (WAR[left]?.[at - 2] ?? 0) * peril);
    return { war, value: -war * loss + (1 - war) * (0.5 * ends(at) + 0.5 * ends(at - 1)) };
  };
  const mixes = new Map(SEATS.map((other) => [other, likely(view, other)]));
  // Against a side that keeps raising, what lies ahead is worse than usual.
  const peril = seat === 'pyongyang' ? 0.6 : 0.35 + 1.7 * (mixes.get('pyongyang')?.raise ?? 0.3);
  const outcomes = [later(level - 1), later(level), later(level + 1)] as const;
  const others = [...ways(SEATS.filter((other) => other !== seat), (other) => mixes.get(other) ?? EVEN)];
  return CRISIS_CHOICES.map((choice) => {
    let value = 0;
    let war = 0;
    let home = 0;
    for (const { choices, chance } of others) {
      const all = { ...choices, [seat]: choice } as PerSeat<CrisisChoice>;
      const { up, down } = chancesOf(crisis.level, all, view.meters.tension, crisis.deterrence);
      const stay = 1 - up - down;
      value += chance * (up * (outcomes[2].value + 3 * tension + threat) + stay * outcomes[1].value + down * outcomes[0].value);
      war += chance * (up * outcomes[2].war + stay * outcomes[1].war + down * outcomes[0].war);
      for (const [path, by] of faceOf(all, crisis.level, crisis.exchange)) {
        value += (seat === 'pyongyang' ? FACE : 1) * chance * by * slope(outlook, path);
        if (path === HOME_OF[seat]) home += chance * by;
      }
    }
    return { choice, value, war, home };
  });
}
