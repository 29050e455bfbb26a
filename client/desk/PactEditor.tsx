/** Writing a first draft or a redline: clause by clause, kept until sent, and saved from another hand's version by telling where both changed. */
import { pactRule } from '../../shared/rules/pacts/index.ts';
import { thresholdOf } from '../../shared/rules/pacts/rule.ts';
import type { Clauses, DraftVersion } from '../../shared/rules/state.ts';
import { act, draft as keptDraft, seat, setDraft, view } from '../store.ts';
import { Gated, Radios } from '../ui/controls.tsx';
import { seatName, ui } from '../ui/lang.ts';
import { anyChange, clauseOptions, clauseOrder, firstClauses } from './clauses.ts';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { collisions, effective, latestOf, versionOf, type Collision, type Edit } from './models.ts';
import { pactText } from './pactWords.ts';
import { fire } from '../ui/fire.ts';
import { TermNote } from '../ui/term.tsx';

/** Exactly where two hands met: the article, what it said, what each made of it, and the choice between them. */
function Collisions({
  pact,
  found,
  by,
  onPick,
}: {
  pact: string;
  found: readonly Collision[];
  by: DraftVersion;
  onPick: (clause: string, option: string) => void;
}) {
  const w = ui.value.pacts;
  const order = clauseOrder(pact);
  return (
    <section class="collision" role="alert" aria-labelledby="collision-title">
      <h4 id="collision-title">{w.collision}</h4>
      <ul>
        {found.map((c) => {
          const t = pactText(pact, c.clause);
          return (
            <li key={c.clause}>
              <p>
                <b class="article">{w.article(order.indexOf(c.clause) + 1)}</b> <b>{t.title}</b>
              </p>
              <dl class="hands">
                <div>
                  <dt>{w.was}</dt>
                  <dd>
                    <del>{t.label(c.base)}</del>
                  </dd>
                </div>
                <div>
                  <dt>
                    {w.theirs} · {w.versionBy(by.n, seatName(by.by))}
                  </dt>
                  <dd>
                    <ins>{t.label(c.theirs)}</ins>
                  </dd>
                </div>
                <div>
                  <dt>{w.mine}</dt>
                  <dd>
                    <ins>{t.label(c.mine)}</ins>
                  </dd>
                </div>
              </dl>
              <div class="acts">
                <button type="button" onClick={() => onPick(c.clause, c.mine)}>
                  {w.keepMine}
                </button>
                <button type="button" onClick={() => onPick(c.clause, c.theirs)}>
                  {w.takeTheirs}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function PactEditor({ pact, onSent }: { pact: string; onSent: () => void }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const name = `pact:${pact}`;
  const draft = state.drafts[pact];
  const latest = latestOf(draft);
  const edit = keptDraft<Edit & { settled?: readonly string[] }>(name) ?? { base: latest?.n ?? 0, changes: {} };
  const settled = edit.settled ?? [];
  // A pact in force is amended from where it stands.
  const ground: Clauses = latest?.clauses ?? state.pacts[pact]?.clauses ?? firstClauses(pact);
  const base = versionOf(draft, edit.base)?.clauses ?? ground;
  const behind = latest !== null && edit.base !== latest.n && Object.keys(edit.changes).length > 0;
  const clashing = behind ? collisions(base, ground, edit.changes).filter((c) => !settled.includes(c.clause)) : [];
  const now: Clauses = { ...ground, ...edit.changes };
  const changes = effective(ground, edit.changes);
  const save = (next: Edit & { settled?: readonly string[] }): void => setDraft(name, next);
  const pick = (clause: string, option: string): void =>
    save({ ...edit, changes: { ...edit.changes, [clause]: option } });
  const settle = (clause: string, option: string): void => {
    const next = { ...edit, changes: { ...edit.changes, [clause]: option }, settled: [...settled, clause] };
    // With the last collision settled, the changes stand on the latest version.
    const open = collisions(base, ground, next.changes).filter((c) => !next.settled.includes(c.clause));
    save(open.length ? next : { base: latest?.n ?? 0, changes: effective(ground, next.changes) });
  };
  const first = latest === null;
  const rule = pactRule(pact);
  const others = (rule?.parties ?? []).filter((s) => s !== seat.value);
  const refusal = closed(
    first ? commands.propose(pact, others, now) : commands.counter(pact, latest.n, anyChange(pact, ground)),
  );
  const send = (): void => {
    const command = first ? commands.propose(pact, others, now) : commands.counter(pact, latest.n, changes);
    fire(
      act(command, () => ui.value.said.sent).then((ok) => {
        if (ok) {
          setDraft(name, null);
          onSent();
        }
      }),
    );
  };
  const needed = rule && rule.threshold !== undefined ? thresholdOf(rule, now, state.bar) : null;
  return (
    <section class="editor" aria-labelledby={`edit-${pact}`}>
      <h4 id={`edit-${pact}`}>{first ? w.new : w.edit}</h4>
      {first ? null : <TermNote term="change" />}
      {refusal && refusal.code !== 'wrong-phase' ? (
        <Gated refusal={refusal} onClick={() => undefined}>
          {first ? w.propose : w.counter}
        </Gated>
      ) : (
        <>
          {clashing.length && latest ? (
            <>
              <p>{w.collisionText(latest.n)}</p>
              <Collisions pact={pact} found={clashing} by={latest} onPick={settle} />
            </>
          ) : behind ? (
            <p class="hint">{w.rebased(latest.n)}</p>
          ) : null}
          {clauseOrder(pact).map((clause, i) => {
            const t = pactText(pact, clause);
            return (
              <Radios
                key={clause}
                legend={
                  <>
                    <b>{w.article(i + 1)}</b> {t.title}
                    {!first && clause in changes ? <span class="tag"> {w.changed}</span> : null}
                  </>
                }
                name={`${pact}-${clause}`}
                value={now[clause] ?? null}
                onPick={(o) => pick(clause, o)}
                choices={clauseOptions(pact, clause).map((o) => ({ value: o, label: t.label(o), hint: t.article(o) }))}
              />
            );
          })}
          {needed !== null ? <p class="hint">{w.threshold(needed, state.meters.home.seoul ?? null)}</p> : null}
          <div class="acts">
            {refusal ? (
              <Gated refusal={refusal} onClick={() => undefined}>
                {first ? w.propose : w.counter}
              </Gated>
            ) : (
              <button
                type="button"
                class="primary"
                aria-disabled={clashing.length > 0 || (!first && Object.keys(changes).length === 0)}
                onClick={() => {
                  if (clashing.length === 0 && (first || Object.keys(changes).length)) send();
                }}
              >
                {first ? w.propose : w.counter}
              </button>
            )}
            {Object.keys(edit.changes).length ? (
              <button type="button" onClick={() => setDraft(name, null)}>
                {w.discard}
              </button>
            ) : null}
          </div>
          <p class="hint">{!first && Object.keys(changes).length === 0 ? w.nothing : w.saved}</p>
        </>
      )}
    </section>
  );
}
