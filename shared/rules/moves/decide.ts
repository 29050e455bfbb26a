import type { CommandRules } from '../command.ts';
import { bookPrices } from '../consent/expire.ts';
import { recordBreaches } from '../pacts/ceremony.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { SealedMove, State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { SEATS } from '../../types.ts';
import type { MeterPath, Seat } from '../../types.ts';
import { MOVE_IDS } from './ids.ts';
import { moveRule } from './index.ts';
import { moveClosed } from './open.ts';
import type { MoveContext } from './rule.ts';

export const MOVES_A_ROUND = 2;

export const costOf = (moves: readonly SealedMove[]): number =>
  moves.reduce((sum, { move }) => sum + (moveRule(move)?.cost ?? 0), 0);

function checkMove(view: State, seat: Seat, { move, target }: SealedMove): Refusal | null {
  const rule = moveRule(move);
  if (!rule) return refuse('unknown-id', { rule: 'G', params: { id: move } });
  if (rule.seat !== seat)
    return refuse('wrong-seat', {
      rule: rule.rule,
      documents: rule.documents,
      opens: 'other-seat-acts',
      params: { needed: [rule.seat] },
    });
  if (rule.targets ? !target || !rule.targets.includes(target) : target !== undefined)
    return refuse('move-closed', {
      rule: rule.rule,
      opens: 'choose-other-clause',
      params: { move, targets: rule.targets ?? [] },
    });
  return moveClosed(view, move);
}

export const movesCommands: CommandRules<'seal'> = {
  seal: {
    phases: ['decisions'],
    check: (view, seat, { moves }) => {
      if (new Set(moves.map((m) => `${m.move}:${m.target ?? ''}`)).size < moves.length)
        return refuse('already-done', { rule: 'G', opens: 'choose-other-clause' });
      for (const move of moves) {
        const wrong = checkMove(view, seat, move);
        if (wrong) return wrong;
      }
      const needed = costOf(moves);
      const have = view.capital[seat] ?? 0;
      return needed > have ? refuse('capital', { rule: 'G', opens: 'save-capital', params: { needed, have } }) : null;
    },
    act: (turn, seat, { moves }) => {
      turn.emit('MovesSealed', { seat, moves }, [`seat:${seat}`], { rule: 'G' });
      if (!turn.state.hasSealed.includes(seat)) turn.emit('SealPlaced', { seat }, ['public'], { rule: 'G' });
    },
    fixed: true,
    candidates: (_view, seat) =>
      MOVE_IDS.filter((move) => moveRule(move)?.seat === seat).flatMap((move) => {
        const targets = moveRule(move)?.targets;
        return targets
          ? targets.map((target) => ({
              key: `seal:${move}:${target}`,
              command: { type: 'seal', moves: [{ move, target }] } as const,
            }))
          : [{ key: `seal:${move}`, command: { type: 'seal', moves: [{ move }] } as const }];
      }),
  },
};

/** The order in which opened moves are resolved: Tokyo's acts first, so that Seoul's and Pyongyang's answers meet them (G). */
const ORDER: readonly Seat[] = ['tokyo', 'seoul', 'washington', 'pyongyang'];
const rank = (move: string): number => MOVE_IDS.indexOf(move as never);

function play(turn: Turn, seat: Seat, { move, target }: SealedMove, together: ReadonlySet<string>): void {
  const rule = moveRule(move);
  if (!rule) return;
  // What another's opened move has closed meanwhile comes to nothing; its price is returned.
  const fizzled = rule.closed?.(turn.state) != null;
  const why = { rule: rule.rule, documents: rule.documents };
  if (!fizzled) {
    turn.capital(seat, -rule.cost, `move:${move}`);
    const context: MoveContext = { target, together };
    const effects = rule.effects(turn.state, context);
    turn.emit(
      'MovePlayed',
      { seat, move, ...(target ? { target } : {}), fizzled },
      rule.hidden ? [`seat:${seat}`] : ['public'],
      why,
    );
    const own = (path: MeterPath): boolean => rule.own?.includes(path) === true;
    turn.shift(
      effects.filter(([path]) => !own(path)),
      `move:${move}`,
      why,
    );
    if (rule.own)
      turn.shift(
        effects.filter(([path]) => own(path)),
        `move:${move}`,
        { ...why, own: true },
      );
    rule.then?.(turn, context, why);
    bookPrices(turn, move);
    recordBreaches(turn, seat, move);
  } else
    turn.emit(
      'MovePlayed',
      { seat, move, ...(target ? { target } : {}), fizzled },
      rule.hidden ? [`seat:${seat}`] : ['public'],
      why,
    );
}

/** Opens every seal at once and resolves them in the fixed order. Pyongyang's preparations stay hidden (D15). */
export function openMoves(turn: Turn): void {
  const sealed = SEATS.flatMap((seat) => (turn.state.sealed[seat] ?? []).map((move) => ({ seat, ...move })));
  const together = new Set(sealed.map((s) => s.move));
  turn.emit('MovesOpened', { moves: sealed.filter((s) => !moveRule(s.move)?.hidden) }, ['public'], { rule: 'G' });
  for (const seat of ORDER)
    for (const move of sealed.filter((s) => s.seat === seat).toSorted((a, b) => rank(a.move) - rank(b.move)))
      play(turn, seat, { move: move.move, ...(move.target ? { target: move.target } : {}) }, together);
}
