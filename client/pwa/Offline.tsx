/** What to do when the page was opened without a server. It comes back by itself. */
import { LangSelect } from '../ui/controls.tsx';
import { ui } from '../ui/lang.ts';

export function Offline() {
  const w = ui.value.offline;
  return (
    <div class="page">
      <header class="top">
        <h1>
          <span class="brand" translate={false}>
            {ui.value.app.name}
          </span>
        </h1>
        <p class="motto">{ui.value.app.motto}</p>
        <LangSelect />
      </header>
      <main class="home">
        <section class="paper" aria-labelledby="offline-title">
          <h2 id="offline-title">{w.title}</h2>
          <p role="status">{w.lead}</p>
          <ol class="what-to-do">
            {w.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div class="acts">
            <button type="button" class="primary" onClick={() => location.reload()}>
              {w.again}
            </button>
          </div>
        </section>
      </main>
    </div>
  );
}
