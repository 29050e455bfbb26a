/** The head of every page that is not the desk. */
import { LangSelect } from '../ui/controls.tsx';
import { ui } from '../ui/lang.ts';
import { RulesLink } from '../ui/links.tsx';

export function Bar({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  return (
    <header class="top">
      <h1>
        <button type="button" class="brand" translate={false} onClick={onHome} title={w.header.home}>
          {w.app.name}
        </button>
      </h1>
      <p class="motto">{w.app.motto}</p>
      <RulesLink />
      <LangSelect />
    </header>
  );
}
