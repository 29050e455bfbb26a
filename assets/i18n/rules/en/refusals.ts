/** English: why a command was refused, and what would open it. */
import type { Params } from '../../../../shared/rules/refusal.ts';
import { counted } from '../../plural.ts';
import type { RuleTexts } from '../schema.ts';
import { clausesNamed, closing, named, plain } from '../tools.ts';
import { names } from './names.ts';
import { moves, operations } from './acts.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { list, phases, seats, zones, conditions, pactStatus, escalation } = names;

/** A pact as it stands within a sentence: acronyms take no article. */
const thePact = (p: Params): string | null => {
  const name = named(p, 'pact', pacts, list);
  return name && !/^[A-Z]+$/.test(name) ? `the ${name}` : name;
};
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const bracketed = (titles: string | null): string => (titles ? ` (${titles})` : '');

const raw: RuleTexts['refusals'] = {
  ...table.refusals,
  'not-understood': () => 'The game did not understand this command.',
  'not-a-delegate': () => 'Only a delegate of a capital can do this; observers and facilitators have no seat.',
  'wrong-phase': (p) =>
    `This belongs to another phase (${named(p, 'needed', phases, list) ?? 'later or earlier'}); the match is now in ${named(p, 'now', phases, list) ?? 'a different one'}.`,
  'wrong-seat': (p, m) =>
    `Only this capital can do it: ${named(p, 'needed', seats, list) ?? (m.length ? list(m.map((s) => seats[s])) : 'another capital')}.`,
  'match-ended': () => 'The match is over.',
  'match-not-started': () => 'The match has not started yet.',
  'match-paused': () => 'The match is paused.',
  stale: (p) =>
    plain(p, 'move')
      ? `“${named(p, 'move', moves, list)}” can no longer be done by round ${plain(p, 'round') ?? 'the one named'}, so it cannot be promised.`
      : plain(p, 'round')
        ? `Round ${plain(p, 'round')} is over.`
        : 'Too late: the phase or version has changed.',
  'too-early': () => 'The deadline has not come yet.',
  'unknown-id': () => 'This item does not exist any more.',
  'own-channel': () => 'A cable needs at least one other capital to read it.',
  'not-a-party': (p) => `Your capital is not a party to ${thePact(p) ?? 'this pact'}.`,
  'pact-state': (p) =>
    `${upper(thePact(p) ?? 'the pact')} is now “${named(p, 'status', pactStatus, list) ?? 'another stage'}”, where this step is not possible.`,
  'clause-unknown': (p) => `The pact has no such clause or option${bracketed(clausesNamed(p, 'clause', pacts, list))}.`,
  'clauses-collide': (p) =>
    `A newer version changed the same clauses${bracketed(clausesNamed(p, 'clauses', pacts, list))}; your change was written on an older one.`,
  'nothing-changed': () => 'This would leave everything as it is.',
  frozen: (p) =>
    `Bilateral talks between Seoul and Tokyo are frozen because of recent trouble${plain(p, 'round') ? `, until round ${plain(p, 'round')}` : ''}.`,
  'cooling-off': (p) =>
    `${plain(p, 'pact') === 'moratorium' ? 'After a test, or the end of an earlier moratorium, some time must pass' : 'A pact that was called off needs time'}; it can be taken up again ${plain(p, 'round') ? `from round ${plain(p, 'round')}` : 'later'}.`,
  'not-open': (p) => {
    const pact = plain(p, 'pact');
    if (pact === 'summit') return 'The leaders have held their first summit already.';
    if (pact === 'contribution-accord') return 'Cost sharing is not on the agenda of this scenario.';
    return `It is too early to discuss ${thePact(p) ?? 'this pact'}.`;
  },
  'already-postponed': () => 'The ceremony was postponed once; a second time is not possible.',
  'last-round': () => 'Its result would come only after the last round.',
  capital: (p) =>
    `This needs ${plain(p, 'needed') ?? 'more'} political capital; you have ${plain(p, 'have') ?? 'less'}.`,
  'too-many-moves': (p) =>
    `This may be done ${plain(p, 'limit') ? `${counted(plain(p, 'limit') ?? '', 'time', 'times')} at most` : 'only a limited number of times'}, and the limit is reached.`,
  'move-closed': (p) => {
    const move = named(p, 'move', moves, list) ?? 'This move';
    if (plain(p, 'round')) return `“${move}” is possible again from round ${plain(p, 'round')}.`;
    if (plain(p, 'needed'))
      return `“${move}” needs preparations at ${plain(p, 'needed')}; they stand at ${plain(p, 'have') ?? 'less'}.`;
    if (plain(p, 'targets')) return `“${move}” needs one target: choose from ${named(p, 'targets', seats, list)}.`;
    return `“${move}” is not possible right now.`;
  },
  'already-done': () => 'This was done already.',
  'no-consent': (_p, m) =>
    `Japanese forces act here only at the request or with the consent of ${m.length ? list(m.map((s) => seats[s])) : 'Seoul'}; nobody else can give it.`,
  'condition-unmet': (p) =>
    `The consent carries a condition that is not met: ${named(p, 'condition', conditions, list) ?? 'see the ledger'}.`,
  'term-too-long': (p) =>
    `A consent may be shorter than what was asked for, not longer: ${plain(p, 'round') ? `the request ends with round ${plain(p, 'round')}` : 'the request ends with the crisis'}.`,
  zone: (p) =>
    `${named(p, 'operation', operations, list) ?? 'This operation'} does not take place in this zone (${named(p, 'zone', zones, list) ?? 'unknown'}).`,
  'no-crisis': () => 'There is no crisis now.',
  'not-needed': (p) =>
    plain(p, 'level')
      ? `${named(p, 'operation', operations, list) ?? 'This operation'} has nothing to respond to until the crisis reaches “${named(p, 'level', escalation, list)}”.`
      : 'No consent or consultation is needed for this.',
  'self-defence-attack': () =>
    'Collective self-defence answers an attack on an ally, and a strike an attack on the United States; none was announced in this crisis.',
  'self-defence-threat': () => 'Japan’s own peace and stability are not gravely threatened at this point.',
  'self-defence-ladder': () => 'The new interpretation of the constitution has not been approved by the cabinet.',
  'no-consultation': () =>
    'Reinforcements are first a matter for consultation between Seoul and Washington; none was held in this crisis.',
  'home-too-low': (p) =>
    `Support at home is too low for this${plain(p, 'needed') ? `; it needs ${plain(p, 'needed')}` : ''}.`,
  brake: () => 'You have already raised twice at Clash. You cannot raise again.',
  'not-waiting': () => 'There is nothing to answer here.',
  'trust-too-low': (p) =>
    `Trust between Seoul and Tokyo is too low for this${plain(p, 'needed') ? `; it needs ${plain(p, 'needed')} and stands at ${plain(p, 'have') ?? 'less'}` : ''}.`,
  'remark-fresh': (p) =>
    `A remark about history is too recent for the leaders to meet${plain(p, 'round') ? `; without a new one they may from round ${plain(p, 'round')}` : ''}.`,
  'no-venue': (p) =>
    `${upper(thePact(p) ?? 'this pact')} can be negotiated only during official talks; there are none this round.`,
  'never-alone': () => 'Tokyo does not strike the North alone; no strike by Washington is under way.',
  'no-second-missile': () =>
    'A strike together with Washington answers a further missile being readied; your latest report shows no such preparations.',
  quarantined: () =>
    'This match was stopped, to keep the others safe: its record is damaged, or the program met a fault in it. What can be read is kept.',
  'read-only': () => 'The server cannot write at the moment, so nothing can be decided.',
  muted: () => 'The facilitator has paused your messages.',
  'leave-needed': () =>
    'You are playing in this match, so the others must agree to a pause. Propose it on your game page.',
  'too-fast': () => 'Too many messages came at once; please wait a moment.',
  quota: () =>
    'So much was written here that the server takes no more for now; nothing was lost. Please try again later.',
  forbidden: () => 'Your role does not include this.',
};

