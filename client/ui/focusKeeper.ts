/** Keeps the focus on the page: where the focused control is taken away by what it did, the focus goes to what held it. */

const FOCUSABLE = 'button, a[href], input, select, textarea, summary, [tabindex]';

/** Watches a part of the page; returns what ends it. */
export function keepFocus(root: HTMLElement): () => void {
  let path: HTMLElement[] = [];
  const remember = (event: FocusEvent): void => {
    path = [];
    for (let e = event.target as HTMLElement | null; e && e !== root.parentElement; e = e.parentElement) path.push(e);
  };
  const look = (): void => {
    const [lost] = path;
    if (!lost || lost.isConnected || (document.activeElement && document.activeElement !== document.body)) return;
    const held =
      path.find((e) => e.isConnected && e !== root && e.matches(FOCUSABLE)) ?? document.getElementById('panel');
    held?.focus({ preventScroll: true });
    // While a dialog is closing, what lies behind it takes no focus yet: another look follows then.
    if (document.activeElement === held) path = [];
  };
  const observer = new MutationObserver(look);
  root.addEventListener('focusin', remember);
  // Does not bubble, but passes by on its way down.
  root.addEventListener('close', look, true);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
    root.removeEventListener('close', look, true);
  };
}
