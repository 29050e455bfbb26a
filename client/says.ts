/** What the page says about the last act, politely and until dismissed. */
import { signal } from '@preact/signals';
import type { Refusal } from '../shared/rules/refusal.ts';

export type Say =
  | { readonly id: number; readonly kind: 'done' | 'info'; readonly text: () => string }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly kind: 'local'; readonly local: 'too-long' | 'unsure' | 'failed' | 'taken-back' };
export const says = signal<readonly Say[]>([]);
let sayCount = 0;
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
export function say(what: Unnumbered<Say>): void {
  const item = { ...what, id: ++sayCount } as Say;
  says.value = [...says.value.slice(-2), item];
  if (item.kind === 'done' || item.kind === 'info') setTimeout(() => unsay(item.id), 6_000);
}
export const unsay = (id: number): void => {
  says.value = says.value.filter((s) => s.id !== id);
};
