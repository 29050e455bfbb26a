/** Meters: trust, threat, home and region, each with its course over the rounds and the reasons it moved. */
import { useState } from 'preact/hooks';
import { DIALS } from '../../assets/i18n/lesson/schema.ts';
import { LADDER, SEATS, otherSeats, type Band, type MeterPath, type Seat } from '../../shared/types.ts';
import { meterAt } from '../../shared/rules/meters/paths.ts';
import type { State } from '../../shared/rules/state.ts';
import { inLesson, lessonWords } from '../lesson/guide.ts';
import { dialPath } from '../lesson/steps.ts';
import { feed, seat, view } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { ActorTag, Bar, Delta, RuleRef, SeatTag } from '../ui/marks.tsx';
import { Spark } from '../ui/spark.tsx';
import { series } from './history.ts';
import { bandCauses, meterCauses, trend, type MeterCause } from './causes.ts';
import { focus, openTab } from './tab.ts';
import { trail } from './trail.ts';
import { TermNote } from '../ui/term.tsx';

function bandAt(state: State, path: MeterPath): Band | undefined {
  const [kind, a, b] = path.split('.') as [string, Seat, Seat];
  return kind === 'threat' ? state.bands.threat[a]?.[b] : kind === 'home' ? state.bands.home[a] : undefined;
}

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '±0');

/** Whose doing it was. */
const Doer = ({ by }: { by: NonNullable<MeterCause['by']> }) => (
  <span class="doer">
    {by.seat ? <SeatTag seat={by.seat} /> : null} <ActorTag role={by.role} />
  </span>
);

function Meter({ path, mark = null }: { path: MeterPath; mark?: number | null }) {
  const w = ui.value.meters;
  const state = view.value!;
  const value = meterAt(state.meters, path);
  const band = bandAt(state, path);
  const name = rules.value.meter(path);
  const causes = meterCauses(feed.value, path, value);
  // Of a meter that is hidden, the steps from band to band are public.
  const steps = value === undefined ? bandCauses(feed.value, path) : [];
  return (
    <li class="meter">
      <span class="meter-name">{name}</span>
      {value === undefined ? (
        <span class="band">{band ? w.band(rules.value.bands[band]) : '–'}</span>
      ) : (
        <>
          <Spark points={series(state, feed.value, path, trail.value)} />
          <Bar value={value} label={name} mark={mark} /> <b class="number">{value}</b>{' '}
          <Delta by={trend(feed.value, path, state.clock.round)} />
        </>
      )}
      <details class="causes">
        <summary>
          {w.why}
          <span class="hidden"> – {name}</span>
        </summary>
        {causes.length + steps.length === 0 ? <p class="hint">{value === undefined ? w.stillBand : w.still}</p> : null}
        {causes.length ? (
          <ol>
            <li class="from">{w.from((causes[0]?.to ?? 0) - (causes[0]?.delta ?? 0))}</li>
            {causes.map((c, i) => (
              <li key={`${c.n}/${i}`}>
                <p>
                  {w.cause(c.round, c.reason === null ? w.wentBack : rules.value.cause(c.reason))}{' '}
                  {c.by ? <Doer by={c.by} /> : null} <Delta by={c.delta} /> → <b>{c.to}</b>
                </p>
                {c.rule ? <RuleRef rule={c.rule} documents={c.documents} own={c.own} /> : null}
              </li>
            ))}
            <li class="sum">{w.sum(signed(causes.reduce((sum, c) => sum + c.delta, 0)), value ?? 0)}</li>
          </ol>
        ) : null}
        {steps.length ? (
          <ol>
            {steps.map((c) => (
              <li key={c.n}>
                <p>{w.cause(c.round, w.becameBand(rules.value.bands[c.band]))}</p>
                {c.rule ? <RuleRef rule={c.rule} documents={c.documents} /> : null}
              </li>
            ))}
          </ol>
        ) : null}
      </details>
    </li>
  );
}

/** The five that the first lesson singles out. */
function LessonDials() {
  const t = lessonWords.value;
  if (!t) return null;
  return (
    <section class="paper" aria-labelledby="dials-title">
      <h3 id="dials-title">{t.dialsTitle}</h3>
      <p class="hint">{t.dialsLead}</p>
      <ul class="meters lesson-dials">
        {DIALS.map((d) => (
          <Meter key={d} path={dialPath(d, seat.value)} />
        ))}
      </ul>
    </section>
  );
}

function Region() {
  const w = ui.value.meters;
  const state = view.value!;
  return (
    <section class="paper">
      <h3>{w.region}</h3>
      <ul class="meters">
        <Meter path="tension" />
        <Meter path="suspicion" />
        <Meter path="ceiling" />
      </ul>
      <p class="meter-note">
        {w.legal}: <b>{rules.value.ladder[state.ladder.step].name}</b> ({LADDER.indexOf(state.ladder.step) + 1}/
        {LADDER.length}) – {rules.value.ladder[state.ladder.step].line} <TermNote term="legalStep" />
      </p>
      <p class="meter-note">
        {w.arsenal}: <b>{state.arsenal}</b>
      </p>
    </section>
  );
}

function OfCapital() {
  const w = ui.value.meters;
  const state = view.value!;
  const [of, setOf] = useState<Seat>(focus.value.seat ?? seat.value ?? 'seoul');
  const others = otherSeats(of);
  return (
    <section class="paper">
      <div class="segments" role="group" aria-label={w.of}>
        {SEATS.map((s) => (
          <button key={s} type="button" aria-pressed={s === of} onClick={() => setOf(s)}>
            <SeatTag seat={s} you={s === seat.value} />
          </button>
        ))}
      </div>
      <h3>{w.homeTitle}</h3>
      {of === 'seoul' ? <TermNote term="consensus" /> : null}
      <ul class="meters">
        <Meter key={of} path={`home.${of}`} />
      </ul>
      <h3>{w.trust}</h3>
      <ul class="meters">
        {others.map((b) => (
          <Meter
            key={`${of}${b}`}
            path={`trust.${of}.${b}`}
            mark={of === 'seoul' && b === 'tokyo' ? state.meters.ceiling : null}
          />
        ))}
        {others.map((b) => (
          <Meter key={`${b}${of}`} path={`trust.${b}.${of}`} />
        ))}
      </ul>
      <h3>{w.threat}</h3>
      <ul class="meters">
        {others.map((b) => (
          <Meter key={`${of}${b}`} path={`threat.${of}.${b}`} />
        ))}
      </ul>
      {seat.value && of !== seat.value ? (
        <p class="acts">
          <button type="button" onClick={() => openTab('cables', { channel: [of] })}>
            {w.write(seatName(of))}
          </button>
        </p>
      ) : null}
    </section>
  );
}

export function MetersPanel() {
  const t = lessonWords.value;
  // In the lesson the rest is folded away; a capital picked on the map opens it.
  if (inLesson.value && t)
    return (
      <>
        <h2>{ui.value.meters.title}</h2>
        <LessonDials />
        <details class="on-desk more-meters" open={focus.value.seat !== undefined}>
          <summary>{t.others}</summary>
          <Region />
          <OfCapital />
        </details>
      </>
    );
  return (
    <>
      <h2>{ui.value.meters.title}</h2>
      <Region />
      <OfCapital />
    </>
  );
}
