import type { Command } from '../commands.ts';
import { drawAt } from '../rules/rng.ts';
import { askSession, bargain, offerFavour } from './bargain.ts';
import { answerConsent, crisisCommands } from './crisis.ts';
import { done } from './desk.ts';
import type { BotDesk } from './desk.ts';
import { sealMoves } from './decisions.ts';

/** The remark's answer weighs Tokyo's own public against trust in Seoul and a pact that waits to be signed. */
function answerCard({ view, options }: BotDesk): Command[] {
  const waits = options.get('answer-card:disavow');
  if (waits?.refusal !== null) return [];
  const talking = view.drafts['gsomia'] !== undefined || view.pacts['gsomia']?.status === 'agreed';
  const answer = talking || (view.meters.home.tokyo ?? 50) >= 48 ? 'disavow' : 'silent';
  return waits.command.type === 'answer-card' ? [{ ...waits.command, answer }] : [];
}

/** Seoul puts off a ceremony that would collapse; Washington thaws a frozen pair, and convenes now and then. */
function tendTable({ view, seat, seed, open }: BotDesk): Command[] {
  if (seat === 'seoul') {
    for (const pact of ['gsomia', 'acsa'] as const) if (view.pacts[pact]?.odds === 'unlikely' && open(`postpone:${pact}`)) return [{ type: 'postpone', pact }];
  }
  if (seat === 'washington' && open('convene') && (view.talks.frozenIn >= view.clock.round || drawAt(seed, 7) < 0.2)) return [{ type: 'convene' }];
  return [];
}

/** A sensible delegation: bargains by its mandate, plans its moves, and keeps its nerve in a crisis. */
export function competentCommands(desk: BotDesk): Command[] {
  const { view, seat } = desk;
  if (view.clock.phase === 'crisis') return crisisCommands(desk);
  if (view.ready.includes(seat)) return [];
  if (view.clock.phase === 'cables') return first(answerCard(desk), done(desk));
  if (view.clock.phase === 'talks') return first(answerCard(desk), answerConsent(desk), tendTable(desk), askSession(desk), offerFavour(desk), bargain(desk), done(desk));
  return first(sealMoves(desk), done(desk));
}

const first = (...lists: readonly Command[][]): Command[] => lists.find((list) => list.length > 0) ?? [];
