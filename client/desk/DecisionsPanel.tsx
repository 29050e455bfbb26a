/** National moves to be sealed, politicians' remarks to be answered, the standing policy, and the venue. */
import { frozen } from '../../shared/rules/pacts/shared.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { lineIn, nameIn, rules, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { SealMoves } from './SealMoves.tsx';
import { VenueCard } from './VenueCard.tsx';
import { TermNote } from '../ui/term.tsx';

function Cards() {
  const w = ui.value.decisions;
  const state = view.value!;
  const cards = state.cards.filter((c) => c.answer !== null || c.round >= state.clock.round - 1);
  return (
    <section class="paper">
      <h3>{w.cards}</h3>
      {cards.length ? (
        <ul class="ledger">
          {cards.map((c) => (
            <li key={c.id} class="entry">
              <p>
                <b>{nameIn(rules.value.cards, c.card)}</b> {lineIn(rules.value.cards, c.card)}
              </p>
              {c.answer === 'none' ? null : c.answer ? (
                <p class="hint">{w.answered(nameIn(rules.value.answers, c.answer))}</p>
              ) : seat.value === 'tokyo' && !closed(commands.answerCard(c.id, 'silent')) ? (
                <div class="acts">
                  {(['disavow', 'silent', 'endorse'] as const).map((a) => (
                    <button
                      key={a}
                      type="button"
                      title={rules.value.answers[a].line}
                      onClick={() => {
                        fire(act(commands.answerCard(c.id, a), () => ui.value.said.done));
                      }}
                    >
                      {rules.value.answers[a].name}
                      <span class="hint">{rules.value.answers[a].line}</span>
                    </button>
                  ))}
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{w.cardsNone}</p>
      )}
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
      {me ? <SealMoves /> : null}
      <section class="paper">
        <h3>{w.policy}</h3>
        <TermNote term="twoTrack" />
        <p>{state.policy.twoTrack ? w.policyOn : w.policyOff}</p>
        {rests ? (
          <p>
            <b>{w.frozen}</b>
          </p>
        ) : null}
        {me === 'seoul' ? (
          <div class="acts">
            <Gated
              refusal={closed(commands.setPolicy(!state.policy.twoTrack))}
              onClick={() => {
                fire(act(commands.setPolicy(!state.policy.twoTrack), () => ui.value.said.done));
              }}
            >
              {state.policy.twoTrack ? w.switchOff : w.switchOn}
            </Gated>
          </div>
        ) : null}
        {me === 'washington' ? (
          <>
            <p class="hint">{w.conveneText}</p>
            <div class="acts">
              <Gated
                refusal={closed(commands.convene())}
                onClick={() => {
                  fire(act(commands.convene(), () => ui.value.said.done));
                }}
              >
                {w.convene}
              </Gated>
            </div>
          </>
        ) : null}
        <RuleRef
          rule={me === 'washington' ? 'D12' : 'D11'}
          documents={me === 'washington' ? ['001', '002', '003'] : ['002', '004']}
        />
        <VenueCard />
      </section>
      {state.cards.length && !state.cards.some((c) => c.answer === null) ? <Cards /> : null}
    </>
  );
}
