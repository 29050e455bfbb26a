import { PRICE_MOVES } from '../../rules/consent/conditions.ts';
import { phrase, phraseFault } from '../../rules/phrases/phrase.ts';
import type { Phrase } from '../../rules/phrases/phrase.ts';
import type { State } from '../../rules/state.ts';
import type { Seat } from '../../types.ts';
import type { Reason, ReasonCode } from '../reasons.ts';

/** Parameters of reasons are plain ids; a sentence that one of them does not fit is found faulty below, and left out. */
type Params = Readonly<Record<'pact' | 'clause' | 'option' | 'seat' | 'level' | 'move' | 'card', never>>;
type Teller = (params: Params, view: State, seat: Seat) => Phrase | null;

const own = (view: State, seat: Seat): Phrase =>
  phrase('reason-meter', { meter: `home.${seat}`, band: view.bands.home[seat] });

/**
 * What a bot tells others of its reasons. No points and no mandate: a figure would give away what only its own government knows.
 * A reason that is nobody else's business is not told.
 */
const TELLERS: { readonly [C in ReasonCode]?: Teller } = {
  'serves-mandate': ({ pact }) => phrase('reason-benefit', { pact }),
  'against-mandate': () => phrase('reason-instructions', {}),
  'clause-too-dear': ({ pact, clause, option }) => phrase('reason-obstacle', { term: { pact, clause, option } }),
  'time-runs-out': () => phrase('reason-time', {}),
  'better-to-wait': ({ pact }) => phrase('accept-principle', { pact }),
  'public-not-ready': ({ pact }) => phrase('reason-consensus', { pact }),
  'public-mood': (_p, view, seat) => own(view, seat),
  'home-cannot-bear': (_p, view, seat) => own(view, seat),
  'consent-price': (_p, _view, seat) => phrase('reason-home', { meter: `home.${seat}` }),
  'trust-low': ({ seat }) => phrase('reason-trust', { capital: seat }),
  need: ({ level }) => phrase('reason-level', { level }),
  'nationals-in-danger': ({ level }) => phrase('reason-level', { level }),
  'war-risk': ({ level }) => phrase('reason-level', { level }),
  deterrence: () => phrase('reason-deterrence', {}),
  principle: () => phrase('reason-rule', { rule: 'D1' }),
  'promise-broken': ({ move }) => phrase('reason-broken-word', { deed: move }),
  'answers-demand': ({ seat }) => phrase('reason-alliance', { capital: seat }),
  'keeps-pact': ({ pact }) => phrase('assure-keep-pact', { pact }),
  'talks-frozen': () => phrase('reason-frozen', {}),
  'remark-hurts-talks': ({ card }) => phrase('reason-remark', { card }),
};
/** A reason as a sentence to others; `null` where it is not told, or cannot be. */
export function sayReason(reason: Reason, view: State, seat: Seat): Phrase | null {
  const said = TELLERS[reason.code]?.((reason.params ?? {}) as Params, view, seat) ?? null;
  return said && phraseFault(said) === null ? said : null;
}

/** The weightiest reasons that can be told, each sentence once. */
export function sayReasons(reasons: readonly Reason[], view: State, seat: Seat, most = 2): Phrase[] {
  const told = new Map<string, Phrase>();
  for (const reason of reasons) {
    const said = sayReason(reason, view, seat);
    if (said && told.size < most && !told.has(said.id)) told.set(said.id, said);
  }
  return [...told.values()];
}

/** Whether an act of D10 can be promised in a sentence. */
export const isDeed = (move: string): move is (typeof PRICE_MOVES)[number] =>
  (PRICE_MOVES as readonly string[]).includes(move);
