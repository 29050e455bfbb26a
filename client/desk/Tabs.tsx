/** The papers' tabs, with what has arrived on each. */
import { ui } from '../ui/lang.ts';
import { unsealedMoves } from './movesDraft.ts';
import { waitingOn } from './waiting.ts';
import { openTab, tab, unread, visibleTabs, type Tab } from './tab.ts';

const ICONS: Readonly<Record<Tab, string>> = {
  brief: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7M9 8h3',
  delegation: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 3-6 6-6s6 2 6 6M16 11a3 3 0 1 0-1-5.8M17 14c3 0 4 3 4 6',
  cables: 'M3 6h18v12H3zM3 7l9 7 9-7',
  pacts: 'M6 3h12v18H6zM9 7h6M9 10h6M9 15c1-2 2 2 3 0s2 1 3 0',
  consent: 'M4 4h16v16H4zM8 12l3 3 5-6',
  decisions: 'M12 3l8 4v6c0 4-4 7-8 8-4-1-8-4-8-8V7zM12 8v5M12 16v.5',
  crisis: 'M12 4v9M12 17v1M5 21h14',
  meters: 'M5 20V10M12 20V4M19 20v-7',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12h7M7 15h4',
};

export function Tabs() {
  const w = ui.value.tabs;
  const list = visibleTabs.value;
  // What was looked at and not answered keeps its mark.
  const waits = waitingOn();
  const move = (e: KeyboardEvent): void => {
    const at = list.indexOf(tab.value);
    const next =
      e.key === 'ArrowRight' || e.key === 'ArrowDown'
        ? at + 1
        : e.key === 'ArrowLeft' || e.key === 'ArrowUp'
          ? at - 1
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? list.length - 1
              : null;
    if (next === null) return;
    e.preventDefault();
    const to = list[(next + list.length) % list.length]!;
    openTab(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div class={`tabs tabs-${list.length}`} role="tablist" aria-label={w.label} onKeyDown={move}>
      {list.map((t) => (
        <button
          key={t}
          id={`tab-${t}`}
          type="button"
          role="tab"
          class={`tab tab-${t}`}
          aria-selected={t === tab.value}
          aria-controls="panel"
          tabIndex={t === tab.value ? 0 : -1}
          onClick={() => openTab(t)}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={ICONS[t]} />
          </svg>
          <span>{w[t]}</span>
          {unread.value[t] ? (
            <span class="badge" aria-label={w.unread(unread.value[t])}>
              {unread.value[t] > 99 ? '99+' : unread.value[t]}
            </span>
          ) : waits.has(t) ? (
            <span class="badge badge-waits" aria-label={w.waits(waits.get(t) ?? 0)}>
              !
            </span>
          ) : null}
          {t === 'decisions' && unsealedMoves.value ? (
            <span
              class="badge badge-unsealed"
              aria-label={ui.value.decisions.unsealedBadge(unsealedMoves.value.length)}
            >
              ✎
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
