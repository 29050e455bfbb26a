/** The playground: every page and panel in every state, for developers and for tests. `#/playground` lists them, `#/playground/STATE/EYES/PAPER` shows one. */
import { useEffect } from 'preact/hooks';
import { computed, signal } from '@preact/signals';
import type { Command } from '../../shared/commands.ts';
import { refusalText } from '../../shared/rules/index.ts';
import { layOpen, visibleTabs } from '../desk/tab.ts';
import { MatchFrame } from '../match/Match.tsx';
import type { Snapshot, WireEvent } from '../../shared/protocol.ts';
import type { Connection } from '../net/connection.ts';
import { isOutside } from '../net/status.ts';
import { steadyNow } from '../net/steady.ts';
import { forgetOwn } from '../seat.ts';
import { isType } from '../news/stories.ts';
import { ProjectorPage } from '../projector/ProjectorPage.tsx';
import { brief } from '../brief.ts';
import * as store from '../store.ts';
import { LangSelect } from '../ui/controls.tsx';
import { dressWords } from '../ui/lang.ts';
import { openingOf } from './opening.ts';
import { own, pseudo } from './pseudo.ts';
import { STATES, type PlayState } from './states.ts';
import { actorOf, EYES, type Eye, type Table } from './table.ts';
import './playground.css';

/** Every dictionary in brackets, people's texts marked: `#/playground/~pseudo/STATE…`. Stays until the page is loaded again. */
const disguised = signal(false);

/** What is on the stage now; tests wait for it. */
const shown = signal<string | null>(null);

/** What an event brings in words: a person's, or those of the scenario's author. */
function written(e: WireEvent): WireEvent {
  if (typeof e.text === 'string') return { ...e, text: own(e.text) };
  if (!isType(e, 'InjectFired') || !e.data.texts) return e;
  const { en, ko, ja } = e.data.texts;
  const mark = (t: typeof en): typeof en => ({ ...t, title: own(t.title), text: own(t.text) });
  return { ...e, data: { ...e.data, texts: { en: mark(en), ko: mark(ko), ja: mark(ja) } } };
}

const marked = (s: Snapshot): Snapshot => ({
  ...s,
  presence: s.presence.map((p) => ({ ...p, alias: own(p.alias) })),
  feed: s.feed.map(written),
});

/** Puts what the table's server would send into the store, without its last `less` events. */
function send(table: Table, eye: Eye, less = 0): void {
  const s = disguised.peek() ? marked(table.snapshot(eye)) : table.snapshot(eye);
  store.serverOffset.value = s.now - steadyNow();
  store.you.value = s.you;
  store.presence.value = s.presence;
  const before = store.feed.peek().length;
  store.feed.value = less ? s.feed.slice(0, -less) : s.feed;
  store.view.value = s.view;
  if (before > 0 && s.feed.length > before) store.arrivals.value = s.feed.slice(before);
}

/** A line that decides on the spot, so that every button of the playground does what it says. */
const localLine = (table: Table, eye: Eye): Connection => ({
  act: (command: Command) => {
    if (eye === 'observer') return Promise.resolve({ ok: false, local: 'unsure' });
    const decision = table.decide(actorOf(eye), command);
    send(table, eye);
    return Promise.resolve(
      decision.ok
        ? { ok: true, seq: 0 }
        : { ok: false, refusal: { ...decision.refusal, text: refusalText(decision.refusal) } },
    );
  },
  takeBack: (id) => {
    store.pending.value = store.pending.value.filter((p) => p.id !== id);
    return true;
  },
  close: () => undefined,
});

/** Answers the event `playground-arrival` of measures. */
let arrival = (): void => undefined;
window.addEventListener('playground-arrival', () => arrival());

