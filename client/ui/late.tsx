/** Pages that are fetched when they are first wanted. */
import type { ComponentType, VNode } from 'preact';
import { signal } from '@preact/signals';
import { ui, wholeWords } from './lang.ts';

type Loaded<P> =
  | { readonly is: 'there'; readonly Page: ComponentType<P> }
  | { readonly is: 'none' | 'coming' | 'failed' };

/** A page that comes by `load`, and with it all words; while it comes the reader is told so, and if it does not come, what to do. `meanwhile` is shown instead while it comes, and says when there is room to ask for it. */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile?: (ask: () => void) => VNode,
): ComponentType<P> & { ahead(): void } {
  const state = signal<Loaded<P>>({ is: 'none' });
  const ask = (): void => {
    state.value = { is: 'coming' };
    Promise.all([load(), wholeWords()])
      .then(([Page]) => {
        state.value = { is: 'there', Page };
      })
      .catch(() => {
        state.value = { is: 'failed' };
      });
  };
  const first = (): void => {
    if (state.peek().is === 'none') ask();
  };
  function Late(props: P) {
    const now = state.value;
    if (now.is === 'none' && !meanwhile) queueMicrotask(first);
    if (now.is === 'there') return <now.Page {...props} />;
    if (meanwhile && now.is !== 'failed') return meanwhile(first);
    const w = ui.value;
    return (
      <div class="page">
        <main class="home">
          <div class="paper">
            <p role="status">{now.is === 'failed' ? w.errors.offline : w.app.loading}</p>
            {now.is === 'failed' ? (
              <div class="acts">
                <button type="button" class="primary" onClick={ask}>
                  {w.status.reload}
                </button>
              </div>
            ) : null}
          </div>
        </main>
      </div>
    );
  }
  // Fetches it before it is shown.
  return Object.assign(Late, { ahead: first });
}

/** A part of a page that may come later or not at all: until it is there, nothing is shown. */
export function whenThere<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = signal<ComponentType<P> | null>(null);
  let asked = false;
  return function WhenThere(props: P) {
    if (!asked) {
      asked = true;
      queueMicrotask(() => {
        load()
          .then((Part) => {
            part.value = Part;
          })
          .catch(() => {
            asked = false;
          });
      });
    }
    const Part = part.value;
    return Part ? <Part {...props} /> : null;
  };
}
