/** The desk: header, map, and the papers. */
import { useEffect, useState } from 'preact/hooks';
import { view } from '../store.ts';
import { OwnWords } from '../lobby/OwnWords.tsx';
import { recall, keep, lasting } from '../net/storage.ts';
import { rules, ui } from '../ui/lang.ts';
import { AdvicePaper } from './advice/AdvicePaper.tsx';
import { CatchUp } from './catchup/CatchUp.tsx';
import { BriefPanel } from './BriefPanel.tsx';
import { CablesPanel } from './CablesPanel.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { CrisisPanel } from './CrisisPanel.tsx';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { DelegationPanel } from './delegation/DelegationPanel.tsx';
import { TableNotices } from './delegation/TableNotices.tsx';
import { Header } from './Header.tsx';
import { LostMoves } from './LostMoves.tsx';
import { MetersPanel } from './MetersPanel.tsx';
import { NewsPanel } from './NewsPanel.tsx';
import { PactsPanel } from './PactsPanel.tsx';
import { Region } from './Region.tsx';
import { Strip } from './Strip.tsx';
import { Tabs } from './Tabs.tsx';
import { focus, tab, type Tab } from './tab.ts';
import { Coach } from '../lesson/Coach.tsx';
import { Dials } from '../lesson/Dials.tsx';
import { inLesson } from '../lesson/guide.ts';

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
            {lasting() ? null : <OwnWords />}
            <TableNotices />
            <LostMoves />
            <CatchUp />
            <AdvicePaper />
            <Panel key={`${tab.value}${focus.value.pact ?? ''}${focus.value.seat ?? ''}`} />
          </div>
        </div>
      </main>
    </div>
  );
}