function show(state: PlayState, eye: Eye, paper: string | undefined): void {
  const scenario = openingOf(state.scenario);
  const match = `playground-${state.id}`;
  const people = (written: string): string => (disguised.peek() ? own(written) : written);
  store.closeLine();
  layOpen('brief');
  store.kept.value = { token: '', code: 'PLAY42', match, alone: false };
  for (const what of ['drafts', 'pending']) forgetOwn(`${what}:${match}`);
  const table = state.make(scenario);
  store.takeLine(localLine(table, eye));
  const { status = 'here' } = state;
  if (!isOutside(status)) {
    send(table, eye, state.arrives);
    if (state.arrives) send(table, eye);
  }
  store.status.value = status;
  store.serverNotice.value = state.notice ?? null;
  store.pending.value = Array.from({ length: state.waiting ?? 0 }, (_, k) => ({
    id: `w${k}`,
    command: { type: 'ready', ready: true },
  }));
  store.says.value = [];
  for (const [name, value] of Object.entries(state.drafts ?? {})) store.setDraft(name, value);
  if (eye !== 'observer') {
    const of = (lang: 'en' | 'ko' | 'ja') => ({
      brief: people(scenario.texts[lang].briefs[eye]),
      secretBrief: people(scenario.texts[lang].secretBriefs[eye]),
    });
    brief.value = { scenario: scenario.id, seat: eye, texts: { en: of('en'), ko: of('ko'), ja: of('ja') } };
  }
  const wanted = paper ?? state.tab ?? 'brief';
  const tab = visibleTabs.value.find((t) => t === wanted);
  if (tab) layOpen(tab, state.focus ?? {});
  // For measures: one more cable, as from the server.
  arrival = () => {
    table.say('tokyo', ['seoul'], 'One more line.');
    send(table, eye);
  };
  if (state.refusal) store.say({ kind: 'refused', refusal: state.refusal });
  shown.value = `${state.id}/${eye}/${wanted}`;
}

const SIZES = [
  [1280, 720],
  [390, 844],
  [1920, 1080],
  [320, 640],
] as const;

function Contents() {
  useEffect(() => {
    document.title = 'Playground';
  }, []);
  return (
    <div class="page">
      <header class="top">
        <h1>
          <a class="brand" href="#">
            Two-Track
          </a>
        </h1>
        <p class="motto">Playground</p>
        <LangSelect />
      </header>
      <main class="home playground">
        <p>
          Every page in every state, for those who work on it. Acts are decided on the spot; nothing is sent anywhere.
        </p>
        <ul>
          {STATES.map((s) => (
            <li key={s.id} class="paper">
              <h2>{s.id}</h2>
              <p>
                {EYES.map((eye) => (
                  <a
                    key={eye}
                    href={`#/playground/${s.id}/${eye}`}
                    {...(eye === s.eye ? { 'aria-current': 'true' as const } : {})}
                  >
                    {eye}
                  </a>
                ))}
              </p>
              <p>
                {SIZES.map(([w, h]) => (
                  <button
                    key={w}
                    type="button"
                    onClick={() => {
                      window.open(`#/playground/${s.id}`, '_blank', `popup,width=${w},height=${h}`);
                    }}
                  >
                    {w} × {h}
                  </button>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

const asked = computed(() => shown.value);

export function Playground({ path }: { path: string }) {
  const steps = path.split('/');
  const dress = steps[0] === '~pseudo';
  const [id, who, paper] = dress ? steps.slice(1) : steps;
  const state = STATES.find((s) => s.id === id);
  const eye = EYES.find((e) => e === who) ?? state?.eye ?? 'seoul';
  useEffect(() => {
    shown.value = null;
    const put = async (): Promise<void> => {
      if (dress && !disguised.peek()) {
        disguised.value = true;
        await dressWords(pseudo);
      }
      if (state) show(state, eye, paper);
    };
    put().catch((error: unknown) => {
      shown.value = `failed: ${error instanceof Error ? error.message : String(error)}`;
    });
    return () => {
      store.closeLine();
      store.kept.value = null;
      store.says.value = [];
    };
  }, [state, eye, paper, dress]);
  if (!state) return <Contents />;
  return (
    <div data-playground={asked.value ?? ''} class="stage">
      {asked.value?.startsWith('failed') ? (
        <p role="alert">{asked.value}</p>
      ) : asked.value ? (
        state.room ? (
          <ProjectorPage key={path} />
        ) : (
          <MatchFrame key={path} />
        )
      ) : null}
    </div>
  );
}
