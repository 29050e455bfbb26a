/** Events: the scenario's and one's own, looked at before they are fired, or laid on the timeline. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview, Inject, InjectPreview, PlannedInject } from '../../shared/console.ts';
import type { MeterPath } from '../../shared/types.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { lang, nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Delta } from '../ui/marks.tsx';
import * as api from './api.ts';
import { canPlan } from './models.ts';
import { Own } from './OwnInject.tsx';
import { act, run, token, worldName, worldsText } from './store.ts';

const inWords = (words: Inject['title']): string =>
  typeof words === 'string' ? words : (words[lang.value] ?? words.en ?? words.ko ?? words.ja ?? '');
/** A card of the scenario's deck, drawn by hand: told in the rules' own words. */
const cardInject = (card: string): Inject => {
  const text = (rules.value.cards as Readonly<Record<string, { name: string; line: string } | undefined>>)[card];
  return { id: `card-${card}`, title: text?.name ?? card, text: text?.line ?? card, effects: [], card };
};

const PHASES = ['cables', 'talks', 'decisions'] as const;

export function Injects({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const [shelf, setShelf] = useState<readonly Inject[]>([]);
  const [cards, setCards] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Inject | null>(null);
  const panel = useRef<HTMLElement>(null);
  const choose = (inject: Inject): void => {
    setChosen(inject);
    // Where the columns stand one under the other, what was chosen would be far below.
    if (window.matchMedia('(max-width: 56rem)').matches) setTimeout(() => panel.current?.scrollIntoView(), 0);
  };
  const list = (injects: readonly Inject[]) => (
    <ul class="shelf">
      {injects.map((i) => (
        <li key={i.id}>
          <button type="button" aria-pressed={chosen?.id === i.id} onClick={() => choose(i)}>
            <b>{inWords(i.title)}</b>
            <span>{inWords(i.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  useEffect(() => {
    const mine = token.peek();
    if (mine)
      api
        .injectShelf(mine)
        .then((l) => {
          setShelf(l.injects);
          setCards(Object.keys(l.cards));
        })
        .catch(() => undefined);
  }, []);
  return (
    <div class="injects">
      <section class="paper" aria-labelledby="shelf">
        <h2 id="shelf">{w.injects.shelf}</h2>
        <p class="hint">{w.injects.lead}</p>
        <Own w={w} onMade={choose} />
        {shelf.length ? list(shelf) : <p>{w.injects.none}</p>}
        {cards.length ? (
          <>
            <h3>{w.injects.cards}</h3>
            {list(cards.map(cardInject))}
          </>
        ) : null}
      </section>
      <section class="paper chosen" ref={panel} aria-labelledby="chosen">
        <h2 id="chosen">{w.injects.chosen}</h2>
        {chosen ? (
          <Chosen key={chosen.id + inWords(chosen.title)} inject={chosen} o={o} w={w} />
        ) : (
          <p>{w.injects.choose}</p>
        )}
        <h3>{w.injects.planned}</h3>
        {o.injects.length ? (
          <ol class="planned">
            {[...o.injects].sort(byTime).map((p) => (
              <Planned key={p.id} p={p} w={w} />
            ))}
          </ol>
        ) : (
          <p class="hint">{w.injects.plannedNone}</p>
        )}
      </section>
    </div>
  );
}

const order = (p: PlannedInject): number =>
  'at' in p.when ? p.when.at : p.when.round * 10 + PHASES.indexOf(p.when.phase);
const byTime = (a: PlannedInject, b: PlannedInject): number => order(a) - order(b);

function Planned({ p, w }: { p: PlannedInject; w: ConsoleWords }) {
  const when =
    'at' in p.when
      ? new Date(p.when.at).toLocaleString(lang.value)
      : `${ui.value.news.round(p.when.round)} · ${rules.value.phases[p.when.phase]}`;
  return (
    <li>
      <b>{when}</b> {inWords(p.inject.title)} <span class="hint">{worldsText(p.worlds, w)}</span>{' '}
      {p.fired.length ? (
        <span class="tag">{w.injects.fired(p.fired.filter((f) => f.ok).length)}</span>
      ) : (
        <button
          type="button"
          onClick={() => {
            fire(
              run(
                w,
                (t) => api.unplan(t, p.id),
                () => w.done,
              ),
            );
          }}
        >
          {w.injects.takeBack}
        </button>
      )}
    </li>
  );
}

/** What it is for, what it would move, and firing or planning it. */
function Chosen({ inject, o, w }: { inject: Inject; o: ConsoleOverview; w: ConsoleWords }) {
  const open = o.worlds.filter((x) => x.status === 'running');
  const [world, setWorld] = useState('all');
  const [previews, setPreviews] = useState<Readonly<Record<string, InjectPreview>> | null>(null);
  const [round, setRound] = useState('');
  const [phase, setPhase] = useState<(typeof PHASES)[number]>('talks');
  const worlds = world === 'all' ? ('all' as const) : [world];
  const rounds = Array.from({ length: o.session.pace.rounds }, (_, i) => i + 1).filter((r) =>
    canPlan({ round: Math.max(1, ...open.map((x) => x.round)) }, r),
  );
  const at = Number(round || rounds.at(-1) || 1);
  const strike = async (): Promise<void> => {
    if (
      (await confirmAct(
        w.injects.fireAsk(inWords(inject.title)),
        w.injects.fireText(worldsText(worlds, w)),
        w.injects.fire,
      )) &&
      (await act(w, worlds, { type: 'inject', inject }))
    )
      setPreviews(null);
  };
  return (
    <>
      <h3>{inWords(inject.title)}</h3>
      <p dir="auto">{inWords(inject.text)}</p>
      <label class="field">
        <span class="field-label">{w.injects.worlds}</span>
        <select
          value={world}
          onChange={(e) => {
            setWorld(e.currentTarget.value);
            setPreviews(null);
          }}
        >
          <option value="all">{w.allWorlds}</option>
          {o.worlds
            .filter((x) => x.status === 'running' || x.status === 'lobby')
            .map((x) => (
              <option key={x.match} value={x.match}>
                {w.world(x.n)}
              </option>
            ))}
        </select>
      </label>
      <div class="acts">
        <button
          type="button"
          class="primary"
          aria-disabled={!open.length}
          onClick={() => {
            if (open.length) fire(act(w, worlds, { type: 'preview', inject }).then(setPreviews));
          }}
        >
          {w.injects.preview}
        </button>
        <button
          type="button"
          aria-disabled={!previews}
          onClick={() => {
            if (previews) fire(strike());
          }}
        >
          {w.injects.fire}
        </button>
      </div>
      {previews ? (
        <div class="previews" role="status">
          {alike(previews).map(([matches, p]) => (
            <div key={matches[0]}>
              <h4>{rules.value.list(matches.map((m) => worldName(m, w)))}</h4>
              <Preview p={p} w={w} />
            </div>
          ))}
        </div>
      ) : null}
      <div class="pair">
        <label class="field">
          <span class="field-label">{w.injects.planRound}</span>
          <select value={String(at)} onChange={(e) => setRound(e.currentTarget.value)}>
            {rounds.map((r) => (
              <option key={r} value={String(r)}>
                {ui.value.news.round(r)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{w.injects.planPhase}</span>
          <select value={phase} onChange={(e) => setPhase(e.currentTarget.value as typeof phase)}>
            {PHASES.map((p) => (
              <option key={p} value={p}>
                {rules.value.phases[p]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(
              run(
                w,
                (t) => api.plan(t, { worlds, inject, when: { round: at, phase } }),
                () => w.done,
              ),
            );
          }}
        >
          {w.injects.plan}
        </button>
      </div>
    </>
  );
}

/** Worlds in which the same would happen are told together. */
function alike(previews: Readonly<Record<string, InjectPreview>>): readonly (readonly [string[], InjectPreview])[] {
  const groups = new Map<string, [string[], InjectPreview]>();
  for (const [match, p] of Object.entries(previews)) {
    const same = groups.get(JSON.stringify(p));
    if (same) same[0].push(match);
    else groups.set(JSON.stringify(p), [[match], p]);
  }
  return [...groups.values()];
}

function Preview({ p, w }: { p: InjectPreview; w: ConsoleWords }) {
  const R = rules.value;
  const moved = p.meters.filter((m) => m.from !== m.to);
  if (!moved.length && !p.pacts.length && !p.options.length) return <p>{w.injects.nothing}</p>;
  const turned = (open: boolean): string =>
    [
      ...new Set(
        p.options
          .filter((x) => x.open === open)
          .map(
            (x) =>
              `${seatName(x.seat)}: ${(ui.value.brief.todo as Readonly<Record<string, string>>)[x.type] ?? x.type}`,
          ),
      ),
    ].join('; ');
  return (
    <ul>
      {moved.map((m) => (
        <li key={m.path}>
          {R.meter(m.path as MeterPath)}: {m.from} → <b>{m.to}</b> <Delta by={m.to - m.from} />
        </li>
      ))}
      {p.pacts.map((x) => (
        <li key={x.pact}>
          {nameIn(R.pacts, x.pact)}: {nameIn(R.pactStatus, x.from)} → <b>{nameIn(R.pactStatus, x.to)}</b>
        </li>
      ))}
      {turned(true) ? (
        <li>
          {w.injects.options} – {w.injects.opens}: {turned(true)}
        </li>
      ) : null}
      {turned(false) ? (
        <li>
          {w.injects.options} – {w.injects.closes}: {turned(false)}
        </li>
      ) : null}
    </ul>
  );
}
