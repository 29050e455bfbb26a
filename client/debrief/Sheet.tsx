/** One A4 page for one participant: what the match was, seen from one seat. On paper only. */
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { signed, plain, winnerText } from '../result/Scores.tsx';
import { useScenario } from '../scenarios.ts';
import { dateText, dayText } from '../ui/dates.ts';
import { lang, nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Chart } from './Chart.tsx';
import { fogOf, unknownTo } from './fog.ts';
import { VERDICT_MARK } from './PromisePart.tsx';
import { promisesOf } from './promises.ts';
import type { MatchRecord } from './record.ts';
import { Happenings } from './TimelinePart.tsx';
import { timelineOf } from './timeline.ts';
import { turningFor } from './turning.ts';
import { pactShort, promiseText, signedText, tell } from './words.ts';

const LOOKS = ['mandate', 'alternative', 'joint', 'domestic'] as const;

export interface Who {
  readonly alias: string;
  readonly seat: Seat;
}

export function Sheet({
  record,
  who,
  w,
  scenario,
  playedAt,
  question,
}: {
  record: MatchRecord;
  who: Who;
  w: DebriefWords;
  scenario: string;
  playedAt: number;
  question: number;
}) {
  const { seat } = who;
  const R = rules.value;
  const page = useScenario(scenario)?.texts[lang.value];
  const result = record.final.result;
  if (!result) return null;
  const timeline = timelineOf(record);
  const unknown = unknownTo(fogOf(record), seat);
  const turning = turningFor(record, seat, 5);
  const mandate = R.mandates[result.mandates[seat] as keyof typeof R.mandates];
  const promises = promisesOf(record).filter((p) => p.by.includes(seat) || p.to.includes(seat));
  const weighty = [...promises]
    .sort((a, b) => Number(b.verdict === 'broken') - Number(a.verdict === 'broken'))
    .slice(0, 5);
  const history = (page?.timeline ?? []).slice(-5);
  return (
    <article class="sheet">
      <header>
        <p>{w.sheet.title(ui.value.app.name)}</p>
        <p>{w.sheet.played(page?.title ?? scenario, dayText(playedAt, lang.value))}</p>
      </header>
      <h1>{w.sheet.you(who.alias || `${w.sheet.name}: ____________________`, seatName(seat))}</h1>
      <div class="sheet-two">
        <section>
          <h2>
            {w.sheet.result}: {R.outcomes[result.outcome].name}
          </h2>
          <p>
            {R.outcomes[result.outcome].line} {winnerText(result, seatName)}.
          </p>
          <p>
            <b>{w.sheet.score(plain(result.points[seat]), signed(result.scores[seat]))}</b>
          </p>
          <p>
            {LOOKS.map((look) => `${ui.value.result.looks[look]} ${signed(result.reckoning[seat][look])}`).join(' · ')}
          </p>
        </section>
        <section>
          <h2>
            {w.sheet.mandate}: {mandate?.name ?? result.mandates[seat]}
          </h2>
          <ul>
            {mandate?.aims.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
          <p>
            {w.sheet.others}:{' '}
            {SEATS.filter((s) => s !== seat)
              .map((s) => `${seatName(s)} – ${nameIn(R.mandates, result.mandates[s])}`)
              .join('; ')}
          </p>
        </section>
      </div>
      <section>
        <Chart timeline={timeline} w={w} fixed={690} height={175} size={10.5} />
        <Happenings timeline={timeline} w={w} most={8} />
      </section>
      <section>
        <h2>{w.sheet.turning}</h2>
        {turning.length ? null : <p>{w.turningNone}</p>}
        <ol>
          {turning.map((p) => (
            <li key={p.event.n}>
              {w.roundShort(p.event.round)} · {tell(p.event, p.state)} <b>({signedText(p.scores[seat])})</b>
              {p.event.rule ? (
                <span class="cite">
                  {' '}
                  [{p.event.rule}
                  {p.event.documents?.length
                    ? ` · ${p.event.documents.map((d) => R.documents[d].cite).join(', ')}`
                    : ''}
                  ]
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      <div class="sheet-two">
        <section>
          <h2>{w.sheet.unknown}</h2>
          <ul>
            <li>{w.sheet.unknownCables(unknown.cables, unknown.channels)}</li>
            {unknown.reports ? <li>{w.sheet.unknownReports(unknown.wrongReports, unknown.reports)}</li> : null}
            <li>{w.sheet.unknownMoves(unknown.hiddenMoves)}</li>
            {unknown.talks.length ? (
              <li>{w.sheet.unknownTalks([...new Set(unknown.talks.map((t) => pactShort(t.pact)))].join(', '))}</li>
            ) : null}
            {unknown.letters.length ? <li>{w.sheet.unknownLetters(unknown.letters.length)}</li> : null}
          </ul>
        </section>
        <section>
          <h2>{w.sheet.promises}</h2>
          {weighty.length ? (
            <ul>
              {weighty.map((p, i) => (
                <li key={i}>
                  {w.roundShort(p.round)} · {promiseText(p, w)} –{' '}
                  <b>
                    {VERDICT_MARK[p.verdict]} {w.verdict[p.verdict]}
                  </b>
                </li>
              ))}
            </ul>
          ) : (
            <p>{w.promisesNone}</p>
          )}
        </section>
      </div>
      {history.length ? (
        <section>
          <h2>{w.sheet.history}</h2>
          <ul>
            {history.map((h) => (
              <li key={h.date + h.text}>
                {dateText(h.date, lang.value)}: {h.text}{' '}
                <span class="cite">
                  [{h.source === 'beyond' ? ui.value.result.beyond : R.documents[h.source].cite}]
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="think">
        {[question, question + 1].map((q) => (
          <div key={q}>
            <h2>{w.questions[q % w.questions.length]}</h2>
            <p class="line" />
            <p class="line" />
            <p class="line" />
          </div>
        ))}
      </section>
    </article>
  );
}
