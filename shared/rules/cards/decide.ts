import type { CommandRules } from '../command.ts';
import { recordBreaches, voidAgreed } from '../pacts/ceremony.ts';
import { refuse } from '../refusal.ts';
import type { Card, State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { cardRule } from './index.ts';

const WHY = { rule: 'D10', documents: ['003', '004'] } as const;
const D11 = { rule: 'D11', documents: ['002', '004'] } as const;

/** The card that waits for Tokyo's answer, if any. */
export const waitingCard = (view: State): Card | undefined => view.cards.find((card) => card.answer === null);

/** Draws the round's card: at most one, by the scenario's chances in percent; what is left over is a quiet round. */
export function drawCard(turn: Turn): void {
  const [roll = 0, again = 0] = turn.draw('card', 2);
  let left = roll * 100;
  for (const [id, chance] of Object.entries(turn.state.match.facts.deck)) {
    left -= chance;
    if (left >= 0) continue;
    const rule = cardRule(id);
    if (!rule) return;
    const round = turn.state.clock.round;
    turn.emit('CardDrawn', { id: `card${round}`, card: id, answers: [...rule.answers] }, ['public'], rule);
    if (rule.answers.length === 0) takeEffect(turn, id, 'none');
    if (rule.incident !== undefined && again * 100 < rule.incident + turn.state.meters.tension - 50)
      turn.emit('IncidentBrewing', { cause: `card:${id}` }, ['server'], rule);
    return;
  }
}

/** Meetings that the scenario's calendar holds for this round. */
export function keepCalendar(turn: Turn): void {
  const { round } = turn.state.clock;
  if (!turn.state.match.facts.summits.includes(round)) return;
  const rule = cardRule('allied-summit');
  if (!rule) return;
  turn.emit('CardDrawn', { id: `calendar${round}`, card: 'allied-summit', answers: [] }, ['public'], rule);
  takeEffect(turn, 'allied-summit', 'none');
}

/** A card that a facilitator brings in; it waits for Tokyo like a drawn one. */
export function drawInjectedCard(turn: Turn, card: string, id: string): void {
  const rule = cardRule(card);
  if (!rule) return;
  turn.emit('CardDrawn', { id, card, answers: [...rule.answers] }, ['public'], rule);
  if (rule.answers.length === 0) takeEffect(turn, card, 'none');
}

function takeEffect(turn: Turn, card: string, answer: string): void {
  const rule = cardRule(card);
  if (!rule) return;
  turn.shift(rule.effects(turn.state, answer), `card:${card}:${answer}`, rule);
  if (rule.revisionist?.includes(answer)) {
    turn.emit('RevisionistAct', { card }, ['public'], WHY);
    recordBreaches(turn, 'tokyo', 'endorse');
  }
  if (!rule.shocks?.includes(answer)) return;
  if (turn.state.policy.twoTrack) {
    // Keeping the tracks apart has its price in public (D11).
    turn.shift([['home.seoul', -1]], 'policy', D11);
    return;
  }
  turn.emit(
    'TalksFrozen',
    { until: turn.state.clock.round + (turn.state.clock.phase === 'cables' ? 0 : 1) },
    ['public'],
    D11,
  );
  voidAgreed(turn);
}

export function answerCard(turn: Turn, card: Card, answer: string, spoken: boolean): void {
  turn.emit('CardAnswered', { id: card.id, card: card.card, answer, spoken }, ['public'], WHY);
  takeEffect(turn, card.card, answer);
}

/** At the end of Talks silence counts as passing over it. */
export function passOverCards(turn: Turn): void {
  const card = waitingCard(turn.state);
  if (card) answerCard(turn, card, 'silent', false);
}

export const cardsCommands: CommandRules<'answer-card'> = {
  'answer-card': {
    phases: ['cables', 'talks'],
    check: (view, seat, { card }) => {
      if (seat !== 'tokyo')
        return refuse('wrong-seat', { ...WHY, opens: 'other-seat-acts', params: { needed: ['tokyo'] } });
      return waitingCard(view)?.id === card ? null : refuse('not-waiting', { ...WHY, params: { id: card } });
    },
    act: (turn, _seat, { card: id, answer }) => {
      const card = waitingCard(turn.state);
      if (card?.id === id) answerCard(turn, card, answer, true);
    },
    candidates: (view) => {
      const card = waitingCard(view);
      return (['disavow', 'silent', 'endorse'] as const).map((answer) => ({
        key: `answer-card:${answer}`,
        command: { type: 'answer-card', card: card?.id ?? 'none', answer } as const,
      }));
    },
  },
};
