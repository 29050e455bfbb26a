/** Links of the class that can be revoked: for helpers and projectors, and one's own. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { SessionLink } from '../../shared/session.ts';
import { go } from '../lobby/route.ts';
import { Field } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import * as api from './api.ts';
import { classPage } from './OwnLink.tsx';
import { keepKey, key, run } from './store.ts';

export function Links({ w }: { w: ConsoleWords }) {
  const t = w.settings;
  const [list, setList] = useState<readonly SessionLink[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const mine = key.value?.token ?? '';
  const read = (): void => {
    api
      .links(mine)
      .then(({ links }) => setList(links))
      .catch(() => undefined);
  };
  useEffect(read, [mine]);
  const add = async (role: 'facilitator' | 'projector'): Promise<void> => {
    const link = await run(w, (token) => api.addLink(token, { role }));
    if (link) setMade(`${classPage()}${role === 'projector' ? '#/projector/' : '#/class/'}${link.token}`);
    read();
  };
  const leave = async (): Promise<void> => {
    if (await confirmAct(w.forgetAsk, w.forgetText, w.forget)) {
      keepKey(null);
      go('');
    }
  };
  const revoke = async (id: string): Promise<void> => {
    if (await confirmAct(t.revokeAsk, t.revokeText, t.revoke))
      await run(
        w,
        (token) => api.revoke(token, id),
        () => w.done,
      );
    read();
  };
  return (
    <section class="paper" aria-labelledby="links">
      <h2 id="links">{t.links}</h2>
      <p class="hint">{t.linksLead}</p>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(add('projector'));
          }}
        >
          {t.addProjector}
        </button>
        <button
          type="button"
          onClick={() => {
            fire(add('facilitator'));
          }}
        >
          {t.addHelper}
        </button>
      </div>
      {made ? (
        <Field label={t.told}>
          <input readOnly value={made} onFocus={(e) => e.currentTarget.select()} />
        </Field>
      ) : null}
      <ul class="links">
        {list.map((l) => (
          <li key={l.id}>
            <b>{t.role[l.role]}</b> <span dir="auto">{l.name}</span>{' '}
            {l.own ? (
              <span class="tag">{t.yours}</span>
            ) : l.revoked !== null ? (
              <span class="hint">{t.revoked}</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  fire(revoke(l.id));
                }}
              >
                {t.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t.own}</h3>
      <p class="hint">{t.ownHint}</p>
      {shown ? (
        <input
          readOnly
          aria-label={t.own}
          value={`${classPage()}#/class/${mine}`}
          onFocus={(e) => e.currentTarget.select()}
        />
      ) : (
        <div class="acts">
          <button type="button" onClick={() => setShown(true)}>
            {t.show}
          </button>
        </div>
      )}
      <h3>{w.forget}</h3>
      <p class="hint">{w.forgetText}</p>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(leave());
          }}
        >
          {w.forget}
        </button>
      </div>
    </section>
  );
}
