/** English: national moves, operations, secret mandates and cards. */
import type { RuleTexts } from '../schema.ts';

export const moves: RuleTexts['moves'] = {
  'forge-consensus': {
    name: 'Forge consensus',
    line: 'Explain security cooperation to parliament and the public.',
    effects: 'Consensus in Seoul rises, less each time.',
    headline: () => 'Seoul seeks public consensus on security cooperation',
  },
  'host-dialogue': {
    name: 'Host a security dialogue',
    line: 'Invite many states and organisations to a forum in Seoul.',
    effects: 'Suspicion eases; consensus in Seoul and trust among the three rise a little.',
    headline: () => 'Seoul hosts an international security dialogue',
  },
  demarche: {
    name: 'Quiet protest through diplomats',
    line: 'Convey concerns to Tokyo through diplomatic channels.',
    effects:
      'Seoul’s sense of threat from Tokyo and suspicion ease, and Tokyo’s trust rises a little; acceptance in Tokyo dips.',
    headline: () => 'Seoul conveys its concerns to Tokyo through diplomatic channels',
  },
  'not-the-time': {
    name: 'Not the right time',
    line: 'Say that Tokyo should restore trust before it widens its role.',
    effects:
      'Consensus in Seoul rises; Tokyo’s trust and acceptance dip; Tokyo’s words of reconciliation count more again.',
    headline: () => 'Seoul: trust should come before a larger role for Tokyo',
  },
  censure: {
    name: 'Censure',
    line: 'Criticise Tokyo’s conduct in a public statement.',
    effects:
      'After a legal step, a disputed remark on history, words about a strike or an operation without agreement, consensus in Seoul rises and acceptance in Tokyo falls, at some cost in Tokyo’s trust; without such a reason Tokyo’s trust falls more and little is won.',
    headline: () => 'Seoul censures Tokyo in a public statement',
  },
  'account-seoul': {
    name: 'Account for Seoul’s share',
    line: 'Explain in Washington what Seoul contributes.',
    effects: 'Answers Washington’s demand; its commitment and trust in Seoul rise.',
    headline: () => 'Seoul sets out its defence contribution in Washington',
  },
  'contribute-seoul': {
    name: 'Raise Seoul’s share',
    line: 'Offer a higher contribution to the common defence.',
    effects: 'Answers Washington’s demand; its commitment and trust in Seoul rise more, and consensus in Seoul falls.',
    headline: () => 'Seoul offers a higher defence contribution',
  },
  'public-demand': {
    name: 'Public demand',
    line: 'Publicly ask Tokyo to seek consent and to face history.',
    effects:
      'Consensus in Seoul rises a little, more after a legal step in Tokyo; Tokyo’s trust falls and later signings need more consensus.',
    headline: () => 'Seoul restates its demands of Tokyo',
  },
  align: {
    name: 'Align with Washington',
    line: 'Coordinate responses to the North with Washington.',
    effects:
      'Trust and commitment in Washington rise and the next provocation is blunted; tension and threat in Pyongyang rise.',
    headline: () => 'Seoul and Washington align their responses',
  },
  'reach-out': {
    name: 'Reach out to Pyongyang',
    line: 'Offer talks across the line.',
    effects: 'Trust in Pyongyang rises and tension falls; consensus in Seoul dips.',
    headline: () => 'Seoul offers Pyongyang talks',
  },
  climb: {
    name: 'Take the next legal step',
    line: 'Take the next legal step on collective self-defence.',
    effects:
      'Washington’s trust and commitment rise; acceptance at home, Seoul’s trust and consensus fall; threat and suspicion rise, less so when plans are published in the same round.',
    headline: () => 'Tokyo takes a further step on self-defence law',
  },
  'reaffirm-1993': {
    name: 'Reaffirm the 1993 statement',
    line: 'Say that the government stands by the 1993 statement (Kono Statement).',
    effects: 'Seoul’s trust, its ceiling and consensus rise; acceptance in Tokyo falls.',
    headline: () => 'Tokyo reaffirms the 1993 statement',
  },
  'publish-plans': {
    name: 'Publish defence plans',
    line: 'Show defence plans to neighbours.',
    effects: 'Seoul’s trust and consensus rise and suspicion falls; acceptance in Tokyo dips.',
    headline: () => 'Tokyo publishes its defence plans',
  },
  'pledge-constitution': {
    name: 'Promise to keep the constitution’s spirit',
    line: 'Promise to keep the pacifist spirit of the constitution.',
    effects: 'Seoul’s trust and consensus rise and its sense of threat falls; acceptance in Tokyo dips.',
    headline: () => 'Tokyo pledges to keep the constitution’s pacifist spirit',
  },
  'confirm-consent': {
    name: 'Confirm the consent principle',
    line: 'Say again that Japanese forces enter only at Seoul’s request or with its consent.',
    effects: 'Seoul’s trust and consensus rise and its sense of threat falls; acceptance in Tokyo dips.',
    headline: () => 'Tokyo confirms that entry needs Seoul’s consent',
  },
  'float-strike': {
    name: 'Speak of a strike',
    line: 'Speak in public about striking first, together with Washington, under narrow conditions.',
    effects:
      'Acceptance in Tokyo rises a little; Seoul’s trust and consensus fall; threat in Pyongyang and tension rise.',
    headline: () => 'Tokyo’s words on a strike draw objections',
  },
  'thank-washington': {
    name: 'Thank Washington',
    line: 'Thank Washington publicly for bringing the neighbours together.',
    effects: 'Washington’s trust and commitment rise a little; Seoul’s trust and consensus dip.',
    headline: () => 'Tokyo thanks Washington for its help',
  },
  'offer-pacts': {
    name: 'Renew the offer of pacts',
    line: 'Repeat in public the offer of pacts on intelligence and logistics.',
    effects: 'Washington’s trust and commitment rise a little; consensus in Seoul dips.',
    headline: () => 'Tokyo renews its offer of two pacts to Seoul',
  },
  'brief-press': {
    name: 'Brief the press',
    line: 'Tell the other side’s press: only at Seoul’s request, and never alone.',
    effects: 'Consensus in Seoul rises, less each time; Seoul feels less threatened, and Pyongyang a little less too.',
    headline: () => 'Tokyo officials tell South Korean press: no entry without Seoul’s request',
  },
  'account-tokyo': {
    name: 'Account for Tokyo’s share',
    line: 'Explain in Washington what Tokyo contributes.',
    effects: 'Answers Washington’s demand; its commitment and trust in Tokyo rise.',
    headline: () => 'Tokyo sets out its defence contribution in Washington',
  },
  'contribute-tokyo': {
    name: 'Raise Tokyo’s share',
    line: 'Offer a higher contribution to the common defence.',
    effects: 'Answers Washington’s demand; its commitment and trust in Tokyo rise more, and acceptance in Tokyo falls.',
    headline: () => 'Tokyo offers a higher defence contribution',
  },
  press: {
    name: 'Press an ally',
    line: 'Urge one ally to move towards the other.',
    effects:
      'The first time it helps, and commitment in Washington rises a little; after that you lose that ally’s trust, and your commitment falls.',
    headline: (target) => (target ? `Washington urges ${target} to move` : 'Washington urges its allies to move'),
  },
  'back-tokyo': {
    name: 'Back Tokyo',
    line: 'Support a larger role for Japan in public.',
    effects:
      'Acceptance and trust in Tokyo rise; Seoul’s trust falls and suspicion rises. Repeated in the next round, it costs trust and wins little.',
    headline: () => 'Washington backs a larger role for Tokyo',
  },
  posture: {
    name: 'Strengthen posture',
    line: 'Send forces and hold exercises with allies.',
    effects: 'The next provocation is blunted; threat in Pyongyang and tension rise.',
    headline: () => 'Washington strengthens its posture in the region',
  },
  'joint-statement': {
    name: 'Joint statement',
    line: 'Restate a common position of the three.',
    effects: 'The next provocation is blunted; commitment and Seoul’s trust in Tokyo rise a little.',
    headline: () => 'Three capitals restate their common position',
  },
  feeler: {
    name: 'Sound out Pyongyang',
    line: 'Sound out talks in private.',
    effects: 'Trust in Pyongyang rises and tension falls; Washington’s commitment dips.',
    headline: () => 'Washington sounds out Pyongyang',
  },
  'demand-account': {
    name: 'Demand an account',
    line: 'Ask Seoul and Tokyo in public what they contribute.',
    effects:
      'Commitment at home rises a little and both allies’ trust falls; an ally that has not answered by the end of the next round costs commitment.',
    headline: () => 'Washington questions its allies’ defence contributions',
  },
  prepare: {
    name: 'Prepare',
    line: 'Prepare a test in secret.',
    effects: 'Hidden; a later test needs it.',
    headline: () => 'Pyongyang keeps quiet about its plans',
  },
  test: {
    name: 'Missile test',
    line: 'Carry out a test that was prepared.',
    effects:
      'Nuclear and missile forces and cohesion grow, and with them threat and tension; if the others are prepared, the gain at home is nearly halved.',
    headline: () => 'Pyongyang tests a missile',
  },
  'submarine-test': {
    name: 'Submarine ejection test',
    line: 'Eject a missile from a submarine.',
    effects: 'As a test, but stronger in everything.',
    headline: () => 'Pyongyang tests a missile from under the sea',
  },
  denounce: {
    name: 'Denounce Tokyo',
    line: 'Criticise Tokyo sharply in the state press.',
    effects:
      'Cohesion rises; after a legal step in Tokyo, Seoul’s consensus and trust fall. Repeated without cause it works the other way.',
    headline: () => 'Pyongyang’s press denounces Tokyo',
  },
  'border-incident': {
    name: 'Border incident',
    line: 'Provoke along the demarcation line.',
    effects:
      'Cohesion rises; Seoul’s sense of threat and tension rise sharply, and a crisis is likely. If the others are prepared, the gain at home is nearly halved.',
    headline: () => 'Incident reported at the demarcation line',
  },
  charm: {
    name: 'Charm offensive',
    line: 'Make a friendly gesture towards Seoul.',
    effects:
      'Seoul’s trust in Pyongyang rises, its sense of threat and tension fall, and its consensus on military cooperation falls.',
    headline: () => 'Pyongyang makes a friendly gesture to Seoul',
  },
};

