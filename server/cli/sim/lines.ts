/** What balance means (rulebook, section 4), line by line: target, measured value, verdict. */
import type { Scenario } from '../../../shared/scenario.ts';
import { RULES, SEATS } from '../../../shared/types.ts';
import type { RuleId } from '../../../shared/types.ts';
import type { Tally } from '../tally.ts';
import { pointsOf } from './climb.ts';
import type { Found } from './climb.ts';
import { gainOf, strengthOf } from './compare.ts';
import type { Comparison } from './compare.ts';
import { wilson } from './stats.ts';
import type { Share } from './stats.ts';

/** `close`: the measured value holds, but the 95 % interval reaches beyond the target. */
export type Verdict = 'pass' | 'close' | 'fail';
export interface Line {
  readonly about: string;
  readonly where: string;
  readonly target: string;
  readonly measured: string;
  readonly interval: string;
  readonly verdict: Verdict;
}

export interface Measured {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly competent: Readonly<Record<string, Tally>>;
  readonly recklessNorth: Readonly<Record<string, Tally>>;
  readonly recklessAll: Readonly<Record<string, Tally>>;
  readonly strength: readonly Comparison[];
  readonly fixed: readonly Comparison[];
  readonly found: readonly Found[];
}

const percent = (x: number): string => `${(x * 100).toFixed(1)} %`;
const span = ({ low, high }: { low: number; high: number }): string => `${percent(low)} – ${percent(high)}`;

/** Holds a share against its target, both ends included. */
export function verdictOf({ share, low, high }: Share, least: number, most: number): Verdict {
  if (share < least || share > most) return 'fail';
  return low >= least && high <= most ? 'pass' : 'close';
}

function shareLine(about: string, where: string, share: Share, least: number, most: number): Line {
  const target =
    most >= 1
      ? `over ${percent(least)}`
      : least <= 0
        ? `under ${percent(most)}`
        : `${percent(least)} – ${percent(most)}`;
  return {
    about,
    where,
    target,
    measured: percent(share.share),
    interval: span(share),
    verdict: verdictOf(share, least, most),
  };
}

const D_RULES = RULES.filter((rule) => rule !== 'G');

function ruleLines(competent: Measured['competent']): Line[] {
  const entries = Object.entries(competent);
  const lines = D_RULES.map((rule): Line => {
    const best = entries
      .map(([id, tally]) => ({ id, share: wilson(tally.rules[rule].matches, tally.matches) }))
      .toSorted((a, b) => b.share.share - a.share.share)[0];
    return shareLine(`${rule} is at work`, best?.id ?? '–', best?.share ?? wilson(0, 0), 0.02, 1);
  });
  const fixed = entries.map(([id, tally]): Line => {
    const top = D_RULES.map((rule: RuleId) => ({
      rule,
      share: wilson(tally.fixed[rule] ?? 0, tally.matches),
    })).toSorted((a, b) => b.share.share - a.share.share)[0];
    return shareLine(
      `the rule that fixes most outcomes (here ${top?.rule ?? 'none'})`,
      id,
      top?.share ?? wilson(0, 0),
      0,
      0.5,
    );
  });
  return [...lines, ...fixed];
}

function pactLines({ scenarios, competent }: Measured): Line[] {
  return Object.entries(competent).flatMap(([id, tally]): Line[] => {
    const inForce = scenarios[id]?.pacts.inForce ?? [];
    const of = (pact: string, what: 'signedIn' | 'collapsedIn'): Share =>
      wilson(tally.pacts[pact]?.[what] ?? 0, tally.matches);
    return [
      ...(inForce.includes('gsomia')
        ? []
        : [
            shareLine('GSOMIA is signed', id, of('gsomia', 'signedIn'), 0.25, 0.6),
            shareLine('GSOMIA collapses at the ceremony', id, of('gsomia', 'collapsedIn'), 0.05, 0.25),
          ]),
      ...(inForce.includes('tisa') ? [] : [shareLine('TISA appears', id, of('tisa', 'signedIn'), 0.08, 0.4)]),
    ];
  });
}

