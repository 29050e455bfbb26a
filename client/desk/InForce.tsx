/** What can be done about a pact in force: widen or change it where it allows that, renew it while its term runs, end it. */
import { pactRule } from '../../shared/rules/pacts/index.ts';
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { rules, ui } from '../ui/lang.ts';
import { commands } from './commands.ts';
import { closed } from './gates.ts';

export function InForce({ pact, editing, onEdit }: { pact: string; editing: boolean; onEdit: () => void }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const rule = pactRule(pact);
  const standing = state.pacts[pact]?.clauses;
  const name = (rules.value.pacts as Readonly<Record<string, { short: string }>>)[pact]?.short ?? pact;
  const ask = async (title: string, words: string, yes: string, command: Parameters<typeof act>[0]): Promise<void> => {
    if (await confirmAct(title, words, yes)) await act(command, () => ui.value.said.done);
  };
  const others = (rule?.parties ?? []).filter((s) => s !== seat.value);
  const idle = !state.drafts[pact];
  const renew = standing && commands.propose(pact, others, standing);
  const party = seat.value !== null && rule?.parties.includes(seat.value) === true;
  return (
    <>
      {rule?.amendable && idle && party ? (
        <Gated refusal={null} onClick={onEdit}>
          {editing ? ui.value.app.close : w.edit}
        </Gated>
      ) : null}
      {rule?.renewable && renew && idle && party && (rule.lasts?.(standing) ?? null) !== null ? (
        <Gated
          refusal={closed(renew)}
          onClick={() => {
            fire(act(renew, () => ui.value.said.sent));
          }}
        >
          {w.renew}
        </Gated>
      ) : null}
      <Gated
        refusal={closed(commands.end(pact))}
        onClick={() => {
          fire(ask(w.confirmEnd(name), w.confirmEndText, w.end, commands.end(pact)));
        }}
      >
        {w.end}
      </Gated>
    </>
  );
}
