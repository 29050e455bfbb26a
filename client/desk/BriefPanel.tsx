/** The brief: who you are, what you want, what has happened, what you can do now, and why the rest is closed. */
import type { CommandType } from '../../shared/commands.ts';
import { OwnWords } from '../lobby/OwnWords.tsx';
import { lasting } from '../net/storage.ts';
import { feed, seat, view } from '../store.ts';
import { day, rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, Why } from '../ui/marks.tsx';
import { AskAdvice } from './advice/AdvicePaper.tsx';
import { ProposePause } from './delegation/TableNotices.tsx';
import { openness } from './gates.ts';
import { stories } from '../news/stories.ts';
import { headline } from '../news/words.ts';
import { pactName } from './pactWords.ts';
import { freshAtStart } from '../../shared/rules/moves/rule.ts';
import { Instructions, Report } from './Texts.tsx';
import { openTab, type Tab } from './tab.ts';
import { waitingFor } from './waiting.ts';

const TAB_OF: Readonly<Partial<Record<CommandType, Tab>>> = {
  say: 'cables',
  propose: 'pacts',
  counter: 'pacts',
  agree: 'pacts',
  withdraw: 'pacts',
  postpone: 'pacts',
  end: 'pacts',
  'hold-session': 'pacts',
  'side-letter': 'pacts',
  'ask-consent': 'consent',
  'give-consent': 'consent',
  'refuse-consent': 'consent',
  'revoke-consent': 'consent',
  'request-assistance': 'consent',
  operate: 'consent',
  'withdraw-operation': 'consent',
  consult: 'crisis',
  'answer-consultation': 'crisis',
  seal: 'decisions',
  'answer-card': 'decisions',
  'set-policy': 'decisions',
  convene: 'decisions',
  choose: 'crisis',
};

/** Ways back and out are found on their papers; the glance tells of ways forward. */
const NOT_AT_A_GLANCE: readonly CommandType[] = [
  'withdraw',
  'end',
  'refuse-consent',
  'revoke-consent',
  'withdraw-operation',
];

/** The weightiest news of the last round that has any, and what stands from before the first. */
function Happened() {
  const w = ui.value.brief;
  const state = view.value!;
  const { round } = state.clock;
  const told =
    [round, round - 1]
      .map((r) =>
        stories(feed.value, r)
          .flatMap(({ event }) => headline(event) ?? [])
          .slice(0, 3),
      )
      .find((list) => list.length) ?? [];
  const standing = Object.entries(state.pacts)
    .filter(([, p]) => p.status === 'in-force')
    .map(([id]) => pactName(id));
  return (
    <section class="happened">
      <h3>{w.happened}</h3>
      {told.length ? (
        <ul>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{w.begins(day(state.match.facts.start))}</p>
      )}
      {standing.length ? <p class="hint">{w.inForce(rules.value.list(standing))}</p> : null}
      {(state.match.facts.fresh ?? [])
        .filter((what) => freshAtStart(state, what))
        .map((what) => (
          <p key={what} class="hint">
            {w.fresh[what]}
          </p>
        ))}
      {told.length ? (
        <p>
          <button type="button" class="link" onClick={() => openTab('news')}>
            {w.frontPage}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Now() {
  const w = ui.value.brief;
  const state = view.value!;
  const waiting = waitingFor();
  // What a neighbouring entry says already is not said twice: answering consent needs a request, redlining a draft.
  const open = openness().filter((o) => TAB_OF[o.type] && o.open && !NOT_AT_A_GLANCE.includes(o.type));
  return (
    <section class="can">
      <h3>{w.now}</h3>
      <p class="hint phase-now">{ui.value.phaseNow[state.clock.phase]}</p>
      {waiting.length ? (
        <>
          <h4>{w.waiting}</h4>
          <ul class="todo waiting">
            {waiting.map((x) => (
              <li key={x.text}>
                <button type="button" onClick={x.open}>
                  {x.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {open.length ? (
        <ul class="todo">
          {open.map((o) => (
            <li key={o.type}>
              <button type="button" onClick={() => openTab(TAB_OF[o.type]!)}>
                {w.todo[o.type] ?? o.type}
              </button>
            </li>
          ))}
          <li>
            <AskAdvice />
          </li>
        </ul>
      ) : (
        <>
          <p>{w.nothing}</p>
          <AskAdvice />
        </>
      )}
    </section>
  );
}

function Shut() {
  const w = ui.value.brief;
  const shut = openness().filter(
    (o) =>
      TAB_OF[o.type] && !o.open && o.refusal && o.refusal.code !== 'wrong-seat' && o.refusal.code !== 'not-a-party',
  );
  if (!shut.length) return null;
  return (
    <details class="paper fold">
      <summary>
        <h3>{w.closed}</h3>
      </summary>
      <ul class="shut">
        {shut.map((o) => (
          <li key={o.type}>
            <b>{w.todo[o.type] ?? o.type}</b>
            <Why refusal={o.refusal!} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function BriefPanel() {
  const w = ui.value.brief;
  const state = view.value!;
  const me = seat.value;
  if (!me)
    return (
      <>
        <h2>{ui.value.tabs.brief}</h2>
        <section class="paper orient">
          <p>{w.observer}</p>
          <Happened />
          <Instructions />
        </section>
        {lasting() ? <OwnWords /> : null}
      </>
    );
  const mandate = rules.value.mandates[state.mandates[me] as keyof typeof rules.value.mandates];
  return (
    <>
      <article class="paper brief" aria-labelledby="brief-title">
        <header class="brief-head">
          <h2 id="brief-title">
            <Glyph seat={me} /> {w.title(seatName(me))}
          </h2>
          <p class="kicker">{w.kicker}</p>
        </header>
        <div class="orient">
          <section class="who">
            <h3>{w.who}</h3>
            <p>{w.whoText[me]}</p>
          </section>
          {mandate ? (
            <section class="wants">
              <h3>{w.aims}</h3>
              <ul class="aims">
                {mandate.aims.map((a) => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
              <p class="hint">{w.always[me]}</p>
              <p class="hint">
                {w.mandateIs(mandate.name)} {w.aimsHint}
              </p>
            </section>
          ) : null}
          <Happened />
          <Now />
          <ProposePause />
        </div>
      </article>
      <Report />
      <Instructions />
      <Shut />
      {lasting() ? <OwnWords /> : null}
    </>
  );
}