function consentLines(competent: Measured['competent']): Line[] {
  const tallies = Object.values(competent);
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const asked = sum((t) => t.crisesWith.asked);
  return [
    shareLine(
      'consent to forces in rok is asked for in crises',
      'all',
      wilson(
        asked,
        sum((t) => t.crises),
      ),
      0.3,
      1,
    ),
    shareLine(
      'where it is asked for, it is given',
      'all',
      wilson(
        sum((t) => t.crisesWith.given),
        asked,
      ),
      0.25,
      0.75,
    ),
    shareLine(
      'an answer costs something',
      'all',
      wilson(
        sum((t) => t.costlyAnswers),
        sum((t) => t.consent.given + t.consent.refused),
      ),
      0.999,
      1,
    ),
  ];
}

/** The target of the exploit search: no gain above half a standard deviation. */
export const GAIN = 0.5;

function exploitLines(about: string, list: readonly { comparison: Comparison; plan?: unknown }[]): Line[] {
  return SEATS.flatMap((seat): Line[] => {
    const ranked = list
      .filter(({ comparison }) => comparison.seat === seat && comparison.usual.length > 0)
      .map((entry) => ({ ...entry, gain: gainOf(entry.comparison) }))
      .toSorted((a, b) => b.gain.effect - a.gain.effect);
    return ranked
      .slice(0, 3)
      .filter(({ gain }, k) => k === 0 || gain.effect > GAIN)
      .map(({ comparison, gain, plan }) => ({
        about: `${about}, ${seat}: ${comparison.name}${plan ? ` ${JSON.stringify(plan).replaceAll('"', '')}` : ''}`,
        where: comparison.scenario,
        target: `under ${GAIN} sd`,
        measured: `${gain.effect.toFixed(2)} sd (${pointsOf(comparison).toFixed(1)} points)`,
        interval: `${gain.low.toFixed(2)} – ${gain.high.toFixed(2)}`,
        verdict: gain.effect > GAIN ? 'fail' : gain.high > GAIN ? 'close' : 'pass',
      }));
  });
}

/** Every line of section 4, from what was measured. */
export function linesOf(measured: Measured): Line[] {
  const { competent, recklessNorth, recklessAll, strength, fixed, found } = measured;
  const each = (tallies: Readonly<Record<string, Tally>>, line: (id: string, tally: Tally) => Line | Line[]): Line[] =>
    Object.entries(tallies).flatMap(([id, tally]) => line(id, tally));
  const wars = (tally: Tally): Share => wilson(tally.outcomes.war, tally.matches);
  return [
    ...ruleLines(competent),
    ...each(competent, (id, tally) =>
      SEATS.map((seat) =>
        shareLine(`${seat} wins against par`, id, wilson(tally.winners[seat], tally.matches), 0.15, 0.35),
      ),
    ),
    ...each(competent, (id, tally) => shareLine('war', id, wars(tally), 0.03, id === 'contingency' ? 0.25 : 0.15)),
    ...each(recklessNorth, (id, tally) => shareLine('war with one reckless Pyongyang', id, wars(tally), 0, 0.6)),
    ...each(recklessAll, (id, tally) => shareLine('war with four reckless', id, wars(tally), 0.8, 1)),
    ...each(competent, (id, tally) => shareLine('thaw', id, wilson(tally.outcomes.thaw, tally.matches), 0.03, 0.2)),
    ...pactLines(measured),
    ...consentLines(competent),
    ...[
      ['random', 0.9],
      ['reckless', 0.6],
    ].flatMap(([kind, least]) =>
      SEATS.map((seat) => {
        const pairs = strength.filter((pair) => pair.seat === seat && pair.name === kind);
        return shareLine(
          `${seat}: higher score than ${String(kind)} in the same seat`,
          'all',
          strengthOf(pairs),
          Number(least),
          1,
        );
      }),
    ),
    ...exploitLines(
      'fixed policy',
      fixed.map((comparison) => ({ comparison })),
    ),
    ...exploitLines(
      'search',
      found.map(({ comparison, plan }) => ({ comparison, plan })),
    ),
  ];
}
