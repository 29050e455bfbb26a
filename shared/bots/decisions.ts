import type { Command } from '../commands.ts';
import { crisisChance } from '../rules/crisis/resolve.ts';
import { expireConsents } from '../rules/consent/expire.ts';
import { openMoves } from '../rules/moves/decide.ts';
import { moveRule } from '../rules/moves/index.ts';
import { thresholdOf } from '../rules/pacts/rule.ts';
import { drawAt } from '../rules/rng.ts';
import { scoreOf } from '../rules/scoring/score.ts';
import type { SealedMove, State } from '../rules/state.ts';
import { Turn } from '../rules/turn.ts';
import type { Actor, Seat } from '../types.ts';
import { imagine } from './beliefs.ts';
import type { BotDesk } from './desk.ts';
import { beyond } from './moveWorth.ts';
import { dreadOfCrisis, hope, nextStep, slope, worthOf } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { probableMoves } from './others.ts';
import { ruleOf } from './packages.ts';
import { because } from './reasons.ts';
import type { Reason, Weighed } from './reasons.ts';

const IMAGINED: Actor = { participant: 'imagined', role: 'system', seat: null, portfolios: [] };
/** What a point of political capital is worth where it can be kept and spent. */
const CAPITAL = 0.45;
/** Nobody keeps more than this; two moves a round hardly cost more than `SPENT`. */
const MOST = 6;
const SPENT = 4;
/** Plans that go through the engine, and imagined states that each is tried in. */
const SHORTLIST = 4;
const SAMPLES = 2;
/** Plans this far behind the best at a glance are not looked at more closely, in points. */
const CLEAR = 2;
/** A lead of so many points in one imagined state settles it. */
const SETTLED = 1;

/** Points by which a move may look better or worse from time to time (G): less where few moves lie open, and a whim costs most. */
const WHIM: Readonly<Record<Seat, number>> = { seoul: 1.2, tokyo: 1.2, washington: 0.5, pyongyang: 0.5 };

interface Plan {
  readonly moves: readonly SealedMove[];
  readonly cost: number;
  readonly value: number;
  readonly reasons: readonly Reason[];
}

/** What so much capital is worth for the rounds to come: what would run over with the next income, or find no use, is worth nothing. */
function kept({ view, left }: Outlook, capital: number): number {
  if (left < 1) return 0;
  const income = view.clock.round % 2 === 0 ? 3 : 2;
  return CAPITAL * Math.min(capital, (left > 1 ? MOST : SPENT) - income);
}

const price = (outlook: Outlook, cost: number): number => {
  const capital = outlook.view.capital[outlook.seat] ?? 0;
  return kept(outlook, capital) - kept(outlook, Math.max(0, capital - cost));
};

/** Each open move at a glance: what its effects are worth, with the weightiest reason. */
function singles({ options, seed }: BotDesk, outlook: Outlook): Plan[] {
  return options.open('seal').flatMap((command, k): Plan[] => {
    const move = command.type === 'seal' ? command.moves[0] : undefined;
    const rule = move && moveRule(move.move);
    if (!move || !rule) return [];
    const reasons: Reason[] = [];
    const effects = rule.effects(outlook.view, { target: move.target, together: new Set() });
    const more = beyond(outlook, move.move, reasons);
    const main = effects
      .map(([path, by]) => ({ path, by, worth: slope(outlook, path) * by }))
      .toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth))[0];
    if (main && Math.abs(main.worth) >= 0.2) {
      const stake = outlook.stakes[0];
      reasons.push(
        main.path === 'home.seoul' && stake && main.by > 0 && stake.value > 0
          ? because('clears-way', { pact: stake.pact, by: main.by })
          : because('meter', { path: main.path, by: main.by }),
      );
    }
    const value =
      worthOf(outlook, effects) + more - price(outlook, rule.cost) + (drawAt(seed, 20 + k) - 0.5) * WHIM[outlook.seat];
    return [
      {
        moves: [{ move: move.move, ...(move.target ? { target: move.target } : {}) }],
        cost: rule.cost,
        value,
        reasons,
      },
    ];
  });
}

