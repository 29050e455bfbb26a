/** National moves to be sealed: each with its price and expected effects, and what they come to together. */
import { useState } from 'preact/hooks';
import { MOVE_IDS, moveRule } from '../../shared/rules/moves/index.ts';
import type { SealedMove } from '../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { lineIn, nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Delta, RuleRef, SeatTag, Why } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { keepMoves, movesDraft, unsealedMoves } from './movesDraft.ts';
import { effectsOf, planOf, type Effect } from './plan.ts';
import { sameMoves } from './unsealed.ts';
import { TermNote } from '../ui/term.tsx';

const MOST = 2;

const Effects = ({ list, changed }: { list: readonly Effect[]; changed?: ReadonlySet<string> }) => (
  <ul class="effect-list">
    {list.map(([path, by]) => (
      <li key={path}>
        <span>{rules.value.meter(path)}</span> <Delta by={by} />
        {changed?.has(path) ? <span class="hint"> {ui.value.decisions.interplay}</span> : null}
      </li>
    ))}
  </ul>
);

interface MoveCardProps {
  readonly move: string;
  readonly picked: SealedMove | undefined;
  readonly onToggle: () => void;
  readonly onTarget: (s: Seat) => void;
  readonly full: boolean;
}

function MoveCard({ move, picked, onToggle, onTarget, full }: MoveCardProps) {
  const w = ui.value.decisions;
  const rule = moveRule(move)!;
  const target = picked?.target ?? rule.targets?.[0];
  const refusal = closed(commands.seal([target ? { move, target } : { move }]), 'decisions');
  const effects = effectsOf(view.value!, { move, ...(target ? { target } : {}) }, [move]);
  const blocked = !picked && (full || refusal !== null);
  return (
    <li class={`move${picked ? ' on' : ''}${refusal ? ' closed' : ''}`}>
      <label class="move-head">
        <input
          type="checkbox"
          checked={picked !== undefined}
          aria-disabled={blocked}
          onClick={(e) => {
            if (blocked) e.preventDefault();
          }}
          onChange={() => {
            if (!blocked) onToggle();
          }}
        />
        <b>{nameIn(rules.value.moves, move)}</b> <span class="cost">{w.cost(rule.cost)}</span>
      </label>
      <p class="move-line">{lineIn(rules.value.moves, move)}</p>
      {rule.targets ? (
        <fieldset class="recipients">
          <legend>{w.target}</legend>
          {rule.targets.map((s) => (
            <label key={s} class={target === s ? 'chip on' : 'chip'}>
              <input type="radio" name={`target-${move}`} checked={target === s} onChange={() => onTarget(s)} />
              <SeatTag seat={s} />
            </label>
          ))}
        </fieldset>
      ) : null}
      {refusal ? <Why refusal={refusal} /> : null}
      <details class="effects">
        <summary>
          {w.effects}
          <span class="hidden"> – {nameIn(rules.value.moves, move)}</span>
        </summary>
        {effects.length ? (
          <Effects list={effects} />
        ) : (
          <p>{rules.value.moves[move as keyof typeof rules.value.moves]?.effects}</p>
        )}
      </details>
      <RuleRef rule={rule.rule} documents={rule.documents} />
    </li>
  );
}

const withTarget = (move: string, target: Seat | undefined = moveRule(move)?.targets?.[0]): SealedMove =>
  target ? { move, target } : { move };
const names = (moves: readonly SealedMove[]): string =>
  rules.value.list(moves.map((m) => nameIn(rules.value.moves, m.move) + (m.target ? ` (${seatName(m.target)})` : '')));

/** What the picked moves cost and do, beside each other. */
function Together({ picked, have }: { picked: readonly SealedMove[]; have: number }) {
  const w = ui.value.decisions;
  const plan = planOf(view.value!, seat.value!, picked);
  if (!picked.length) return null;
  return (
    <section class="together" aria-labelledby="together-title">
      <h4 id="together-title">
        {picked.length > 1 ? w.together : w.effects}: {names(picked)}
      </h4>
      <p class={plan.cost > have ? 'cost over' : 'cost'}>
        {w.total(plan.cost, have)}
        {plan.cost > have ? ` – ${w.tooMuch}` : ` – ${w.leaves(have - plan.cost)}`}
      </p>
      {plan.total.length ? <Effects list={plan.total} changed={plan.changed} /> : null}
      <p class="hint">{w.foretold}</p>
    </section>
  );
}

