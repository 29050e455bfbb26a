/** Into one world, live: the desk's own papers with a facilitator's eyes, and acts that concern this world alone. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { SEATS } from '../../shared/types.ts';
import { ConsentPanel } from '../desk/ConsentPanel.tsx';
import { CrisisPanel } from '../desk/CrisisPanel.tsx';
import { MetersPanel } from '../desk/MetersPanel.tsx';
import { cables } from '../desk/cables/cable.ts';
import { NewsPanel } from '../desk/NewsPanel.tsx';
import { PactsPanel } from '../desk/PactsPanel.tsx';
import { feed, view, watch } from '../store.ts';
import { CableBody } from '../ui/cableBody.tsx';
import { fire } from '../ui/fire.ts';
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, SeatTag } from '../ui/marks.tsx';
import { act, inside, token } from './store.ts';
import { Stuck } from './Stuck.tsx';
import { Undo } from './Undo.tsx';
import { Acts, Clock } from './Worlds.tsx';
import { TermNote } from '../ui/term.tsx';

const PARTS = ['cables', 'pacts', 'consent', 'crisis', 'meters', 'secrets', 'press', 'act'] as const;
type Part = (typeof PARTS)[number];

export function WorldView({ match, o, w }: { match: string; o: ConsoleOverview; w: ConsoleWords }) {
  const [part, setPart] = useState<Part>('cables');
  const x = o.worlds.find((world) => world.match === match);
  useEffect(() => {
    const mine = token.peek();
    if (mine) watch(mine, o.session.code, match);
    return () => watch(null, '', null);
  }, [match]);
  if (!x) return null;
  const there = view.value !== null && view.value.match.id === match;
  return (
    <div class="inside">
      <section class="paper inside-head" aria-labelledby="inside">
        <h2 id="inside">
          {w.world(x.n)} <Clock x={x} w={w} />
        </h2>
        <Acts worlds={[match]} list={[x]} w={w} />
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              inside.value = null;
            }}
          >
            {w.close}
          </button>
          {x.outcome ? (
            <a class="button" href={`#/debrief/${match}`}>
              {w.results.debrief}
            </a>
          ) : null}
        </div>
      </section>
      <nav class="console-tabs inside-tabs" aria-label={w.world(x.n)}>
        {PARTS.map((p) => (
          <button key={p} type="button" aria-current={p === part ? 'page' : undefined} onClick={() => setPart(p)}>
            {w.inside[p]}
          </button>
        ))}
      </nav>
      {!there ? (
        <p class="paper" role="status">
          {w.insideLoading}
        </p>
      ) : (
        <div class="inside-panel">
          {part === 'cables' ? (
            <Cables match={match} o={o} w={w} />
          ) : part === 'pacts' ? (
            <PactsPanel />
          ) : part === 'consent' ? (
            <ConsentPanel />
          ) : part === 'crisis' ? (
            view.value?.crisis ? (
              <CrisisPanel />
            ) : (
              <p class="paper">{w.noCrisis}</p>
            )
          ) : part === 'meters' ? (
            <MetersPanel />
          ) : part === 'secrets' ? (
            <Secrets w={w} />
          ) : part === 'press' ? (
            <NewsPanel />
          ) : (
            <>
              <Stuck match={match} x={x} o={o} w={w} />
              <Undo match={match} w={w} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Every channel, newest first; each can be hidden, and its writer muted. */
