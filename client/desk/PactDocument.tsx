/** One pact as a document: numbered articles, redlines between any two versions, hands, signatures, stamp. */
import { useState } from 'preact/hooks';
import { pactRule } from '../../shared/rules/pacts/index.ts';
import type { Clauses, Draft, DraftVersion } from '../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { lang, rules, seatName, ui } from '../ui/lang.ts';
import { HeldBy } from '../ui/held.tsx';
import { Glyph, RuleRef, SeatTag } from '../ui/marks.tsx';
import { anyChange, clauseOrder } from './clauses.ts';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { latestOf, readAgainst, redlineRows, versionOf } from './models.ts';
import { PactEditor } from './PactEditor.tsx';
import { InForce } from './InForce.tsx';
import { pactText, statusOf } from './pactWords.ts';
import { handOf, steps, wordDiff } from './redline.ts';
import { SideLetters } from './SideLetters.tsx';
import { VenueCard } from './VenueCard.tsx';
import { TermNote } from '../ui/term.tsx';

function Signatures({
  parties,
  needed,
  agreed,
  done,
}: {
  parties: readonly string[];
  needed: readonly string[];
  agreed: readonly string[];
  done: boolean;
}) {
  const w = ui.value.pacts;
  return (
    <ul class="signatures" aria-label={w.signatures}>
      {SEATS.map((s) => {
        const state = !parties.includes(s)
          ? 'out'
          : agreed.includes(s)
            ? 'signed'
            : !needed.includes(s)
              ? 'free'
              : done
                ? 'signed'
                : 'pending';
        return (
          <li key={s} class={`sig-${state}`}>
            <Glyph seat={s} /> {seatName(s)} <HeldBy seat={s} />{' '}
            <em>
              {state === 'out'
                ? w.notParty
                : state === 'free'
                  ? w.notNeeded
                  : state === 'signed'
                    ? w.signed
                    : w.pending}
            </em>
          </li>
        );
      })}
    </ul>
  );
}

function Redline({ before, after }: { before: string; after: string }) {
  const w = ui.value.pacts;
  return (
    <p class="article-text">
      {wordDiff(before, after, lang.value).map((p, i) =>
        p.kind === 'same' ? (
          p.text
        ) : p.kind === 'del' ? (
          <del key={i}>
            <span class="hidden">{w.was}: </span>
            {p.text}
          </del>
        ) : (
          <ins key={i}>
            <span class="hidden">{w.becomes}: </span>
            {p.text}
          </ins>
        ),
      )}
    </p>
  );
}

