/** Consent to Japanese forces (D1): when Tokyo asks and what it offers, how Seoul weighs need, public, price and promise. */
import type { Command } from '../commands.ts';
import { consentCost } from '../rules/consent/rules.ts';
import { roundsFor } from '../rules/consent/promises.ts';
import { moveRule } from '../rules/moves/index.ts';
import type { LedgerEntry } from '../rules/state.ts';
import { ESCALATION } from '../types.ts';
import { once } from './desk.ts';
import type { BotDesk } from './desk.ts';
import { slope, worthOf } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { because } from './reasons.ts';
import type { Reason, Weighed } from './reasons.ts';

const tenth = (x: number): number => Math.round(x * 10) / 10;
const levelOf = ({ view }: Outlook): number => (view.crisis ? ESCALATION.indexOf(view.crisis.level) : 0);

/** How far Tokyo's promises are to be believed: less after one it broke, more after one it kept. */
function credit({ view }: Outlook): number {
  const past = Object.values(view.ledger).filter((entry) => entry.price !== null && entry.answered !== null);
  const broken = past.filter((entry) => entry.status === 'unpaid').length;
  return broken > 0 ? 0.25 : past.some((entry) => entry.paid) ? 0.9 : 0.7;
}

/** Points by which a yes must be better than a no: troops of Japan on the peninsula are hard to accept whatever the need (D18; the figure is G). */
const HESITANCE = 0.4;

/** What a yes is worth to Seoul over a no, and why. */
function weighRequest(
  desk: BotDesk,
  outlook: Outlook,
  entry: LedgerEntry,
): { readonly gain: number; readonly reasons: Reason[] } {
  const { view, mandate } = outlook;
  const level = levelOf(outlook);
  const cost = consentCost(view, entry.zone);
  const own = slope(outlook, 'home.seoul');
  const reasons: { readonly points: number; readonly reason: Reason }[] = [];
  const add = (points: number, reason: Reason): void => void reasons.push({ points, reason });
  const crisis = view.crisis && entry.zone === 'rok' ? 1 : 0.5;
  add(-(cost + 2 * crisis) * own, because('consent-price', { points: -cost }));
  add(mandate?.consent ?? 0, because('principle', { operation: entry.operation, zone: entry.zone }));
  // Help that arrives steadies deterrence; nationals in danger make a no hard to bear abroad.
  add((level >= 3 ? 1.7 : 0.3) + Math.max(0, level - 2) * 1, because('need', { level: ESCALATION[level] ?? 'calm' }));
  add(
    worthOf(outlook, [
      ['trust.tokyo.seoul', 6 + 7 * crisis],
      ['home.washington', 2 * crisis],
      ['home.tokyo', 4 * crisis],
    ]),
    because('trust-low', { seat: 'tokyo', points: view.meters.trust.tokyo.seoul ?? 0 }),
  );
  const promised = entry.price && moveRule(entry.price.move);
  if (entry.price && promised) {
    const worth =
      credit(outlook) * (worthOf(outlook, promised.effects(view, { target: undefined, together: new Set() })) + 0.6);
    add(worth, because(credit(outlook) < 0.5 ? 'promise-broken' : 'promise', { move: entry.price.move }));
  }
  const trust = view.meters.trust.seoul.tokyo ?? 0;
  add((trust - 26) * 0.02, because('trust-low', { seat: 'tokyo', points: trust }));
  const sum =
    reasons.reduce((total, { points }) => total + points, 0) -
    HESITANCE +
    2.6 * (once(view, desk.seat, 50 + Object.keys(view.ledger).length) - 0.5);
  return {
    gain: sum,
    reasons: reasons
      .filter(({ points }) => points * sum > 0)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, 3)
      .map(({ reason }) => reason),
  };
}

/** Seoul's answer to each open request: yes, under conditions, or no. */
export function answerConsent(desk: BotDesk, outlook: Outlook): Weighed[] {
  if (desk.seat !== 'seoul') return [];
  return desk.options.open('give-consent').flatMap((command): Weighed[] => {
    const entry = command.type === 'give-consent' ? desk.view.ledger[command.request] : undefined;
    if (command.type !== 'give-consent' || !entry) return [];
    const { gain, reasons } = weighRequest(desk, outlook, entry);
    const yes: Command = { ...command, conditions: entry.operation === 'evacuation' ? ['unarmed'] : [] };
    const no: Command = { type: 'refuse-consent', request: entry.id };
    // Whoever is asked owes an answer: even a bare majority of reasons is worth giving one.
    return [{ command: gain > 0 ? yes : no, value: tenth(6 + Math.abs(gain)), reasons }];
  });
}

/** Tokyo asks to bring its nationals home when a crisis grows, with a promise for a price where there is time to keep it. */
export function askConsent({ view, seat, open }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'tokyo' || !open('ask-consent:evacuation:rok')) return [];
  const level = levelOf(outlook);
  const worth =
    (outlook.mandate?.evacuation ?? 0) +
    worthOf(outlook, [
      ['home.tokyo', 3],
      ['trust.seoul.tokyo', 2],
    ]);
  const refused = Object.values(view.ledger).filter(
    (e) => e.operation === 'evacuation' && e.status === 'refused',
  ).length;
  const wished =
    (['publish-plans', 'pledge-constitution', 'confirm-consent'] as const)[Math.floor(once(view, seat, 52) * 3)] ??
    'publish-plans';
  // An act is promised by the first round that leaves room for it, the next one as a rule.
  const due = roundsFor(view, wished).find((round) => round > view.clock.round);
  const priced = due !== undefined;
  const chance =
    0.3 +
    0.08 * (level - 2) +
    0.006 * ((view.meters.trust.seoul.tokyo ?? 0) - 20) +
    (priced ? 0.12 : 0) -
    0.15 * refused +
    0.3 * (once(view, seat, 51) - 0.5);
  const value = chance * worth - (1 - chance) * (0.8 + 0.5 * (outlook.mandate?.evacuation ?? 0)) + (level >= 3 ? 1 : 0);
  return [
    {
      command: {
        type: 'ask-consent',
        operation: 'evacuation',
        zone: 'rok',
        term: { kind: 'crisis' },
        price: priced ? { move: wished, due } : null,
      },
      value: level < 2 ? -1 : tenth(value),
      reasons: [
        because('nationals-in-danger', { level: ESCALATION[level] ?? 'calm' }),
        ...(priced ? [because('promise', { move: wished })] : []),
      ],
    },
  ];
}
