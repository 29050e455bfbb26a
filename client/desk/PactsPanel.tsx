/** Pacts: the list, and the document of the one that lies open. */
import { useState } from 'preact/hooks';
import { view } from '../store.ts';
import { rules, ui } from '../ui/lang.ts';
import { Why } from '../ui/marks.tsx';
import { groundless, pactIds } from './clauses.ts';
import { PactDocument } from './PactDocument.tsx';
import { statusOf } from './pactWords.ts';
import { focus } from './tab.ts';

export function PactsPanel() {
  const w = ui.value.pacts;
  const state = view.value!;
  const live = pactIds.find((p) => state.drafts[p]);
  const shut = pactIds.flatMap((pact) => {
    const why = groundless(state, pact);
    return why ? [{ pact, why }] : [];
  });
  const [picked, setPicked] = useState<string>(focus.value.pact ?? live ?? pactIds[0] ?? '');
  return (
    <>
      <h2>{w.title}</h2>
      <ul class="pact-list" aria-label={w.list}>
        {pactIds
          .filter((p) => !groundless(state, p))
          .map((p) => (
            <li key={p}>
              <button type="button" aria-pressed={p === picked} onClick={() => setPicked(p)}>
                <b>{rules.value.pacts[p as keyof typeof rules.value.pacts]?.short ?? p}</b>{' '}
                <span class="status">{statusOf(state, p)}</span>
              </button>
            </li>
          ))}
      </ul>
      <PactDocument key={picked} pact={picked} />
      {shut.length ? (
        <details class="paper fold">
          <summary>
            <h3>
              {w.noGround}:{' '}
              {rules.value.list(
                shut.map(({ pact }) => rules.value.pacts[pact as keyof typeof rules.value.pacts]?.short ?? pact),
              )}
            </h3>
          </summary>
          {shut.map(({ pact, why }) => (
            <section key={pact} class="groundless">
              <h4>{rules.value.pacts[pact as keyof typeof rules.value.pacts]?.title ?? pact}</h4>
              <p>{rules.value.pacts[pact as keyof typeof rules.value.pacts]?.line}</p>
              <Why refusal={why} />
            </section>
          ))}
        </details>
      ) : null}
    </>
  );
}
