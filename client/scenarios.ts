/** The texts of scenarios, fetched from the server when they are first wanted. Where they cannot be had, pages show their own words instead. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ScenarioEntry, ScenarioPage } from '../shared/protocol.ts';
import { scenarioList, scenarioPage } from './net/api.ts';
import { keep, recall } from './net/storage.ts';
import { lang } from './ui/lang.ts';

const USUAL = '2015-singapore';
/** The guided lesson. */
export const LESSON = 'first-lesson';

export const scenarios = signal<readonly ScenarioEntry[]>([]);
/** The scenario that a new match will have. */
export const chosen = signal<string>(recall<string>('scenario') ?? USUAL);
const pages = signal<Readonly<Record<string, ScenarioPage>>>({});
const asked = new Set<string>();

export function choose(id: string): void {
  chosen.value = id;
  keep('scenario', id);
}

export const listed = (id: string): ScenarioEntry | null => scenarios.value.find((s) => s.id === id) ?? null;
export const titleOf = (id: string): string | null => listed(id)?.texts[lang.value].title ?? null;

/** The list, in the order of their days; a scenario kept on this device that is no longer offered gives way to the usual one. */
export function useScenarioList(): void {
  useEffect(() => {
    if (scenarios.value.length) return;
    scenarioList()
      .then(({ scenarios: list }) => {
        scenarios.value = [...list].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
        if (list.length && !list.some((s) => s.id === chosen.value))
          chosen.value = list.find((s) => s.id === USUAL)?.id ?? list[0]!.id;
      })
      .catch(() => undefined);
  }, []);
}

/** The public texts of a scenario, `null` until they are there. */
export function useScenario(id: string | null): ScenarioPage | null {
  useEffect(() => {
    if (id === null || asked.has(id)) return;
    asked.add(id);
    scenarioPage(id)
      .then((page) => {
        pages.value = { ...pages.value, [id]: page };
      })
      .catch(() => {
        asked.delete(id);
      });
  }, [id]);
  return id === null ? null : (pages.value[id] ?? null);
}
