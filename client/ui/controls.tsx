/** Controls that every page uses. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Refusal } from '../../shared/rules/refusal.ts';
import { LANGS, LANG_NAMES, lang, setLang, ui } from './lang.ts';
import { Why } from './marks.tsx';
import { fire } from './fire.ts';

export function LangSelect() {
  return (
    <label class="lang">
      <span class="hidden">{ui.value.app.language}</span>
      <select
        value={lang.value}
        onChange={(e) => {
          fire(setLang(e.currentTarget.value as (typeof LANGS)[number]).catch(() => undefined));
        }}
      >
        {LANGS.map((l) => (
          <option key={l} value={l} lang={l}>
            {LANG_NAMES[l]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A button that, while closed, stays reachable and says why. `brief` leaves the reason to a place nearby. */
export function Gated({
  refusal,
  onClick,
  children,
  primary = false,
  brief = false,
}: {
  refusal: Refusal | null;
  onClick: () => void;
  children: ComponentChildren;
  primary?: boolean;
  brief?: boolean;
}) {
  const id = useId();
  if (!refusal)
    return (
      <button type="button" class={primary ? 'primary' : ''} onClick={onClick}>
        {children}
      </button>
    );
  if (brief)
    return (
      <button type="button" aria-disabled="true">
        {children}
      </button>
    );
  return (
    <div class="gated">
      <button type="button" aria-disabled="true" aria-describedby={id}>
        {children}
      </button>
      <Why refusal={refusal} id={id} />
    </div>
  );
}

export function Field({ label, hint, children }: { label: string; hint?: string; children: ComponentChildren }) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      {children}
      {hint ? <span class="hint">{hint}</span> : null}
    </label>
  );
}

/** What kept a form from being sent. Brought into view when it appears: the form may be longer than the window. */
export function FormError({ text, id }: { text: string | null; id?: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return text === null ? null : (
    <p ref={box} class="form-error" role="alert" {...(id ? { id } : {})}>
      {text}
    </p>
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** A group of radio buttons in a fieldset. */
export function Radios<T extends string>({
  legend,
  name,
  value,
  choices,
  onPick,
  hideLegend = false,
  row = false,
}: {
  legend: ComponentChildren;
  name: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onPick: (value: T) => void;
  hideLegend?: boolean;
  row?: boolean;
}) {
  return (
    <fieldset class={row ? 'radios row' : 'radios'}>
      <legend class={hideLegend ? 'hidden' : ''}>{legend}</legend>
      {choices.map((c) => (
        <label key={c.value} class={c.value === value ? 'radio on' : 'radio'}>
          <input
            type="radio"
            name={name}
            value={c.value}
            checked={c.value === value}
            disabled={c.disabled ?? false}
            onChange={() => onPick(c.value)}
          />
          <span>
            {c.label}
            {c.hint ? <span class="hint">{c.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Enter that ends a composition (Korean, Japanese input) is not a wish to send. */
export const composing = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229;
