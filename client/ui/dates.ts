/** Dates as people write them. Scenarios know some days only by their month or year. */
import type { Language as Lang } from '../../shared/scenario.ts';

/** `2015-05-30`, `2015-05` or `2015` in the reader's language; anything else as it is. */
export function dateText(iso: string, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!parts) return iso;
  const [, year = '', month, day] = parts;
  const when = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  const style: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    timeZone: 'UTC',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, style).format(when);
}

/** A moment as a day in the reader's language and time zone. */
export const dayText = (ms: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(ms);

const clocks = new Map<Lang, Intl.DateTimeFormat>();
/** A moment as hour and minute. The formatter is kept: making one costs more than a hundred uses of it. */
export function timeText(ms: number, lang: Lang): string {
  const clock =
    clocks.get(lang) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { hour: '2-digit', minute: '2-digit' });
  clocks.set(lang, clock);
  return clock.format(ms);
}
