/** The meters of each round as this device saw them, kept so that trends outlive a reload. */
import { effect, signal } from '@preact/signals';
import { keepOwn, recallOwn } from '../seat.ts';
import { seat, view } from '../store.ts';
import { withMoment, type Trail } from './history.ts';

export const trail = signal<Trail>({});
let of = '';
let meters: unknown = null;
effect(() => {
  const state = view.value;
  if (!state) {
    of = '';
    return;
  }
  const name = `trail:${state.match.id}:${seat.value ?? ''}`;
  if (name === of && state.meters === meters) return;
  const before = name === of ? trail.peek() : (recallOwn<Trail>(name) ?? {});
  of = name;
  meters = state.meters;
  const next = withMoment(before, state);
  trail.value = next;
  if (next !== before) keepOwn(name, next);
});
