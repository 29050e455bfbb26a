/** Input methods for Korean and Japanese end a composition with Enter: that Enter is never a wish to send. */
import { composing } from './controls.tsx';

/** Some browsers submit a form on it all the same; this holds it back in every one-line field of the page. */
export function holdEnter(root: Document): void {
  root.addEventListener(
    'keydown',
    (e) => {
      if (e.key === 'Enter' && composing(e) && e.target instanceof HTMLInputElement) e.preventDefault();
    },
    true,
  );
}
