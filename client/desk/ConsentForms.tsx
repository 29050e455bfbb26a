/** Forms of the consent ledger: asking (or requesting), and giving a priced package. */
import { useState } from 'preact/hooks';
import { CONDITION_IDS, PRICE_MOVES } from '../../shared/rules/consent/conditions.ts';
import { roundsFor } from '../../shared/rules/consent/promises.ts';
import { hostOf, reachesBeyond, whyOf } from '../../shared/rules/consent/rules.ts';
import { OPERATION_IDS, operationRule } from '../../shared/rules/operations/index.ts';
import type { ConsentTerm, LedgerEntry } from '../../shared/rules/state.ts';
import type { Seat, Zone } from '../../shared/types.ts';
import { act, seat, view } from '../store.ts';
import { Field, Gated } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { lineIn, nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { fire } from '../ui/fire.ts';

export const termText = (term: ConsentTerm): string =>
  term.kind === 'crisis' ? ui.value.consent.untilCrisis : ui.value.consent.untilRound(term.round);
const termKey = (term: ConsentTerm): string => (term.kind === 'crisis' ? 'crisis' : String(term.round));
const termOf = (key: string): ConsentTerm =>
  key === 'crisis' ? { kind: 'crisis' } : { kind: 'round', round: Number(key) };

function terms(): ConsentTerm[] {
  const { clock, match, crisis } = view.value!;
  const rounds = Array.from({ length: Math.max(0, match.pace.rounds - clock.round + 1) }, (_, i): ConsentTerm => ({
    kind: 'round',
    round: clock.round + i,
  }));
  return crisis ? [{ kind: 'crisis' }, ...rounds] : rounds;
}

function TermSelect({
  value,
  onPick,
  choices,
}: {
  value: ConsentTerm;
  onPick: (t: ConsentTerm) => void;
  choices: readonly ConsentTerm[];
}) {
  return (
    <Field label={ui.value.consent.term}>
      <select value={termKey(value)} onChange={(e) => onPick(termOf(e.currentTarget.value))}>
        {choices.map((t) => (
          <option key={termKey(t)} value={termKey(t)}>
            {termText(t)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Conditions({ picked, onPick }: { picked: readonly string[]; onPick: (next: readonly string[]) => void }) {
  return (
    <fieldset class="recipients">
      <legend>{ui.value.consent.conditions}</legend>
      {CONDITION_IDS.map((c) => (
        <label key={c} class={picked.includes(c) ? 'chip on' : 'chip'}>
          <input
            type="checkbox"
            checked={picked.includes(c)}
            onChange={() => onPick(picked.includes(c) ? picked.filter((x) => x !== c) : [...picked, c])}
          />
          {nameIn(rules.value.conditions, c)}
        </label>
      ))}
    </fieldset>
  );
}

/** Asks the host of a territory for consent, or, as the host, requests assistance. */
export function AskForm({
  mode,
  operations,
}: {
  mode: 'ask-consent' | 'request-assistance';
  operations: readonly string[];
}) {
  const w = ui.value.consent;
  const [operation, setOperation] = useState(operations[0] ?? OPERATION_IDS[0]);
  const rule = operationRule(operation);
  // Asked where the host has a say: on its land, around the peninsula (D2), in the North (D3).
  const zones = (rule?.zones ?? []).filter((z) => hostOf(z) !== null);
  const [zone, setZone] = useState<Zone | null>(null);
  const where = zone && zones.includes(zone) ? zone : (zones.find((z) => z === 'rok') ?? zones[0] ?? 'rok');
  const ground = whyOf(where);
  const options = terms();
  const [term, setTerm] = useState<ConsentTerm>(options[0] ?? { kind: 'crisis' });
  const [price, setPrice] = useState('');
  const [conditions, setConditions] = useState<readonly string[]>([]);
  // Only what can still be kept is promised: an act, and a round by which it can be done.
  const dues = price ? roundsFor(view.value!, price) : [];
  const [picked, setDue] = useState<number | null>(null);
  const due = picked !== null && dues.includes(picked) ? picked : (dues[1] ?? dues[0] ?? 0);
  const asker: Seat = rule?.seat ?? 'tokyo';
  const command =
    mode === 'ask-consent'
      ? commands.askConsent(operation, where, term, price ? { move: price, due } : null)
      : commands.requestAssistance(asker, operation, where, conditions, term);
  const refusal = closed(command);
  const send = (): void => {
    fire(act(command, () => ui.value.said.sent));
  };
  return (
    <form
      class="ask"
      onSubmit={(e) => {
        e.preventDefault();
        if (!refusal) send();
      }}
    >
      <p class="hint">{mode === 'ask-consent' ? w.askLead : w.requestLead}</p>
      <Field label={w.operation} hint={lineIn(rules.value.operations, operation)}>
        <select value={operation} onChange={(e) => setOperation(e.currentTarget.value)}>
          {operations.map((o) => (
            <option key={o} value={o}>
              {nameIn(rules.value.operations, o)}
              {mode === 'request-assistance' ? ` (${seatName(operationRule(o)?.seat ?? 'tokyo')})` : ''}
            </option>
          ))}
        </select>
      </Field>
      <Field label={w.zone} hint={rules.value.zones[where].line}>
        <select value={where} onChange={(e) => setZone(e.currentTarget.value as Zone)}>
          {zones.map((z) => (
            <option key={z} value={z}>
              {rules.value.zones[z].name}
            </option>
          ))}
        </select>
      </Field>
      <TermSelect value={term} onPick={setTerm} choices={options} />
      {mode === 'ask-consent' && seat.value === 'tokyo' ? (
        <>
          <Field label={w.price}>
            <select value={price} onChange={(e) => setPrice(e.currentTarget.value)}>
              <option value="">{w.noPrice}</option>
              {PRICE_MOVES.filter((m) => roundsFor(view.value!, m).length > 0).map((m) => (
                <option key={m} value={m}>
                  {nameIn(rules.value.moves, m)}
                </option>
              ))}
            </select>
          </Field>
          {price ? (
            <Field label={w.dueLabel}>
              <select value={String(due)} onChange={(e) => setDue(Number(e.currentTarget.value))}>
                {dues.map((r) => (
                  <option key={r} value={String(r)}>
                    {w.due(r)}
                  </option>
                ))}
              </select>
            </Field>
          ) : null}
        </>
      ) : null}
      {mode === 'request-assistance' ? <Conditions picked={conditions} onPick={setConditions} /> : null}
      <RuleRef rule={ground.rule ?? 'D1'} documents={ground.documents ?? []} />
      {rule && rule.rule !== ground.rule ? <RuleRef rule={rule.rule} documents={rule.documents} /> : null}
      <div class="acts">
        <Gated primary refusal={refusal} onClick={send}>
          {w.send}
        </Gated>
      </div>
    </form>
  );
}

/** The answer of the one who was asked. */
export function AnswerForm({ entry }: { entry: LedgerEntry }) {
  const w = ui.value.consent;
  const [conditions, setConditions] = useState<readonly string[]>(entry.conditions);
  const [term, setTerm] = useState<ConsentTerm>(entry.term);
  const host = entry.origin === 'asked';
  // A host may shorten the term, not lengthen it.
  const choices = [
    entry.term,
    ...terms().filter((t) => termKey(t) !== termKey(entry.term) && !reachesBeyond(view.value!, t, entry.term)),
  ];
  const give = async (): Promise<void> => {
    if (host && !(await confirmAct(w.confirmGive, w.confirmGiveText, w.give))) return;
    await act(commands.giveConsent(entry.id, conditions, term), () => ui.value.said.done);
  };
  const refuse = async (): Promise<void> => {
    if (await confirmAct(w.confirmRefuse, w.confirmRefuseText, w.refuse))
      await act(commands.refuseConsent(entry.id), () => ui.value.said.done);
  };
  return (
    <div class="answer">
      {host ? (
        <>
          <Conditions picked={conditions} onPick={setConditions} />
          <TermSelect value={term} onPick={setTerm} choices={choices} />
        </>
      ) : null}
      <div class="acts">
        <Gated
          primary
          refusal={closed(commands.giveConsent(entry.id, conditions, term))}
          onClick={() => {
            fire(give());
          }}
        >
          {host ? w.give : w.accept}
        </Gated>
        <Gated
          refusal={closed(commands.refuseConsent(entry.id))}
          onClick={() => {
            fire(refuse());
          }}
        >
          {w.refuse}
        </Gated>
      </div>
    </div>
  );
}
