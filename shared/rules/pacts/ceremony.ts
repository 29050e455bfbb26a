import type { MeterPath, OddsWord, Seat } from '../../types.ts';
import { endPactConsents } from '../consent/expire.ts';
import type { Clauses, State } from '../state.ts';
import { seatStreams } from '../turn.ts';
import type { Turn, Why } from '../turn.ts';
import { PACT_IDS } from './ids.ts';
import { honourSideLetters } from './side-letters-honour.ts';
import { thresholdOf } from './rule.ts';
import { latest, pactOf, renewed, ruleOf } from './shared.ts';

const D8 = { rule: 'D8', documents: ['002', '004'] } as const;

/** The mood of the day moves Seoul's consensus by up to this many points either way, triangular (G). */
export const MOOD = 13;

/** Chance that consensus plus the mood of the day reaches the threshold. */
export function signingChance(whole: number): number {
  // The mood is rounded to a whole point, so half a point more may still sign.
  const margin = whole + 0.5;
  if (margin >= MOOD) return 1;
  if (margin <= -MOOD) return 0;
  const t = (MOOD + margin) / (2 * MOOD);
  return t <= 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
}

export const oddsWord = (chance: number): OddsWord =>
  chance < 0.34 ? 'unlikely' : chance > 0.72 ? 'likely' : 'uncertain';

function margin({ state }: { readonly state: State }, pact: string): number {
  const draft = state.drafts[pact];
  const clauses = draft ? latest(draft).clauses : {};
  return (state.meters.home.seoul ?? 0) - thresholdOf(ruleOf(pact), clauses, state.bar);
}

/** Chance in percent that the ceremony ahead succeeds, from the whole state; null where none is ahead. */
export const ceremonyChance = (state: State, pact: string): number | null =>
  pactOf(state, pact).status === 'agreed' && ruleOf(pact).signing === 'ceremony'
    ? Math.round(100 * signingChance(margin({ state }, pact)))
    : null;

/** The table hears the odds as a word; the figure behind it stays with Seoul. */
export function tellOdds(turn: Turn, pact: string): void {
  const odds = oddsWord(signingChance(margin(turn, pact)));
  if (odds !== pactOf(turn.state, pact).odds) turn.emit('OddsTold', { pact, odds }, ['public'], D8);
}

/** The pact is in force, as all hear. A confidential text reaches its parties alone. */
function sign(turn: Turn, pact: string, clauses: Clauses, why: Why): void {
  const rule = ruleOf(pact);
  const parties = [...(rule.signatories?.(clauses) ?? rule.parties)];
  const secret = rule.confidential?.(clauses) === true;
  turn.emit('PactSigned', { pact, clauses: secret ? null : clauses, parties }, ['public'], why);
  if (secret) turn.emit('PactText', { pact, clauses }, seatStreams(parties), why);
}

export function agreePact(turn: Turn, pact: string, clauses: Clauses): void {
  const rule = ruleOf(pact);
  if (renewed(turn.state, pact, clauses))
    return turn.emit('PactRenewed', { pact, parties: [...rule.parties] }, ['public'], { rule: 'G' });
  if (rule.signing === 'at-once') {
    const { status, clauses: standing } = pactOf(turn.state, pact);
    sign(turn, pact, clauses, rule);
    // What was there before is not concluded anew: an amendment has the effects of what is new in it alone.
    if (status === 'in-force') {
      rule.amended?.(turn, standing ?? {}, clauses, rule);
      return;
    }
    honourSideLetters(turn, pact);
    rule.signed?.(turn, clauses, rule);
    return;
  }
  turn.emit('PactAgreed', { pact, parties: [...rule.parties], ceremony: turn.state.clock.round + 1 }, ['public'], D8);
  // Word of an agreement leaks before it is signed; how much it costs is chance (G).
  const leak = 1 + Math.round(turn.draw1('leak') * 6 * ((turn.state.meters.trust.seoul.tokyo ?? 0) < 35 ? 1 : 0.6));
  turn.shift([['home.seoul', -leak]], `pact:${pact}:agreed`, { rule: 'G' });
  tellOdds(turn, pact);
}

