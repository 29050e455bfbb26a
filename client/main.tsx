/** The page: what is shown where. The start page comes at once, everything else when it is first wanted. */
import { holdEnter } from './ui/ime.ts';
import { render } from 'preact';
import { Astray } from './lobby/Astray.tsx';
import { Check } from './lobby/Check.tsx';
import { Coming, mayGather } from './lobby/Coming.tsx';
import { Home } from './lobby/Home.tsx';
import { route } from './lobby/route.ts';
import { askAhead, lobbyPath, SCENARIOS } from './net/api.ts';
import { askOutside } from './net/outside.ts';
import { recall } from './net/storage.ts';
import { kept } from './seat.ts';
import { Offline } from './pwa/Offline.tsx';
import { offline, startWorker } from './pwa/install.ts';
import { Confirm } from './ui/dialogs.tsx';
import { fire } from './ui/fire.ts';
import { late } from './ui/late.tsx';
import { startLang } from './ui/lang.ts';
import { Slips } from './ui/slips.tsx';
import { surviveTranslation } from './ui/translated.ts';
import './style/fonts.css';
import './style/base.css';
import './style/controls.css';
import './style/head.css';
import './style/notices.css';
import './style/senses.css';
import './style/desk.css';
import './style/papers.css';
import './style/term.css';
import './style/cable.css';
import './style/pacts.css';
import './style/ledger.css';
import './style/crisis.css';
import './style/moves.css';
import './style/meters.css';
import './style/pages.css';
import './style/back.css';
import './style/rulebook.css';
import './style/narrow.css';
import './style/low.css';
import './style/print.css';

// A table that gathers is shown before the scripts are fetched that play at it.
const Match = late(
  async () => (await import('./match/Match.tsx')).Match,
  (ask) => <Coming onShown={ask} />,
);
const Rulebook = late(async () => (await import('./rulebook/Rulebook.tsx')).Rulebook);
const Debrief = late(async () => (await import('./debrief/Debrief.tsx')).Debrief);
const Projector = late(async () => (await import('./projector/Projector.tsx')).Projector);
const ClassPage = late(async () => (await import('./console/ClassPage.tsx')).ClassPage);
const Guide = late(async () => (await import('./guide/Guide.tsx')).Guide);
const Playground = late(async () => (await import('./playground/Playground.tsx')).Playground);

function Page() {
  const at = route.value;
  // At a match the banner tells of the line, beside the drafts that are kept.
  if (offline.value && at.at !== 'match') return <Offline />;
  switch (at.at) {
    case 'match':
      return <Match />;
    case 'rules':
      return <Rulebook rule={at.rule} />;
    case 'debrief':
      return (
        <Debrief
          key={at.match}
          token={
            at.match === null
              ? (kept.value?.token ?? recall<{ token: string }>('class')?.token ?? null)
              : (recall<{ token: string }>('class')?.token ?? kept.value?.token ?? null)
          }
          match={at.match}
          back={at.match === null ? '#/m' : '#/class'}
        />
      );
    case 'projector':
      return <Projector key={`${at.id}/${at.match}`} id={at.id} match={at.match} />;
    case 'class':
      return <ClassPage secret={at.secret} />;
    case 'guide':
      return <Guide scenario={at.scenario} />;
    case 'playground':
      return <Playground path={at.path} />;
    case 'check':
      return <Check />;
    case 'astray':
      return <Astray />;
    case 'join':
      return <Home key={`join/${at.code}`} code={at.code} />;
    default:
      return <Home key="home" />;
  }
}

const App = () => (
  <>
    <Page />
    <Confirm />
    <Slips />
  </>
);

/** What the first page wants is asked for beside its words, not after them. */
function askEarly(): void {
  const at = route.peek();
  if (at.at === 'match') {
    const code = mayGather();
    if (code === null) Match.ahead();
    else askAhead(lobbyPath(code));
  }
  if (at.at === 'home' || at.at === 'join') askAhead(SCENARIOS);
  if (at.at === 'join' && at.code.length === 6) askAhead(lobbyPath(at.code));
}

async function start(): Promise<void> {
  askEarly();
  startWorker();
  holdEnter(document);
  await startLang();
  fire(askOutside());
  const app = document.getElementById('app')!;
  surviveTranslation(app);
  render(<App />, app);
}
void start().catch(() => {
  document.getElementById('app')!.textContent = 'Two-Track could not be loaded. Nothing was lost; load the page again.';
});
