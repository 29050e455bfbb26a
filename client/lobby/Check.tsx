/** Opened on another device to see whether it gets through: the answer is that this page is there. */
import { useEffect } from 'preact/hooks';
import { ui } from '../ui/lang.ts';
import { Bar } from './Bar.tsx';
import { ByCode } from './ByCode.tsx';
import { go } from './route.ts';

export function Check() {
  const w = ui.value;
  useEffect(() => {
    document.title = w.app.page(w.address.worksTitle);
  });
  return (
    <div class="page">
      <Bar onHome={() => go('')} />
      <main class="home">
        <section class="paper" aria-labelledby="check">
          <h2 id="check">✓ {w.address.worksTitle}</h2>
          <p role="status">
            {w.address.works} <b class="address">{location.origin}</b>
          </p>
        </section>
        <div class="ways one">
          <ByCode given="" />
        </div>
      </main>
    </div>
  );
}
