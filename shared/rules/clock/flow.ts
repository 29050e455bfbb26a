import { drawCard, keepCalendar, passOverCards } from '../cards/decide.ts';
import { expireConsents } from '../consent/expire.ts';
import { closeCrisis, crisisCause, openCrisis, resolveExchange } from '../crisis/resolve.ts';
import { briefDesks } from '../delegation/secrets.ts';
import { gatherIntelligence } from '../intelligence/reports.ts';
import { openMoves } from '../moves/decide.ts';
import { fadedEdge } from '../moves/edge.ts';
import { enforceWithdrawal } from '../operations/enforce.ts';
import { expirePacts, holdCeremonies, refreshOdds } from '../pacts/ceremony.ts';
import { hardenSuspicion, settleBurden } from './pressures.ts';
import { endMatch } from '../scoring/end.ts';
import type { Shift, Turn } from '../turn.ts';
import { SEATS } from '../../types.ts';
import { HOME_OF, THREAT_FROM_NORTH } from '../meters/paths.ts';
import type { Escalation, Phase } from '../../types.ts';

const G = { rule: 'G' } as const;

/** Begins a phase, or the next exchange of a crisis. Only paces with a clock set a deadline. */
export function beginPhase(turn: Turn, phase: Phase, round: number): void {
  const { pace } = turn.state.match;
  const seconds = phase === 'lobby' || phase === 'ended' ? 0 : pace.seconds[phase];
  const deadline = pace.kind === 'manual' || seconds === 0 ? null : turn.now + seconds * 1000;
  const { clock, blunt } = turn.state;
  turn.emit(
    'PhaseBegan',
    {
      phase,
      round,
      began: turn.now,
      deadline,
      step: clock.step + 1,
      ...(round > clock.round ? { blunt: fadedEdge(blunt) } : {}),
    },
    ['public'],
    G,
  );
}

/** A round: political capital comes in, a card may be drawn, and the cables are read. */
export function beginRound(turn: Turn, round: number): void {
  beginPhase(turn, 'cables', round);
  for (const seat of SEATS) {
    const home = turn.state.meters.home[seat] ?? 50;
    const income = 2 + (round % 2 === 1 ? 1 : 0) - (home < 25 ? 1 : 0);
    if (round > 1) turn.capital(seat, income, 'round');
  }
  gatherIntelligence(turn);
  keepCalendar(turn);
  drawCard(turn);
  refreshOdds(turn);
}

/** Slow drift back: tension calms, threats and homes return towards where the scenario began (G). */
function drift(turn: Turn): void {
  const { meters, match } = turn.state;
  const shifts: Shift[] = [['tension', -Math.round(Math.max(0, meters.tension - 42) * 0.1)]];
  for (const seat of ['seoul', 'tokyo', 'washington'] as const) {
    shifts.push([
      THREAT_FROM_NORTH[seat],
      -Math.round(((meters.threat[seat]?.pyongyang ?? 0) - (match.facts.threat[seat].pyongyang ?? 0)) * 0.15),
    ]);
  }
  for (const seat of ['tokyo', 'washington', 'pyongyang'] as const)
    shifts.push([HOME_OF[seat], Math.round((match.facts.home[seat] - (meters.home[seat] ?? 0)) * 0.08)]);
  turn.shift(shifts, 'drift', G);
  // Keeping the two tracks apart stays unloved at home (D11).
  if (turn.state.policy.twoTrack)
    turn.shift([['home.seoul', -1]], 'policy', { rule: 'D11', documents: ['002', '004'] });
}

function endRound(turn: Turn): void {
  const next = turn.state.clock.round + 1;
  expireConsents(turn, next);
  // A term that ends with the match was kept to its end.
  if (next <= turn.state.match.pace.rounds) expirePacts(turn);
  settleBurden(turn);
  hardenSuspicion(turn);
  enforceWithdrawal(turn);
  drift(turn);
  if (next > turn.state.match.pace.rounds) endMatch(turn);
  else beginRound(turn, next);
}

function endExchange(turn: Turn): void {
  const result = resolveExchange(turn);
  if (result === 'war') return endMatch(turn);
  if (result === 'on') return beginPhase(turn, 'crisis', turn.state.clock.round);
  const interrupted = turn.state.crisis?.interrupts;
  closeCrisis(turn);
  if (interrupted) beginPhase(turn, interrupted, turn.state.clock.round);
  else endRound(turn);
}

function endDecisions(turn: Turn): void {
  enforceWithdrawal(turn);
  openMoves(turn);
  const cause = crisisCause(turn);
  if (!cause) return endRound(turn);
  openCrisis(turn, cause);
  beginPhase(turn, 'crisis', turn.state.clock.round);
}

/** A crisis that a facilitator brings in: it interrupts the phase, which is taken up again after it. */
export function interruptWithCrisis(turn: Turn, cause: string, level: Escalation): void {
  const { phase, round } = turn.state.clock;
  openCrisis(turn, cause, level, phase);
  beginPhase(turn, 'crisis', round);
}

function startMatch(turn: Turn): void {
  beginRound(turn, 1);
  briefDesks(turn);
  const level = turn.state.match.facts.openingCrisis;
  if (level === null) return;
  openCrisis(turn, 'scenario', level);
  beginPhase(turn, 'crisis', 1);
}

/** Ends the present phase and begins what follows it. */
export function advance(turn: Turn): void {
  const { phase, round } = turn.state.clock;
  if (phase === 'lobby') startMatch(turn);
  else if (phase === 'cables') {
    beginPhase(turn, 'talks', round);
    refreshOdds(turn);
  } else if (phase === 'talks') {
    passOverCards(turn);
    holdCeremonies(turn);
    enforceWithdrawal(turn);
    beginPhase(turn, 'decisions', round);
  } else if (phase === 'decisions') endDecisions(turn);
  else if (phase === 'crisis') endExchange(turn);
}