function Cables({ match, o, w }: { match: string; o: ConsoleOverview; w: ConsoleWords }) {
  const [channel, setChannel] = useState('all');
  const all = cables(feed.value);
  const writers = new Map(feed.value.filter((e) => e.type === 'CableSent').map((e) => [e.n, e.by.participant]));
  const channels = [...new Set(all.map((c) => c.channel))];
  const name = (c: string): string =>
    c === 'public'
      ? ui.value.cables.public
      : rules.value.list(SEATS.filter((s) => c.split('+').includes(s)).map(seatName));
  const shown = [...all]
    .reverse()
    .filter((c) => channel === 'all' || c.channel === channel)
    .slice(0, 120);
  const reported = o.reports.filter((r) => r.match === match && !r.settled);
  if (!all.length) return <p class="paper">{w.noCables}</p>;
  return (
    <>
      {reported.map((r) => (
        <p key={r.id} class="paper report">
          <b>{w.reported(r.author ?? '–')}</b> <span dir="auto">{r.reason}</span>
          {r.text ? <q dir="auto">{r.text}</q> : null}{' '}
          <button
            type="button"
            onClick={() => {
              fire(act(w, [match], { type: 'hide', n: r.n, hidden: true }));
            }}
          >
            {w.hide}
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              fire(act(w, [match], { type: 'settle-report', report: r.id }));
            }}
          >
            {w.done}
          </button>
        </p>
      ))}
      <label class="field inline on-desk">
        <span class="field-label">{ui.value.cables.channel}</span>
        <select value={channel} onChange={(e) => setChannel(e.currentTarget.value)}>
          <option value="all">{ui.value.cables.all}</option>
          {channels.map((c) => (
            <option key={c} value={c}>
              {name(c)}
            </option>
          ))}
        </select>
      </label>
      <ol class="cable-list" reversed>
        {shown.map((c) => {
          const writer = o.people.find((p) => p.participant === writers.get(c.n));
          return (
            <li key={c.n} class={`cable cable-${c.public ? 'press' : 'routine'}`}>
              <p class="cable-head">
                <span>
                  <Glyph seat={c.from} />{' '}
                  {ui.value.cables.from(
                    seatName(c.from),
                    c.public ? ui.value.cables.everyone : rules.value.list(c.to.map(seatName)),
                  )}
                </span>{' '}
                <span class="hint" dir="auto">
                  {writer?.alias}
                </span>{' '}
                <span class="cable-when">{ui.value.cables.roundOf(c.round)}</span>
              </p>
              <CableBody phrases={c.phrases} text={c.text} length={c.length} />
              <p class="world-cable-acts">
                {c.undone ? <span class="tag">{ui.value.cables.undone}</span> : null}{' '}
                {c.text === null ? (
                  <>
                    <span class="tag">{w.hidden}</span>{' '}
                    <button
                      type="button"
                      onClick={() => {
                        fire(act(w, [match], { type: 'hide', n: c.n, hidden: false }));
                      }}
                    >
                      {w.unhide}
                    </button>
                  </>
                ) : c.text ? (
                  <button
                    type="button"
                    onClick={() => {
                      fire(act(w, [match], { type: 'hide', n: c.n, hidden: true }));
                    }}
                  >
                    {w.hide}
                  </button>
                ) : null}
                {writer ? (
                  <button
                    type="button"
                    onClick={() => {
                      fire(act(w, [match], { type: 'mute', participant: writer.participant, muted: !writer.muted }));
                    }}
                  >
                    {writer.muted ? w.unmute : w.mute}
                  </button>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What no player sees of the others: mandates, capital, what lies sealed, what is prepared. */
function Secrets({ w }: { w: ConsoleWords }) {
  const s = view.value!;
  const R = rules.value;
  return (
    <section class="paper">
      <h2>{w.inside.secrets}</h2>
      <TermNote term="mandate" />
      <ul class="secrets">
        {SEATS.map((seat) => {
          const mandate = R.mandates[s.mandates[seat] as keyof typeof R.mandates];
          const sealed = s.sealed[seat];
          return (
            <li key={seat}>
              <h3>
                <SeatTag seat={seat} />
              </h3>
              <p>
                {w.secrets.mandate}: <b>{mandate?.name ?? s.mandates[seat] ?? '–'}</b>
              </p>
              {mandate ? (
                <ul>
                  {mandate.aims.map((a) => (
                    <li key={a}>{a}</li>
                  ))}
                </ul>
              ) : null}
              <p>
                {w.secrets.capital}: <b>{s.capital[seat] ?? '–'}</b> · {w.secrets.sealed}:{' '}
                {sealed?.length ? R.list(sealed.map((m) => nameIn(R.moves, m.move))) : w.secrets.none}
              </p>
            </li>
          );
        })}
      </ul>
      <p>
        <b>{w.secrets.preparations(s.preparations ?? 0)}</b>
      </p>
    </section>
  );
}
