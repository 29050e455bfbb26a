/** A computer's cable offers nothing that the scenario leaves out, whatever it is asked, and says it with whatever it does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weigh } from '../../shared/bots/index.ts';
import { replyTo } from '../../shared/bots/talk/reply.ts';
import { tell } from '../../shared/bots/talk/tell.ts';
import type { Command } from '../../shared/commands.ts';
import { evolve, open, viewFor } from '../../shared/rules/index.ts';
import { PACT_IDS } from '../../shared/rules/pacts/ids.ts';
import { CLAUSES } from '../../shared/rules/pacts/ids.ts';
import { actOf, PHRASE_IDS, slotsOf } from '../../shared/rules/phrases/index.ts';
import type { Phrase } from '../../shared/rules/phrases/phrase.ts';
import { phraseFault } from '../../shared/rules/phrases/phrase.ts';
import { kindOf, optionsOf, SLOT_CHOICES } from '../../shared/rules/phrases/slots.ts';
import { inScope, pactInScope } from '../../shared/rules/phrases/scope.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { otherSeats, SEATS } from '../../shared/types.ts';
import { after, FACILITATOR } from '../given.ts';
import type { State } from '../types.ts';

/** In its first Talks. */
function played(id: string): State {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(`assets/scenarios/${id}.json`, 'utf8')));
  const events = open({
    match: 'm',
    scenario,
    pace: { kind: 'manual', seconds: scenario.seconds, rounds: scenario.rounds },
    seed: 3,
    now: 1,
  });
  const state = events.reduce<State | null>((s, e) => evolve(s, e), null) as State;
  return after(state, [FACILITATOR, { type: 'start' }], [FACILITATOR, { type: 'end-phase' }]);
}

/** Every sentence that names this pact, with some value in its other slots. */
const sentences = (pact: (typeof PACT_IDS)[number]): Phrase[] =>
  PHRASE_IDS.map((id): Phrase => {
    const clause = Object.keys(CLAUSES[pact])[0] ?? '';
    const slots = (slotsOf(id) ?? []).map((slot) => {
      const kind = kindOf(slot);
      const value =
        kind === 'pact'
          ? pact
          : kind === 'article'
            ? { pact, clause }
            : kind === 'term'
              ? { pact, clause, option: optionsOf(pact, clause)[0] }
              : kind === 'capitals'
                ? ['seoul']
                : kind === 'round'
                  ? 2
                  : kind === 'until'
                    ? { kind: 'round', round: 2 }
                    : kind === 'date'
                      ? '2015-05-30'
                      : SLOT_CHOICES[kind][0];
      return [slot, value];
    });
    return { id, slots: Object.fromEntries(slots) as Phrase['slots'] };
  }).filter((p) => phraseFault(p) === null);

describe.each(['first-lesson', 'consent-lesson'])('in %s', (id) => {
  const state = played(id);
  const shut = PACT_IDS.filter((pact) => !pactInScope(state, pact));

  test('some pacts are left out', () => expect(shut.length).toBeGreaterThan(2));

  test('asked about what is left out, a computer takes note and offers nothing of it', () => {
    for (const seat of SEATS) {
      const view = viewFor(state, delegateOf(seat));
      const weighed = weigh(view, seat, 5);
      for (const pact of shut)
        for (const asked of sentences(pact).filter((p) => !inScope(view, p))) {
          const from = otherSeats(seat)[0]!;
          const said = replyTo(view, seat, { from, to: [seat], phrases: [asked] }, weighed);
          expect(said?.phrases.map((p) => p.id) ?? ['close-noted'], `${seat}: ${asked.id}`).toEqual(['close-noted']);
        }
    }
  });

  test('asked about what is played, a computer answers, and of nothing else', () => {
    const pact = PACT_IDS.find((p) => pactInScope(state, p))!;
    for (const seat of SEATS) {
      const view = viewFor(state, delegateOf(seat));
      const weighed = weigh(view, seat, 5);
      const from = otherSeats(seat)[0]!;
      for (const asked of sentences(pact).filter((p) => inScope(view, p))) {
        const said = replyTo(view, seat, { from, to: [seat], phrases: [asked] }, weighed)?.phrases ?? [];
        expect(
          said.filter((p) => !inScope(view, p)),
          asked.id,
        ).toEqual([]);
        if (['propose', 'ask'].includes(actOf(asked.id) ?? '')) expect(said.length, asked.id).toBeGreaterThan(0);
      }
    }
  });

  test('with what it does, it says nothing of what is left out', () => {
    const view = viewFor(state, delegateOf('washington'));
    for (const pact of shut) {
      const offer = { type: 'side-letter', pact, to: 'seoul', favour: 'reassurance' } as Command;
      expect(tell(view, 'washington', offer)).toBeNull();
    }
  });
});
