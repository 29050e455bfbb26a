/** Back to the beginning of a phase, with a reason that the players read. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { Checkpoint } from '../../shared/console.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { lang, rules, ui } from '../ui/lang.ts';
import * as api from './api.ts';
import { act, told, token } from './store.ts';
import { TermNote } from '../ui/term.tsx';

export function Undo({ match, w }: { match: string; w: ConsoleWords }) {
  const [list, setList] = useState<readonly Checkpoint[]>([]);
  const [picked, setPicked] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const step = told.value?.worlds.find((x) => x.match === match)?.step;
  useEffect(() => {
    const mine = token.peek();
    if (mine)
      api
        .checkpoints(mine, match)
        .then(({ checkpoints }) => setList(checkpoints))
        .catch(() => undefined);
  }, [match, step]);
  const at = list.find((c) => c.id === picked) ?? list[0];
  const go = async (): Promise<void> => {
    if (!at || !reason.trim() || !(await confirmAct(w.undo.ask, w.undo.text, w.undo.go))) return;
    if (await act(w, [match], { type: 'restore', checkpoint: at.id, reason: reason.trim() })) setReason('');
  };
  const time = (ms: number): string =>
    new Date(ms).toLocaleTimeString(lang.value, { hour: '2-digit', minute: '2-digit' });
  return (
    <section class="paper" aria-labelledby="undo">
      <h2 id="undo">{w.undo.title}</h2>
      <TermNote term="checkpoint" />
      <p class="hint">{w.undo.lead}</p>
      {at ? (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            fire(go());
          }}
        >
          <div class="pair">
            <label class="field">
              <span class="field-label">{w.undo.pick}</span>
              <select value={String(at.id)} onChange={(e) => setPicked(Number(e.currentTarget.value))}>
                {list.map((c) => (
                  <option key={c.id} value={String(c.id)}>
                    {ui.value.news.round(c.round)} · {rules.value.phases[c.phase]} · {time(c.at)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span class="field-label">{w.undo.reason}</span>
              <input
                required
                maxLength={200}
                dir="auto"
                value={reason}
                onInput={(e) => setReason(e.currentTarget.value)}
              />
            </label>
          </div>
          <div class="acts">
            <button>{w.undo.go}</button>
          </div>
        </form>
      ) : (
        <p>{w.undo.none}</p>
      )}
    </section>
  );
}
