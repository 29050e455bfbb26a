/** Everybody's two words, to be printed and cut apart, or read out to one who has lost them. Fetched when it is opened, and kept nowhere. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import type { PairList } from '../../shared/session.ts';
import { lang, seatName } from '../ui/lang.ts';
import { fire } from '../ui/fire.ts';
import { fetchPairWords, pairWords, shownPair } from '../ui/pair.ts';
import * as api from './api.ts';
import { key, listing, run } from './store.ts';

export function PairSheet({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const t = w.pairs;
  const [list, setList] = useState<PairList | null>(null);
  const mine = key.value?.token ?? '';
  const read = (): void => {
    Promise.all([api.pairs(mine), fetchPairWords()])
      .then(([told]) => setList(told))
      .catch(() => undefined);
  };
  useEffect(read, [mine]);
  const renew = async (participant: string): Promise<void> => {
    await run(
      w,
      (token) => api.people(token, { type: 'new-words', participant }),
      () => w.done,
    );
    read();
  };
  const words = pairWords.value;
  return (
    <section class="paper pair-sheet" aria-labelledby="pair-sheet">
      <h2 id="pair-sheet">{t.title}</h2>
      <p class="hint">{t.lead(o.session.code)}</p>
      <div class="acts">
        <button type="button" class="primary" onClick={() => window.print()}>
          {t.print}
        </button>
        <button
          type="button"
          onClick={() => {
            listing.value = false;
          }}
        >
          {t.close}
        </button>
      </div>
      {!list || !words ? (
        <p role="status">{w.loading}</p>
      ) : list.people.length === 0 ? (
        <p>{w.nobody}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.words}</th>
              <th scope="col" class="no-paper">
                <span class="hidden">{w.asks.newWords}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.people.map((p) => (
              <tr key={p.participant}>
                <th scope="row" translate={false} dir="auto">
                  {p.alias}
                </th>
                <td>{p.seat && p.world ? `${w.world(p.world)} · ${seatName(p.seat)}` : w.lobbyPlace}</td>
                <td>
                  <b translate={false}>{shownPair(words[lang.value], p.words).join(' · ')}</b>{' '}
                  {p.locked ? <span class="tag">{t.locked}</span> : null}
                </td>
                <td class="no-paper">
                  <button
                    type="button"
                    aria-label={`${w.asks.newWords}: ${p.alias}`}
                    onClick={() => {
                      fire(renew(p.participant));
                    }}
                  >
                    {w.asks.newWords}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
