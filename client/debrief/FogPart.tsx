/** The fog lifted: reports held against the truth, sealed and hidden moves, private channels, talks and letters. */
import type { ComponentChildren } from 'preact';
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import { SEATS } from '../../shared/types.ts';
import { nameIn, rules, seatName } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { fogOf, READERS, type SealRow } from './fog.ts';
import type { MatchRecord } from './record.ts';
import { pactShort, seatsText } from './words.ts';

function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="fog-block">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

export function FogPart({ record, w }: { record: MatchRecord; w: DebriefWords }) {
  const fog = fogOf(record);
  const R = rules.value;
  const step = (n: number): string => w.preparations[Math.min(2, n)] ?? String(n);
  const rounds = [...new Set(fog.seals.map((s) => s.round))];
  return (
    <>
      <p class="hint">{w.fogHint}</p>
      <Block title={w.reports}>
        {fog.reports.length ? (
          <div class="scroll" tabIndex={0} role="region" aria-label={w.reports}>
            <table class="reports">
              <caption class="hidden">{w.reports}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="hidden">{w.roundHead}</span>
                  </th>
                  <th scope="col">{w.truth}</th>
                  {READERS.map((s) => (
                    <th key={s} scope="col">
                      <SeatTag seat={s} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fog.reports.map((r) => (
                  <tr key={r.round}>
                    <th scope="row">{w.roundShort(r.round)}</th>
                    <td>
                      <b>{step(r.truth)}</b>
                    </td>
                    {READERS.map((s) => {
                      const t = r.told[s];
                      return (
                        <td key={s} class={t ? (t.right ? 'right' : 'wrong') : ''}>
                          {t ? (
                            <>
                              <span aria-hidden="true">{t.right ? '✓' : '✕'}</span> {w.said(step(t.said), t.right)}
                              <span class="hint"> {w.confidence(R.reportConfidence[t.confidence])}</span>
                            </>
                          ) : (
                            '–'
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p>{w.reportsNone}</p>
        )}
      </Block>
      <Block title={w.seals}>
        {rounds.length ? (
          <div class="scroll" tabIndex={0} role="region" aria-label={w.seals}>
            <table class="seals">
              <caption class="hidden">{w.seals}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="hidden">{w.roundHead}</span>
                  </th>
                  {SEATS.map((s) => (
                    <th key={s} scope="col">
                      <SeatTag seat={s} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rounds.map((r) => (
                  <tr key={r}>
                    <th scope="row">{w.roundShort(r)}</th>
                    {SEATS.map((s) => (
                      <td key={s}>
                        <Sealed row={fog.seals.find((x) => x.round === r && x.seat === s)} w={w} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p>{w.none}</p>
        )}
      </Block>
      <div class="fog-pair">
        <Block title={w.channels}>
          {fog.channels.length ? (
            <ul>
              {fog.channels.map((c) => (
                <li key={c.seats.join()}>
                  <b>{seatsText(c.seats)}</b>: {w.channel(c.cables)}
                  {c.without.length ? <span class="hint"> ({w.without(seatsText(c.without))})</span> : null}
                </li>
              ))}
            </ul>
          ) : (
            <p>{w.channelsNone}</p>
          )}
          <p class="hint">{w.statements(fog.statements)}</p>
        </Block>
        <Block title={w.talks}>
          {fog.talks.length ? (
            <ul>
              {fog.talks.map((t, i) => (
                <li key={i}>
                  {w.talk(pactShort(t.pact), seatsText(t.parties), t.versions, t.from)} –{' '}
                  <b>{t.agreed ? w.talkAgreed : w.talkOpen}</b>
                </li>
              ))}
            </ul>
          ) : (
            <p>{w.none}</p>
          )}
        </Block>
        <Block title={w.letters}>
          {fog.letters.length ? (
            <ul>
              {fog.letters.map((l, i) => (
                <li key={i}>
                  {w.letter(nameIn(R.favours, l.favour), seatName(l.to), pactShort(l.pact))} –{' '}
                  <b>{l.honoured ? w.honoured : w.lapsed}</b>
                </li>
              ))}
            </ul>
          ) : (
            <p>{w.none}</p>
          )}
        </Block>
        <Block title={w.requests}>
          {fog.requests.length ? (
            <ul>
              {fog.requests.map((q, i) => (
                <li key={i}>
                  {w.request(
                    seatName(q.from),
                    seatName(q.to),
                    nameIn(R.operations, q.operation),
                    nameIn(R.zones, q.zone),
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <p>{w.none}</p>
          )}
        </Block>
      </div>
    </>
  );
}

function Sealed({ row, w }: { row: SealRow | undefined; w: DebriefWords }) {
  if (!row || !row.moves.length) return <span class="hint">{w.nothingSealed}</span>;
  return (
    <ul class="bare">
      {row.moves.map((m, i) => (
        <li key={i} class={m.hidden ? 'hidden-move' : ''}>
          {nameIn(rules.value.moves, m.move)}
          {m.target ? ` (${seatName(m.target)})` : ''}
          {m.came === 'unseen' ? (
            <span class="tag"> {w.hiddenMove}</span>
          ) : m.came === 'fizzled' ? (
            <span class="hint"> {w.fizzled}</span>
          ) : null}
        </li>
      ))}
      {row.changed ? <li class="hint">{w.changedSeal(row.changed)}</li> : null}
    </ul>
  );
}
