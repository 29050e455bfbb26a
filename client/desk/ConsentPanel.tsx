/** The consent ledger: who let whom do what, where, on which conditions, until when; and the operations that rest on it. */
import { useState } from 'preact/hooks';
import { OPERATION_IDS, operationRule } from '../../shared/rules/operations/index.ts';
import { hostOf } from '../../shared/rules/consent/rules.ts';
import type { OperationState } from '../../shared/rules/state.ts';
import type { Zone } from '../../shared/types.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { nameIn, rules, ui } from '../ui/lang.ts';
import { RuleRef, SeatTag } from '../ui/marks.tsx';
import { AskForm } from './ConsentForms.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { LedgerView } from './LedgerView.tsx';
import { fire } from '../ui/fire.ts';
import { TermNote } from '../ui/term.tsx';

function Operation({ operation }: { operation: OperationState }) {
  const w = ui.value.consent;
  const state =
    operation.status === 'running' ? w.running : operation.status === 'withdraw-due' ? w.withdrawDue : w.over;
  return (
    <li class="entry">
      <p class="entry-head">
        <b class="entry-status">{state}</b> <SeatTag seat={operation.seat} />{' '}
        {nameIn(rules.value.operations, operation.operation)} · {rules.value.zones[operation.zone].name}
        {operation.disputed ? <b> · {w.disputed}</b> : null}
      </p>
      <p class="hint">{operation.consent ? w.under(operation.consent) : w.noConsent}</p>
      {operation.seat === seat.value && operation.status !== 'over' ? (
        <div class="acts">
          <Gated
            refusal={closed(commands.withdrawOperation(operation.id))}
            onClick={() => {
              fire(act(commands.withdrawOperation(operation.id), () => ui.value.said.done));
            }}
          >
            {w.withdrawOp}
          </Gated>
        </div>
      ) : null}
    </li>
  );
}

/** What the capital can begin itself, each operation in each of its zones, and why not. */
export function OperateList() {
  const me = seat.value;
  const w = ui.value.consent;
  const mine = OPERATION_IDS.filter((o) => operationRule(o)?.seat === me);
  const [picked, setPicked] = useState<string>('');
  if (mine.length === 0) return null;
  const pairs = mine.flatMap((o) => operationRule(o)!.zones.map((z) => ({ o, z, key: `${o}@${z}` })));
  const now = pairs.find((p) => p.key === picked) ?? pairs[0]!;
  return (
    <div class="operate">
      <label class="field">
        <span class="field-label">{w.operation}</span>
        <select value={now.key} onChange={(e) => setPicked(e.currentTarget.value)}>
          {pairs.map((p) => (
            <option key={p.key} value={p.key}>
              {nameIn(rules.value.operations, p.o)} – {rules.value.zones[p.z as Zone].name}
              {closed(commands.operate(p.o, p.z)) ? ` (${ui.value.refusal.title})` : ''}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{rules.value.operations[now.o as keyof typeof rules.value.operations]?.line}</p>
      <RuleRef rule={operationRule(now.o)!.rule} documents={operationRule(now.o)!.documents} />
      <div class="acts">
        <Gated
          primary
          refusal={closed(commands.operate(now.o, now.z))}
          onClick={() => {
            fire(act(commands.operate(now.o, now.z as Zone), () => ui.value.said.done));
          }}
        >
          {w.operate}
        </Gated>
      </div>
    </div>
  );
}

export function ConsentPanel() {
  const w = ui.value.consent;
  const state = view.value!;
  const me = seat.value;
  const operations = Object.values(state.operations).filter((o) => o.status !== 'over');
  // Only what Tokyo does where the host has a say is asked for; what Washington does is a matter of consultation (D14).
  const askable = OPERATION_IDS.filter(
    (o) => operationRule(o)?.seat === 'tokyo' && operationRule(o)?.zones.some((z) => hostOf(z) !== null),
  );
  const asking = askable.filter((o) => operationRule(o)?.seat === me);
  return (
    <>
      <div class="panel-head">
        <h2>{w.title}</h2>
        <TermNote term="consent" />
      </div>
      <LedgerView />
      {me && asking.length ? (
        <details class="paper fold">
          <summary>
            <h3>{w.ask}</h3>
          </summary>
          <AskForm mode="ask-consent" operations={asking} />
        </details>
      ) : null}
      {me === 'seoul' ? (
        <details class="paper fold">
          <summary>
            <h3>{w.request}</h3>
          </summary>
          <AskForm mode="request-assistance" operations={askable} />
        </details>
      ) : null}
      <section class="paper">
        <h3>{w.operations}</h3>
        <TermNote term="around" />
        {operations.length ? (
          <ul class="ledger">
            {operations.map((o) => (
              <Operation key={o.id} operation={o} />
            ))}
          </ul>
        ) : (
          <p class="hint">{w.noOperations}</p>
        )}
        {me ? <OperateList /> : null}
      </section>
    </>
  );
}
