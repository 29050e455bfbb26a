/** A table that gathers: who sits where, how others come in, what it will be about. Knows no line, so that it can be there before one is. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SEATS, type Seat } from '../../shared/types.ts';
import { useScenario } from '../scenarios.ts';
import { lang, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { AddressPick } from './AddressPick.tsx';
import { Bar } from './Bar.tsx';
import { Qr } from './Qr.tsx';
import { Situation } from './Situation.tsx';
import { joinLink } from './route.ts';

/** Who holds a seat in words, or `null` while it is free. */
export type Holders = Readonly<Record<Seat, string | null>>;

export function Gathering({
  code,
  scenario,
  mine,
  holders,
  observers = [],
  onHome,
  children,
}: {
  code: string;
  scenario: string | null;
  mine: Seat | null;
  holders: Holders;
  observers?: readonly string[];
  onHome: () => void;
  children: ComponentChildren;
}) {
  const w = ui.value;
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const texts = useScenario(scenario)?.texts[lang.value];
  useEffect(() => {
    document.title = w.app.page(w.lobby.title);
  });
  const link = joinLink(code);
  const copy = (): void => {
    // Without a secure context there is no clipboard: the field is selected instead.
    const field = document.getElementById('link') as HTMLInputElement | null;
    field?.select();
    if (!navigator.clipboard) {
      setCopied('by-hand');
      return;
    }
    navigator.clipboard
      .writeText(link)
      .then(() => setCopied('yes'))
      .catch(() => setCopied('by-hand'));
  };
  return (
    <div class="page">
      <Bar onHome={onHome} />
      <main class="home lobby">
        <section class="paper" aria-labelledby="who">
          <h2 id="who">{w.lobby.who}</h2>
          <ul class="seats">
            {SEATS.map((s) => (
              <li key={s} class={holders[s] === null ? '' : 'held'}>
                <SeatTag seat={s} you={s === mine} /> <em>{holders[s] ?? w.lobby.free}</em>
              </li>
            ))}
          </ul>
          {observers.length ? (
            <p>
              {w.lobby.observers}: {observers.join(', ')}
            </p>
          ) : null}
          {children}
        </section>
        <section class="paper invite" aria-labelledby="invite">
          <h2 id="invite">{w.lobby.code}</h2>
          <p class="code" translate={false}>
            {code}
          </p>
          <Qr text={link} label={w.lobby.qr(link)} />
          <label class="field">
            <span class="field-label">{w.lobby.link}</span>
            <input id="link" readOnly value={link} />
          </label>
          <div class="acts">
            <button type="button" onClick={copy}>
              {w.lobby.copy}
            </button>
            <a class="room-link" href={`#/projector/${code}`} target="_blank" rel="noopener">
              {w.lobby.projector}
            </a>
            <span role="status">{copied === 'yes' ? w.lobby.copied : copied ? w.lobby.copyHand : ''}</span>
          </div>
          <AddressPick />
        </section>
        <Situation scenario={scenario} mine={mine} />
        <aside class="note" aria-labelledby="note-title">
          <h2 id="note-title">{w.home.note}</h2>
          <p>{texts?.contentNote ?? w.home.noteText}</p>
        </aside>
      </main>
    </div>
  );
}
