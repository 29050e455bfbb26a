/** A crisis: help asked for and given, operations begun, and the choice to raise, hold or step down. */
import { operationRule } from '../rules/operations/index.ts';
import { drawAt } from '../rules/rng.ts';
import { isBooked } from '../rules/turn.ts';
import { ESCALATION } from '../types.ts';
import { answerConsent, askConsent } from './consent.ts';
import type { BotDesk } from './desk.ts';
import { reckon } from './nerve.ts';
import { worthOf } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { because } from './reasons.ts';
import type { Reason, Weighed } from './reasons.ts';

const tenth = (x: number): number => Math.round(x * 10) / 10;

/** Operations that are open, by what they do to the meters, what the mandate makes of them, and the deterrence that help adds. */
function operations({ options }: BotDesk, outlook: Outlook): Weighed[] {
  const { view, mandate } = outlook;
  const level = view.crisis ? ESCALATION.indexOf(view.crisis.level) : 0;
  const helped = Object.values(view.operations).some((o) => o.zone === 'rok' && o.status !== 'over');
  return options.open('operate').flatMap((command): Weighed[] => {
    if (command.type !== 'operate') return [];
    const rule = operationRule(command.operation);
    if (!rule) return [];
    const disputed = command.zone === 'approaches' || command.zone === 'dprk' ? 3 : 0;
    // Begun once already in this crisis, it brings nothing more.
    const anew = !isBooked(view, `operate:${command.operation}:${command.zone}`);
    const nationals = command.operation === 'evacuation' && anew ? 2 + (mandate?.evacuation ?? 0) : 0;
    const steadies = command.zone === 'rok' && !helped ? 0.8 * Math.max(0, level - 1) : 0;
    const value =
      (anew ? worthOf(outlook, rule.effects) : 0) +
      nationals +
      steadies -
      disputed -
      (command.operation.endsWith('strike') || command.operation === 'joint-entry' ? 6 : 0) +
      0.3;
    return [
      {
        command,
        value: tenth(value),
        reasons: [
          nationals > 0
            ? because('nationals-in-danger', { level: ESCALATION[level] ?? 'calm' })
            : because('need', { level: ESCALATION[level] ?? 'calm' }),
        ],
      },
    ];
  });
}

/** Forces whose consent is gone come home before the phase is over. */
function withdrawals({ view, seat, open }: BotDesk): Weighed[] {
  return Object.values(view.operations).flatMap((o): Weighed[] =>
    o.seat === seat && o.status === 'withdraw-due' && open(`withdraw-operation:${o.id}`)
      ? [
          {
            command: { type: 'withdraw-operation', operation: o.id },
            value: 7,
            reasons: [because('principle', { operation: o.operation, zone: o.zone })],
          },
        ]
      : [],
  );
}

/** Washington consults before it reinforces, and Seoul answers (D14). */
function consultation({ view, seat, open }: BotDesk, outlook: Outlook): Weighed[] {
  const level = view.crisis ? ESCALATION.indexOf(view.crisis.level) : 0;
  const need: Reason[] = [because('need', { level: ESCALATION[level] ?? 'calm' })];
  if (seat === 'washington' && level >= 2 && open('consult'))
    return [{ command: { type: 'consult' }, value: level >= 3 ? 2 : 0.6, reasons: need }];
  // Where the two have agreed on it, Tokyo consults before it would strike (D3).
  if (seat === 'tokyo' && open('consult') && open('operate:strike:dprk'))
    return [{ command: { type: 'consult' }, value: 0.6, reasons: need }];
  if (seat !== 'seoul' || !open('answer-consultation:concur')) return [];
  const washington = view.crisis?.consultation === 'asked';
  const concur =
    worthOf(
      outlook,
      washington
        ? [
            ['trust.washington.seoul', 4],
            ['home.washington', 1],
            ['home.seoul', -1],
          ]
        : [
            ['trust.tokyo.seoul', 4],
            ['home.seoul', -1],
          ],
    ) +
    0.5 * Math.max(0, level - 2);
  return [
    {
      command: { type: 'answer-consultation', answer: concur > 0 ? 'concur' : 'object' },
      value: tenth(5 + Math.abs(concur)),
      reasons: concur > 0 ? need : [because('public-mood', { points: view.meters.home.seoul ?? 0 })],
    },
  ];
}

/** The choice of this exchange, by what it leads to; nerves differ a little from time to time. */
function choices({ view, seat, seed, open }: BotDesk, outlook: Outlook): Weighed[] {
  const { crisis } = view;
  if (!crisis || crisis.chosen.includes(seat)) return [];
  // Whoever asked waits for an answer, until the one asked has made its own choice or the clock ends the wait.
  if (Object.values(view.ledger).some((e) => e.from === seat && e.status === 'open' && !crisis.chosen.includes(e.to)))
    return [];
  const all = reckon(outlook).filter(({ choice }) => open(`choose:${choice}`));
  const least = Math.min(...all.map(({ value }) => value));
  return all.map(({ choice, value, war, home }, k) => ({
    command: { type: 'choose', choice },
    // A choice is owed in every exchange, so that even the least of them is worth making.
    value: tenth(0.5 + value - least + NERVE * drawAt(seed, 11 + k)),
    reasons: [
      because('war-risk', { chance: Math.round(war * 100), level: crisis.level }),
      ...(choice === 'step-down' && home < 0 ? [because('loses-face', { points: tenth(home) })] : []),
      ...(crisis.level === 'clash' && choice !== 'raise' ? [because('home-cannot-bear', { points: -6 })] : []),
      because('deterrence', { points: crisis.deterrence }),
    ],
  }));
}

/** Points by which nerves may differ from cool reckoning. */
const NERVE = 0.8;

export const crisisActs = (desk: BotDesk, outlook: Outlook): Weighed[] => [
  ...withdrawals(desk),
  ...answerConsent(desk, outlook),
  ...consultation(desk, outlook),
  ...operations(desk, outlook),
  ...askConsent(desk, outlook),
];

export const crisisChoices = choices;
