/** Points at a control of the desk: an outline by a style sheet of its own, so that nothing the panels draw is touched. */
import { TARGETS, type Target } from './steps.ts';

let sheet: CSSStyleSheet | null = null;

/** Outlines the control, or nothing. */
export function outline(target: Target | null): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(
    target
      ? `${TARGETS[target]} { outline: 3px dashed #b36a00 !important; outline-offset: 3px; box-shadow: 0 0 0 7px #ffd35c66; border-radius: 3px; }`
      : '',
  );
}

/** Brings the control into sight and puts the focus on it, or on the first thing in it that takes it. */
export function goTo(target: Target): void {
  const found = document.querySelector<HTMLElement>(TARGETS[target]);
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  const own = found.matches('button, textarea, input, select, a')
    ? found
    : found.querySelector<HTMLElement>('button:not([tabindex="-1"]), textarea, input, select, summary');
  if (own) own.focus({ preventScroll: true });
  else {
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  }
}
