/** The seat kept on this device: all that the start page needs to know of a match. */
import { signal } from '@preact/signals';
import { forget, keep, recall } from './net/storage.ts';

export interface Kept {
  readonly token: string;
  readonly code: string;
  readonly match: string | null;
  readonly alone: boolean;
}

export const kept = signal<Kept | null>(recall<Kept>('seat'));

let hangUp = (): void => undefined;
/** Names what ends the line before another seat is taken: there is none until a match's page was opened. */
export function onNextSeat(end: () => void): void {
  hangUp = end;
}

export function keepSeat(next: Kept | null): void {
  hangUp();
  kept.value = next;
  if (next) keep('seat', next);
  else forget('seat');
}
