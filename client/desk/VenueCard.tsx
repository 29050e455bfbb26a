/** Where talks can be held this round, and how a venue is opened (D13). */
import { act, seat, view } from '../store.ts';
import { fire } from '../ui/fire.ts';
import { Gated } from '../ui/controls.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { venues } from './models.ts';

export function VenueCard({ convene = false }: { convene?: boolean }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const me = seat.value;
  const open = venues(state);
  const { offered } = state.talks;
  const asked = offered && offered.round === state.clock.round ? offered.by : null;
  const hold = commands.holdSession();
  const forums = state.match.facts.forums.filter((r) => r >= state.clock.round && r <= state.match.pace.rounds);
  return (
    <div class="venue">
      <h4>{w.venue}</h4>
      {open.length ? (
        <ul>
          {open.map((v) => (
            <li key={v}>
              <b>{w.venueOpen[v]}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <b>{w.venueNone}</b>
        </p>
      )}
      {asked ? <p>{w.offered(seatName(asked))}</p> : null}
      <p class="hint">
        {w.venueHow}
        {forums.length ? ` ${w.forums(rules.value.list(forums.map(String)))}` : ''}
      </p>
      <div class="acts">
        {me === 'seoul' || me === 'tokyo' ? (
          <Gated
            refusal={closed(hold)}
            onClick={() => {
              fire(act(hold, () => ui.value.said.sent));
            }}
          >
            {asked && asked !== me ? w.holdToo : w.hold}
          </Gated>
        ) : null}
        {convene && me === 'washington' ? (
          <Gated
            refusal={closed(commands.convene())}
            onClick={() => {
              fire(act(commands.convene(), () => ui.value.said.done));
            }}
          >
            {ui.value.decisions.convene}
          </Gated>
        ) : null}
      </div>
      <RuleRef rule="D13" documents={['002', '004']} />
    </div>
  );
}
