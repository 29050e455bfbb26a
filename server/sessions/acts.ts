/** A facilitator's acts on one world or all: most become a command of the match, decided and recorded like any other. */
import type { ActedWorld, ConsoleAct, ConsoleActed, FacilitatorAct, Inject } from '../../shared/console.ts';
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { previewInject } from '../../shared/rules/index.ts';
import { refuse, type Refusal } from '../../shared/rules/refusal.ts';
import type { Actor } from '../../shared/types.ts';
import { closedTo, refused } from '../acts.ts';
import { standIn } from '../host/actors.ts';
import type { MatchHost } from '../host/types.ts';
import type { Caller } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import { newId } from '../http/secrets.ts';
import { facilitatorActor } from './actor.ts';
import { asHost } from './hosting.ts';
import { seqOf } from './reports.ts';
import { readRoster, type Roster } from './roster.ts';
import { hostOf, type SessionServices } from './services.ts';

export type Acts = (caller: Caller, wish: ConsoleAct) => Promise<ConsoleActed>;

const told = (match: string, reply: ActReply): ActedWorld =>
  reply.ok ? { match, ok: true } : { match, ok: false, refusal: reply.refusal };
const no = (match: string, refusal: Refusal): ActedWorld => told(match, refused(refusal));
const seatless: Refusal = refuse('unknown-id', { rule: 'G' });

export function createActs(services: SessionServices): Acts {
  const { store, now, standing } = services;

  /** Only what players wrote or said can be hidden, by its number in a facilitator's view. */
  async function hide(host: MatchHost, n: number, hidden: boolean): Promise<ActedWorld> {
    const seq = await seqOf(store, host.id, { kind: 'facilitator' }, n);
    if (seq === null || !(await store.register.hideText(host.id, seq, hidden ? now() : null)))
      return no(host.id, refuse('unknown-id', { params: { id: String(n) } }));
    // Everyone who has read it asks anew, and finds it gone.
    await host.resync();
    return { match: host.id, ok: true };
  }

  function preview(host: MatchHost, inject: Inject): ActedWorld {
    const { refusal, meters, pacts, options, capital, crisis } = previewInject(host.state(), inject);
    if (refusal) return no(host.id, refusal);
    return {
      match: host.id,
      ok: true,
      preview: {
        meters,
        capital,
        crisis,
        pacts: pacts.map(({ pact, status: [from, to], chance }) => ({ pact, from, to, chance })),
        options: options.map(({ seat, key, now: turn, rule }) => ({
          seat,
          key,
          type: key.split(':')[0] ?? key,
          open: turn === 'opens',
          rule,
        })),
      },
    };
  }

  /** The command that an act is in this world; a refusal where it can be none. */
  function commandOf(act: FacilitatorAct, match: string, roster: Roster): Command | Refusal {
    switch (act.type) {
      case 'start':
      case 'pause':
      case 'resume':
        return { type: act.type };
      case 'extend':
        return { type: 'extend', seconds: act.seconds, reason: 'facilitator' };
      case 'end-phase':
        return { type: 'end-phase', ...(act.step === undefined ? {} : { step: act.step }) };
      case 'inject':
        return { type: 'inject', inject: act.inject };
      case 'broadcast':
        return { type: 'broadcast', text: act.text };
      case 'set-table':
        return act;
      case 'restore':
        return { type: 'restore', to: act.checkpoint, reason: act.reason };
      case 'rotate-head':
        return roster.places.get(act.to)?.match === match ? { type: 'rotate-head', to: act.to } : seatless;
      case 'mute': {
        const place = roster.places.get(act.participant);
        return place?.match === match
          ? { type: 'mute', participant: act.participant, seat: place.seat, muted: act.muted }
          : seatless;
      }
      case 'act-for':
        return act.command;
      default:
        return refuse('not-understood');
    }
  }

  async function one(
    caller: Caller,
    roster: Roster,
    match: string,
    act: FacilitatorAct,
    id: string,
  ): Promise<ActedWorld> {
    const host = await hostOf(services, match);
    const actor: Actor = facilitatorActor(caller.who.id);
    switch (act.type) {
      case 'preview':
        return preview(host, act.inject);
      case 'hide':
        return hide(host, act.n, act.hidden);
      case 'set-seat':
        return (await host.hand(act.seat, act.to === 'steward' ? 'facilitator' : 'people'))
          ? { match, ok: true }
          : no(match, refuse('already-done', { rule: 'G' }));
      default: {
        const command = commandOf(act, match, roster);
        if ('code' in command) return no(match, command);
        const seat = act.type === 'act-for' ? act.seat : null;
        const closed = closedTo('facilitator', command, host.world > 0, seat);
        return closed
          ? no(match, closed)
          : told(
              match,
              await host.submit(
                seat ? standIn(actor, seat) : command.type === 'pause' ? await asHost(store, actor, match) : actor,
                id,
                command,
                () => standing.holds(caller.grant),
              ),
            );
      }
    }
  }

  return async function act(caller, wish) {
    const roster = await readRoster(store, caller.session);
    if (wish.do.type === 'settle-report') {
      if (!(await store.register.settleReport(caller.session.id, wish.do.report, now())))
        throw new Failure('unknown-participant', 'There is no such report.');
      return { results: [] };
    }
    const ids =
      wish.worlds === 'all'
        ? roster.matches.filter((m) => m.status !== 'ended' && m.status !== 'quarantined').map((m) => m.id)
        : [...new Set(wish.worlds)];
    if (ids.some((match) => !roster.matches.some((m) => m.id === match))) throw new Failure('unknown-world');
    if (ids.length > 1 && (wish.do.type === 'act-for' || wish.do.type === 'hide' || wish.do.type === 'restore'))
      throw new Failure('bad-request', 'This act is for one world.');
    const id = wish.id ?? newId();
    return { results: await Promise.all(ids.map((match) => one(caller, roster, match, wish.do, id))) };
  };
}
