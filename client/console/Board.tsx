/** Who sits where: names are dragged to a seat, or put there by the list beside the name. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview, ConsolePerson } from '../../shared/console.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { seatName } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import * as api from './api.ts';
import { seated } from './models.ts';
import { run } from './store.ts';

const DRAG = 'application/x-two-track-person';
const isSeat = (s: string): s is Seat => (SEATS as readonly string[]).includes(s);

function move(w: ConsoleWords, participant: string, match: string | null, seat?: Seat): void {
  fire(
    run(
      w,
      (t) => api.people(t, { type: 'move', participant, match, ...(seat ? { seat } : {}) }),
      () => w.done,
    ),
  );
}

export function Board({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  return (
    <section class="paper board" aria-labelledby="board">
      <h2 id="board">{w.board}</h2>
      <p class="hint">{w.boardHint}</p>
      <div class="board-worlds">
        {o.worlds.map((world) => (
          <div key={world.match} class="board-world">
            <h3>
              {w.world(world.n)} <span class="hint">{w.status[world.status]}</span>
            </h3>
            {SEATS.map((seat) => (
              <Place key={seat} match={world.match} seat={seat} o={o} w={w} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function Place({ match, seat, o, w }: { match: string; seat: Seat; o: ConsoleOverview; w: ConsoleWords }) {
  const [over, setOver] = useState(false);
  const people = seated(o, match, seat);
  const held = o.worlds.find((x) => x.match === match)?.seats[seat].held;
  return (
    <div
      class={over ? 'place over' : 'place'}
      onDragOver={(e) => {
        if (e.dataTransfer?.types.includes(DRAG)) {
          e.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        const who = e.dataTransfer?.getData(DRAG);
        if (who) move(w, who, match, seat);
      }}
    >
      <SeatTag seat={seat} />
      {people.length ? (
        <ul class="names">
          {people.map((p) => (
            <Person key={p.participant} person={p} o={o} w={w} />
          ))}
        </ul>
      ) : (
        <span class="hint">{held === 'bot' ? w.bot : held === 'steward' ? w.steward : w.open}</span>
      )}
    </div>
  );
}

/** A name with its state, the seat it may be moved to, and what else can be done. */
export function Person({ person, o, w }: { person: ConsolePerson; o: ConsoleOverview; w: ConsoleWords }) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const here = person.match && person.seat ? `${person.match}/${person.seat}` : '';
  const remove = async (): Promise<void> => {
    if (await confirmAct(w.removeAsk(person.alias), w.removeText, w.remove))
      await run(
        w,
        (t) => api.people(t, { type: 'remove', participant: person.participant }),
        () => w.done,
      );
  };
  const place = (value: string): void => {
    const [match = '', seat = ''] = value.split('/');
    if (value === '') move(w, person.participant, null);
    else if (isSeat(seat)) move(w, person.participant, match, seat);
  };
  return (
    <li
      class={`person state-${person.state}`}
      draggable
      onDragStart={(e) => {
        e.dataTransfer?.setData(DRAG, person.participant);
      }}
    >
      <details>
        <summary>
          <State person={person} w={w} />{' '}
          <span class="alias" translate={false} dir="auto">
            {person.alias}
          </span>
        </summary>
        <div class="person-acts">
          {o.worlds.length ? (
            <label class="field inline">
              <span class="hidden">{w.seatOf(person.alias)}</span>
              <select value={here} onChange={(e) => place(e.currentTarget.value)}>
                <option value="">{w.lobbyPlace}</option>
                {o.worlds
                  .filter((x) => x.status === 'lobby' || x.status === 'running')
                  .map((x) => (
                    <optgroup key={x.match} label={w.world(x.n)}>
                      {SEATS.map((s) => (
                        <option key={s} value={`${x.match}/${s}`}>
                          {w.world(x.n)} · {seatName(s)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
              </select>
            </label>
          ) : null}
          {renaming === null ? (
            <button type="button" onClick={() => setRenaming(person.alias)}>
              {w.rename}
            </button>
          ) : (
            <form
              class="rename"
              onSubmit={(e) => {
                e.preventDefault();
                fire(
                  run(
                    w,
                    (t) => api.people(t, { type: 'rename', participant: person.participant, alias: renaming.trim() }),
                    () => w.done,
                  ),
                );
                setRenaming(null);
              }}
            >
              <input
                aria-label={w.renameTo(person.alias)}
                maxLength={24}
                dir="auto"
                value={renaming}
                onInput={(e) => setRenaming(e.currentTarget.value)}
              />
              <button>{w.save}</button>
            </form>
          )}
          <button
            type="button"
            onClick={() => {
              fire(remove());
            }}
          >
            {w.remove}
          </button>
        </div>
      </details>
    </li>
  );
}

/** Here, away or quiet: a shape, and the word for those who hear it. */
export function State({ person, w }: { person: ConsolePerson; w: ConsoleWords }) {
  const name = person.quiet ? 'quiet' : person.state;
  return (
    <span class={`dot dot-${name}`} title={w.state[name]}>
      <span aria-hidden="true">{name === 'here' ? '●' : name === 'quiet' ? '◐' : '○'}</span>
      <span class="hidden">{w.state[name]}</span>
      {person.muted ? <span class="tag"> {w.state.muted}</span> : null}
    </span>
  );
}
