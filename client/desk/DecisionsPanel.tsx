/** National moves to be sealed, politicians' remarks to be answered, the standing policy, and the venue. */
import { useState } from 'preact/hooks';
import { MOVE_IDS, moveRule } from '../../shared/rules/moves/index.ts';
import { frozen } from '../../shared/rules/pacts/shared.ts';
import type { SealedMove } from '../../shared/rules/state.ts';
import { SEATS, type MeterPath, type Seat } from '../../shared/types.ts';
import { act, draft, seat, setDraft, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { lineIn, nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Delta, RuleRef, SeatTag, Why } from '../ui/marks.tsx';
import { VenueCard } from './VenueCard.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { fire } from '../ui/fire.ts';

const DRAFT = 'moves';

function expected(move: string, target: Seat | undefined, together: readonly string[]): readonly (readonly [string, number])[] {
  const rule = moveRule(move);
  try {
    return rule ? (rule.effects(view.value!, { target, together: new Set(together) }) as readonly (readonly [string, number])[]) : [];
  } catch {
    return []; // Effects that rest on what this seat cannot see are not foretold.
  }
}

function MoveCard({ move, picked, onToggle, onTarget, full }: { move: string; picked: SealedMove | undefined; onToggle: () => void; onTarget: (s: Seat) => void; full: boolean }) {
  const w = ui.value.decisions;
  const rule = moveRule(move)!;
  const target = picked?.target ?? rule.targets?.[0];
  const refusal = closed(commands.seal([target ? { move, target } : { move }]), 'decisions');
  const effects = expected(move, target, [move]);
  const blocked = !picked && (full || refusal !== null);
  return (
    <li class={`move${picked ? ' on' : ''}${refusal ? ' closed' : ''}`}>
      <label class="move-head"><input type="checkbox" checked={picked !== undefined} aria-disabled={blocked} onClick={(e) => { if (blocked) e.preventDefault(); }} onChange={() => { if (!blocked) onToggle(); }} /><b>{nameIn(rules.value.moves, move)}</b> <span class="cost">{w.cost(rule.cost)}</span></label>
      <p class="move-line">{lineIn(rules.value.moves, move)}</p>
      {rule.targets ? <fieldset class="recipients"><legend>{w.target}</legend>{rule.targets.map((s) => <label key={s} class={target === s ? 'chip on' : 'chip'}><input type="radio" name={`target-${move}`} checked={target === s} onChange={() => onTarget(s)} /><SeatTag seat={s} /></label>)}</fieldset> : null}
      {effects.length ? <details class="effects"><summary>{w.effects}</summary><ul>{effects.map(([path, by]) => <li key={path}>{rules.value.meter(path as MeterPath)}: <Delta by={by} /></li>)}</ul></details> : null}
      <RuleRef rule={rule.rule} documents={rule.documents} />
      {refusal ? <Why refusal={refusal} /> : null}
    </li>
  );
}

const same = (a: readonly SealedMove[], b: readonly SealedMove[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function Seal() {
  const w = ui.value.decisions;
  const state = view.value!;
  const me = seat.value!;
  const sealed = state.sealed[me] ?? null;
  const [before, setBefore] = useState<readonly SealedMove[] | null>(null);
  const picked = draft<readonly SealedMove[]>(DRAFT) ?? sealed ?? [];
  const have = state.capital[me] ?? 0;
  const cost = picked.reduce((sum, m) => sum + (moveRule(m.move)?.cost ?? 0), 0);
  const put = (next: readonly SealedMove[]): void => setDraft(DRAFT, next);
  const toggle = (move: string): void => put(picked.some((m) => m.move === move) ? picked.filter((m) => m.move !== move) : [...picked, withTarget(move)]);
  const withTarget = (move: string, target: Seat | undefined = moveRule(move)?.targets?.[0]): SealedMove => (target ? { move, target } : { move });
  const send = (moves: readonly SealedMove[]): void => {
    const old = sealed;
    fire(act(commands.seal(moves), () => ui.value.said.sealed).then((ok) => { if (ok) { setDraft(DRAFT, null); setBefore(old); } }));
  };
  const phase = state.clock.phase === 'decisions';
  const refusal = phase ? closed(commands.seal(picked)) : null;
  const names = (moves: readonly SealedMove[]): string => rules.value.list(moves.map((m) => nameIn(rules.value.moves, m.move) + (m.target ? ` (${seatName(m.target)})` : '')));
  return (
    <section class="paper">
      <h3>{w.title}</h3>
      <p>{w.lead(have)}</p>
      {phase ? null : <p class="hint">{w.later}</p>}
      {state.hasSealed.includes(me) ? <p class="sealed"><span class="stamp small">{w.sealed}</span> {sealed?.length ? names(sealed) : w.sealedNone} <span class="hint">{w.sealedHint}</span></p> : null}
      <ul class="moves">{MOVE_IDS.filter((m) => moveRule(m)?.seat === me).map((m) => (
        <MoveCard key={m} move={m} picked={picked.find((p) => p.move === m)} full={picked.length >= 2} onToggle={() => toggle(m)} onTarget={(s) => put(picked.some((p) => p.move === m) ? picked.map((p) => (p.move === m ? withTarget(m, s) : p)) : picked.length < 2 ? [...picked, withTarget(m, s)] : picked)} />
      ))}</ul>
      <div class="acts sticky">
        <span class={cost > have ? 'cost over' : 'cost'}>{w.total(cost, have)}{cost > have ? ` – ${w.tooMuch}` : ''}</span>
        {phase ? <Gated primary refusal={refusal} onClick={() => { if (cost <= have && !(state.hasSealed.includes(me) && same(picked, sealed ?? []))) send(picked); }}>{picked.length === 0 ? w.sealNone : state.hasSealed.includes(me) ? w.reseal : w.seal}</Gated> : null}
        {phase && before && !same(before, sealed ?? []) ? <button type="button" onClick={() => send(before)}>{w.undo}</button> : null}
      </div>
      {phase ? <p class="hint">{w.who}: {SEATS.map((s) => <span key={s} class="pip"><SeatTag seat={s} /> {state.hasSealed.includes(s) ? w.placed : w.notYet}</span>)}</p> : null}
    </section>
  );
}

function Cards() {
  const w = ui.value.decisions;
  const state = view.value!;
  const cards = state.cards.filter((c) => c.answer !== null || c.round >= state.clock.round - 1);
  return (
    <section class="paper"><h3>{w.cards}</h3>
      {cards.length ? <ul class="ledger">{cards.map((c) => (
        <li key={c.id} class="entry"><p><b>{nameIn(rules.value.cards, c.card)}</b> {lineIn(rules.value.cards, c.card)}</p>
          {c.answer === 'none' ? null : c.answer ? <p class="hint">{w.answered(nameIn(rules.value.answers, c.answer))}</p> : seat.value === 'tokyo' && !closed(commands.answerCard(c.id, 'silent')) ? <div class="acts">{(['disavow', 'silent', 'endorse'] as const).map((a) => <button key={a} type="button" title={rules.value.answers[a].line} onClick={() => { fire(act(commands.answerCard(c.id, a), () => ui.value.said.done)); }}>{rules.value.answers[a].name}<span class="hint">{rules.value.answers[a].line}</span></button>)}</div> : null}
        </li>
      ))}</ul> : <p class="hint">{w.cardsNone}</p>}
    </section>
  );
}

export function DecisionsPanel() {
  const w = ui.value.decisions;
  const state = view.value!;
  const me = seat.value;
  const rests = frozen(state);
  return (
    <>
      <h2>{ui.value.tabs.decisions}</h2>
      {state.cards.some((c) => c.answer === null) ? <Cards /> : null}
      {me ? <Seal /> : null}
      <section class="paper"><h3>{w.policy}</h3>
        <p>{state.policy.twoTrack ? w.policyOn : w.policyOff}</p>
        {rests ? <p><b>{w.frozen}</b></p> : null}
        {me === 'seoul' ? <div class="acts"><Gated refusal={closed(commands.setPolicy(!state.policy.twoTrack))} onClick={() => { fire(act(commands.setPolicy(!state.policy.twoTrack), () => ui.value.said.done)); }}>{state.policy.twoTrack ? w.switchOff : w.switchOn}</Gated></div> : null}
        {me === 'washington' ? <><p class="hint">{w.conveneText}</p><div class="acts"><Gated refusal={closed(commands.convene())} onClick={() => { fire(act(commands.convene(), () => ui.value.said.done)); }}>{w.convene}</Gated></div></> : null}
        <RuleRef rule={me === 'washington' ? 'D12' : 'D11'} documents={me === 'washington' ? ['001', '002', '003'] : ['002', '004']} />
        <VenueCard />
      </section>
      {state.cards.length && !state.cards.some((c) => c.answer === null) ? <Cards /> : null}
    </>
  );
}
