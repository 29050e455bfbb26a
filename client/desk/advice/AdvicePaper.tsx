/** The ministry's suggestions, each with its reasons, effect and risk, and a way to the control where the delegation decides. */
import type { Advice } from '../../../shared/bots/advise.ts';
import type { ActTexts } from '../../../assets/i18n/advice/schema.ts';
import { reasonText } from '../../../assets/i18n/advice/tools.ts';
import type { Command } from '../../../shared/commands.ts';
import { view } from '../../store.ts';
import { rules } from '../../ui/lang.ts';
import { Delta } from '../../ui/marks.tsx';
import { fire } from '../../ui/fire.ts';
import { closed } from '../gates.ts';
import { adviserOpen } from '../table.ts';
import { advice, adviceBook, ask, asking, folded, goThere, putAway } from './advice.ts';
import './advice.css';

/** The button that asks; where the facilitator has closed the adviser, a word that it is so. */
export function AskAdvice() {
  const w = adviceBook();
  const phase = view.value?.clock.phase;
  if (!w || phase === 'ended' || phase === 'lobby' || view.value?.clock.paused !== null) return null;
  if (!adviserOpen()) return <p class="hint">{w.off}</p>;
  return (
    <button
      type="button"
      class="ask-advice"
      aria-busy={asking.value === 'yes'}
      onClick={() => {
        fire(
          ask().then(() => {
            requestAnimationFrame(() => document.getElementById('advice-title')?.focus());
          }),
        );
      }}
    >
      {w.ask}
    </button>
  );
}

function Suggestion({ item }: { item: Advice }) {
  const w = adviceBook()!;
  const names = rules.value;
  const tell = w.acts[item.command.type as keyof ActTexts] as
    | ((command: Command, n: typeof names) => string)
    | undefined;
  const what = tell ? tell(item.command, names) : item.command.type;
  const shut = closed(item.command) !== null;
  return (
    <li class={`suggestion stance-${item.stance}`}>
      <p class="suggestion-act">
        {item.stance === 'against' ? <b class="stance">{w.against}</b> : null} <b>{what}</b>
      </p>
      <dl>
        <dt>{w.why}</dt>
        <dd>
          {item.reasons.map((r) => (
            <p key={r.code}>{reasonText(w, names, r)}</p>
          ))}
        </dd>
        {item.command.type === 'ready' || item.stance === 'against' ? null : (
          <>
            <dt>{w.effect}</dt>
            <dd>
              {item.brings.map((b) => (
                <p key={b}>{w.brings[b]}</p>
              ))}
              {item.effects.map(([path, by]) => (
                <p key={path}>
                  {names.meter(path)}: <Delta by={by} />
                </p>
              ))}
              {item.brings.length + item.effects.length === 0 ? <p>{w.noEffect}</p> : null}
            </dd>
            <dt>{w.risk}</dt>
            <dd>
              <p>{item.risk ? reasonText(w, names, item.risk) : w.noRisk}</p>
            </dd>
          </>
        )}
      </dl>
      {item.command.type === 'ready' ? null : shut ? (
        <p class="hint">{w.stale}</p>
      ) : (
        <div class="acts">
          <button
            type="button"
            aria-label={w.goTo(what)}
            onClick={() => {
              goThere(item.command);
            }}
          >
            {w.go}
          </button>
        </div>
      )}
    </li>
  );
}

/** Laid on top of the paper in hand until it is put away. */
export function AdvicePaper() {
  const w = adviceBook();
  const now = advice.value;
  if (!w || !now || !adviserOpen()) return null;
  const old = now.step !== view.value?.clock.step;
  return (
    <section class="paper advice" aria-labelledby="advice-title">
      <div class="advice-head">
        <h3 id="advice-title" tabIndex={-1}>
          {w.title}
        </h3>
        {folded.value ? (
          <button
            type="button"
            onClick={() => {
              folded.value = false;
            }}
          >
            {w.unfold}
          </button>
        ) : null}
      </div>
      {folded.value ? null : (
        <>
          <p class="hint">{old ? w.stale : w.hint}</p>
          {now.list.length === 0 ? (
            <p>{w.nothing}</p>
          ) : old ? null : (
            <ol class="suggestions">
              {now.list.map((item, i) => (
                <Suggestion key={i} item={item} />
              ))}
            </ol>
          )}
          <div class="acts">
            <button
              type="button"
              onClick={() => {
                fire(ask());
              }}
            >
              {w.again}
            </button>
            <button type="button" onClick={putAway}>
              {w.close}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
