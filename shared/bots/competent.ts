/** A sensible delegation: bargains by its mandate, plans its moves, keeps its word as far as it pays, and its nerve in a crisis. */
import type { Command } from '../commands.ts';
import { bargain } from './bargain.ts';
import { answerConsent } from './consent.ts';
import { crisisActs, crisisChoices } from './crisis.ts';
import { sealMoves } from './decisions.ts';
import { done } from './desk.ts';
import type { BotDesk } from './desk.ts';
import { outlookOf } from './outlook.ts';
import type { Weighed } from './reasons.ts';
import { answerCard, askSession, convene, offerFavour, postpone, setPolicy } from './table.ts';

const ranked = (list: readonly Weighed[]): Weighed[] => list.toSorted((a, b) => b.value - a.value);

/** What the seat could do in this phase, best first; acts of no worth are among them, with a value of 0 or less. */
export function weighAll(desk: BotDesk): Weighed[] {
  const { view, seat } = desk;
  const outlook = outlookOf(view, seat);
  switch (view.clock.phase) {
    case 'cables':
      return ranked(answerCard(desk, outlook));
    case 'talks':
      return ranked([
        ...answerCard(desk, outlook),
        ...answerConsent(desk, outlook),
        ...postpone(desk, outlook),
        ...setPolicy(desk, outlook),
        ...convene(desk, outlook),
        ...askSession(desk, outlook),
        ...offerFavour(desk, outlook),
        ...bargain(desk, outlook),
      ]);
    case 'decisions':
      return sealMoves(desk, outlook);
    case 'crisis': {
      // Whatever is worth doing comes before the choice that ends the exchange.
      const acts = ranked(crisisActs(desk, outlook));
      return [
        ...acts.filter(({ value }) => value > 0),
        ...ranked(crisisChoices(desk, outlook)),
        ...acts.filter(({ value }) => value <= 0),
      ];
    }
    case 'lobby':
    case 'ended':
      return [];
  }
}

export function competentCommands(desk: BotDesk): Command[] {
  // The seal and the choice of the exchange are made once; what others say later can still be answered in Talks.
  if (desk.view.clock.phase === 'decisions' && desk.view.ready.includes(desk.seat)) return [];
  const [best] = weighAll(desk);
  if (best && best.value > 0) return [best.command];
  return desk.view.clock.phase === 'crisis' ? [] : done(desk);
}
