import type { PlayedMatch } from '../../shared/bots/play.ts';
import { OUTCOMES, RULES, SEATS } from '../../shared/types.ts';
import type { Outcome, PerSeat, RuleId, Seat } from '../../shared/types.ts';
import { digest } from './sim/digest.ts';
import type { MatchDigest, PactCount } from './sim/digest.ts';

const zero = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** Counts over many matches: outcomes, winners, scores, pacts, crises, and how often each rule allowed or refused something. */
export class Tally {
  matches = 0;
  readonly outcomes: Record<Outcome, number> = zero(OUTCOMES);
  readonly winners: Record<Seat, number> = zero(SEATS);
  readonly scores: Record<Seat, number> = zero(SEATS);
  /** Events, and in how many matches a pact was signed or collapsed at least once. */
  readonly pacts: Record<string, PactCount & { signedIn: number; collapsedIn: number }> = {};
  readonly rules = Object.fromEntries(RULES.map((rule) => [rule, { allowed: 0, refused: 0, matches: 0 }])) as Record<
    RuleId,
    { allowed: number; refused: number; matches: number }
  >;
  readonly consent = { asked: 0, given: 0, refused: 0 };
  /** Answers to requests for consent that moved some meter down. */
  costlyAnswers = 0;
  crises = 0;
  /** Crises in which consent to Japanese forces in `rok` was asked for; and given; and refused. */
  readonly crisesWith = { asked: 0, given: 0, refused: 0 };
  /** By which rule's event the outcome was fixed; `none` where it stood from the start. Only of traced matches. */
  readonly fixed: Record<string, number> = {};
  readonly lengths: number[] = [];
  private readonly points = new Map<string, number[]>();
  /** Points and mandates of each match that did not end in war: whose winner is sought among them. */
  private readonly peace: { readonly mandates: PerSeat<string>; readonly points: PerSeat<number> }[] = [];

  add(match: PlayedMatch): void {
    this.addDigest(digest(match));
  }

  addDigest({ events, result, pacts, rules, consent, crises, fixedBy }: MatchDigest): void {
    this.matches++;
    this.lengths.push(events);
    if (result) {
      this.outcomes[result.outcome]++;
      if (result.winner) this.winners[result.winner]++;
      if (result.outcome !== 'war') this.peace.push({ mandates: result.mandates, points: result.points });
      for (const seat of SEATS) {
        this.scores[seat] += result.scores[seat];
        const mandate = result.mandates[seat];
        const list = this.points.get(mandate) ?? [];
        list.push(result.points[seat]);
        this.points.set(mandate, list);
      }
    }
    for (const [id, { signed, collapsed, ended }] of Object.entries(pacts)) {
      const pact = (this.pacts[id] ??= { signed: 0, collapsed: 0, ended: 0, signedIn: 0, collapsedIn: 0 });
      pact.signed += signed;
      pact.collapsed += collapsed;
      pact.ended += ended;
      if (signed > 0) pact.signedIn++;
      if (collapsed > 0) pact.collapsedIn++;
    }
    for (const rule of RULES) {
      const cited = rules[rule];
      if (!cited) continue;
      this.rules[rule].allowed += cited.allowed;
      this.rules[rule].refused += cited.refused;
      this.rules[rule].matches++;
    }
    this.consent.asked += consent.asked;
    this.consent.given += consent.given;
    this.consent.refused += consent.refused;
    this.costlyAnswers += consent.costly;
    this.crises += crises.length;
    for (const crisis of crises)
      for (const what of ['asked', 'given', 'refused'] as const) if (crisis[what]) this.crisesWith[what]++;
    if (fixedBy !== undefined) this.fixed[fixedBy ?? 'none'] = (this.fixed[fixedBy ?? 'none'] ?? 0) + 1;
  }

  /**
   * Mean and spread of each mandate's points, to a tenth. The spread is the standard deviation, evened a little by seat: seats whose scores rise and
   * fall together share their good matches, so that a seat apart would win more often by the shape of its scores alone.
   */
  par(): Record<string, { mean: number; spread: number }> {
    const tenth = (x: number): number => Math.round(x * 10) / 10;
    const plain = new Map(
      [...this.points]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([mandate, list]) => {
          const mean = list.reduce((a, b) => a + b, 0) / list.length;
          return [
            mandate,
            { mean, spread: Math.max(0.1, Math.sqrt(list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length)) },
          ];
        }),
    );
    const factors = evened(this.peace, plain);
    const seatOf = (mandate: string): Seat =>
      SEATS.find((seat) => this.peace.some(({ mandates }) => mandates[seat] === mandate)) ?? 'seoul';
    return Object.fromEntries(
      [...plain].map(([mandate, { mean, spread }]) => [
        mandate,
        { mean: tenth(mean), spread: Math.max(0.1, tenth(spread * factors[seatOf(mandate)])) },
      ]),
    );
  }
}

/** Factors on the spreads of the seats, near 1, under which no seat of these matches is furthest above its par much more often than another. */
function evened(
  matches: readonly { readonly mandates: PerSeat<string>; readonly points: PerSeat<number> }[],
  par: ReadonlyMap<string, { readonly mean: number; readonly spread: number }>,
): Record<Seat, number> {
  const factors: Record<Seat, number> = { seoul: 1, tokyo: 1, washington: 1, pyongyang: 1 };
  const distances = matches.map(({ mandates, points }) =>
    SEATS.map((seat) => (points[seat] - (par.get(mandates[seat])?.mean ?? 0)) / (par.get(mandates[seat])?.spread ?? 1)),
  );
  for (let step = 0; step < 40 && matches.length >= 40; step++) {
    const wins: Record<Seat, number> = zero(SEATS);
    for (const list of distances)
      wins[
        SEATS.reduce(
          (best, seat, k) =>
            (list[k] ?? 0) / factors[seat] > (list[SEATS.indexOf(best)] ?? 0) / factors[best] ? seat : best,
          SEATS[0],
        )
      ]++;
    for (const seat of SEATS)
      factors[seat] = Math.max(
        0.7,
        Math.min(1.4, factors[seat] * ((4 * wins[seat] + 1) / (matches.length + 1)) ** 0.12),
      );
  }
  return factors;
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The published form of a simulation's result. */
export function summarise(tally: Tally, seconds: number): Record<string, unknown> {
  const { matches, outcomes, winners, pacts, rules, consent, crises, crisesWith, lengths } = tally;
  const scores = Object.fromEntries(
    SEATS.map((seat) => [seat, Math.round((tally.scores[seat] / Math.max(1, matches)) * 10) / 10]),
  );
  return {
    matches,
    seconds: Math.round(seconds * 1000) / 1000,
    outcomes,
    winners,
    scores,
    pacts: sorted(pacts),
    rules,
    consent,
    crises,
    crisesWith,
    medianEvents: median(lengths),
  };
}