/** The ceremony: signed, or called off at the last minute where public consensus falls short (D8). */
function holdCeremony(turn: Turn, pact: string): void {
  const draft = turn.state.drafts[pact];
  const rule = ruleOf(pact);
  if (!draft) return;
  const [a = 0, b = 0] = turn.draw('mood of the day', 2);
  const mood = Math.round((a + b - 1) * MOOD);
  if (margin(turn, pact) + mood >= 0) {
    const { clauses } = latest(draft);
    sign(turn, pact, clauses, D8);
    honourSideLetters(turn, pact);
    turn.shift(
      [
        ['trust.seoul.tokyo', 3],
        ['trust.tokyo.seoul', 4],
        ['home.washington', 2],
        ['home.seoul', -2],
        ['threat.pyongyang.seoul', 2],
        ['threat.pyongyang.tokyo', 3],
      ],
      `pact:${pact}:signed`,
      D8,
    );
    rule.signed?.(turn, clauses, rule);
    // A signing gives words their weight back (G).
    if (turn.state.words > 0)
      turn.emit('WordsChanged', { words: Math.max(0, turn.state.words - 2) }, ['public'], {
        rule: 'D10',
        documents: ['003'],
      });
    return;
  }
  turn.emit('CeremonyCollapsed', { pact, reopens: turn.state.clock.round + 2 }, ['public'], D8);
  turn.shift(
    [
      ['trust.seoul.tokyo', -5],
      ['trust.tokyo.seoul', -7],
      ['home.tokyo', -2],
      ['home.washington', -1],
      ['home.seoul', -2],
    ],
    `pact:${pact}:collapsed`,
    D8,
  );
}

/** Ceremonies that are due at the end of Talks. */
export function holdCeremonies(turn: Turn): void {
  for (const pact of PACT_IDS) {
    const { status, ceremony } = pactOf(turn.state, pact);
    if (status === 'agreed' && ceremony !== null && ceremony <= turn.state.clock.round) holdCeremony(turn, pact);
  }
}

export function refreshOdds(turn: Turn): void {
  for (const pact of PACT_IDS) if (pactOf(turn.state, pact).status === 'agreed') tellOdds(turn, pact);
}

/** A party leaves a pact, or backs out before the ceremony; the others remember it (G). */
export function endPact(turn: Turn, seat: Seat, pact: string): void {
  const rule = ruleOf(pact);
  const signed = pactOf(turn.state, pact).status === 'in-force';
  turn.emit(
    'PactEnded',
    { pact, by: seat, status: signed ? 'ended' : 'refused', reopens: turn.state.clock.round + 2 },
    ['public'],
    { rule: 'G' },
  );
  endPactConsents(turn, pact);
  const loss = signed ? -6 : -4;
  turn.shift(
    [
      ...rule.parties
        .filter((party) => party !== seat)
        .map((party): [MeterPath, number] => [`trust.${party}.${seat}`, loss]),
      ['home.washington', -2],
    ],
    `pact:${pact}:ended`,
    { rule: 'G' },
  );
}

/** At the end of a round: what was signed for a time runs out. */
export function expirePacts(turn: Turn): void {
  for (const pact of PACT_IDS) {
    const { status, since, clauses } = pactOf(turn.state, pact);
    // What stood before the first round renews itself.
    if (status !== 'in-force' || since === null || since === 0 || !clauses) continue;
    const rounds = ruleOf(pact).lasts?.(clauses) ?? null;
    if (rounds !== null && turn.state.clock.round >= since + rounds) {
      turn.emit('PactExpired', { pact, reopens: turn.state.clock.round + 1 }, ['public'], { rule: 'G' });
      endPactConsents(turn, pact);
    }
  }
}

/** An act that a clause in force forbids: the breach is on record, and the pact is void (G). */
export function recordBreaches(turn: Turn, seat: Seat, move: string): void {
  for (const pact of PACT_IDS) {
    const rule = ruleOf(pact);
    const { status, clauses } = pactOf(turn.state, pact);
    const clause = status === 'in-force' && clauses ? rule.breaches?.(clauses, move) : null;
    if (!clause || !clauses) continue;
    const signed = rule.signatories?.(clauses) ?? rule.parties;
    if (!signed.includes(seat)) continue;
    turn.emit('ClauseBreached', { pact, clause, by: seat, move }, ['public'], { rule: 'G' });
    turn.emit('PactEnded', { pact, by: seat, status: 'ended', reopens: turn.state.clock.round + 2 }, ['public'], {
      rule: 'G',
    });
    endPactConsents(turn, pact);
    turn.shift(
      [
        ...signed.filter((party) => party !== seat).map((party): [MeterPath, number] => [`trust.${party}.${seat}`, -6]),
        ['tension', 4],
      ],
      `pact:${pact}:breached`,
      { rule: 'G' },
    );
  }
}

/** A shock while the two-track policy is off voids what was agreed and not yet signed (D11). */
export function voidAgreed(turn: Turn): void {
  for (const pact of PACT_IDS) {
    if (ruleOf(pact).bilateral && pactOf(turn.state, pact).status === 'agreed')
      turn.emit(
        'PactEnded',
        { pact, by: 'seoul', status: 'refused', reopens: turn.state.clock.round + 1 },
        ['public'],
        { rule: 'D11', documents: ['002', '004'] },
      );
  }
}