function plans(list: readonly Plan[], capital: number): Plan[] {
  const good = list
    .filter((plan) => plan.value > -1.5)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 8);
  const pairs = good.flatMap((a, i) =>
    good.slice(i + 1).flatMap((b): Plan[] =>
      a.cost + b.cost <= capital
        ? [
            {
              moves: [...a.moves, ...b.moves],
              cost: a.cost + b.cost,
              value: a.value + b.value,
              reasons: [...a.reasons, ...b.reasons],
            },
          ]
        : [],
    ),
  );
  return [{ moves: [], cost: 0, value: 0, reasons: [because('saves-capital')] }, ...good, ...pairs].toSorted(
    (a, b) => b.value - a.value,
  );
}

/** How an imagined state after the moves looks to the seat: its score, the pacts still hoped for, what lies ready, the crisis that may come. */
function prospect(outlook: Outlook, after: State): number {
  const { seat, left, mandate, stakes } = outlook;
  const played = (move: string): boolean => after.moves[move]?.last === after.clock.round;
  const { chance } = crisisChance(played, after.meters.tension);
  const hopes = stakes.reduce((sum, stake) => {
    const clauses = after.drafts[stake.pact]?.versions.at(-1)?.clauses;
    const shift = (after.meters.home.seoul ?? 0) - (outlook.view.meters.home.seoul ?? after.match.facts.home.seoul);
    const margin = clauses
      ? (after.meters.home.seoul ?? 0) - thresholdOf(ruleOf(stake.pact), clauses, after.bar)
      : stake.margin + shift;
    return sum + stake.value * hope(stake, margin, left);
  }, 0);
  const ready = seat === 'pyongyang' && left > 0 ? 0.42 * (after.preparations ?? 0) * nextStep(after, mandate) : 0;
  return (
    scoreOf(after, seat) + hopes + ready + kept(outlook, after.capital[seat] ?? 0) - chance * dreadOfCrisis(outlook)
  );
}

/** Plans the sealed moves: at a glance first, then the best few through the engine in states imagined from its beliefs. */
export function sealMoves(desk: BotDesk, outlook: Outlook): Weighed[] {
  const { view, seat, seed } = desk;
  if (view.hasSealed.includes(seat)) return [];
  const ranked = plans(singles(desk, outlook), view.capital[seat] ?? 0);
  const top = ranked[0]?.value ?? 0;
  const close = ranked.slice(0, SHORTLIST).filter((plan) => plan.value > top - CLEAR);
  const looked = close.length < 2 ? close : search(outlook, close, seat, seed);
  return [...looked, ...ranked.slice(close.length, close.length + 3)]
    .filter((plan) => plan.moves.length > 0)
    .map(({ moves, value, reasons }) => ({
      command: { type: 'seal', moves: moves.map((move) => ({ ...move })) as never } satisfies Command,
      value,
      reasons,
    }));
}

const lead = (totals: readonly number[]): number => {
  const [first = 0, second = 0] = totals.toSorted((a, b) => b - a);
  return first - second;
};

function search(outlook: Outlook, close: readonly Plan[], seat: Outlook['seat'], seed: number): Plan[] {
  const totals = close.map(() => 0);
  for (let n = 0; n < SAMPLES; n++) {
    // Where the first sample has already settled it, another tells nothing more.
    if (n > 0 && lead(totals) > SETTLED / SAMPLES) break;
    const imagined = imagine(outlook.view, seat, seed + n * 977);
    // The others' moves are opened once; each plan meets what they have made of the table.
    const before = new Turn({ ...imagined, sealed: probableMoves(imagined, seat, seed + n) }, IMAGINED, 'plan', 0);
    openMoves(before);
    close.forEach((plan, k) => {
      const turn = new Turn({ ...before.state, sealed: { [seat]: plan.moves } }, IMAGINED, 'plan', 0);
      openMoves(turn);
      expireConsents(turn, turn.state.clock.round + 1);
      totals[k] = (totals[k] ?? 0) + prospect(outlook, turn.state) / SAMPLES;
    });
  }
  const base = Math.max(...totals);
  const top = close[0]?.value ?? 0;
  // The glance knows what the engine's next step does not show yet, and the other way round: both count.
  return close
    .map((plan, k) => ({ ...plan, value: 0.5 * plan.value + 0.5 * (top + (totals[k] ?? 0) - base) }))
    .toSorted((a, b) => b.value - a.value);
}