export const operations: RuleTexts['operations'] = {
  evacuation: {
    name: 'Evacuation of Japanese nationals',
    line: 'Japan’s Self-Defence Forces bring Japanese nationals out of danger.',
  },
  escort: { name: 'Escort', line: 'Japanese ships escort US warships at sea.' },
  'supply-at-sea': { name: 'Supply at sea', line: 'Japanese ships supply US warships at sea.' },
  supply: { name: 'Supply', line: 'Japan supplies US troops in Japan.' },
  interception: { name: 'Interception', line: 'Japan intercepts a ballistic missile bound for the United States.' },
  'joint-entry': {
    name: 'Entry in wartime',
    line: 'Japanese forces enter South Korean territory in wartime, whether or not US forces are beside them.',
  },
  reinforcement: { name: 'Reinforcement', line: 'Washington sends its forces in Japan to South Korean territory.' },
  strike: {
    name: 'Joint strike',
    line: 'Japanese forces strike the North together with US forces, while another missile is being readied.',
  },
  'us-strike': { name: 'US strike', line: 'Washington strikes the North after an attack on the United States.' },
};

export const mandates: RuleTexts['mandates'] = {
  'S-shield': {
    name: 'Shield',
    aims: [
      'Keep deterrence strong and the threat from Pyongyang down; more trust in Tokyo counts a little.',
      'Sign useful pacts in which Tokyo also gives something, such as a statement; a new trilateral arrangement counts too.',
      'Let Seoul alone decide who enters: a consent that you give counts for you, an operation without consent against you.',
    ],
  },
  'S-history': {
    name: 'History',
    aims: [
      'Steps to repair trust first: the 1993 statement belongs in any pact, and then trust in Tokyo may grow.',
      'Narrow terms: consent to each release, nothing on the peninsula, and rather no new trilateral arrangement.',
      'Each consent to troops weighs heavily, an operation without consent more heavily still; deterrence counts a little.',
    ],
  },
  'S-bridge': {
    name: 'Bridge',
    aims: [
      'Lower tension; a moratorium on tests is worth having.',
      'Sign modest pacts: narrow scope, short terms, published reports. Deterrence counts a little, a new trilateral arrangement against you.',
      'Raise trust between Seoul and Tokyo, both ways; each consent to troops counts against you, an operation without consent heavily.',
    ],
  },
  'T-ally': {
    name: 'Ally',
    aims: [
      'Take the next legal steps; in a crisis, bring nationals out with Seoul’s consent.',
      'Win wide pacts: all military matters, release to Washington, long terms; a new trilateral arrangement counts too.',
      'In pacts give little on statements; keep acceptance at home, and some of Seoul’s trust.',
    ],
  },
  'T-neighbour': {
    name: 'Neighbour',
    aims: [
      'Raise Seoul’s trust; it is worth more than a legal step.',
      'Sign GSOMIA even at a price, and hold the first summit; a new trilateral arrangement counts too.',
      'Have nationals evacuated with Seoul’s consent, if it comes to that; a refusal counts against you.',
    ],
  },
  'T-nationals': {
    name: 'Nationals',
    aims: [
      'In a crisis, bring nationals out with Seoul’s consent; a refusal counts against you.',
      'Win a logistics pact that works in emergencies and at Seoul’s request, and a standing consent; a new trilateral arrangement counts too.',
      'Take a legal step where you can, raise Seoul’s trust, and keep acceptance at home.',
    ],
  },
  'W-hub': {
    name: 'Hub',
    aims: [
      'Bring both allies into GSOMIA, with release to you; use side letters to close gaps between them.',
      'Keep deterrence strong and Pyongyang’s forces from growing; a new trilateral arrangement counts too.',
      'Raise Seoul’s trust in Tokyo, and welcome each legal step of Tokyo’s.',
    ],
  },
  'W-burden': {
    name: 'Burden',
    aims: [
      'See Tokyo take the next legal steps, and raise Seoul’s trust in it.',
      'Win a logistics pact with ammunition and emergencies and, where it is on the agenda, an accord on contributions; use side letters to close gaps.',
      'Keep commitment at home and deterrence strong and Pyongyang’s forces from growing; a new trilateral arrangement counts too.',
    ],
  },
  'W-calm': {
    name: 'Calm',
    aims: [
      'Keep tension low; a moratorium that is checked and lasts is worth most.',
      'Modest pacts are enough; use side letters to close gaps, and raise Seoul’s trust in Tokyo.',
      'Keep Pyongyang’s nuclear and missile forces from growing; deterrence and a new trilateral arrangement count a little.',
    ],
  },
  'P-arsenal': {
    name: 'Stronger forces',
    aims: [
      'Build nuclear and missile forces; the first steps count most.',
      'Accept a moratorium only for a pause in exercises or for relief, unchecked and short.',
      'Stay clear of war and keep cohesion at home. Pacts between Seoul and Tokyo, a new trilateral arrangement and deterrence count a little against you.',
    ],
  },
  'P-wedge': {
    name: 'Wedge',
    aims: [
      'Keep Seoul and Tokyo from signing pacts, above all GSOMIA, and from a new trilateral arrangement.',
      'Keep Seoul’s trust in Tokyo and joint deterrence low.',
      'Stay clear of war; build your forces step by step, or accept a moratorium for a pause in exercises or for relief.',
    ],
  },
  'P-relief': {
    name: 'Relief',
    aims: [
      'Win trust in Seoul and Washington, as a way to talks.',
      'Lower tension, and the threat from Washington; a moratorium for relief is worth most.',
      'Keep cohesion at home. The first steps of your forces count; pacts between Seoul and Tokyo, a new trilateral arrangement and deterrence count a little against you.',
    ],
  },
};

