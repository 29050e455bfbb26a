/** What the line to the match tells, and what can be asked of it. */
import type { Command } from '../../shared/commands.ts';
import type { ActReply, Pushed, Snapshot, WireEvent } from '../../shared/protocol.ts';
import type { Status } from './status.ts';

/** An act without an answer yet. `flying`: it is on its way, and can no longer be taken back. */
export interface Pending {
  readonly id: string;
  readonly command: Command;
  readonly flying?: boolean;
}
/** `too-long`: refused here, since the server would close the line. `unsure`: the server failed to answer; the same id may be sent again. */
export type ActResult = ActReply | { readonly ok: false; readonly local: 'too-long' | 'unsure' | 'taken-back' };

export interface Handlers {
  status(status: Status): void;
  snapshot(snapshot: Snapshot): void;
  events(events: readonly WireEvent[], now: number): void;
  presence(list: Pushed['presence']['presence']): void;
  notice(code: Pushed['notice']['code']): void;
  pending(list: readonly Pending[]): void;
  /** What the server's clock says, told with every answer to `sync`. */
  clock?(now: number): void;
  /** The answer to an act of an earlier visit, for which nobody waits any more. */
  late(command: Command, result: ActResult): void;
}

export interface Connection {
  act(command: Command): Promise<ActResult>;
  /** Takes back an act that has not gone out yet; `false` where it is too late for that. */
  takeBack(id: string): boolean;
  /** Asks the server for what was missed, and for its clock. */
  refresh?(): void;
  close(): void;
}
