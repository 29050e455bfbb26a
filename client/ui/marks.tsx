/** Small marks that stand for a capital, a rule, a document, a number's way. Shape and word always go together. */
import type { DocumentId, RuleId, Seat } from '../../shared/types.ts';
import type { Refusal } from '../../shared/rules/refusal.ts';
import { refusalWords, rules, seatName, ui } from './lang.ts';

export const GLYPHS: Readonly<Record<Seat, string>> = { seoul: '●', tokyo: '■', washington: '▲', pyongyang: '◆' };

export function Glyph({ seat }: { seat: Seat }) {
  return (
    <span class={`glyph glyph-${seat}`} aria-hidden="true">
      {GLYPHS[seat]}
    </span>
  );
}

export function SeatTag({ seat, you = false }: { seat: Seat; you?: boolean }) {
  return (
    <span class="seat-tag">
      <Glyph seat={seat} /> {seatName(seat)}
      {you ? <span class="you"> ({ui.value.app.you})</span> : null}
    </span>
  );
}

/** Marks what a delegation did not do itself: a bot, the steward of an absent one, or the facilitator in its place did. */
export function ActorTag({ role }: { role: string }) {
  const word =
    role === 'bot'
      ? ui.value.app.bot
      : role === 'steward'
        ? ui.value.app.steward
        : role === 'facilitator'
          ? ui.value.delegation.facilitator
          : null;
  return word ? (
    <span class="actor-tag">
      <span aria-hidden="true">⚙</span> {word}
    </span>
  ) : null;
}

/** Whether an event is marked: its rule is the documents', its effect the game's own. */
export const isOwn = (event: { readonly data: unknown }): boolean => (event.data as { own?: unknown }).own === true;

/** A rule with its title, and on opening what it says and what each document says about it. `own`: what it does here is the game's own (G). */
export function RuleRef({
  rule,
  documents = [],
  own = false,
}: {
  rule: RuleId;
  documents?: readonly DocumentId[];
  own?: boolean;
}) {
  const R = rules.value;
  const text = R.rules[rule];
  return (
    <details class="rule-ref">
      <summary>
        <span class={rule === 'G' ? 'rule-id game' : 'rule-id'} translate={false}>
          {rule === 'G' ? 'G' : rule}
        </span>{' '}
        {own ? (
          <span class="rule-id game" title={ui.value.rulebook.ownEffect}>
            G
          </span>
        ) : null}{' '}
        {text.title}
        {documents.length ? (
          <span class="cites"> · {documents.map((d) => R.documents[d].cite).join(' · ')}</span>
        ) : null}
      </summary>
      {own ? (
        <p>
          <b>{ui.value.rulebook.ownEffect}</b>
        </p>
      ) : null}
      <p>{text.statement}</p>
      <p>{text.inPlay}</p>
      {own && text.own ? <p>{text.own}</p> : null}
      {documents.length ? (
        <ul>
          {documents.map((d) => (
            <li key={d}>
              <cite>{R.documents[d].cite}</cite>{' '}
              {(R.documents[d].says as Readonly<Record<string, string>>)[rule] ?? R.documents[d].about}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={`#/rules/${rule}`}>{ui.value.rulebook.open}</a>
      </p>
    </details>
  );
}

/** Why something is closed: the reason, the rule and its documents, and what would open it. */
export function Why({ refusal, id }: { refusal: Refusal; id?: string }) {
  return (
    <div class="why" {...(id ? { id } : {})}>
      <p>
        <span class="why-mark" aria-hidden="true">
          ✕
        </span>{' '}
        {refusalWords(refusal)}
      </p>
      {refusal.opens ? (
        <p class="opens">
          <b>{ui.value.refusal.opens}:</b> {rules.value.openers[refusal.opens]}
        </p>
      ) : null}
      {refusal.rule ? (
        <RuleRef rule={refusal.rule} documents={refusal.documents ?? []} own={refusal.own === true} />
      ) : null}
    </div>
  );
}

/** A change as arrow, number and word. */
export function Delta({ by }: { by: number }) {
  const w = ui.value.meters;
  if (by === 0)
    return (
      <span class="delta flat">
        <span aria-hidden="true">→</span> {w.steady}
      </span>
    );
  return (
    <span class={by > 0 ? 'delta up' : 'delta down'}>
      <span aria-hidden="true">{by > 0 ? '↗' : '↘'}</span> {by > 0 ? w.up(by) : w.down(-by)}
    </span>
  );
}

/** A bar with its number beside it, for meters whose exact value is known. */
export function Bar({ value, label, mark }: { value: number; label: string; mark?: number | null }) {
  return (
    <span class="bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={value}>
      <span class="bar-fill" style={{ width: `${value}%` }} />
      {mark === undefined || mark === null ? null : <span class="bar-mark" style={{ left: `${mark}%` }} />}
    </span>
  );
}