export const cards: RuleTexts['cards'] = {
  remark: {
    name: 'A politician’s remark',
    line: 'A conservative politician speaks about wartime history. Tokyo may disavow the words, stay silent or endorse them.',
    headline: 'Politician’s remark on wartime history draws protest',
  },
  'border-shots': {
    name: 'Shots at the line',
    line: 'Shots are heard along the demarcation line. Nobody admits firing them.',
    headline: 'Shots reported along the demarcation line',
  },
  solidarity: {
    name: 'Solidarity',
    line: 'Citizens of the two neighbours help each other after a disaster.',
    headline: 'Neighbours help each other after disaster',
  },
  'territorial-row': {
    name: 'Territorial dispute',
    line: 'A passage in a school textbook brings back a territorial dispute.',
    headline: 'Textbook passage brings back territorial dispute',
  },
  'build-up': {
    name: 'Regional build-up',
    line: 'A power that is not at the table announces higher military spending.',
    headline: 'Regional power announces military build-up',
  },
  'burden-remark': {
    name: 'Remark on burdens',
    line: 'A US politician asks in public what the allies pay.',
    headline: 'US politician questions allies’ contributions',
  },
  'allied-summit': {
    name: 'Allied summit',
    line: 'The presidents of South Korea and the United States meet, as planned.',
    headline: 'South Korean and US presidents meet',
  },
  'poor-harvest': {
    name: 'Poor harvest',
    line: 'The harvest in the North is poor.',
    headline: 'Poor harvest reported in the North',
  },
  quiet: { name: 'Quiet days', line: 'Nothing unforeseen happens.', headline: 'A quiet week in the region' },
};
