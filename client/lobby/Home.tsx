/** The start page: play alone, make a match for friends, or join by a code. */
import { useEffect, useState } from 'preact/hooks';
import { chosen, listed, useScenarioList } from '../scenarios.ts';
import { lasting } from '../net/storage.ts';
import { kept } from '../seat.ts';
import { LangSelect } from '../ui/controls.tsx';
import { lang, ui } from '../ui/lang.ts';
import { RulesLink } from '../ui/links.tsx';
import { Alone, Lesson } from './Alone.tsx';
import { ByCode } from './ByCode.tsx';
import { Friends } from './Friends.tsx';
import { NoStorage, Resume } from './Resume.tsx';
import { ScenarioPick } from './ScenarioPick.tsx';
import { Situation } from './Situation.tsx';

/** The start page; by a link with a code, the way in that was given and nothing that leads away from it. */
export function Home({ code = '' }: { code?: string }) {
  const w = ui.value;
  const [joining, setJoining] = useState<string | null>(null);
  useEffect(() => {
    document.title = w.app.name;
  });
  useScenarioList();
  const of = joining ?? chosen.value;
  return (
    <div class="page">
      <header class="top">
        <h1>
          <span class="brand" translate={false}>
            {w.app.name}
          </span>
        </h1>
        <p class="motto">{w.app.motto}</p>
        <RulesLink />
        <LangSelect />
      </header>
      <main class="home">
        <section class="intro">
          <h2>{w.home.title}</h2>
          <p>{w.home.lead}</p>
          <Resume />
          {lasting() ? null : <NoStorage />}
          {code || kept.value ? null : <Lesson />}
        </section>
        {code ? (
          <>
            <div class="ways one">
              <ByCode given={code} onScenario={setJoining} />
              <Situation scenario={joining} />
            </div>
            <p>
              <a class="on-dark" href="#">
                {w.home.other}
              </a>
            </p>
          </>
        ) : (
          <>
            <ScenarioPick />
            <div class="ways">
              <Alone />
              <Friends />
              <ByCode given="" />
            </div>
            <section class="paper teach" aria-labelledby="teach">
              <div>
                <h2 id="teach">{w.home.teach}</h2>
                <p>{w.home.teachLead}</p>
              </div>
              <div class="acts">
                <a class="button primary" href="#/class">
                  {w.home.teachGo}
                </a>
                <a class="button" href={`#/guide/${chosen.value}`}>
                  {w.home.teachGuide}
                </a>
              </div>
            </section>
          </>
        )}
        <aside class="note" aria-labelledby="note-title">
          <h2 id="note-title">{w.home.note}</h2>
          <p>{listed(of)?.texts[lang.value].contentNote ?? w.home.noteText}</p>
        </aside>
      </main>
    </div>
  );
}