export function SealMoves() {
  const w = ui.value.decisions;
  const state = view.value!;
  const me = seat.value!;
  const sealed = state.sealed[me] ?? null;
  const [before, setBefore] = useState<readonly SealedMove[] | null>(null);
  const picked = movesDraft()?.moves ?? sealed ?? [];
  const have = state.capital[me] ?? 0;
  const cost = picked.reduce((sum, m) => sum + (moveRule(m.move)?.cost ?? 0), 0);
  const toggle = (move: string): void =>
    keepMoves(
      picked.some((m) => m.move === move) ? picked.filter((m) => m.move !== move) : [...picked, withTarget(move)],
    );
  const aim = (move: string, to: Seat): void =>
    keepMoves(
      picked.some((p) => p.move === move)
        ? picked.map((p) => (p.move === move ? withTarget(move, to) : p))
        : picked.length < MOST
          ? [...picked, withTarget(move, to)]
          : picked,
    );
  const send = (moves: readonly SealedMove[]): void => {
    const old = sealed;
    fire(
      act(commands.seal(moves), () => ui.value.said.sealed).then((ok) => {
        if (ok) {
          keepMoves(null);
          setBefore(old);
        }
      }),
    );
  };
  const phase = state.clock.phase === 'decisions';
  const refusal = phase ? closed(commands.seal(picked)) : null;
  const mine = MOVE_IDS.filter((m) => moveRule(m)?.seat === me);
  // What this scenario leaves out, or what is closed for now, is read apart from what can be picked.
  const shut = mine.filter(
    (m) =>
      !picked.some((p) => p.move === m) &&
      (closed(commands.seal([withTarget(m)]), 'decisions')?.code ?? 'capital') !== 'capital',
  );
  const card = (m: string) => (
    <MoveCard
      key={m}
      move={m}
      picked={picked.find((p) => p.move === m)}
      full={picked.length >= MOST}
      onToggle={() => toggle(m)}
      onTarget={(s) => aim(m, s)}
    />
  );
  const done = state.hasSealed.includes(me);
  return (
    <section class="paper">
      <h3>{w.title}</h3>
      <TermNote term="capital" />
      {mine.includes('demarche') ? <TermNote term="protest" /> : null}
      <p>
        {w.lead(have)}
        {phase ? null : <span class="hint"> {w.later}</span>}
      </p>
      {done ? (
        <p class="sealed">
          <span class="stamp small">{w.sealed}</span> {sealed?.length ? names(sealed) : w.sealedNone}{' '}
          <span class="hint">{w.sealedHint}</span>
        </p>
      ) : null}
      <ul class="moves">{mine.filter((m) => !shut.includes(m)).map(card)}</ul>
      {shut.length ? (
        <details class="shut-moves">
          <summary>{w.shut(shut.length)}</summary>
          <ul class="moves">{shut.map(card)}</ul>
        </details>
      ) : null}
      <Together picked={picked} have={have} />
      {refusal ? <Why refusal={refusal} /> : null}
      <div class="acts sticky">
        <span class={cost > have ? 'cost over' : 'cost'}>
          {w.total(cost, have)}
          {cost > have ? ` – ${w.tooMuch}` : ''}
        </span>
        {unsealedMoves.value ? <b class="unsealed">{w.unsealed}</b> : null}
        {phase ? (
          <Gated
            primary
            brief={refusal !== null}
            refusal={refusal}
            onClick={() => {
              if (cost <= have && !(done && sameMoves(picked, sealed ?? []))) send(picked);
            }}
          >
            {picked.length === 0 ? w.sealNone : done ? w.reseal : w.seal}
          </Gated>
        ) : null}
        {picked.length >= MOST ? <span class="hint">{w.full}</span> : null}
        {phase && before && !sameMoves(before, sealed ?? []) ? (
          <button type="button" onClick={() => send(before)}>
            {w.undo}
          </button>
        ) : null}
      </div>
      {phase ? (
        <p class="hint">
          {w.who}:{' '}
          {SEATS.map((s) => (
            <span key={s} class="pip">
              <SeatTag seat={s} /> {state.hasSealed.includes(s) ? w.placed : w.notYet}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}
