/** The front page of a round, written from the public events alone. */
import { useState } from 'preact/hooks';
import type { WireEvent } from '../../shared/protocol.ts';
import type { FeedEvent, Headlines } from '../../assets/i18n/rules/schema.ts';
import type { State } from '../../shared/rules/state.ts';
import { feed, view } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { editions, isType, stories } from './models.ts';

/** The headline of an event, by the rules' dictionary; `null` for what is not told. */
export function headline(event: WireEvent, v: State | null = view.value): string | null {
  const tell = (rules.value.headlines as Partial<Headlines>)[event.type as FeedEvent] as ((data: unknown, around: unknown) => string) | undefined;
  if (!tell) return null;
  const data = event.data as { id?: string; entry?: { id: string } };
  const id = data.entry?.id ?? data.id ?? '';
  return tell(event.data, { entry: v?.ledger[id], operation: v?.operations[id] });
}

export function NewsPanel() {
  const w = ui.value.news;
  const current = view.value?.clock.round ?? 1;
  const all = editions(feed.value, current);
  const [picked, setPicked] = useState<number | null>(null);
  const printed = all.filter((r) => stories(feed.value, r).length > 0);
  // While the cables are read, the paper of the day tells of the round that has ended.
  const yesterday = view.value?.clock.phase === 'cables' ? printed.filter((r) => r < current).at(-1) : undefined;
  const round = picked ?? yesterday ?? printed.at(-1) ?? current;
  const told = stories(feed.value, round).flatMap(({ event }) => { const text = headline(event); return text ? [{ event, text }] : []; });
  const [first, ...rest] = told;
  return (
    <>
      <div class="panel-head"><h2>{w.title}</h2>
        <label class="field inline on-desk"><span class="field-label">{w.pick}</span>
          <select value={String(round)} onChange={(e) => setPicked(Number(e.currentTarget.value))}>{all.map((r) => <option key={r} value={String(r)}>{w.round(r)}</option>)}</select>
        </label>
      </div>
      <article class="press" aria-labelledby="headline">
        <p class="mast"><span>{w.round(round)}</span><b>{w.paper}</b><span>{w.press}</span></p>
        <h3 id="headline">{first ? first.text : w.quiet}</h3>
        {first ? <Body event={first.event} /> : <p>{w.quietText}</p>}
        {rest.length ? <><h4>{w.also}</h4><ul class="columns">{rest.map(({ event, text }) => <li key={event.n}><p><b>{text}</b></p><Body event={event} /></li>)}</ul></> : null}
        <p class="index">{w.tensionIs(view.value?.meters.tension ?? 0)}</p>
      </article>
    </>
  );
}

function Body({ event }: { event: WireEvent }) {
  return (
    <>
      {isType(event, 'CableSent') && event.text ? <blockquote dir="auto"><p>{event.text}</p><footer>{ui.value.news.statement(seatName(event.data.from))}</footer></blockquote> : null}
      {event.rule && event.rule !== 'G' ? <RuleRef rule={event.rule} documents={event.documents ?? []} /> : null}
    </>
  );
}