export const refusals = closing(raw, ' Nothing was changed.');

export const openers: RuleTexts['openers'] = {
  ...table.openers,
  'wait-for-phase': 'It is possible when the phase for it comes.',
  'ask-seoul': 'Ask Seoul for consent, if you like with a condition, a date or a promise in return.',
  'seoul-requests': 'Seoul may request assistance itself.',
  'satisfy-condition': 'It is possible once the condition of the consent is met.',
  'pick-open-zone': 'Choose a zone where this operation is possible.',
  'wait-round': 'It is possible in a later round.',
  'save-capital': 'Political capital grows each round; save some, or choose a cheaper act.',
  'answer-latest-version': 'Look at the latest version and answer that.',
  'choose-other-clause': 'Choose other clauses.',
  convene: 'Washington may convene the two.',
  'disavow-or-wait': 'Talks can start again when Tokyo rejects the remark, or after some time.',
  'climb-ladder': 'Tokyo’s legal steps must reach the cabinet’s approval.',
  'attack-announced': 'It is possible only once an attack on the United States is announced.',
  'threat-grave': 'It is possible only at a grave threat to Japan itself.',
  'consult-seoul': 'Ask Seoul for a consultation; it counts as held once Seoul answers or its time is over.',
  'forge-consensus': 'Build public consensus at home first.',
  'collapse-or-threat':
    'It is possible after a signing was called off or a pact refused, when the threat from Pyongyang is high.',
  'prepare-first': 'It needs preparation first.',
  'open-crisis': 'It is possible in a crisis.',
  'other-seat-acts': 'Another capital has to act first.',
  'restore-trust': 'Rebuild trust first. Steps to repair trust, talks and kept promises raise it.',
  'open-venue':
    'There are official talks when Washington convenes the two, when Seoul and Tokyo both ask for a session in one round, or in a round with a forum.',
  'washington-strikes': 'It is possible only while a strike by Washington is under way.',
  'second-missile-known': 'It is possible only once your own report shows that a further launch is being prepared.',
  'nothing-opens': 'It is not possible in this match.',
};
