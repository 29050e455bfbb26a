/** The own delegation: who holds which desk, what waits for the second key, what the own desk alone knows, and the inner channel. */
import type { Member } from '../../../shared/rules/state.ts';
import { act, presence, seat, view, you } from '../../store.ts';
import { Gated } from '../../ui/controls.tsx';
import { fire } from '../../ui/fire.ts';
import { rules, seatName, ui } from '../../ui/lang.ts';
import { Glyph } from '../../ui/marks.tsx';
import { commands } from '../commands.ts';
import { closed } from '../gates.ts';
import { Acts } from './Acts.tsx';
import { aliasOf } from './aliasOf.ts';
import { InnerChannel } from './InnerChannel.tsx';
import './delegation.css';
import { TermNote } from '../../ui/term.tsx';

function Person({ member, votes, members }: { member: Member; votes: number; members: number }) {
  const w = ui.value.delegation;
  const mine = you.value?.participant === member.participant;
  const here = presence.value.find((p) => p.participant === member.participant)?.state ?? 'away';
  const head = member.portfolios.includes('head');
  return (
    <li class={mine ? 'delegate own' : 'delegate'}>
      <p class="delegate-name">
        <b translate={false}>{aliasOf(member.participant)}</b>
        {mine ? <span class="you"> ({ui.value.app.you})</span> : null}{' '}
        <span class={`here here-${here}`}>
          <span aria-hidden="true">{here === 'here' ? '●' : '○'}</span> {w.state[here]}
        </span>
      </p>
      <ul class="portfolios">
        {member.portfolios.map((p) => (
          <li key={p}>
            <b>{rules.value.portfolios[p]}</b> <span class="hint">{w.duties[p]}</span>
          </li>
        ))}
      </ul>
      {head ? null : (
        <div class="acts">
          <Gated
            refusal={closed(commands.rotateHead(member.participant))}
            brief
            onClick={() => {
              fire(act(commands.rotateHead(member.participant), () => ui.value.said.done));
            }}
          >
            {w.makeHead}
          </Gated>
          {votes ? <span class="hint">{w.votes(votes, members)}</span> : null}
        </div>
      )}
    </li>
  );
}

/** What the own desks alone know, and the report that the intelligence desk may show to all. */
function Secrets() {
  const w = ui.value.delegation;
  const me = seat.value!;
  const state = view.value!;
  const secrets = Object.entries(state.secrets?.[me] ?? {});
  const report = state.reports[me];
  const shared = state.sharedReports?.[me];
  return (
    <section class="paper desk-secrets" aria-labelledby="secrets-title">
      <h3 id="secrets-title">{w.secrets}</h3>
      {secrets.length ? (
        <dl>
          {secrets.map(([portfolio, secret]) => (
            <div key={portfolio}>
              <dt>{rules.value.portfolios[portfolio as keyof typeof rules.value.portfolios]}</dt>
              <dd>{rules.value.secret(secret)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="hint">{w.noSecret}</p>
      )}
      <p class="hint">{w.secretsHint}</p>
      {report ? (
        <>
          <h4>{w.report}</h4>
          <TermNote term="confidence" />
          <p>{rules.value.report(report)}</p>
          <Gated
            refusal={closed(commands.shareReport())}
            onClick={() => {
              fire(act(commands.shareReport(), () => ui.value.said.done));
            }}
          >
            {w.shareReport}
          </Gated>
        </>
      ) : me === 'pyongyang' ? null : (
        <>
          <h4>{w.sharedReport}</h4>
          <p>{shared ? rules.value.report(shared) : w.notShared}</p>
        </>
      )}
    </section>
  );
}

export function DelegationPanel() {
  const w = ui.value.delegation;
  const me = seat.value;
  const members = me ? view.value?.delegations?.[me] : undefined;
  if (!me || !members)
    return (
      <>
        <h2>{w.title}</h2>
        <p class="hint on-desk">{w.alone}</p>
      </>
    );
  const votes = Object.values(view.value?.headVotes?.[me] ?? {});
  return (
    <>
      <h2>
        <Glyph seat={me} /> {w.titleOf(seatName(me))}
      </h2>
      <Acts />
      <section class="paper" aria-labelledby="people-title">
        <h3 id="people-title">{w.people}</h3>
        <ul class="people">
          {members.map((m) => (
            <Person
              key={m.participant}
              member={m}
              members={members.length}
              votes={votes.filter((v) => v === m.participant).length}
            />
          ))}
        </ul>
        <p class="hint">{w.headHint}</p>
      </section>
      <Secrets />
      <InnerChannel />
    </>
  );
}
