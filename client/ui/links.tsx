/** Links between the pages. */
import { ui } from './lang.ts';

export const RulesLink = () => (
  <a class="rules-link" href="#/rules">
    {ui.value.rulebook.link}
  </a>
);
