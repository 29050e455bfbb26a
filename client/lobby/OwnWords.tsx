/** The two words by which whoever holds the seat kept here comes back from another browser. Asked of the server when they are wanted; kept nowhere. */
import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../shared/session.ts';
import { standing } from '../net/api.ts';
import { lasting } from '../net/storage.ts';
import { kept } from '../seat.ts';
import { lang, ui } from '../ui/lang.ts';
import { fetchPairWords, pairWords, shownPair } from '../ui/pair.ts';

/** `open`: shown at once, where they must be noted down; else at a press. */
export function OwnWords({ open = !lasting() }: { open?: boolean }) {
  const w = ui.value.back;
  const [shown, setShown] = useState(open);
  const [you, setYou] = useState<Me['you'] | null>(null);
  const mine = kept.value;
  const token = mine?.token ?? null;
  useEffect(() => {
    setYou(null);
    // The playground has no server that would know.
    if (!shown || !token) return undefined;
    let gone = false;
    Promise.all([standing(token), fetchPairWords()])
      .then(([me]) => {
        if (!gone) setYou(me.you);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [shown, token]);
  // Alone there is nobody to keep a seat from.
  if (!mine || mine.alone) return null;
  const words = pairWords.value;
  return (
    <section class="own-words" aria-label={w.own}>
      {shown && you?.words && words ? (
        <>
          <p>
            {w.own}:{' '}
            <b class="pair" translate={false}>
              {shownPair(words[lang.value], you.words).join(' · ')}
            </b>
          </p>
          <p class="hint">{w.ownHint(mine.code, you.alias)}</p>
        </>
      ) : null}
      {open ? null : (
        <button type="button" class="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? w.hide : w.show}
        </button>
      )}
    </section>
  );
}
