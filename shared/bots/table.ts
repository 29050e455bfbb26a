/** What is done around the pacts: ceremonies put off, talks convened, favours and sessions offered, remarks answered, the two tracks kept apart. */
import { cardRule } from '../rules/cards/index.ts';
import { signingChance } from '../rules/pacts/ceremony.ts';
import { PROTOCOL_TRUST } from '../rules/pacts/operations-protocol.ts';
import { SIDE_LETTERS } from '../rules/pacts/favours.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { worthToOther } from './beliefs.ts';
import { ceremonyChance, FAVOUR, packageWorth } from './bargain.ts';
import { once } from './desk.ts';
import type { BotDesk } from './desk.ts';
import { bestOf, worthOf } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { packagesOf, ruleOf } from './packages.ts';
import { because } from './reasons.ts';
import type { Weighed } from './reasons.ts';

const tenth = (x: number): number => Math.round(x * 10) / 10;

/** Tokyo's answer to a politician's remark: its own public against Seoul's trust and the pacts that wait (D10, D11). */
export function answerCard({ view, seat, options, open }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'tokyo' || !open('answer-card:disavow')) return [];
  const card = view.cards.find((c) => c.answer === null);
  const rule = card && cardRule(card.card);
  if (!card || !rule) return [];
  const agreed =
    outlook.stakes.find((stake) => stake.agreed) ?? outlook.stakes.find((stake) => view.drafts[stake.pact]);
  return (['disavow', 'silent', 'endorse'] as const).flatMap((answer): Weighed[] => {
    const command = options.get(`answer-card:${answer}`)?.command;
    if (!command) return [];
    const shock = rule.shocks?.includes(answer) === true;
    const halts = shock && !view.policy.twoTrack && agreed ? (agreed.agreed ? 0.6 : 0.25) * agreed.value : 0;
    const stain = rule.revisionist?.includes(answer) ? 3 : 0;
    // Every answer needs to be given; the least bad is worth something.
    const value =
      5 +
      worthOf(outlook, rule.effects(view, answer)) -
      halts -
      stain +
      0.8 * (once(view, seat, 30) - 0.5) * (answer === 'silent' ? 1 : -1);
    const reason = shock
      ? because('remark-pleases-public', { card: card.card })
      : because('remark-hurts-talks', { card: card.card });
    return [
      {
        command,
        value: tenth(value),
        reasons:
          agreed && answer === 'disavow' ? [reason, because('clears-way', { pact: agreed.pact, by: 1 })] : [reason],
      },
    ];
  });
}

/** Odds at which Seoul would rather be seen to wait than to fail (G). */
const FORLORN = 0.2;

/** Seoul puts off a ceremony that would probably collapse, where a round more may mend it (D8). */
export function postpone({ view, seat, open, options }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'seoul') return [];
  return outlook.stakes.flatMap((stake): Weighed[] => {
    const odds = view.pacts[stake.pact]?.odds;
    if (!stake.agreed || odds === 'likely' || !open(`postpone:${stake.pact}`)) return [];
    const now = signingChance(stake.margin);
    const command = options.get(`postpone:${stake.pact}`)?.command;
    const gain = (Math.min(0.9, now + 0.3) - now) * (stake.value + 3) - 1;
    return command && now < FORLORN
      ? [
          {
            command,
            value: tenth(gain),
            reasons: [because('public-not-ready', { pact: stake.pact, odds: odds ?? 'unlikely' })],
          },
        ]
      : [];
  });
}

/** Washington thaws a frozen pair, and convenes where the protocol needs a venue (D12, D13). */
export function convene({ view, seat, open }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'washington' || !open('convene')) return [];
  const frozen = view.talks.frozenIn >= view.clock.round;
  const ready =
    (view.meters.trust.seoul.tokyo ?? 0) >= PROTOCOL_TRUST &&
    view.pacts['operations-protocol']?.status !== 'in-force' &&
    !view.match.facts.forums.includes(view.clock.round);
  const thaw = frozen ? 0.35 * Math.max(2, ...outlook.stakes.map((stake) => stake.value)) : 0;
  const venue = ready ? 0.2 * bestOf(view.mandates.washington, 'operations-protocol').value : 0;
  const value = thaw + venue + (outlook.mandate?.trust ?? 0) - 0.45 + (once(view, seat, 31) - 0.6);
  return [
    {
      command: { type: 'convene' },
      value: tenth(value),
      reasons: frozen
        ? [because('talks-frozen', { round: view.talks.frozenIn })]
        : [because('opens-venue', { pact: 'operations-protocol' })],
    },
  ];
}

