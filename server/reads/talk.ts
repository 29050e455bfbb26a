/** What the process and its reading thread say to each other. */
import type { Head, Job } from './jobs.ts';

/** `next` asks for one more piece; `drop` for none. */
export type Ask =
  | { readonly id: number; readonly do: 'open'; readonly job: Job }
  | { readonly id: number; readonly do: 'next' }
  | { readonly id: number; readonly do: 'drop' };

export type Tell =
  | { readonly id: number; readonly is: 'open'; readonly head: Head }
  | { readonly id: number; readonly is: 'piece'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly is: 'end' }
  | {
      readonly id: number;
      readonly is: 'failed';
      readonly error: string;
      readonly text: string;
      readonly match: string | null;
    };
