/** What a bot says beside what it does: sentences of the phrasebook, so that everyone reads them in their own language. */
import type { Command, CommandType } from '../../commands.ts';
import type { Precedence } from '../../rules/cables/channel.ts';
import { pactRule } from '../../rules/pacts/index.ts';
import { MAX_PHRASES, phrase, phraseFault } from '../../rules/phrases/phrase.ts';
import type { Phrase } from '../../rules/phrases/phrase.ts';
import { inScope } from '../../rules/phrases/scope.ts';
import { packageValue, MANDATES } from '../../rules/scoring/mandates.ts';
import type { DraftVersion, State } from '../../rules/state.ts';
import type { Seat } from '../../types.ts';
import type { Weighed } from '../reasons.ts';
import { sayReasons } from './sayReason.ts';
import { last, others, TELLING, term } from './tellings.ts';
import type { Telling } from './tellings.ts';

export interface Talk {
  readonly to: readonly Seat[];
  readonly phrases: readonly Phrase[];
  readonly precedence: Precedence;
  /** Names the matter, so that it is told once. */
  readonly about: string;
  /** The number of the cable it answers, on the same channel. */
  readonly re?: number;
}

/** The option of a package that this seat's mandate likes least, against the best of the same clause; `null` where it has nothing against any. */
function obstacle(view: State, seat: Seat, pact: string, clauses: DraftVersion['clauses']): Phrase | null {
  const mandate = MANDATES[view.mandates[seat] ?? ''];
  const worth = packageValue(mandate, pact, clauses);
  const losses = Object.keys(clauses).map((clause) => {
    const best = Math.max(
      ...(pactRule(pact)?.clauses[clause]?.options ?? []).map((option) =>
        packageValue(mandate, pact, { ...clauses, [clause]: option }),
      ),
    );
    return { clause, loss: best - worth };
  });
  const worst = losses.toSorted((a, b) => b.loss - a.loss)[0];
  return worst && worst.loss > 0
    ? phrase('reason-obstacle', { term: term(pact, worst.clause, clauses[worst.clause]) })
    : null;
}

function finish(said: ReturnType<Telling<CommandType>>, view: State): Talk | null {
  const phrases = said?.phrases.filter((p) => phraseFault(p) === null && inScope(view, p)).slice(0, MAX_PHRASES) ?? [];
  if (!said || said.to.length === 0 || phrases.length === 0) return null;
  return { ...said, phrases, precedence: view.clock.phase === 'crisis' ? 'flash' : 'priority' };
}

/** What a bot tells others about a command it gives, with its reasons; `null` where there is nothing to tell. Sealed moves and choices are never told. */
export function tell(view: State, seat: Seat, command: Command, weighed: readonly Weighed[] = []): Talk | null {
  const reasons = weighed.find((w) => same(w.command, command))?.reasons ?? [];
  const telling = TELLING[command.type] as Telling<CommandType> | undefined;
  return telling ? finish(telling({ view, seat, reasons }, command as never), view) : null;
}

/** Why a bot leaves a draft that waits for its word: told before it is ready with Talks, one draft at a time. */
export function tellRefusals(view: State, seat: Seat, weighed: readonly Weighed[] = []): Talk[] {
  if (view.clock.phase !== 'talks') return [];
  return Object.values(view.drafts).flatMap((draft) => {
    const version = last(draft);
    const signs = version ? (pactRule(draft.pact)?.signatories?.(version.clauses) ?? draft.parties) : [];
    if (
      !version ||
      version.by === seat ||
      !signs.includes(seat) ||
      draft.agreed.includes(seat) ||
      view.pacts[draft.pact]?.status === 'agreed'
    )
      return [];
    const reasons = weighed.find((w) => w.command.type === 'agree' && w.command.pact === draft.pact)?.reasons ?? [];
    const against = obstacle(view, seat, draft.pact, version.clauses);
    const told = sayReasons(
      reasons.filter((r) => r.code !== 'serves-mandate'),
      view,
      seat,
    );
    const talk = finish(
      {
        to: others(draft.parties, seat),
        about: `left:${draft.pact}:${version.n}`,
        phrases: [phrase('refuse-draft', { pact: draft.pact as never }), ...told, ...(against ? [against] : [])],
      },
      view,
    );
    return talk ? [talk] : [];
  });
}

/** Whether two commands mean the same, whatever the order of their fields. */
function same(a: Command, b: Command): boolean {
  const flat = (value: unknown): string =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? `{${Object.entries(value)
          .toSorted(([x], [y]) => x.localeCompare(y))
          .map(([k, v]) => `${k}:${flat(v)}`)
          .join()}}`
      : Array.isArray(value)
        ? `[${value.map(flat).join()}]`
        : JSON.stringify(value);
  return flat(a) === flat(b);
}
