/** A ministry's advice to its own delegation: what the competent bot would weigh in this seat, from the same view, with reasons, effect and risk. */
import type { Command } from '../commands.ts';
import { checkCommand } from '../rules/check.ts';
import { decide } from '../rules/decide.ts';
import type { AnyEvent } from '../rules/event.ts';
import { moveRule } from '../rules/moves/index.ts';
import type { State } from '../rules/state.ts';
import type { Shift } from '../rules/turn.ts';
import { PORTFOLIOS } from '../types.ts';
import type { Seat } from '../types.ts';
import { because } from './reasons.ts';
import type { Reason, ReasonCode } from './reasons.ts';
import { weigh } from './weigh.ts';

export interface Advice {
  readonly command: Command;
  /** `for`: the ministry would do it. `against`: it lies open, and the ministry would leave it for now. */
  readonly stance: 'for' | 'against';
  /** At most two, the weightiest first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it; `null` where nothing is known. */
  readonly risk: Reason | null;
  /** The meters it moves as far as this seat can tell, the largest first; at most three. */
  readonly effects: readonly Shift[];
  /** What it would bring about at once, as kinds of events. */
  readonly brings: readonly Brought[];
}

/** Events that an adviser names as the outcome of an act. */
export const BROUGHT = [
  'PactProposed',
  'PactCountered',
  'PactAgreed',
  'PactSigned',
  'CeremonyPostponed',
  'PactEnded',
  'DraftWithdrawn',
  'ConsentAsked',
  'ConsentGiven',
  'ConsentRefused',
  'ConsentRevoked',
  'OperationBegan',
  'DisputeOpened',
  'ConsultationAsked',
  'ConsultationHeld',
  'SessionOffered',
  'SessionOpened',
  'TalksConvened',
  'SideLetterOffered',
  'PolicyChanged',
  'CardAnswered',
] as const;
export type Brought = (typeof BROUGHT)[number];

/** Suggestions at once. */
const MOST = 3;
/** Reasons that speak of what an act may cost. */
const RISKS: readonly ReasonCode[] = [
  'war-risk',
  'crisis-risk',
  'public-not-ready',
  'breaks-pact',
  'promise-broken',
  'against-mandate',
  'consent-price',
  'home-cannot-bear',
  'loses-face',
  'concession',
  'clause-too-dear',
];
/** A fall at home, or a rise of what nobody at the table gains from. */
const harms = (seat: Seat, path: string, by: number): boolean =>
  (by < 0 && path === `home.${seat}`) || (by > 0 && (path === 'tension' || path === 'suspicion'));
const adverse = (reason: Reason, seat: Seat): boolean =>
  RISKS.includes(reason.code) ||
  (reason.code === 'meter' && harms(seat, String(reason.params?.['path']), Number(reason.params?.['by'])));

/** What an act is about: of several answers to one thing, one is advised. Sealed moves are told as alternatives. */
function matter(command: Command, k: number): string {
  switch (command.type) {
    case 'seal':
      return `seal ${k}`;
    case 'answer-card':
      return `card ${command.card}`;
    case 'give-consent':
    case 'refuse-consent':
      return `request ${command.request}`;
    case 'propose':
    case 'counter':
    case 'agree':
      return `pact ${command.pact}`;
    default:
      return command.type;
  }
}

/** What would follow at once, decided on this seat's own view: the hidden part of the table is simply not there. */
function foresee(view: State, seat: Seat, command: Command): readonly AnyEvent[] {
  try {
    const decision = decide(view, {
      actor: { participant: `bot:${seat}`, role: 'bot', seat, portfolios: PORTFOLIOS },
      id: 'advice',
      now: view.clock.began,
      do: command,
    });
    return decision.ok ? decision.events : [];
  } catch {
    // A rule that needs what this seat cannot see tells nothing about the effect.
    return [];
  }
}

function shiftsOf(view: State, command: Command, events: readonly AnyEvent[]): Shift[] {
  const sums = new Map<Shift[0], number>();
  const add = (path: Shift[0], by: number): void => void sums.set(path, (sums.get(path) ?? 0) + by);
  if (command.type === 'seal') {
    const together = new Set(command.moves.map((m) => m.move as string));
    for (const { move, target } of command.moves)
      for (const [path, by] of moveRule(move)?.effects(view, { target, together }) ?? []) add(path, by);
  } else
    for (const event of events)
      if (event.type === 'MetersMoved') for (const { path, delta } of event.data.changes) add(path, delta);
  return [...sums]
    .filter(([, by]) => by !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, 3);
}

/** The greatest harm among the effects, where no reason names one: a fall at home, or a rise of tension. */
function harm(effects: readonly Shift[], seat: Seat): Reason | null {
  const worst = effects.find(([path, by]) => harms(seat, path, by));
  return worst ? because('meter', { path: worst[0], by: worst[1] }) : null;
}

/**
 * Up to three suggestions for a seat, the best first; one of them, to be done with the phase, where nothing is worth doing.
 * Pure, and from the view alone: it knows no more than the delegation that asks. It never sends anything.
 */
export function advise(view: State, seat: Seat, seed: number): Advice[] {
  const { phase } = view.clock;
  if (phase === 'lobby' || phase === 'ended' || view.clock.paused !== null) return [];
  const open = weigh(view, seat, seed).filter(
    ({ command }) => command.type !== 'ready' && command.type !== 'say' && checkCommand(view, seat, command) === null,
  );
  const toward = open.filter(({ value }) => value > 0);
  // A draft that waits for an answer deserves one even where it is no.
  const away = open.filter(({ command, value }) => value <= 0 && command.type === 'agree');
  const seen = new Set<string>();
  const all = [
    ...toward.map((w) => ({ ...w, stance: 'for' as const })),
    ...away.map((w) => ({ ...w, stance: 'against' as const })),
  ]
    .filter(({ command }, k) => !seen.has(matter(command, k)) && seen.add(matter(command, k)))
    .slice(0, MOST);
  if (all.length === 0)
    return [
      {
        command: { type: 'ready', ready: true },
        stance: 'for',
        reasons: [because('nothing-better')],
        risk: null,
        effects: [],
        brings: [],
      },
    ];
  return all.map(({ command, stance, reasons }) => {
    const events = foresee(view, seat, command);
    const effects = shiftsOf(view, command, events);
    // A single reason stays the reason, even where it speaks of a cost.
    const named = reasons.length > 1 ? reasons.find((reason) => adverse(reason, seat)) : undefined;
    const against = stance === 'against' ? null : (named ?? harm(effects, seat));
    return {
      command,
      stance,
      effects,
      risk: against,
      reasons: reasons.filter((reason) => reason !== against).slice(0, 2),
      brings: [
        ...new Set(
          events.map((e) => e.type).filter((type): type is Brought => (BROUGHT as readonly string[]).includes(type)),
        ),
      ].slice(0, 2),
    };
  });
}

/** The same for every delegate of a seat in a phase, so that asking twice gives the same advice. */
export const adviceSeed = (view: State): number =>
  [...view.match.id].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, view.clock.step * 101);
