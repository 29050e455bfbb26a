/** A facilitator's acts on one world or all: most become a command of the match, decided and recorded like any other. */
import type { ActedWorld, ConsoleAct, ConsoleActed, FacilitatorAct, Inject } from '../../shared/console.ts';
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { previewInject } from '../../shared/rules/index.ts';
import { refuse, type Refusal } from '../../shared/rules/refusal.ts';
import { closedTo, refused } from '../acts.ts';
import { standIn } from '../host/actors.ts';
import type { Draft } from '../host/draft.ts';
import { stateAt } from '../host/record.ts';
import type { MatchHost } from '../host/types.ts';
import type { Caller } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import type { Doing } from '../http/guard.ts';
import { facilitatorActor } from './actor.ts';
import { asHost } from './hosting.ts';
import { seqOf } from './reports.ts';
import { readRoster, type Roster } from './roster.ts';
import { hostOf, type SessionServices } from './services.ts';

export type Acts = (caller: Caller, wish: ConsoleAct, doing: Doing) => Promise<ConsoleActed>;

const told = (match: string, reply: ActReply): ActedWorld =>
  reply.ok ? { match, ok: true } : { match, ok: false, refusal: reply.refusal };
const no = (match: string, refusal: Refusal): ActedWorld => told(match, refused(refusal));
const seatless: Refusal = refuse('unknown-id', { rule: 'G' });

/** What an act does to the draft of one world. */
type OnWorld = (draft: Draft) => ActedWorld;

export function createActs(services: SessionServices): Acts {
  const { store, hosts, now } = services;

  /** Only what players wrote or said can be hidden, by its number in a facilitator's view. */
  async function hide(match: string, n: number, hidden: boolean, doing: Doing): Promise<ConsoleActed> {
    const seq = await seqOf(store, match, { kind: 'facilitator' }, n);
    if (seq === null || !(await store.register.text(match, seq))) {
      const nothing = { results: [no(match, refuse('unknown-id', { params: { id: String(n) } }))] };
      await store.commit(doing.rows(nothing));
      return nothing;
    }
    const result = { results: [{ match, ok: true } as const] };
    await store.commit({ hidden: [{ match, seq, at: hidden ? now() : null }], ...doing.rows(result) });
    // Everyone who has read it asks anew, and finds it gone.
    await (await hostOf(services, match)).resync();
    return result;
  }

  async function settle(session: string, report: string, doing: Doing): Promise<ConsoleActed> {
    if (!(await store.register.reports(session)).some(({ id }) => id === report))
      throw new Failure('unknown-participant', 'There is no such report.');
    const result = { results: [] };
    await store.commit({ settled: { session, report, at: now() }, ...doing.rows(result) });
    return result;
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

  /** All that takes time is done here; what comes of it works on the draft alone. */
  async function prepared(
    caller: Caller,
    roster: Roster,
    match: string,
    act: FacilitatorAct,
    id: string,
  ): Promise<OnWorld> {
    if (act.type === 'set-seat')
      return (draft) =>
        draft.hand(act.seat, act.to === 'steward' ? 'facilitator' : 'people')
          ? { match, ok: true }
          : no(match, refuse('already-done', { rule: 'G' }));
    const command = commandOf(act, match, roster);
    if ('code' in command) return () => no(match, command);
    const seat = act.type === 'act-for' ? act.seat : null;
    const inClass = roster.matches.some((m) => m.id === match && m.world > 0);
    const closed = closedTo('facilitator', command, inClass, seat);
    if (closed) return () => no(match, closed);
    const own = facilitatorActor(caller.who.id);
    const first = await store.receipt(match, own.participant, id);
    if (first) return () => told(match, JSON.parse(first.reply) as ActReply);
    const actor = seat ? standIn(own, seat) : command.type === 'pause' ? await asHost(store, own, match) : own;
    const checkpoint = command.type === 'restore' ? await stateAt(store, match, command.to) : null;
    return (draft) => told(match, draft.act(actor, id, command, checkpoint ?? undefined));
  }

  return async function act(caller, { worlds, do: what }, doing) {
    const roster = await readRoster(store, caller.session);
    if (what.type === 'settle-report') return settle(caller.session.id, what.report, doing);
    const ids =
      worlds === 'all'
        ? roster.matches.filter((m) => m.status !== 'ended' && m.status !== 'quarantined').map((m) => m.id)
        : [...new Set(worlds)];
    if (ids.some((match) => !roster.matches.some((m) => m.id === match))) throw new Failure('unknown-world');
    if (ids.length > 1 && (what.type === 'act-for' || what.type === 'hide' || what.type === 'restore'))
      throw new Failure('bad-request', 'This act is for one world.');
    if (what.type === 'preview')
      return { results: await Promise.all(ids.map(async (id) => preview(await hostOf(services, id), what.inject))) };
    if (what.type === 'hide') return hide(ids[0]!, what.n, what.hidden, doing);
    const works = await Promise.all(ids.map((match) => prepared(caller, roster, match, what, doing.id)));
    return hosts.change(ids, (drafts) => {
      const results = ids.map((match, k): ActedWorld => {
        const draft = drafts.of(match);
        return draft ? works[k]!(draft) : no(match, refuse('quarantined'));
      });
      return { changes: doing.rows({ results }), result: { results } };
    });
  };
}
