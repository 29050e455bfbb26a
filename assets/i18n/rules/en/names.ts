/** English: names of everything that the table shows by an id. */
import type { NameTexts } from '../schema.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const names: NameTexts = {
  list,
  seats: { seoul: 'Seoul', tokyo: 'Tokyo', washington: 'Washington', pyongyang: 'Pyongyang' },
  phases: { lobby: 'Lobby', cables: 'Cables', talks: 'Talks', decisions: 'Decisions', crisis: 'Crisis', ended: 'End' },
  portfolios: {
    head: 'Head of delegation',
    foreign: 'Foreign affairs',
    defence: 'Defence',
    intelligence: 'Intelligence',
    spokesperson: 'Spokesperson',
  },
  zones: {
    japan: { name: 'Japan', line: 'Japanese territory and the US bases on it.' },
    'open-sea': { name: 'Open sea', line: 'The high seas and the air above, away from the peninsula.' },
    approaches: {
      name: 'Around the peninsula',
      line: 'Seas and air around the peninsula, outside territorial waters.',
    },
    rok: { name: 'South Korean territory', line: 'Land, sea and air that Seoul governs.' },
    dprk: {
      name: 'The North',
      line: 'North of the Military Demarcation Line; whether Seoul’s consent covers it is not settled.',
    },
  },
  ladder: {
    pushed: { name: 'Pushed', line: 'The government argues for a wider right of self-defence.' },
    panel: { name: 'Panel', line: 'An advisory panel has recommended it.' },
    coalition: { name: 'Coalition', line: 'The governing coalition is considering it.' },
    cabinet: { name: 'Cabinet', line: 'The cabinet has approved the new interpretation of the constitution.' },
    'in-force': {
      name: 'In force',
      line: 'The new interpretation applies; the laws for it lie beyond the five documents.',
    },
    amendment: { name: 'Amendment', line: 'The constitution’s text itself would change. Critics worry about this.' },
  },
  escalation: {
    calm: { name: 'Calm', line: 'No forces on alert.' },
    tension: { name: 'Tension', line: 'Warnings are exchanged.' },
    provocation: { name: 'Provocation', line: 'One side has done something that calls for a response.' },
    standoff: { name: 'Standoff', line: 'Forces face each other on alert.' },
    clash: { name: 'Clash', line: 'Both sides have fired shots.' },
    war: { name: 'War', line: 'The match ends, and nobody wins.' },
  },
  choices: {
    raise: { name: 'Raise', line: 'Answer with a stronger step.' },
    hold: { name: 'Hold', line: 'Stay where you are.' },
    'step-down': { name: 'Step down', line: 'Take a step back; it may cost at home.' },
  },
  bands: { 'very-low': 'very low', low: 'low', middle: 'medium', high: 'high', 'very-high': 'very high' },
  odds: { unlikely: 'unlikely', uncertain: 'uncertain', likely: 'likely' },
  outcomes: {
    war: { name: 'War', line: 'The crisis went past its last step. No capital gains from it.' },
    standoff: { name: 'Armed standoff', line: 'Deterrence is weak, tension is high, and little was achieved.' },
    deterrence: { name: 'Uneasy deterrence', line: 'The line held, but cooperation did not deepen.' },
    cooperation: {
      name: 'Working cooperation',
      line: 'Seoul and Tokyo built something that works, with old questions not settled.',
    },
    thaw: { name: 'Thaw', line: 'Tension fell and trust rose between the neighbours.' },
  },
  conditions: {
    'with-washington': { name: 'Together with US forces', line: 'Only while US forces take part.' },
    unarmed: { name: 'Unarmed', line: 'Without weapons beyond personal protection.' },
  },
  pactStatus: {
    none: 'Not signed',
    draft: 'Under negotiation',
    agreed: 'Agreed, awaiting signature',
    'in-force': 'In force',
    collapsed: 'Called off at the ceremony',
    refused: 'Refused',
    ended: 'Ended',
  },
  consentStatus: {
    open: 'Awaiting an answer',
    given: 'Given',
    refused: 'Refused',
    revoked: 'Revoked',
    expired: 'Expired',
    unpaid: 'Lapsed, promise not kept',
  },
  answers: {
    disavow: { name: 'Disavow', line: 'Say that the words are not the government’s view.' },
    silent: { name: 'Stay silent', line: 'Make no comment.' },
    endorse: { name: 'Endorse', line: 'Stand by the words.' },
  },
  meters: {
    trust: (from, to) => `${from}’s trust in ${to}`,
    threat: (from, of) => `Threat ${from} feels from ${of}`,
    home: {
      seoul: 'Public consensus in Seoul',
      tokyo: 'Acceptance at home in Tokyo',
      washington: 'Washington’s commitment',
      pyongyang: 'Cohesion in Pyongyang',
    },
    tension: 'Regional tension',
    suspicion: 'Regional suspicion',
    ceiling: 'Ceiling of Seoul’s trust in Tokyo',
  },
};