/** A session with the other side, where the protocol could be worth its while (D13). */
export function askSession({ view, seat, open, options }: BotDesk, outlook: Outlook): Weighed[] {
  if ((seat !== 'seoul' && seat !== 'tokyo') || !open('hold-session')) return [];
  if (
    options.get('propose:operations-protocol')?.refusal?.code !== 'no-venue' ||
    (view.meters.trust.seoul.tokyo ?? 0) < PROTOCOL_TRUST
  )
    return [];
  const best = bestOf(view.mandates[seat], 'operations-protocol');
  const value =
    0.25 * packageWorth(outlook, 'operations-protocol', best.clauses) -
    (once(view, seat, 32) < 0.5 ? 0 : 2) +
    (view.talks.offered?.round === view.clock.round ? 0.8 : 0);
  return [
    {
      command: { type: 'hold-session' },
      value: tenth(value),
      reasons: [because('opens-venue', { pact: 'operations-protocol' })],
    },
  ];
}

/** Washington's favours bridge a gap: to the one of the two, and in the pact, where it makes most difference to Washington; a favour not given is worth nothing at the end (G). */
export function offerFavour({ view, seat, open }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'washington' || Object.keys(view.sideLetters).length >= SIDE_LETTERS) return [];
  // Early, too little is known of what the two want.
  const patience = 0.7 * (outlook.left / view.match.pace.rounds);
  return BRIDGED.flatMap((pact): Weighed[] => {
    const wanting = (['seoul', 'tokyo'] as const).filter((to) => open(`side-letter:${pact}:${to}`));
    if (wanting.length === 0) return [];
    const chances = packagesOf(pact).map((clauses) => ceremonyChance(view, pact, clauses));
    const worth = packagesOf(pact).map(
      (clauses) => packageWorth(outlook, pact, clauses) + (outlook.mandate?.bridge ?? 0),
    );
    return wanting.map((to): Weighed => {
      const [own, other] = [worthToOther(view, to, pact), worthToOther(view, to === 'seoul' ? 'tokyo' : 'seoul', pact)];
      // What the likeliest deal promises Washington with the favour, against the same without one.
      const promise = (favour: number): number =>
        Math.max(
          0,
          ...worth.map((value, k) => value * (chances[k] ?? 0) * taken((own[k] ?? 0) + favour) * taken(other[k] ?? 0)),
        );
      const agreed = view.pacts[pact]?.status === 'agreed';
      const gain = agreed ? 0.5 * (outlook.mandate?.bridge ?? 0) : 0.5 * (promise(FAVOUR) - promise(0));
      const value = gain - patience + 0.3 * (once(view, seat, 33) - 0.5);
      return {
        command: { type: 'side-letter', pact, to, favour: 'reassurance' },
        value: tenth(value),
        reasons: [because('bridges-gap', { pact, seat: to })],
      };
    });
  });
}

/** Pacts between the two that Washington may put a favour into. */
const BRIDGED = PACT_IDS.filter((pact) => ruleOf(pact).bilateral);
/** Chance that a package worth so many points is taken. */
const taken = (points: number): number => 1 / (1 + Math.exp(-(points - 1.5) / 2));

/** Seoul keeps the tracks apart while a pact is near, and drops it where nothing is to be had for its price (D11). */
export function setPolicy({ view, seat, open }: BotDesk, outlook: Outlook): Weighed[] {
  if (seat !== 'seoul' || !open('set-policy')) return [];
  const { deck } = view.match.facts;
  const shock = Math.min(1, (0.5 * (deck['remark'] ?? 0) + (deck['territorial-row'] ?? 0)) / 100);
  const near = outlook.stakes.reduce(
    (sum, stake) => sum + Math.max(0, stake.value) * (stake.agreed ? 0.6 : view.drafts[stake.pact] ? 0.3 : 0.1),
    0,
  );
  const worth =
    shock * near * Math.min(2, outlook.left) -
    0.6 -
    0.3 * (1 + outlook.left) * (1 + (outlook.stakes.length > 0 ? 0.5 : 0));
  const value = (view.policy.twoTrack ? -worth - 2.2 : worth - 0.6) + 0.8 * (once(view, seat, 34) - 0.5);
  return [
    {
      command: { type: 'set-policy', twoTrack: !view.policy.twoTrack },
      value: tenth(value),
      reasons: [because('keeps-tracks-apart', { points: tenth(worth) })],
    },
  ];
}
