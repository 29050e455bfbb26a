/** A consultation with Seoul in a crisis: Washington's on reinforcements, or Tokyo's on the North; asked for, answered, or held in silence. */
import { act, seat, view } from '../store.ts';
import { Gated } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';

export function Consultation({ of }: { of: 'washington' | 'tokyo' }) {
  const w = ui.value.crisis;
  const crisis = view.value?.crisis;
  if (!crisis) return null;
  const me = seat.value;
  const north = of === 'tokyo';
  const [status, answer] = north
    ? [crisis.north ?? 'none', crisis.northAnswer]
    : [crisis.consultation, crisis.consultationAnswer];
  return (
    <section class="paper">
      <h3>{north ? w.consultationNorth : w.consultation}</h3>
      <p>
        {status === 'none'
          ? w.consultNone
          : status === 'asked'
            ? w.consultAsked
            : w.consultHeld(answer === 'concur' ? w.concur : answer === 'object' ? w.object : w.noAnswer)}{' '}
        <span class="hint">{w.consultHint}</span>
      </p>
      <div class="acts">
        {me === of && status === 'none' ? (
          <Gated
            refusal={closed(commands.consult())}
            onClick={() => {
              fire(act(commands.consult(), () => ui.value.said.sent));
            }}
          >
            {north ? w.consultNorth : w.consult}
          </Gated>
        ) : null}
        {me === 'seoul' && status === 'asked'
          ? (['concur', 'object'] as const).map((a) => (
              <Gated
                key={a}
                refusal={closed(commands.answerConsultation(a, of))}
                onClick={() => {
                  fire(act(commands.answerConsultation(a, of), () => ui.value.said.done));
                }}
              >
                {w[a]}
              </Gated>
            ))
          : null}
      </div>
      {north ? <RuleRef rule="D3" documents={['002', '003']} /> : <RuleRef rule="D14" documents={['002']} />}
    </section>
  );
}
