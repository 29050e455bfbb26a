/** Who asks to come in while the class runs, on every page of the console: who that may be, and one press for each answer. */
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview, ConsolePerson } from '../../shared/console.ts';
import type { PeopleAct } from '../../shared/session.ts';
import { fire } from '../ui/fire.ts';
import { rules } from '../ui/lang.ts';
import * as api from './api.ts';
import { askers, lockedOut, stranded } from './models.ts';
import { run, tab } from './store.ts';

export function Asking({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const t = w.asks;
  const asking = askers(o);
  // Who was taken out is let in by a press of their own.
  const plain = asking.filter((p) => p.asks?.kind !== 'removed');
  const locked = lockedOut(o);
  const left = stranded(o);
  const each = (acts: readonly PeopleAct[]): void =>
    fire(
      run(
        w,
        async (token) => {
          for (const one of acts) await api.people(token, one);
        },
        () => w.done,
      ),
    );
  if (asking.length + locked.length + left.length === 0) return null;
  return (
    <section class="paper asking" aria-label={w.asking(asking.length)}>
      {asking.length > 0 ? (
        <>
          <h2 aria-live="polite">{w.asking(asking.length)}</h2>
          <ul class="askers">
            {asking.map((p) => (
              <Asker key={p.participant} person={p} o={o} w={w} onAct={each} />
            ))}
          </ul>
          {plain.length > 1 ? (
            <div class="acts">
              <button
                type="button"
                onClick={() => each(plain.map(({ participant }) => ({ type: 'admit', participant })))}
              >
                {w.admitAll}
              </button>
            </div>
          ) : null}
        </>
      ) : null}
      {left.length > 0 ? (
        <p>
          {t.stranded(rules.value.list(left.map((p) => p.alias)), o.session.settings.seatSize)}{' '}
          {tab.value === 'room' ? null : (
            <button
              type="button"
              class="link"
              onClick={() => {
                tab.value = 'room';
              }}
            >
              {w.tabs.room} →
            </button>
          )}
        </p>
      ) : null}
      {locked.map((p) => (
        <p key={p.participant} role="status">
          {t.locked(p.alias)}{' '}
          <button type="button" onClick={() => each([{ type: 'new-words', participant: p.participant }])}>
            {t.newWords}
          </button>
        </p>
      ))}
    </section>
  );
}

function Asker({
  person,
  o,
  w,
  onAct,
}: {
  person: ConsolePerson;
  o: ConsoleOverview;
  w: ConsoleWords;
  onAct: (acts: readonly PeopleAct[]) => void;
}) {
  const t = w.asks;
  const { participant, alias, asks } = person;
  const known = asks && asks.of !== null && asks.alias !== null ? { id: asks.of, alias: asks.alias } : null;
  const here =
    known !== null && asks?.kind === 'again' && o.people.some((p) => p.participant === known.id && p.state === 'here');
  const by = asks?.by ?? [];
  return (
    <li>
      <p>
        <b class="alias" translate={false} dir="auto">
          {alias}
        </b>{' '}
        {known === null ? (
          <span class="tag">{t.new}</span>
        ) : (
          <span class={asks?.kind === 'removed' ? 'tag tag-warn' : 'tag'}>
            {asks?.kind === 'removed' ? t.removed(known.alias) : t.again(known.alias)}
          </span>
        )}{' '}
        <span class="hint">
          {[
            ...by.map((one) => t.by[one]),
            ...(here && known ? [t.hereNow(known.alias)] : []),
            ...(asks?.muted ? [w.state.muted] : []),
            ...(person.role === 'observer' ? [t.watches] : []),
          ].join(' · ')}
        </span>
      </p>
      <div class="acts">
        {known === null ? null : (
          <button
            type="button"
            class={asks?.kind === 'again' && by.includes('name') && !here ? 'primary' : ''}
            onClick={() => onAct([{ type: 'again', participant, as: known.id }])}
          >
            {t.isAgain(known.alias)}
          </button>
        )}
        <button
          type="button"
          class={known === null ? 'primary' : ''}
          aria-label={`${known === null ? w.admit : t.isNew}: ${alias}`}
          onClick={() => onAct([{ type: 'admit', participant }])}
        >
          {known === null ? w.admit : t.isNew}
        </button>
        <button
          type="button"
          aria-label={`${t.turnAway}: ${alias}`}
          onClick={() => onAct([{ type: 'remove', participant }])}
        >
          {t.turnAway}
        </button>
      </div>
    </li>
  );
}
