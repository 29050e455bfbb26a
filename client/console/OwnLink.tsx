/** The link by which the one who made a class comes back to it: shown once it is made, until it is kept elsewhere. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import { outside } from '../net/outside.ts';
import { folder } from '../lobby/route.ts';
import { fire } from '../ui/fire.ts';
import { key, linkKept } from './store.ts';

/** The page that links of the class lead to. */
export const classPage = (): string => `${outside.value ?? location.origin}${folder()}`;

export function OwnLink({ w }: { w: ConsoleWords }) {
  const t = w.own;
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const mine = key.value;
  if (!mine?.fresh) return null;
  const link = `${classPage()}#/class/${mine.token}`;
  const copy = async (field: HTMLInputElement | null): Promise<void> => {
    field?.select();
    // Without a secure context there is no clipboard: the field is selected instead.
    const done = await Promise.resolve(navigator.clipboard?.writeText(link).then(() => true)).catch(() => false);
    setCopied(done ? 'yes' : 'by-hand');
  };
  return (
    <section class="paper own-link" aria-labelledby="own-link">
      <h2 id="own-link">{t.title}</h2>
      <p>{t.lead}</p>
      <input
        id="own-link-field"
        readOnly
        aria-label={w.settings.own}
        value={link}
        onFocus={(e) => e.currentTarget.select()}
      />
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(copy(document.querySelector<HTMLInputElement>('#own-link-field')));
          }}
        >
          {t.copy}
        </button>
        <button type="button" class="primary" onClick={linkKept}>
          {t.kept}
        </button>
        <span role="status">{copied === 'yes' ? t.copied : copied ? t.byHand : ''}</span>
      </div>
    </section>
  );
}
