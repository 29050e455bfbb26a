/** What the room sees of the view in the store, whoever keeps the line. */
import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ESCALATION, SEATS } from '../../shared/types.ts';
import { pactIds } from '../desk/clauses.ts';
import { clockText } from '../desk/models.ts';
import { pactName } from '../desk/pactWords.ts';
import { Qr } from '../lobby/Qr.tsx';
import { joinLink } from '../lobby/route.ts';
import { Figures, told } from '../news/FrontPage.tsx';
import { latestEdition } from '../news/stories.ts';
import { deckOf } from '../news/words.ts';
import { MapPane } from '../scenes/MapPane.tsx';
import { mapModel, type ArcKind } from '../scenes/model.ts';
import { ArcSign } from '../scenes/signs.tsx';
import { feed, kept, presence, stopped, view } from '../store.ts';
import { LangSelect } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { Gauge } from '../ui/gauge.tsx';
import { rules, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { serverNow } from '../ui/now.ts';
import { useRoomWords } from './words.ts';
import './projector.css';
import './waiting.css';
import './narrow.css';

/** How much larger than on a desk the map's names and signs are: they are read from the back of the room. */
const GROW = 1.75;

const model = computed(() => mapModel(view.value!, null));

function Clock() {
  const w = ui.value.header;
  const { clock } = view.value!;
  if (clock.paused !== null)
    return (
      <b class="clock">
        {w.paused}
        {clock.deadline === null ? null : ` ${clockText(clock.paused)}`}
      </b>
    );
  if (clock.deadline === null || stopped.value) return null;
  const left = clock.deadline - serverNow();
  return (
    <b class={left < 30_000 ? 'clock soon' : 'clock'} role="timer" translate={false} aria-label={w.leftLabel}>
      {left <= 0 ? w.over : clockText(left)}
    </b>
  );
}

const full = signal(false);
function FullScreen() {
  const w = useRoomWords()!;
  useEffect(() => {
    const follow = (): void => {
      full.value = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      class="full"
      onClick={() => {
        fire(full.value ? document.exitFullscreen() : document.documentElement.requestFullscreen());
      }}
    >
      {full.value ? w.leave : w.full}
    </button>
  );
}

const SIGN: Readonly<Record<string, ArcKind>> = {
  'in-force': 'in-force',
  agreed: 'agreed',
  collapsed: 'collapsed',
  refused: 'collapsed',
  ended: 'collapsed',
};

/** Every pact that has come to something, with its state as sign and word; the others in one line. */
function Pacts() {
  const w = useRoomWords()!;
  const { pacts } = view.value!;
  const known = [...new Set([...pactIds, ...Object.keys(pacts)])];
  const some = known.filter((id) => (pacts[id]?.status ?? 'none') !== 'none');
  const none = known.filter((id) => !some.includes(id));
  return (
    <section class="room-pacts" aria-label={w.pacts}>
      <ul>
        {some.map((id) => {
          const { status, odds } = pacts[id]!;
          return (
            <li key={id}>
              <svg viewBox="-10 -10 20 20" aria-hidden="true">
                <ArcSign kind={SIGN[status] ?? 'draft'} />
              </svg>
              <b>{pactName(id)}</b>{' '}
              <span>
                {rules.value.pactStatus[status]}
                {status === 'agreed' && odds ? ` · ${rules.value.odds[odds]}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
      {none.length ? (
        <p>
          {w.none}: {none.map(pactName).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}

function Ladder() {
  const w = useRoomWords()!;
  const crisis = view.value?.crisis;
  if (!crisis) return null;
  return (
    <ol class="room-ladder" aria-label={w.ladder}>
      {ESCALATION.map((step, i) => (
        <li
          key={step}
          class={step === crisis.level ? 'here' : ESCALATION.indexOf(crisis.level) > i ? 'passed' : ''}
          {...(step === crisis.level ? { 'aria-current': 'step' as const } : {})}
        >
          <span>{i}</span> {rules.value.escalation[step].name}
        </li>
      ))}
    </ol>
  );
}

function Front() {
  const room = useRoomWords()!;
  const w = ui.value.news;
  const { clock } = view.value!;
  const round = latestEdition(feed.value, clock.round, clock.phase);
  const [lead, ...others] = told(round);
  const text = lead ? deckOf(lead.story) : null;
  return (
    <article
      class={`press room-press lead-${lead && lead.story.weight >= 78 ? 'grave' : 'plain'}`}
      aria-label={room.front}
    >
      <p class="mast">
        <b>{w.paper}</b> <span>{w.round(round)}</span>
      </p>
      <h2>{lead ? lead.line : w.quiet}</h2>
      <p class="deck">{lead ? text : w.quietText}</p>
      {others.length ? (
        <ul>
          {others.slice(0, view.value!.crisis ? 2 : 3).map(({ story, line }) => (
            <li key={story.event.n}>{line}</li>
          ))}
        </ul>
      ) : null}
      <Figures round={round} />
    </article>
  );
}

function Waiting() {
  const w = useRoomWords()!;
  const code = kept.value?.code ?? '';
  return (
    <main class="room-lobby">
      {code ? (
        <section aria-label={w.join}>
          <p>
            {w.join} <b translate={false}>{joinLink('').replace(/^https?:\/\/|[/#].*$/g, '')}</b>
          </p>
          <p class="room-code" translate={false}>
            <span class="hidden">{w.code} </span>
            {code}
          </p>
          <Qr text={joinLink(code)} label={ui.value.lobby.qr(joinLink(code))} />
        </section>
      ) : null}
      <section aria-label={w.seats}>
        <ul>
          {SEATS.map((s) => {
            const people = presence.value.filter((p) => p.seat === s);
            return (
              <li key={s}>
                <SeatTag seat={s} />{' '}
                <span dir="auto">
                  {people.map((p) => (p.role === 'bot' ? w.computer : p.alias)).join(', ') || w.free}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </main>
  );
}

export function ProjectorPage({ gone = false }: { gone?: boolean }) {
  const w = useRoomWords();
  const state = view.value;
  useEffect(() => {
    if (w) document.title = ui.peek().app.page(w.title);
  }, [w]);
  if (!w || !state)
    return (
      <div class="room">
        <p class="room-word" role="status">
          {gone && w ? w.gone : (w?.open ?? ui.value.app.loading)}
        </p>
      </div>
    );
  const { clock } = state;
  const map = ui.value.map;
  const captions = Object.fromEntries(Object.keys(rules.value.pacts).map((p) => [p, pactName(p)]));
  return (
    <div class="room">
      <header>
        <h1 class="brand" translate={false}>
          {ui.value.app.name}
        </h1>
        <p class="room-phase" translate={false}>
          <b>{rules.value.phases[clock.phase]}</b>{' '}
          {clock.round > 0 ? ui.value.header.round(clock.round, state.match.pace.rounds) : null}
        </p>
        <Clock />
        <Gauge value={state.meters.tension} />
        <div class="room-tools">
          <FullScreen />
          <LangSelect />
        </div>
      </header>
      {clock.phase === 'lobby' ? (
        <Waiting />
      ) : (
        <main>
          <div class="room-map">
            <MapPane model={model.value} names={rules.value.seats} labels={map} captions={captions} grow={GROW} />
          </div>
          <div class="room-side">
            <Ladder />
            <Front />
            <Pacts />
          </div>
        </main>
      )}
      <p class="hidden" role="status">
        {state.result ? rules.value.outcomes[state.result.outcome].name : ''}
      </p>
    </div>
  );
}
