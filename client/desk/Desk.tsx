/** The desk: header, map, and the papers. */
import { computed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../shared/types.ts';
import { mapModel } from '../scenes/model.ts';
import { MapPane } from '../scenes/MapPane.tsx';
import { act, feed, seat, view } from '../store.ts';
import { recall, keep } from '../net/storage.ts';
import { SoundControl } from '../sound/Sound.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { LangSelect } from '../ui/controls.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { RulesLink } from '../ui/links.tsx';
import { Glyph } from '../ui/marks.tsx';
import { serverNow } from '../ui/now.ts';
import { AdvicePaper, AskAdvice } from './advice/AdvicePaper.tsx';
import { CatchUp } from './catchup/CatchUp.tsx';
import { BriefPanel } from './BriefPanel.tsx';
import { CablesPanel } from './CablesPanel.tsx';
import { commands } from './commands.ts';
import { ConsentPanel } from './ConsentPanel.tsx';
import { CrisisPanel } from './CrisisPanel.tsx';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { closed } from './gates.ts';
import { DelegationPanel } from './delegation/DelegationPanel.tsx';
import { TableNotices } from './delegation/TableNotices.tsx';
import { MetersPanel } from './MetersPanel.tsx';
import { clockText, isType } from './models.ts';
import { NewsPanel } from './NewsPanel.tsx';
import { PactsPanel } from './PactsPanel.tsx';
import { pactName } from './pactWords.ts';
import { focus, openTab, tab, unread, visibleTabs, type Tab } from './tab.ts';
import { waitingFor } from './waiting.ts';
import { fire } from '../ui/fire.ts';
import { Coach } from '../lesson/Coach.tsx';
import { Dials } from '../lesson/Dials.tsx';
import { inLesson } from '../lesson/guide.ts';

function Clock() {
  const w = ui.value.header;
  const { clock } = view.value!;
  if (clock.paused !== null)
    return (
      <span class="clock">
        <b>{w.paused}</b>
      </span>
    );
  if (clock.deadline === null) return <span class="clock">{w.noClock}</span>;
  const left = clock.deadline - serverNow();
  return (
    <span class={left < 30_000 ? 'clock soon' : 'clock'} role="timer" aria-label={w.leftLabel}>
      {left <= 0 ? w.over : clockText(left)}
    </span>
  );
}

export function Header({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  const state = view.value!;
  const me = seat.value;
  return (
    <header class="top">
      <h1>
        <button type="button" class="brand" onClick={onHome} title={w.header.home}>
          {w.app.name}
        </button>
      </h1>
      <p class="where">
        <b>{rules.value.phases[state.clock.phase]}</b>{' '}
        <span>{w.header.round(state.clock.round, state.match.pace.rounds)}</span> <Clock />
      </p>
      {me ? (
        <p class="mine">
          <Glyph seat={me} /> {w.header.seatOf(seatName(me))}
          {state.capital[me] === undefined ? null : (
            <span class="capital">
              {' '}
              · {w.header.capital} <b>{state.capital[me]}</b>
            </span>
          )}
        </p>
      ) : (
        <p class="mine">{w.header.observer}</p>
      )}
      <Gauge value={state.meters.tension} />
      <RulesLink />
      <SoundControl />
      <LangSelect />
    </header>
  );
}

function Strip({ onMap }: { onMap?: () => void }) {
  const w = ui.value;
  const state = view.value!;
  const me = seat.value;
  const ready = me ? state.ready.includes(me) : false;
  const refusal = me ? closed(commands.ready(!ready)) : null;
  // Shown on every paper but its own: others may be waiting for this word.
  const waiting = me && tab.value !== 'brief' ? waitingFor().filter((x) => x.tab !== tab.value) : [];
  return (
    <div class="strip">
      <p>{w.phaseNow[state.clock.phase]}</p>
      {me && !refusal ? (
        <button
          type="button"
          class={ready ? 'ready on' : 'ready'}
          aria-pressed={ready}
          onClick={() => {
            fire(act(commands.ready(!ready)));
          }}
        >
          <span class="ready-long">
            {ready ? `✓ ${w.header.notReady}` : w.header.ready}{' '}
            <span class="hint">({w.header.readyCount(state.ready.length)})</span>
          </span>
          <span class="ready-short" aria-hidden="true">
            <b>
              {ready ? '✓' : '○'} {state.ready.length}/4
            </b>
            <span>{w.header.readyShort}</span>
          </span>
        </button>
      ) : null}
      {me && tab.value !== 'brief' ? <AskAdvice /> : null}
      {waiting.length ? (
        <ul class="todo waiting" aria-label={w.brief.waiting}>
          {waiting.map((x) => (
            <li key={x.text}>
              <button type="button" onClick={x.open}>
                {x.text}
              </button>
            </li>
          ))}
          {waiting.length > 1 ? (
            <li class="more">
              <button type="button" onClick={() => openTab('brief')}>
                {w.brief.waitingMore(waiting.length - 1)}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
      {onMap ? (
        <button type="button" class="map-toggle" onClick={onMap}>
          {w.header.showMap}
        </button>
      ) : null}
    </div>
  );
}

const model = computed(() => mapModel(view.value!, seat.value, { talking: talking() }));

/** Between whom cables passed in this round, as far as this viewer knows. */
function talking(): [Seat, Seat][] {
  const round = view.value?.clock.round ?? 0;
  const pairs = new Map<string, [Seat, Seat]>();
  for (const e of feed.value) {
    if (!isType(e, 'CableSent') || e.round !== round || e.data.public) continue;
    for (const to of e.data.to) pairs.set([e.data.from, to].sort().join(), [e.data.from, to]);
  }
  return [...pairs.values()];
}

function Region() {
  const w = ui.value.map;
  const m = model.value;
  const list = [
    ...m.arcs.map((a) =>
      w.arcLine(seatName(a.pair[0]), seatName(a.pair[1]), w.arcs[a.kind], rules.value.list(a.pacts.map(pactName))),
    ),
    ...m.marks.map((x) => w.markLine(rules.value.zones[x.zone].name, w.marks[x.state], x.count)),
  ];
  const captions = Object.fromEntries(Object.keys(rules.value.pacts).map((p) => [p, pactName(p)]));
  return (
    <MapPane
      model={m}
      names={rules.value.seats}
      labels={w}
      list={list.length ? list : [w.nothing]}
      captions={captions}
      picked={tab.value === 'meters' ? (focus.value.seat ?? null) : null}
      onPick={(s) => openTab('meters', { seat: s })}
    />
  );
}

const PANELS: Readonly<Record<Tab, () => preact.JSX.Element>> = {
  brief: BriefPanel,
  delegation: DelegationPanel,
  cables: CablesPanel,
  pacts: PactsPanel,
  consent: ConsentPanel,
  decisions: DecisionsPanel,
  crisis: CrisisPanel,
  meters: MetersPanel,
  news: NewsPanel,
};

const ICONS: Readonly<Record<Tab, string>> = {
  brief: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7M9 8h3',
  delegation: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 3-6 6-6s6 2 6 6M16 11a3 3 0 1 0-1-5.8M17 14c3 0 4 3 4 6',
  cables: 'M3 6h18v12H3zM3 7l9 7 9-7',
  pacts: 'M6 3h12v18H6zM9 7h6M9 10h6M9 15c1-2 2 2 3 0s2 1 3 0',
  consent: 'M4 4h16v16H4zM8 12l3 3 5-6',
  decisions: 'M12 3l8 4v6c0 4-4 7-8 8-4-1-8-4-8-8V7zM12 8v5M12 16v.5',
  crisis: 'M12 4v9M12 17v1M5 21h14',
  meters: 'M5 20V10M12 20V4M19 20v-7',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12h7M7 15h4',
};

function Tabs() {
  const w = ui.value.tabs;
  const list = visibleTabs.value;
  const move = (e: KeyboardEvent): void => {
    const at = list.indexOf(tab.value);
    const next =
      e.key === 'ArrowRight' || e.key === 'ArrowDown'
        ? at + 1
        : e.key === 'ArrowLeft' || e.key === 'ArrowUp'
          ? at - 1
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? list.length - 1
              : null;
    if (next === null) return;
    e.preventDefault();
    const to = list[(next + list.length) % list.length]!;
    openTab(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div class={`tabs tabs-${list.length}`} role="tablist" aria-label={w.label} onKeyDown={move}>
      {list.map((t) => (
        <button
          key={t}
          id={`tab-${t}`}
          type="button"
          role="tab"
          class={`tab tab-${t}`}
          aria-selected={t === tab.value}
          aria-controls="panel"
          tabIndex={t === tab.value ? 0 : -1}
          onClick={() => openTab(t)}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={ICONS[t]} />
          </svg>
          <span>{w[t]}</span>
          {unread.value[t] ? (
            <span class="badge" aria-label={w.unread(unread.value[t])}>
              {unread.value[t] > 99 ? '99+' : unread.value[t]}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

export function Desk({ onHome, onResult }: { onHome: () => void; onResult?: () => void }) {
  const w = ui.value;
  const [map, setMap] = useState(recall<boolean>('map') ?? true);
  const Panel = PANELS[tab.value];
  useEffect(() => {
    document.title = w.app.page(`${rules.value.phases[view.value!.clock.phase]} ${view.value!.clock.round}`);
  });
  const toggle = (): void => {
    setMap(!map);
    keep('map', !map);
  };
  return (
    <div class={map ? 'desk-page' : 'desk-page no-map'}>
      <a
        class="skip"
        href="#panel"
        onClick={(e) => {
          e.preventDefault();
          document.getElementById('panel')?.focus();
        }}
      >
        {w.app.skip}
      </a>
      <Header onHome={onHome} />
      <main class="table">
        <div class="map-side">
          {map ? (
            <>
              <Region />
              <button type="button" class="map-toggle" onClick={toggle}>
                {w.header.hideMap}
              </button>
            </>
          ) : null}
        </div>
        <div class="desk">
          {onResult ? (
            <div class="strip">
              <p>{w.phaseNow.ended}</p>
              <button type="button" class="ready" onClick={onResult}>
                {w.result.toResult}
              </button>
            </div>
          ) : (
            <Strip {...(map ? {} : { onMap: toggle })} />
          )}
          {inLesson.value ? (
            <div class="lesson-guide">
              <Dials />
              <Coach />
            </div>
          ) : null}
          <Tabs />
          <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`} tabIndex={0}>
            <TableNotices />
            <CatchUp />
            <AdvicePaper />
            <Panel key={`${tab.value}${focus.value.pact ?? ''}${focus.value.seat ?? ''}`} />
          </div>
        </div>
      </main>
    </div>
  );
}
