/** The consent ledger as it is read: filters, and each entry with its terms, conditions and the promise made for it. */
import { signal } from '@preact/signals';
import { OPERATION_IDS } from '../../shared/rules/operations/index.ts';
import { owes } from '../../shared/rules/consent/promises.ts';
import type { LedgerEntry } from '../../shared/rules/state.ts';
import { SEATS, ZONES, type Seat, type Zone } from '../../shared/types.ts';
import { act, seat, view } from '../store.ts';
import { Field, Gated } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, RuleRef } from '../ui/marks.tsx';
import { AnswerForm, termText } from './ConsentForms.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { ANY, ledgerRows, type LedgerFilter, type LedgerRow } from './models.ts';
import { whyOf } from '../../shared/rules/consent/rules.ts';

/** Stays as it was set while other papers are read. */
const filter = signal<LedgerFilter>(ANY);
const SHOWN = 12;
const limit = signal(SHOWN);

function set<K extends keyof LedgerFilter>(key: K, value: LedgerFilter[K]): void {
  filter.value = { ...filter.value, [key]: value };
  limit.value = SHOWN;
}

/** Whether the act promised for a consent is owed, kept or broken. */
function promise(entry: LedgerEntry): 'kept' | 'broken' | 'owed' | 'void' {
  if (entry.paid) return 'kept';
  if (entry.status === 'unpaid') return 'broken';
  return owes(entry) ? 'owed' : 'void';
}

function Terms({ entry }: { entry: LedgerEntry }) {
  const w = ui.value.consent;
  const R = rules.value;
  const { price } = entry;
  const kept = promise(entry);
  return (
    <dl class="terms">
      <div>
        <dt>{w.zone}</dt>
        <dd>{R.zones[entry.zone].name}</dd>
      </div>
      <div>
        <dt>{w.term}</dt>
        <dd>{termText(entry.term)}</dd>
      </div>
      <div>
        <dt>{w.conditions}</dt>
        <dd>
          {entry.conditions.length ? R.list(entry.conditions.map((c) => nameIn(R.conditions, c))) : w.noConditions}
        </dd>
      </div>
      <div>
        <dt>{w.price}</dt>
        <dd>
          {price ? (
            <>
              {nameIn(R.moves, price.move)}, {w.due(price.due)}{' '}
              <b class={`promise promise-${kept}`}>
                {kept === 'kept'
                  ? `✓ ${w.paid}`
                  : kept === 'broken'
                    ? `✕ ${w.broken}`
                    : kept === 'owed'
                      ? `○ ${w.owed}`
                      : ''}
              </b>
            </>
          ) : (
            w.noPrice
          )}
        </dd>
      </div>
    </dl>
  );
}

function Entry({ row }: { row: LedgerRow }) {
  const w = ui.value.consent;
  const { entry } = row;
  const R = rules.value;
  const revoke = async (): Promise<void> => {
    if (await confirmAct(w.confirmRevoke, w.confirmRevokeText, w.revoke))
      await act(commands.revokeConsent(entry.id), () => ui.value.said.done);
  };
  const why = whyOf(entry.zone);
  return (
    <li class={`entry entry-${entry.status}`}>
      <p class="entry-head">
        <b class="entry-name">{nameIn(R.operations, entry.operation)}</b>{' '}
        <b class="entry-status">{R.consentStatus[entry.status]}</b>
      </p>
      <p class="entry-who">
        <Glyph seat={entry.origin === 'asked' ? entry.from : entry.to} />{' '}
        {entry.origin === 'asked'
          ? w.asked(seatName(entry.from), seatName(entry.to))
          : w.requested(seatName(entry.to), seatName(entry.from))}{' '}
        <span class="hint">{w.rounds(entry.asked, entry.answered)}</span>
      </p>
      <Terms entry={entry} />
      {row.running.length ? (
        <p class="hint">
          <b>{w.inUse}</b>
        </p>
      ) : null}
      {row.mine === 'answer' ? <AnswerForm entry={entry} /> : null}
      {row.mine === 'revoke' ? (
        <div class="acts">
          <Gated
            refusal={closed(commands.revokeConsent(entry.id))}
            onClick={() => {
              fire(revoke());
            }}
          >
            {w.revoke}
          </Gated>
        </div>
      ) : null}
      <RuleRef rule={why.rule} documents={why.documents ?? []} />
    </li>
  );
}

function Filters({ shown, of }: { shown: number; of: number }) {
  const w = ui.value.consent;
  const f = filter.value;
  return (
    <div class="filters" role="group" aria-label={w.filter}>
      <Field label={w.status}>
        <select value={f.status} onChange={(e) => set('status', e.currentTarget.value as LedgerFilter['status'])}>
          <option value="all">{w.all}</option>
          <option value="open">{w.openOnly}</option>
          <option value="valid">{w.valid}</option>
          <option value="past">{w.past}</option>
        </select>
      </Field>
      <Field label={w.capital}>
        <select value={f.seat ?? ''} onChange={(e) => set('seat', (e.currentTarget.value || null) as Seat | null)}>
          <option value="">{w.anyCapital}</option>
          {SEATS.map((s) => (
            <option key={s} value={s}>
              {seatName(s)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={w.zone}>
        <select value={f.zone ?? ''} onChange={(e) => set('zone', (e.currentTarget.value || null) as Zone | null)}>
          <option value="">{w.anyZone}</option>
          {ZONES.map((z) => (
            <option key={z} value={z}>
              {rules.value.zones[z].name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={w.operation}>
        <select value={f.operation ?? ''} onChange={(e) => set('operation', e.currentTarget.value || null)}>
          <option value="">{w.anyOperation}</option>
          {OPERATION_IDS.map((o) => (
            <option key={o} value={o}>
              {nameIn(rules.value.operations, o)}
            </option>
          ))}
        </select>
      </Field>
      <p class="hint" role="status">
        {w.count(shown, of)}
        {shown < of ? (
          <>
            {' '}
            <button
              type="button"
              class="link"
              onClick={() => {
                filter.value = ANY;
              }}
            >
              {w.clear}
            </button>
          </>
        ) : null}
      </p>
    </div>
  );
}

export function LedgerView() {
  const w = ui.value.consent;
  const state = view.value!;
  const all = ledgerRows(state, seat.value, ANY);
  const rows = ledgerRows(state, seat.value, filter.value);
  const first = rows.slice(0, limit.value);
  return (
    <section class="paper">
      <p class="kicker">{w.lead}</p>
      {all.length > 1 ? (
        <Filters shown={rows.length} of={all.length} />
      ) : all.length ? null : (
        <p class="empty">
          {w.empty}
          <span class="hint">{w.emptyHint}</span>
        </p>
      )}
      {first.length ? (
        <ol class="ledger">
          {first.map((r) => (
            <Entry key={r.entry.id} row={r} />
          ))}
        </ol>
      ) : all.length ? (
        <p class="hint">{w.noMatch}</p>
      ) : null}
      {rows.length > first.length ? (
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              limit.value += SHOWN;
            }}
          >
            {w.more(rows.length - first.length)}
          </button>
        </div>
      ) : null}
    </section>
  );
}
