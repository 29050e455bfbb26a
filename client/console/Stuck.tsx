/** For a seat that is stuck: a steward, a step in its name, another head. All of it is marked for the players. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview, ConsoleWorld } from '../../shared/console.ts';
import { optionsFor, type Option } from '../../shared/rules/options.ts';
import { delegateOf, viewFor } from '../../shared/rules/view.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { view } from '../store.ts';
import { fire } from '../ui/fire.ts';
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { seated } from './models.ts';
import { act } from './store.ts';
import { TermNote } from '../ui/term.tsx';

/** Steps that need no words and no terms of the facilitator's own. */
const STEPS = [
  'agree',
  'withdraw',
  'postpone',
  'refuse-consent',
  'give-consent',
  'consult',
  'answer-consultation',
  'answer-card',
  'hold-session',
  'convene',
  'choose',
  'ready',
  'operate',
  'withdraw-operation',
  'set-policy',
];

function stepText(option: Option): string {
  const R = rules.value;
  const [type = '', ...rest] = option.key.split(':');
  const named = rest
    .map(
      (id) =>
        [R.pacts, R.operations, R.zones, R.moves, R.choices, R.answers, R.seats, R.cards]
          .map((texts) => nameIn(texts, id))
          .find((text) => text !== id) ?? '',
    )
    .filter(Boolean);
  const todo = (ui.value.brief.todo as Readonly<Record<string, string>>)[type] ?? type;
  return named.length ? `${todo} – ${named.join(', ')}` : todo;
}

export function Stuck({ match, x, o, w }: { match: string; x: ConsoleWorld; o: ConsoleOverview; w: ConsoleWords }) {
  const [seat, setSeat] = useState<Seat>('seoul');
  const [picked, setPicked] = useState('');
  const state = view.value!;
  const open = [...optionsFor(viewFor(state, delegateOf(seat)), seat).values()].filter(
    (p) => p.refusal === null && STEPS.includes(p.command.type),
  );
  const chosen = open.find((p) => p.key === picked) ?? open[0];
  const people = seated(o, match, seat);
  return (
    <section class="paper" aria-labelledby="stuck">
      <h2 id="stuck">{w.stuck.title}</h2>
      <TermNote term="standIn" />
      <p class="hint">{w.stuck.lead}</p>
      <div class="acts">
        {SEATS.filter((s) => x.seats[s].held === 'people' || x.seats[s].held === 'steward').map((s) => {
          const steward = x.seats[s].held === 'steward';
          return (
            <button
              key={s}
              type="button"
              onClick={() => {
                fire(act(w, [match], { type: 'set-seat', seat: s, to: steward ? 'people' : 'steward' }));
              }}
            >
              {steward ? w.stuck.toPeople(seatName(s)) : w.stuck.toSteward(seatName(s))}
            </button>
          );
        })}
      </div>
      <div class="pair">
        <label class="field">
          <span class="field-label">{w.stuck.actFor}</span>
          <select value={seat} onChange={(e) => setSeat(e.currentTarget.value as Seat)}>
            {SEATS.map((s) => (
              <option key={s} value={s}>
                {seatName(s)}
              </option>
            ))}
          </select>
        </label>
        {chosen ? (
          <label class="field">
            <span class="field-label">{w.stuck.command}</span>
            <select value={chosen.key} onChange={(e) => setPicked(e.currentTarget.value)}>
              {open.map((p) => (
                <option key={p.key} value={p.key}>
                  {stepText(p)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {chosen ? (
        <div class="acts">
          <button
            type="button"
            class="primary"
            onClick={() => {
              fire(act(w, [match], { type: 'act-for', seat, command: chosen.command }));
            }}
          >
            {w.stuck.go}
          </button>
        </div>
      ) : (
        <p>{w.stuck.nothing}</p>
      )}
      {people.length > 1 ? (
        <ul class="names">
          {people.map((p) => (
            <li key={p.participant}>
              <SeatTag seat={seat} />{' '}
              <span dir="auto" translate={false}>
                {p.alias}
              </span>{' '}
              {p.portfolios.includes('head') ? (
                <span class="tag">{rules.value.portfolios.head}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => {
                    fire(act(w, [match], { type: 'rotate-head', to: p.participant }));
                  }}
                >
                  {w.stuck.head}
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
