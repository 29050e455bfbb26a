/** What a slot starts with, so that most sentences need one tap: the pact on the table, the capital written to, the present round. */
import { optionsOf, SLOT_CHOICES, type SlotName, type SlotValue } from '../../../shared/rules/phrases/slots.ts';
import { kindOf } from '../../../shared/rules/phrases/slots.ts';
import { slotsOf } from '../../../shared/rules/phrases/index.ts';
import { pactInScope } from '../../../shared/rules/phrases/scope.ts';
import { pactRule } from '../../../shared/rules/pacts/index.ts';
import type { State } from '../../../shared/rules/state.ts';
import { otherSeats, type Seat } from '../../../shared/types.ts';

export interface Desk {
  readonly view: State;
  readonly seat: Seat;
  readonly to: readonly Seat[];
  readonly today: string;
}

/** The pact that is talked about: the latest draft, else the first that this seat may be party to. */
export function pactOnTable({ view, seat }: Desk): string {
  const drafts = Object.values(view.drafts).toSorted(
    (a, b) => (b.versions.at(-1)?.round ?? 0) - (a.versions.at(-1)?.round ?? 0),
  );
  const own = SLOT_CHOICES.pact.filter((pact) => pactRule(pact)?.parties.includes(seat));
  return drafts[0]?.pact ?? own.find((pact) => pactInScope(view, pact)) ?? own[0] ?? SLOT_CHOICES.pact[0];
}

/** The first clause of a pact, with the option that lies on the table or its first. */
export function firstTerm(
  view: State,
  pact: string,
  clause = Object.keys(pactRule(pact)?.clauses ?? {})[0] ?? '',
): { pact: string; clause: string; option: string } {
  const options = optionsOf(pact, clause);
  const now = view.drafts[pact]?.versions.at(-1)?.clauses[clause];
  return { pact, clause, option: now && options.includes(now) ? now : (options[0] ?? '') };
}

function start(slot: SlotName, desk: Desk): SlotValue {
  const { view, seat, to, today } = desk;
  const second = slot.endsWith('2');
  const round = Math.max(1, view.clock.round);
  const kind = kindOf(slot);
  switch (kind) {
    case 'capital':
      return (second ? otherSeats(seat).find((s) => !to.includes(s)) : to[0]) ?? otherSeats(seat)[0] ?? 'seoul';
    case 'capitals':
      return to.length ? to : otherSeats(seat).slice(0, 2);
    case 'pact':
      return (
        second
          ? (SLOT_CHOICES.pact.find((pact) => pact !== pactOnTable(desk) && pactInScope(view, pact)) ?? 'acsa')
          : pactOnTable(desk)
      ) as SlotValue;
    case 'article': {
      const { pact, clause } = firstTerm(view, pactOnTable(desk));
      return { pact, clause } as SlotValue;
    }
    case 'term': {
      const pact = pactOnTable(desk);
      return firstTerm(view, pact, second ? Object.keys(pactRule(pact)?.clauses ?? {})[1] : undefined) as SlotValue;
    }
    case 'round':
      return Math.min(view.match.pace.rounds, round + 1);
    case 'until':
      return view.clock.phase === 'crisis' ? { kind: 'crisis' } : { kind: 'round', round };
    case 'date':
      return today;
    case 'meter':
      return `home.${seat}`;
    case 'zone':
      return 'rok';
    default:
      return SLOT_CHOICES[kind][0] as SlotValue;
  }
}

/** A phrase with every slot filled; what was chosen before in a slot of the same name is kept. */
export const begin = (
  id: string,
  desk: Desk,
  before: Readonly<Record<string, SlotValue>> = {},
): Record<string, SlotValue> =>
  Object.fromEntries((slotsOf(id) ?? []).map((slot) => [slot, before[slot] ?? start(slot, desk)]));
