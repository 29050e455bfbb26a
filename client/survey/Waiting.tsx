/** In the lobby of a class: by the name of the session, until a seat is given; then the desk opens by itself. */
import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../shared/session.ts';
import * as api from '../console/api.ts';
import { useConsoleWords } from '../console/words.ts';
import { useScenario } from '../scenarios.ts';
import { OwnWords } from '../lobby/OwnWords.tsx';
import { go } from '../lobby/route.ts';
import { seatIsOver } from '../seat.ts';
import { closeLine, keepSeat, kept, openLine } from '../store.ts';
import { lang, ui } from '../ui/lang.ts';
import { Surveys } from './Surveys.tsx';

const EVERY = 2_000;

export function Waiting() {
  const w = useConsoleWords();
  const [me, setMe] = useState<Me | null>(null);
  const texts = useScenario(me?.scenario || null)?.texts[lang.value];
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = (): void => {
      const token = kept.peek()?.token;
      if (!token) return;
      api
        .me(token)
        .then((next) => {
          if (gone) return;
          setMe(next);
          if (next.status === 'ended') seatIsOver();
          // The line tries again by itself, but more and more rarely: a seat just given should not wait for it.
          if (next.match !== null && next.you.status === 'seated') {
            closeLine();
            openLine();
          }
        })
        .catch(() => undefined)
        .finally(() => {
          if (!gone) timer = setTimeout(ask, EVERY);
        });
    };
    ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  if (!w || !me)
    return (
      <div class="paper">
        <p role="status">{ui.value.lobby.waiting}</p>
      </div>
    );
  const { you } = me;
  return (
    <>
      <section class="paper waiting-room" aria-labelledby="waiting-room">
        {me.title ? (
          <p class="kicker" dir="auto">
            {me.title}
          </p>
        ) : null}
        <h2 id="waiting-room">
          {you.status === 'removed' ? w.wait.goneTitle : you.status === 'asking' ? w.wait.askingTitle : w.wait.title}
        </h2>
        <p class="waiting-words" role="status">
          {you.status === 'removed' ? w.wait.gone : you.status === 'asking' ? w.wait.askingIn : w.wait.seatSoon}
        </p>
        <p dir="auto">
          {w.wait.as(you.alias)} {you.status === 'waiting' ? w.wait.people(me.waiting) : ''}
        </p>
        {you.status === 'removed' ? null : <OwnWords open />}
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              keepSeat(null);
              go('');
            }}
          >
            {ui.value.back.notMe}
          </button>
        </div>
      </section>
      {you.status === 'waiting' ? <Surveys open={me.surveys} /> : null}
      {texts ? (
        <section class="paper" aria-labelledby="meanwhile">
          <h2 id="meanwhile">{w.wait.meanwhile}</h2>
          <p class="kicker">
            {texts.title} – {texts.subtitle}
          </p>
          <p>{texts.publicBrief}</p>
          <p class="hint">{texts.contentNote}</p>
        </section>
      ) : null}
    </>
  );
}
