/** Pacts: the list, and the document of the one that lies open. */
import { useState } from 'preact/hooks';
import { pactRule } from '../../shared/rules/pacts/index.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, RuleRef, Why } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { anyChange, clauseOrder, groundless, pactIds } from './clauses.ts';
import { closed } from './gates.ts';
import { latestOf, readAgainst, redlineRows } from './models.ts';
import { PactEditor } from './PactEditor.tsx';
import { pactText, statusOf } from './pactWords.ts';
import { SideLetters } from './SideLetters.tsx';
import { VenueCard } from './VenueCard.tsx';
import { focus } from './tab.ts';
import { fire } from '../ui/fire.ts';

function Signatures({ parties, needed, agreed, done }: { parties: readonly string[]; needed: readonly string[]; agreed: readonly string[]; done: boolean }) {
  const w = ui.value.pacts;
  return (
    <ul class="signatures" aria-label={w.signatures}>
      {(['seoul', 'tokyo', 'washington', 'pyongyang'] as const).map((s) => {
        const state = !parties.includes(s) ? 'out' : agreed.includes(s) ? 'signed' : !needed.includes(s) ? 'free' : done ? 'signed' : 'pending';
        return <li key={s} class={`sig-${state}`}><Glyph seat={s} /> {seatName(s)} <em>{state === 'out' ? w.notParty : state === 'free' ? w.notNeeded : state === 'signed' ? w.signed : w.pending}</em></li>;
      })}
    </ul>
  );
}

function Articles({ pact, before, after }: { pact: string; before: Readonly<Record<string, string>> | null; after: Readonly<Record<string, string>> }) {
  const w = ui.value.pacts;
  return (
    <ol class="articles">
      {redlineRows(clauseOrder(pact), before, after).map((r) => {
        const text = pactText(pact, r.clause);
        return (
          <li key={r.clause} class={r.changed ? 'changed' : ''}>
            <b class="article">{w.article(r.article)}</b> <span class="article-title">{text.title}</span>
            <p>{r.changed ? <><del><span class="hidden">{w.was}: </span>{text.article(r.before ?? '')}</del> <ins><span class="hidden">{w.becomes}: </span>{text.article(r.after)}</ins></> : text.article(r.after)}</p>
          </li>
        );
      })}
    </ol>
  );
}

