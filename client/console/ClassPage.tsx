/** The class page: make a class, or all of it on one screen. Its secret stands behind `#` in the link and is kept on this device. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { go } from '../lobby/route.ts';
import { LangSelect } from '../ui/controls.tsx';
import { dayText } from '../ui/dates.ts';
import { lang, ui } from '../ui/lang.ts';
import { Asking } from './Asking.tsx';
import { CreateClass } from './CreateClass.tsx';
import { Injects } from './Injects.tsx';
import { Lesson } from './Lesson.tsx';
import { attention, goesSoon, lessonMinute, nextHint, PLACE, playMinutes } from './models.ts';
import { lessonFor } from '../../assets/i18n/guide/plan.ts';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { OwnLink } from './OwnLink.tsx';
import { PairSheet } from './PairSheet.tsx';
import { Results } from './Results.tsx';
import { Room } from './Room.tsx';
import { Settings } from './Settings.tsx';
import { follow, inside, keepKey, key, listing, tab, TABS, told, trouble, type Tab } from './store.ts';
import { serverNow } from '../ui/now.ts';
import { useConsoleWords } from './words.ts';
import { Worlds } from './Worlds.tsx';
import { WorldView } from './WorldView.tsx';
import './console.css';
import './parts.css';
import './board.css';
import './asking.css';

export function ClassPage({ secret }: { secret: string | null }) {
  const w = useConsoleWords();
  useEffect(() => {
    if (!secret) return;
    // The secret leaves the address bar as soon as it is kept: over a shoulder and in a screenshot it would be seen.
    if (key.peek()?.token !== secret) keepKey({ token: secret });
    history.replaceState(null, '', '#/class');
    go('#/class');
  }, [secret]);
  const mine = key.value;
  useEffect(() => (mine ? follow() : undefined), [mine?.token]);
  useEffect(() => {
    if (w) document.title = ui.value.app.page(told.value?.session.settings.title || w.title);
  });
  if (!w)
    return (
      <Frame>
        <p class="paper" role="status">
          {ui.value.app.loading}
        </p>
      </Frame>
    );
  if (!mine)
    return (
      <Frame>
        <CreateClass w={w} />
      </Frame>
    );
  const o = told.value;
  if (!o || trouble.value === 'lost') {
    return (
      <Frame>
        <div class="paper">
          <p role="status">{trouble.value ? w[trouble.value] : w.loading}</p>
          {trouble.value === 'lost' ? (
            <div class="acts">
              <button type="button" onClick={() => keepKey(null)}>
                {w.forget}
              </button>
            </div>
          ) : null}
        </div>
      </Frame>
    );
  }
  if (listing.value)
    return (
      <Frame>
        <PairSheet o={o} w={w} />
      </Frame>
    );
  const open = (t: Tab): void => {
    tab.value = t;
    inside.value = null;
    window.scrollTo(0, 0);
  };
  const calls = attention(o, serverNow()).length;
  return (
    <div class="page console-page">
      <header class="top">
        <h1>
          <button type="button" class="brand" translate={false} onClick={() => go('')} title={ui.value.header.home}>
            {ui.value.app.name}
          </button>
        </h1>
        <p class="where" translate={false}>
          <b>{o.session.settings.title || w.title}</b>{' '}
          <span>
            {w.code}{' '}
            <b class="code-small" translate={false}>
              {o.session.code}
            </b>
          </span>{' '}
          <span>{w.here(o.people.filter((p) => p.state === 'here').length)}</span>
        </p>
        <LangSelect />
      </header>
      {trouble.value === 'away' ? (
        <p class="banner" role="status">
          {w.away}
        </p>
      ) : null}
      {goesSoon(o, serverNow()) ? (
        <p class="banner" role="status">
          {w.settings.expiresSoon(dayText(o.session.expires, lang.value))}
          {o.session.status === 'running' ? ` ${w.settings.expiresPlayed}` : ''}
        </p>
      ) : null}
      <nav class="console-tabs" aria-label={w.title}>
        {TABS.map((t) => (
          <button key={t} type="button" aria-current={t === tab.value ? 'page' : undefined} onClick={() => open(t)}>
            {w.tabs[t]}
            {t === 'worlds' && calls ? (
              <span class="badge-inline" aria-label={`${w.attention}: ${calls}`}>
                {calls}
              </span>
            ) : null}
          </button>
        ))}
      </nav>
      <main class="console">
        {tab.value === 'lesson' || inside.value ? null : <Next o={o} w={w} onGo={open} />}
        {tab.value === 'room' ? <OwnLink w={w} /> : null}
        <Asking o={o} w={w} />
        {tab.value === 'room' ? (
          <Room o={o} w={w} />
        ) : tab.value === 'worlds' ? (
          inside.value ? (
            <WorldView key={inside.value} match={inside.value} o={o} w={w} />
          ) : (
            <Worlds o={o} w={w} />
          )
        ) : tab.value === 'lesson' ? (
          <Lesson o={o} w={w} />
        ) : tab.value === 'injects' ? (
          <Injects o={o} w={w} />
        ) : tab.value === 'results' ? (
          <Results o={o} w={w} />
        ) : (
          <Settings o={o} w={w} />
        )}
      </main>
    </div>
  );
}

/** One line on every page of the class: what to do next, the way there, and the minute of the lesson. */
function Next({ o, w, onGo }: { o: ConsoleOverview; w: ConsoleWords; onGo: (t: Tab) => void }) {
  const hint = nextHint(o);
  const place = PLACE[hint];
  const of = lessonFor(playMinutes(o.session.pace)).at(-1)?.to ?? 50;
  const minute = lessonMinute(o, of, serverNow());
  return (
    <p class="next-line">
      <span role="status">
        <b>{w.lesson.todo}:</b> {w.lesson.hints[hint]}
      </span>
      {place === tab.value ? null : (
        <button type="button" class="link" onClick={() => onGo(place)}>
          {w.tabs[place]} →
        </button>
      )}
      {minute === null ? null : (
        <button type="button" class="link next-minute" onClick={() => onGo('lesson')}>
          {w.lesson.minute(minute + 1, of)}
        </button>
      )}
    </p>
  );
}

function Frame({ children }: { children: ComponentChildren }) {
  return (
    <div class="page console-page">
      <header class="top">
        <h1>
          <button type="button" class="brand" translate={false} onClick={() => go('')} title={ui.value.header.home}>
            {ui.value.app.name}
          </button>
        </h1>
        <p class="motto">{ui.value.app.motto}</p>
        <LangSelect />
      </header>
      <main class="home">{children}</main>
    </div>
  );
}
