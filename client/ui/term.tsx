/** A term that a player must learn, explained where it stands: on hover, on focus, on a tap. Follows the heading that uses it. */
import { useId, useRef } from 'preact/hooks';
import type { Glossary, GlossaryTerm } from '../../assets/i18n/glossary/en.ts';
import { wordsOf } from './words.ts';

export const useGlossary = wordsOf<Glossary>({
  en: async () => (await import('../../assets/i18n/glossary/en.ts')).default,
  ko: async () => (await import('../../assets/i18n/glossary/ko.ts')).default,
  ja: async () => (await import('../../assets/i18n/glossary/ja.ts')).default,
});

/** What the note keeps free around itself, and its width where the window is wide enough (see `term.css`), in pixels. */
const EDGE = 8;
const WIDTH = 320;

/** Puts the note below its button, or above it where there is more room, within the window. */
function place(note: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const width = Math.min(WIDTH, innerWidth - 2 * EDGE);
  const below = at.bottom < innerHeight * 0.6;
  note.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
  note.style.top = below ? `${at.bottom}px` : 'auto';
  note.style.bottom = below ? 'auto' : `${innerHeight - at.top}px`;
}

/**
 * A button named after the term, which opens a note. A press only opens: it comes after hover or focus has opened, and must not
 * close again. Escape, a press elsewhere, and leaving close it; the pointer may rest on the note itself.
 */
export function TermNote({ term }: { term: GlossaryTerm }) {
  const words = useGlossary();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  if (!words) return null;
  const { name, text } = words.terms[term];
  const isOpen = (): boolean => note.current?.matches(':popover-open') === true;
  const show = (): void => {
    if (note.current?.isConnected && !isOpen()) note.current.showPopover();
  };
  const hide = (): void => {
    if (isOpen()) note.current?.hidePopover();
  };
  return (
    <span
      class="term"
      onMouseEnter={show}
      onMouseLeave={() => {
        if (document.activeElement !== button.current) hide();
      }}
    >
      <button
        ref={button}
        type="button"
        class="term-button"
        popovertarget={id}
        popovertargetaction="show"
        aria-label={words.ask(name)}
        aria-describedby={id}
        onFocus={(e) => {
          // A finger's press gives focus as well, and opens by itself right after.
          if (e.currentTarget.matches(':focus-visible')) show();
        }}
        onBlur={hide}
      >
        ?
      </button>
      <span
        ref={note}
        id={id}
        popover="auto"
        class="term-note"
        onBeforeToggle={(e) => {
          if (e.newState === 'open' && button.current) place(e.currentTarget, button.current);
        }}
        onToggle={(e) => {
          // What the note belongs to scrolls away under it.
          if (e.newState === 'open') addEventListener('scroll', hide, { capture: true, once: true, passive: true });
          else removeEventListener('scroll', hide, { capture: true });
        }}
      >
        <b>{name}</b> {text}
      </span>
    </span>
  );
}
