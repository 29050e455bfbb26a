/** A link that leads nowhere: what may have happened to it, and the ways on from here. */
import { useEffect } from 'preact/hooks';
import { ui } from '../ui/lang.ts';
import { Bar } from './Bar.tsx';
import { ByCode } from './ByCode.tsx';
import { go } from './route.ts';

export function Astray() {
  const w = ui.value;
  useEffect(() => {
    document.title = w.app.page(w.errors.linkTitle);
  });
  return (
    <div class="page">
      <Bar onHome={() => go('')} />
      <main class="home">
        <section class="intro" aria-labelledby="astray">
          <h2 id="astray">{w.errors.linkTitle}</h2>
          <p role="status">{w.errors.link}</p>
          <p>
            <a class="on-dark" href="#">
              {w.errors.toStart}
            </a>
          </p>
        </section>
        <div class="ways one">
          <ByCode given="" />
        </div>
      </main>
    </div>
  );
}