function PactDocument({ pact }: { pact: string }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const me = seat.value;
  const draft = state.drafts[pact];
  const known = state.pacts[pact];
  const latest = latestOf(draft);
  const [shown, setShown] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const version = draft && latest ? (draft.versions.find((v) => v.n === shown) ?? latest) : null;
  const text = rules.value.pacts[pact as keyof typeof rules.value.pacts];
  const rule = pactRule(pact);
  const parties = draft?.parties ?? rule?.parties ?? [];
  const status = known?.status ?? 'none';
  const stamp = status === 'none' ? null : (w.stamp[status] ?? null);
  const name = text?.short ?? pact;
  const ask = async (title: string, words: string, yes: string, command: Parameters<typeof act>[0]): Promise<void> => {
    if (await confirmAct(title, words, yes)) await act(command, () => ui.value.said.done);
  };
  const clauses = version?.clauses ?? known?.clauses ?? null;
  return (
    <article class="paper document" aria-labelledby={`pact-${pact}`}>
      <div class="document-head">
        <div><p class="kicker">{version ? `${w.draftOf(version.n)} · ${w.by(seatName(version.by))}${version.base ? ` · ${w.against(version.base)}` : ''}` : statusOf(state, pact)}</p>
          <h3 id={`pact-${pact}`}>{text?.title ?? pact}</h3></div>
        {stamp ? <span class={`stamp stamp-${status}`}>{stamp}</span> : null}
      </div>
      <p class="preamble">{text?.preamble}</p>
      {rule ? <RuleRef rule={rule.rule} documents={rule.documents} /> : null}
      {rule?.venue && status !== 'in-force' ? <VenueCard convene /> : null}
      {known?.status === 'agreed' && known.ceremony !== null ? <p class="odds"><b>{w.ceremony(known.ceremony)}</b> {known.odds ? w.oddsAre(rules.value.odds[known.odds]) : ''} <span class="hint">{w.oddsHint}</span></p> : null}
      {known && known.reopens > state.clock.round ? <p class="hint">{w.reopens(known.reopens)}</p> : null}
      {known?.status === 'in-force' && known.since !== null ? <p class="hint">{w.since(known.since)}</p> : null}
      {clauses && !editing ? <Articles pact={pact} before={version && draft ? (readAgainst(draft, version)?.clauses ?? null) : null} after={clauses} /> : null}
      {draft || status === 'agreed' || status === 'in-force' ? <Signatures parties={parties} needed={(clauses && rule?.signatories?.(clauses)) ?? parties} agreed={draft?.agreed ?? []} done={status === 'agreed' || status === 'in-force'} /> : null}
      {draft && draft.versions.length > 1 ? (
        <label class="field inline"><span class="field-label">{w.history}</span>
          <select value={String(version?.n ?? '')} onChange={(e) => setShown(Number(e.currentTarget.value))}>{[...draft.versions].reverse().map((v) => <option key={v.n} value={String(v.n)}>{w.draftOf(v.n)} · {seatName(v.by)}</option>)}</select>
        </label>
      ) : null}
      {me ? (
        <div class="acts">
          {latest && status !== 'agreed' && !draft?.agreed.includes(me) ? <Gated primary refusal={closed(commands.agree(pact, latest.n))} onClick={() => { fire(ask(w.confirmAgree(name), w.confirmAgreeText, w.agree, commands.agree(pact, latest.n))); }}>{w.agree}</Gated> : null}
          {latest && status !== 'agreed' ? <Gated refusal={closed(commands.counter(pact, latest.n, anyChange(pact, latest.clauses)))} onClick={() => setEditing(!editing)}>{editing ? ui.value.app.close : w.edit}</Gated> : null}
          {draft && status !== 'agreed' ? <Gated brief={closed(commands.withdraw(pact)) !== null} refusal={closed(commands.withdraw(pact))} onClick={() => { fire(ask(w.confirmWithdraw(name), w.confirmWithdrawText, w.withdraw, commands.withdraw(pact))); }}>{w.withdraw}</Gated> : null}
          {status === 'agreed' ? <Gated refusal={closed(commands.postpone(pact))} onClick={() => { fire(ask(w.confirmPostpone, w.confirmPostponeText, w.postpone, commands.postpone(pact))); }}>{w.postpone}</Gated> : null}
          {status === 'in-force' ? <Gated refusal={closed(commands.end(pact))} onClick={() => { fire(ask(w.confirmEnd(name), w.confirmEndText, w.end, commands.end(pact))); }}>{w.end}</Gated> : null}
        </div>
      ) : null}
      <SideLetters pact={pact} />
      {me && status !== 'agreed' && (editing || (!draft && status !== 'in-force')) ? <PactEditor pact={pact} onSent={() => { setEditing(false); setShown(null); }} /> : null}
    </article>
  );
}

export function PactsPanel() {
  const w = ui.value.pacts;
  const state = view.value!;
  const live = pactIds.find((p) => state.drafts[p]);
  const shut = pactIds.flatMap((pact) => { const why = groundless(state, pact); return why ? [{ pact, why }] : []; });
  const [picked, setPicked] = useState<string>(focus.value.pact ?? live ?? pactIds[0] ?? '');
  return (
    <>
      <h2>{w.title}</h2>
      <ul class="pact-list" aria-label={w.list}>
        {pactIds.filter((p) => !groundless(state, p)).map((p) => (
          <li key={p}><button type="button" aria-pressed={p === picked} onClick={() => setPicked(p)}>
            <b>{rules.value.pacts[p as keyof typeof rules.value.pacts]?.short ?? p}</b> <span class="status">{statusOf(state, p)}</span>
          </button></li>
        ))}
      </ul>
      <PactDocument key={picked} pact={picked} />
      {shut.length ? (
        <details class="paper fold"><summary><h3>{w.noGround}: {rules.value.list(shut.map(({ pact }) => rules.value.pacts[pact as keyof typeof rules.value.pacts]?.short ?? pact))}</h3></summary>
          {shut.map(({ pact, why }) => <section key={pact} class="groundless"><h4>{rules.value.pacts[pact as keyof typeof rules.value.pacts]?.title ?? pact}</h4><p>{rules.value.pacts[pact as keyof typeof rules.value.pacts]?.line}</p><Why refusal={why} /></section>)}
        </details>
      ) : null}
    </>
  );
}
