/** What becomes of an act and of a question for what was missed: by whom, whether they may now, what the match says to it. */
import type { ActReply, SyncReply } from '../shared/protocol.ts';
import { refuse } from '../shared/rules/refusal.ts';
import type { Actor } from '../shared/types.ts';
import { closedTo, parseAct, refused } from './acts.ts';
import { standIn } from './host/actors.ts';
import type { MatchHost } from './host/types.ts';
import { limit } from './http/limits.ts';
import { errorFields, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { shareOf, type Quotas } from './quotas.ts';
import type { Rights } from './rights.ts';
import { StoreReadOnly } from './store/store.ts';
import type { Window } from './window.ts';

export interface ActingServices {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly rights: Rights;
  readonly quotas: Quotas;
  /** Told of who leaves a match. */
  readonly left: (participant: string) => Promise<void>;
  /** Told of every act, for the facilitator's eye on who is quiet. */
  readonly acted: (participant: string, session: string) => void;
  /** The actor of a pause: one who hosts and plays is stamped with the own seat. */
  readonly asHost: (actor: Actor, match: string) => Promise<Actor>;
  /** Notes what a facilitator does here, and what anyone is not allowed to. */
  readonly audit: (match: string, participant: string, act: string, refused: boolean) => Promise<void>;
}

/** The room as an act sees it. */
export interface Place {
  readonly match: string;
  /** Set once something outside of the rules went wrong here. */
  readonly stopped: boolean;
  host(): Promise<MatchHost>;
  /** Told of what no rule foresaw. */
  failed(error: Error): void;
}

export interface Acting {
  act(place: Place, window: Window, payload: unknown): Promise<ActReply>;
  /** Null where this participant asks too often. Rejects where the match cannot answer. */
  sync(place: Place, window: Window, since: string | null): Promise<SyncReply | null>;
}

/** Acts and questions are counted by participant: another line brings no new ones. */
export function createActing(services: ActingServices): Acting {
  const { log, metrics, rights } = services;
  const acts = limit(40, 20);
  const syncs = limit(30, 4);

  function note(match: string, participant: string, act: string, refused: boolean): void {
    if (refused) log.warn('act-refused', { act, match });
    services
      .audit(match, participant, act, refused)
      .catch((error: unknown) => log.error('audit-unwritten', { match, ...errorFields(error) }));
  }

  async function decide(place: Place, window: Window, payload: unknown): Promise<ActReply> {
    const { entrant } = window;
    if (!acts.take(entrant.participant, performance.now())) return refused(refuse('too-fast'));
    const act = parseAct(payload, window.actor.role);
    if (!act.ok) return act.reply;
    metrics.count('commands_total', { type: act.command.type });
    if (place.stopped) return refused(refuse('quarantined'));
    try {
      const host = await place.host();
      services.acted(entrant.participant, host.session);
      const may = (): boolean => rights.holds(entrant) && window.look(host);
      if (!may()) return refused(refuse('forbidden'));
      const { actor } = window;
      const words = Buffer.byteLength(JSON.stringify(act.command));
      if (!services.quotas.take(shareOf(host.session, entrant.role), entrant.address, words))
        return refused(refuse('quota'));
      const closed = closedTo(actor.role, act.command, host.world > 0, act.for);
      const as = act.for
        ? standIn(actor, act.for)
        : act.command.type === 'pause'
          ? await services.asHost(actor, place.match)
          : actor;
      const reply = closed ? refused(closed) : await host.submit(as, act.id, act.command, may);
      if (closed || actor.role === 'facilitator') note(place.match, entrant.participant, act.command.type, !reply.ok);
      return reply;
    } catch (error) {
      if (error instanceof StoreReadOnly) return refused(refuse('read-only'));
      place.failed(error instanceof Error ? error : new Error('thrown'));
      return refused(refuse('quarantined'));
    }
  }

  return {
    async act(place, window, payload) {
      const began = performance.now();
      const reply = await decide(place, window, payload);
      if (!reply.ok) metrics.count('refusals_total', { code: reply.refusal.code });
      metrics.commandTook((performance.now() - began) / 1000);
      return reply;
    },
    async sync(place, window, since) {
      const { participant, alias, role } = window.entrant;
      if (!syncs.take(participant, performance.now())) return null;
      const host = await place.host();
      return host.sync(window.viewer, { participant, alias, role }, since);
    },
  };
}
