/** The front page of a round on the desk, with the editions of earlier rounds. */
import { useState } from 'preact/hooks';
import { FrontPage } from '../news/FrontPage.tsx';
import { editions, latestEdition } from '../news/stories.ts';
import { feed, view } from '../store.ts';
import { ui } from '../ui/lang.ts';

export function NewsPanel() {
  const w = ui.value.news;
  const current = view.value?.clock.round ?? 1;
  const [picked, setPicked] = useState<number | null>(null);
  const round = picked ?? latestEdition(feed.value, current, view.value?.clock.phase ?? '');
  return (
    <>
      <div class="panel-head">
        <h2>{w.title}</h2>
        <label class="field inline on-desk">
          <span class="field-label">{w.pick}</span>
          <select value={String(round)} onChange={(e) => setPicked(Number(e.currentTarget.value))}>
            {editions(feed.value, current).map((r) => (
              <option key={r} value={String(r)}>
                {w.round(r)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FrontPage round={round} />
    </>
  );
}
