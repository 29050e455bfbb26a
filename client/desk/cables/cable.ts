/** Cables as the feed brought them. Pure. */
import type { WireEvent } from '../../../shared/protocol.ts';
import { channelFrom, type Precedence } from '../../../shared/rules/cables/channel.ts';
import type { Phrase } from '../../../shared/rules/phrases/phrase.ts';
import type { Seat } from '../../../shared/types.ts';
import { isType } from '../../news/stories.ts';

export interface Cable {
  readonly n: number;
  readonly from: Seat;
  readonly to: readonly Seat[];
  readonly public: boolean;
  readonly at: number;
  readonly round: number;
  readonly phase: string;
  readonly channel: string;
  readonly text: string | null | undefined;
  /** Of its free text, in characters. */
  readonly length: number;
  readonly phrases?: readonly Phrase[] | undefined;
  readonly precedence?: Precedence | undefined;
  /** Its number on the channel, and the number of the one it answers; older records have none. */
  readonly no?: number | undefined;
  readonly re?: number | undefined;
  /** Who sent it for the seat: a delegate, a bot, a steward. */
  readonly role: string;
  /** Said in a time that the facilitator took back. */
  readonly undone: boolean;
}

export function cables(feed: readonly WireEvent[]): Cable[] {
  return feed.flatMap((event) =>
    isType(event, 'CableSent')
      ? [
          {
            n: event.n,
            from: event.data.from,
            to: event.data.to,
            public: event.data.public,
            at: event.at,
            round: event.round,
            phase: event.phase,
            text: event.text,
            length: event.data.length,
            phrases: event.data.phrases,
            precedence: event.data.precedence,
            no: event.data.no,
            re: event.data.re,
            role: event.by.role,
            undone: event.undone === true,
            channel: channelFrom(event.data.from, event.data.public ? 'public' : event.data.to),
          },
        ]
      : [],
  );
}

/** Precedence of a cable: the writer's; in older records, which have none, in a crisis everything private is urgent, in the current round it is prompt. */
export const precedence = (cable: Cable, round: number): Precedence | 'press' =>
  cable.public
    ? 'press'
    : (cable.precedence ??
      (cable.no !== undefined
        ? 'routine'
        : cable.phase === 'crisis'
          ? 'flash'
          : cable.round === round
            ? 'priority'
            : 'routine'));
