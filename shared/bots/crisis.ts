import type { Command } from '../commands.ts';
import { consentCost } from '../rules/consent/rules.ts';
import { drawAt } from '../rules/rng.ts';
import { MANDATES } from '../rules/scoring/mandates.ts';
import { ESCALATION } from '../types.ts';
import type { CrisisChoice } from '../types.ts';
import type { BotDesk } from './desk.ts';

/** Consent is weighed: need and promise against the public's price (D1, D18). */
export function answerConsent({ view, seat, seed, options }: BotDesk): Command[] {
  if (seat !== 'seoul') return [];
  for (const command of options.open('give-consent')) {
    if (command.type !== 'give-consent') continue;
    const entry = view.ledger[command.request];
    if (!entry) continue;
    const level = view.crisis ? ESCALATION.indexOf(view.crisis.level) : 0;
    const need = level * 2.2 + 0.12 * ((view.meters.trust.seoul.tokyo ?? 0) - 15) + (entry.price ? 2 : 0) + (MANDATES[view.mandates.seoul ?? '']?.consent ?? 0);
    const price = consentCost(view, entry.zone) * 1.3;
    return need + drawAt(seed, 3) * 4 - 2 > price
      ? [{ ...command, conditions: entry.operation === 'evacuation' ? ['unarmed'] : [] }]
      : [{ type: 'refuse-consent', request: entry.id }];
  }
  return [];
}

function actInCrisis({ view, seat, open, options }: BotDesk): Command[] {
  if (seat === 'tokyo') {
    for (const key of ['operate:evacuation:rok', 'operate:supply:japan', 'operate:interception:open-sea', 'operate:escort:open-sea']) {
      const option = options.get(key);
      if (option?.refusal === null) return [option.command];
    }
    const severe = view.crisis !== null && ESCALATION.indexOf(view.crisis.level) >= 3;
    const refusedNow = Object.values(view.ledger).some((e) => e.operation === 'evacuation' && e.answered === view.clock.round && e.status !== 'given');
    if (severe && !refusedNow && open('ask-consent:evacuation:rok')) {
      const due = Math.min(view.match.pace.rounds, view.clock.round + 1);
      return [{ type: 'ask-consent', operation: 'evacuation', zone: 'rok', term: { kind: 'crisis' }, price: due > view.clock.round ? { move: 'publish-plans', due } : null }];
    }
  }
  if (seat === 'washington') {
    if (view.crisis && ESCALATION.indexOf(view.crisis.level) >= 3 && open('consult')) return [{ type: 'consult' }];
    if (open('operate:reinforcement:rok')) return [{ type: 'operate', operation: 'reinforcement', zone: 'rok' }];
  }
  if (seat === 'seoul' && open('answer-consultation:concur')) return [{ type: 'answer-consultation', answer: 'concur' }];
  return [];
}

/** Raises while the odds are bearable, steps back from the edge. */
function choose({ view, seat, seed, open }: BotDesk): CrisisChoice {
  const crisis = view.crisis;
  if (!crisis) return 'hold';
  const level = ESCALATION.indexOf(crisis.level);
  const fear = [0, 0, 1, 4, 13, 40];
  const step = ((fear[level + 1] ?? 40) - (fear[level] ?? 0)) * 0.5;
  const noise = (n: number): number => (drawAt(seed, n) - 0.5) * 4;
  const north = seat === 'pyongyang';
  const raise = north ? [0, 0, 6.5, 5.2, 2][level] ?? 2 : (seat === 'tokyo' ? 0.5 : 2) + 0.05 * (crisis.deterrence - 50);
  const strain = north ? 0.09 * (55 - crisis.deterrence) : 0.05 * ((view.meters.threat[seat]?.pyongyang ?? 60) - 60);
  const down = north ? -3 + (fear[level] ?? 0) * 0.3 + (crisis.deterrence - 50) * 0.05 : -2.2 + (fear[level] ?? 0) * 0.22;
  const values: readonly (readonly [CrisisChoice, number])[] = [['step-down', down + noise(11)], ['hold', 0.6 + noise(12)], ['raise', open('choose:raise') ? raise + strain - step + noise(13) : -99]];
  return values.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

export function crisisCommands(desk: BotDesk): Command[] {
  const consent = answerConsent(desk);
  if (consent.length > 0) return consent;
  const act = actInCrisis(desk);
  if (act.length > 0) return act;
  if (desk.view.crisis?.chosen.includes(desk.seat)) return [];
  // Whoever asked waits for an answer, until the one asked has made its own choice or the clock ends the wait.
  if (Object.values(desk.view.ledger).some((e) => e.from === desk.seat && e.status === 'open' && !desk.view.crisis?.chosen.includes(e.to))) return [];
  return [{ type: 'choose', choice: choose(desk) }];
}
