/** A facilitator's acts on one world or all: each becomes a command of the match, decided and recorded like any other. */
import type { Command } from '../../shared/commands.ts';
import type { ActedWorld, ConsoleAct, ConsoleActed, FacilitatorAct } from '../../shared/console.ts';
import { refusalText, refuse } from '../../shared/rules/refusal.ts';
import type { Actor } from '../../shared/types.ts';
import type { Caller } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import { newId } from '../http/secrets.ts';
import { readRoster } from './roster.ts';
import { hostOf, type SessionServices } from './services.ts';

export const facilitatorActor = (participant: string): Actor => ({ participant, role: 'facilitator', seat: null, portfolios: [] });

/** The command that an act is, where it is one. */
function commandOf(act: FacilitatorAct): Command | null {
  switch (act.type) {
    case 'start': case 'pause': case 'resume': return { type: act.type };
    case 'extend': return { type: 'extend', seconds: act.seconds, reason: 'facilitator' };
    case 'end-phase': return { type: 'end-phase', ...(act.step === undefined ? {} : { step: act.step }) };
    default: return null;
  }
}

const notPossible = (match: string): ActedWorld => {
  const refusal = refuse('not-understood');
  return { match, ok: false, refusal: { ...refusal, text: refusalText(refusal) } };
};

export function createActs(services: SessionServices) {
  async function one(caller: Caller, match: string, act: FacilitatorAct, id: string): Promise<ActedWorld> {
    const command = commandOf(act);
    if (!command) return notPossible(match);
    const reply = await (await hostOf(services, match)).submit(facilitatorActor(caller.who.id), id, command);
    return reply.ok ? { match, ok: true } : { match, ok: false, refusal: reply.refusal };
  }

  return async function act(caller: Caller, wish: ConsoleAct): Promise<ConsoleActed> {
    const roster = await readRoster(services.store, caller.session);
    const ids = wish.worlds === 'all' ? roster.matches.filter((m) => m.status !== 'ended' && m.status !== 'quarantined').map((m) => m.id) : [...new Set(wish.worlds)];
    if (ids.some((match) => !roster.matches.some((m) => m.id === match))) throw new Failure('unknown-world');
    const id = wish.id ?? newId();
    return { results: await Promise.all(ids.map((match) => one(caller, match, wish.do, id))) };
  };
}
