import type { PlayedMatch } from '../../shared/bots/play.ts';
import { OUTCOMES, RULES, SEATS } from '../../shared/types.ts';
import type { Outcome, RuleId, Seat } from '../../shared/types.ts';

const zero = <K extends string>(keys: readonly K[]): Record<K, number> => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** Counts over many matches: outcomes, winners, scores, pacts, crises, and how often each rule allowed or refused something. */
export class Tally {
  matches = 0;
  readonly outcomes: Record<Outcome, number> = zero(OUTCOMES);
  readonly winners: Record<Seat, number> = zero(SEATS);
  readonly scores: Record<Seat, number> = zero(SEATS);
  readonly pacts: Record<string, { signed: number; collapsed: number; ended: number }> = {};
  readonly rules = Object.fromEntries(RULES.map((rule) => [rule, { allowed: 0, refused: 0, matches: 0 }])) as Record<RuleId, { allowed: number; refused: number; matches: number }>;
  readonly consent = { asked: 0, given: 0, refused: 0 };
  crises = 0;
  private readonly points = new Map<string, number[]>();
  readonly lengths: number[] = [];

  add({ state, events, refusals }: PlayedMatch): void {
    this.matches++;
    this.lengths.push(events.length);
    const result = state.result;
    if (result) {
      this.outcomes[result.outcome]++;
      if (result.winner) this.winners[result.winner]++;
      for (const seat of SEATS) {
        this.scores[seat] += result.scores[seat];
        const mandate = result.mandates[seat];
        const list = this.points.get(mandate) ?? [];
        list.push(result.points[seat]);
        this.points.set(mandate, list);
      }
    }
    const cited = new Set<RuleId>();
    for (const event of events) {
      if (event.rule) {
        this.rules[event.rule].allowed++;
        cited.add(event.rule);
      }
      if (event.type === 'PactSigned') this.pact(event.data.pact).signed++;
      else if (event.type === 'CeremonyCollapsed') this.pact(event.data.pact).collapsed++;
      else if (event.type === 'PactEnded') this.pact(event.data.pact).ended++;
      else if (event.type === 'ConsentAsked') this.consent.asked++;
      else if (event.type === 'ConsentGiven') this.consent.given++;
      else if (event.type === 'ConsentRefused') this.consent.refused++;
      else if (event.type === 'CrisisOpened') this.crises++;
    }
    for (const { rule } of refusals) if (rule) {
      this.rules[rule].refused++;
      cited.add(rule);
    }
    for (const rule of cited) this.rules[rule].matches++;
  }

  /** Mean and standard deviation of each mandate's points, to a tenth. */
  par(): Record<string, { mean: number; spread: number }> {
    const tenth = (x: number): number => Math.round(x * 10) / 10;
    return Object.fromEntries([...this.points].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([mandate, list]) => {
      const mean = list.reduce((a, b) => a + b, 0) / list.length;
      const spread = Math.sqrt(list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length);
      return [mandate, { mean: tenth(mean), spread: Math.max(0.1, tenth(spread)) }];
    }));
  }

  private pact(id: string): { signed: number; collapsed: number; ended: number } {
    return (this.pacts[id] ??= { signed: 0, collapsed: 0, ended: 0 });
  }
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The published form of a simulation's result. */
export function summarise(tally: Tally, seconds: number): object {
  const { matches, outcomes, winners, pacts, rules, consent, crises, lengths } = tally;
  const scores = Object.fromEntries(SEATS.map((seat) => [seat, Math.round((tally.scores[seat] / Math.max(1, matches)) * 10) / 10]));
  return { matches, seconds: Math.round(seconds * 1000) / 1000, outcomes, winners, scores, pacts, rules, consent, crises, medianEvents: median(lengths) };
}