function Articles({
  pact,
  before,
  after,
  draft,
  version,
}: {
  pact: string;
  before: Clauses | null;
  after: Clauses;
  draft: Draft | undefined;
  version: DraftVersion | null;
}) {
  const w = ui.value.pacts;
  return (
    <ol class="articles">
      {redlineRows(clauseOrder(pact), before, after).map((r) => {
        const text = pactText(pact, r.clause);
        const hand = draft && version ? handOf(draft, r.clause, version) : null;
        return (
          <li key={r.clause} class={r.changed ? 'changed' : ''}>
            <p class="article-head">
              <b class="article">{w.article(r.article)}</b> <span class="article-title">{text.title}</span>
              {hand ? (
                <span class="hand">
                  <Glyph seat={hand.by} /> {w.handOf(seatName(hand.by), hand.n)}
                </span>
              ) : null}
            </p>
            {r.changed ? (
              <Redline before={text.article(r.before ?? '')} after={text.article(r.after)} />
            ) : (
              <p class="article-text">{text.article(r.after)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Which two versions are read against each other. */
function Compare({
  draft,
  shown,
  against,
  onShow,
  onAgainst,
}: {
  draft: Draft;
  shown: DraftVersion;
  against: DraftVersion | null;
  onShow: (n: number) => void;
  onAgainst: (n: number) => void;
}) {
  const w = ui.value.pacts;
  const newest = [...draft.versions].reverse();
  return (
    <div class="compare">
      <label class="field inline">
        <span class="field-label">{w.read}</span>
        <select value={String(shown.n)} onChange={(e) => onShow(Number(e.currentTarget.value))}>
          {newest.map((v) => (
            <option key={v.n} value={String(v.n)}>
              {w.versionBy(v.n, seatName(v.by))}
            </option>
          ))}
        </select>
      </label>
      <label class="field inline">
        <span class="field-label">{w.readAgainst}</span>
        <select value={String(against?.n ?? 0)} onChange={(e) => onAgainst(Number(e.currentTarget.value))}>
          <option value="0">{w.alone}</option>
          {newest
            .filter((v) => v.n !== shown.n)
            .map((v) => (
              <option key={v.n} value={String(v.n)}>
                {w.versionBy(v.n, seatName(v.by))}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

const SHOWN_STEPS = 8;

/** Who proposed what, the newest first; a long talk shows its latest hands until more is asked for. */
function History({ draft, pact, onShow }: { draft: Draft; pact: string; onShow: (n: number) => void }) {
  const w = ui.value.pacts;
  const [all, setAll] = useState(false);
  const list = steps(draft);
  return (
    <details class="pact-history">
      <summary>
        {w.history} ({list.length})
      </summary>
      <ol reversed>
        {(all ? list : list.slice(0, SHOWN_STEPS)).map(({ version, changed }) => (
          <li key={version.n} value={version.n}>
            <button type="button" class="link" onClick={() => onShow(version.n)}>
              {w.draftOf(version.n)}
            </button>{' '}
            <SeatTag seat={version.by} />{' '}
            <span class="hint">
              {ui.value.cables.roundOf(version.round)} ·{' '}
              {changed.length ? rules.value.list(changed.map((c) => pactText(pact, c).title)) : w.firstText}
            </span>
          </li>
        ))}
      </ol>
      {!all && list.length > SHOWN_STEPS ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {w.allVersions(list.length)}
        </button>
      ) : null}
    </details>
  );
}

export function PactDocument({ pact }: { pact: string }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const me = seat.value;
  const draft = state.drafts[pact];
  const known = state.pacts[pact];
  const latest = latestOf(draft);
  const [shown, setShown] = useState<number | null>(null);
  /** `null`: against its own base; 0: as it stands alone. */
  const [against, setAgainst] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const version = versionOf(draft, shown) ?? latest;
  const before =
    draft && version
      ? against === null
        ? readAgainst(draft, version)
        : against === version.n
          ? null
          : versionOf(draft, against)
      : null;
  const text = rules.value.pacts[pact as keyof typeof rules.value.pacts];
  const rule = pactRule(pact);
  const parties: readonly Seat[] = draft?.parties ?? rule?.parties ?? [];
  const status = known?.status ?? 'none';
  const stamp = status === 'none' ? null : (w.stamp[status] ?? null);
  const name = text?.short ?? pact;
  const ask = async (title: string, words: string, yes: string, command: Parameters<typeof act>[0]): Promise<void> => {
    if (await confirmAct(title, words, yes)) await act(command, () => ui.value.said.done);
  };
  const show = (n: number): void => {
    setShown(n === latest?.n ? null : n);
    setAgainst(null);
  };
  const clauses = version?.clauses ?? known?.clauses ?? null;
  const old = latest !== null && version !== null && version.n !== latest.n;
  return (
    <article class="paper document" aria-labelledby={`pact-${pact}`} tabIndex={-1}>
      <div class="document-head">
        <div>
          <p class="kicker">
            {version
              ? `${w.draftOf(version.n)} · ${w.by(seatName(version.by))}${before ? ` · ${w.against(before.n)}` : ''}`
              : statusOf(state, pact)}
          </p>
          <h3 id={`pact-${pact}`}>{text?.title ?? pact}</h3>
          {pact === 'gsomia' || pact === 'acsa' || pact === 'tisa' ? <TermNote term={pact} /> : null}
        </div>
        {stamp ? <span class={`stamp stamp-${status}`}>{stamp}</span> : null}
      </div>
      <p class="preamble">{text?.preamble}</p>
      {rule?.venue && status !== 'in-force' ? <VenueCard convene /> : null}
      {known?.status === 'agreed' && known.ceremony !== null ? (
        <p class="odds">
          <b>{w.ceremony(known.ceremony)}</b> {known.odds ? w.oddsAre(rules.value.odds[known.odds]) : ''}{' '}
          <span class="hint">{w.oddsHint}</span>
        </p>
      ) : null}
      {known && known.reopens > state.clock.round ? <p class="hint">{w.reopens(known.reopens)}</p> : null}
      {known?.status === 'in-force' && known.since !== null ? (
        <p class="hint">
          {w.since(known.since)} {known.clauses ? '' : w.confidential}
        </p>
      ) : null}
      {draft && version && draft.versions.length > 1 && !editing ? (
        <Compare draft={draft} shown={version} against={before} onShow={show} onAgainst={setAgainst} />
      ) : null}
      {old ? (
        <p class="old-version" role="status">
          {w.oldVersion(latest.n)}{' '}
          <button type="button" class="link" onClick={() => show(latest.n)}>
            {w.toLatest}
          </button>
        </p>
      ) : null}
      {clauses && !editing ? (
        <Articles pact={pact} before={before?.clauses ?? null} after={clauses} draft={draft} version={version} />
      ) : null}
      {rule ? <RuleRef rule={rule.rule} documents={rule.documents} /> : null}
      {draft || status === 'agreed' || status === 'in-force' ? (
        <Signatures
          parties={parties}
          needed={(clauses && rule?.signatories?.(clauses)) ?? parties}
          agreed={draft?.agreed ?? []}
          done={status === 'agreed' || status === 'in-force'}
        />
      ) : null}
      {me ? (
        <div class="acts">
          {latest && status !== 'agreed' && !draft?.agreed.includes(me) && !old ? (
            <Gated
              primary
              refusal={closed(commands.agree(pact, latest.n))}
              onClick={() => {
                fire(ask(w.confirmAgree(name), w.confirmAgreeText, w.agree, commands.agree(pact, latest.n)));
              }}
            >
              {w.agree}
            </Gated>
          ) : null}
          {latest && status !== 'agreed' ? (
            <Gated
              refusal={closed(commands.counter(pact, latest.n, anyChange(pact, latest.clauses)))}
              onClick={() => setEditing(!editing)}
            >
              {editing ? ui.value.app.close : w.edit}
            </Gated>
          ) : null}
          {draft && status !== 'agreed' ? (
            <Gated
              brief={closed(commands.withdraw(pact)) !== null}
              refusal={closed(commands.withdraw(pact))}
              onClick={() => {
                fire(ask(w.confirmWithdraw(name), w.confirmWithdrawText, w.withdraw, commands.withdraw(pact)));
              }}
            >
              {w.withdraw}
            </Gated>
          ) : null}
          {status === 'agreed' ? (
            <Gated
              refusal={closed(commands.postpone(pact))}
              onClick={() => {
                fire(ask(w.confirmPostpone, w.confirmPostponeText, w.postpone, commands.postpone(pact)));
              }}
            >
              {w.postpone}
            </Gated>
          ) : null}
          {status === 'in-force' ? <InForce pact={pact} editing={editing} onEdit={() => setEditing(!editing)} /> : null}
        </div>
      ) : null}
      {me && status !== 'agreed' && (editing || (!draft && status !== 'in-force')) ? (
        <PactEditor
          pact={pact}
          onSent={() => {
            setEditing(false);
            setShown(null);
            setAgainst(null);
          }}
        />
      ) : null}
      {draft ? <History draft={draft} pact={pact} onShow={show} /> : null}
      <SideLetters pact={pact} />
    </article>
  );
}
