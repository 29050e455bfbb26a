/** The teacher's guide in English. Facts are those of the scenarios and their documents; sentences are the guide's own. */
import type { GuideTexts } from './schema.ts';

const en: GuideTexts = {
  title: (scenario) => `Teacher’s guide: ${scenario}`,
  lead: 'For a lesson of 50 minutes with 8 to 36 students in parallel groups. Nobody needs an account or a rehearsal.',
  print: 'Print the guide',
  back: 'Start page',
  pick: 'Scenario',
  heads: {
    aims: 'Aims',
    concepts: 'Concepts',
    plan: 'Minute-by-minute plan',
    questions: 'Questions for the discussion',
    sensitive: 'Sensitive points',
    sources: 'Sources',
    tip: 'In class',
    focus: 'What this scenario shows best',
    before: 'Before the lesson',
  },
  columns: { minute: 'Minute', part: 'Part', teacher: 'You', students: 'Students' },
  minutes: (from, to) => `${from}–${to}`,
  within: 'when it comes',
  concepts: {
    alternative: {
      name: 'Best alternative',
      text: 'What a party has if no agreement is reached. It sets the least that a deal must bring, and the less one needs the deal, the firmer one can stand.',
      inPlay: 'The debrief shows for each capital what its mandate would have brought without any agreement.',
    },
    zone: {
      name: 'Zone of possible agreement',
      text: 'The packages that leave both sides better off than their best alternatives. It may be wide, narrow or empty, and nobody sees it from one side alone.',
      inPlay:
        'Clauses are worth different amounts to each secret mandate. Trading what costs one side little and is worth much to the other widens the zone; in some draws it is empty.',
    },
    levels: {
      name: 'Two-level games',
      text: 'Governments bargain abroad and at home at once. What the other side accepts must also pass one’s own public; having little freedom at home can be a weakness or an argument.',
      inPlay:
        'A pact is agreed in one round and signed in the next. Where Seoul’s public consensus is too low, the ceremony is called off.',
    },
    commitment: {
      name: 'Commitment',
      text: 'A promise or threat counts as far as it is believed. Acts that cost something, rules that bind and room that is left on purpose make words more or less credible.',
      inPlay:
        'Consent carries conditions, a term and a price; clauses can be broken, and the debrief holds each promise against the deeds.',
    },
  },
  steps: {
    join: {
      name: 'Join',
      teacher: 'Show code and QR. Watch the names arrive, then assign groups and seats.',
      students: 'Open the address, enter the code and an alias, and wait for a seat.',
    },
    brief: {
      name: 'Read the brief',
      teacher: 'Read the content note aloud. Ask each delegation to name one aim and one thing it must not give away.',
      students: 'Read the situation, their own brief and the secret mandate; agree who writes.',
    },
    rounds: {
      name: 'Four rounds',
      teacher: 'Watch who is quiet and what waits for an answer. Help with questions, not with moves.',
      students: 'Read the news, write cables, propose and change pacts, submit up to two moves per round.',
    },
    crisis: {
      name: 'If a crisis begins',
      teacher: 'Stop other talk for a minute. Ask aloud who may decide what, and whose consent is missing.',
      students: 'Ask for consent in time, choose to raise, hold or step down; the odds are public.',
    },
    signing: {
      name: 'If a signing is due',
      teacher: 'Point to the odds before the ceremony. Ask whether postponing is a sign of weakness or of care.',
      students: 'Build consensus, postpone once at a price, or take the risk.',
    },
    debrief: {
      name: 'Debrief',
      teacher:
        'Show the debrief part by part: the meters, turning points, then lift the fog. Let each delegation speak before its mandate is shown.',
      students: 'Explain one decision with what they knew at the time, then hear what they did not know.',
    },
    exit: {
      name: 'Exit question',
      teacher: 'Open the exit question, and hand out the printed page.',
      students: 'Answer in one or two sentences.',
    },
  },
  before: [
    'One device for each student or pair, and a projector.',
    'Open the class page on the school’s network and try the address from one student device.',
    'Read the content note and the sensitive points below; decide whether history topics come up only as event cards.',
    'Form delegations of one to three; computer delegations take the seats that stay empty.',
  ],
  aims: [
    'Students explain a negotiation by interests, alternatives and limits at home, and not by who is right.',
    'They distinguish rules taken from news reports from rules made up for the game.',
    'They weigh a decision by what was known when it was taken.',
  ],
  questions: [
    'What was your best alternative to an agreement? Did the others know it?',
    'Name a deal that would have been better for two capitals and was not made. What stood in its way?',
    'Which promise did you believe, and what made it credible?',
    'Where did your own public bind your hands, and where did that help you?',
  ],
  sensitive: [
    'Wartime suffering is never a point to win. If a remark in class hurts someone, pause the clock and name it.',
    'A seat is a role. Nobody speaks for their own country, family or opinion; seats are assigned, and may be changed on request.',
    'The texts state what governments said and did, with the source. Discuss the students’ own views of history in a separate lesson.',
  ],
  beyond: 'Entries of the timeline marked “beyond” do not come from the five documents.',
  exitQuestion: 'Which single decision would you take differently now, and what would you have needed to know?',
  scenarios: {
    'first-lesson': {
      concept: 'zone',
      focus:
        'One pact with four clauses: students can find the zone of possible agreement themselves, and lose it again at the signing.',
      aims: [
        'Propose, change and agree on a text of four clauses.',
        'See that agreeing and signing are two different hurdles.',
        'Read a refusal: the rule, the document, and what would make it possible.',
      ],
      questions: [
        'Which clause cost you little but mattered a lot to the other side?',
        'Why did, or would, the ceremony fail although both ministries had agreed?',
        'What did Washington gain from a pact that it did not sign?',
        'What could Pyongyang do to keep the two apart, and what did that cost it?',
      ],
      sensitive: [
        'The last clause refers to the 1993 statement (Kono Statement) about women forced into sexual servitude by the Japanese military (the “comfort women”). Say in one sentence what it is before students trade it, and that it is an act of state and not a bargaining chip.',
      ],
      tip: 'Use it as a first lesson: 20 minutes of play leave time for the debrief. Pause after the first signing and ask for a show of hands: will it hold?',
    },
    '2013-seoul-dialogue': {
      concept: 'levels',
      focus: 'Two ministries want a pact, and a public does not. For Seoul the real negotiation is at home.',
      aims: [
        'Explain why a government asks its public first, although that delays what it wants.',
        'Distinguish a refusal, a delay and a demand for something in return.',
        'Show how remarks by politicians bind diplomats.',
      ],
      questions: [
        'Is “not the right time” a no, a price or a delay? Which was it in your group?',
        'What could Tokyo do that cost it little at home and counted in Seoul?',
        'At the start Seoul ties cooperation to history. When did it pay to separate the two tracks, and when not?',
        'Why had the two leaders not met, and what would a first summit have been worth?',
      ],
      sensitive: [
        'The remarks of politicians arrive as cards without a name or a quotation; do not ask students to invent one.',
        'The cancelled signing of June 2012 is recent memory in this scenario: treat it as a fact for both sides, not as a fault of one.',
      ],
      tip: 'Seoul begins without the two-track policy, so a fresh shock freezes talks for a round. Let the class discover that Seoul can switch it, then ask for the price.',
    },
    '2014-panel': {
      concept: 'commitment',
      focus: 'A panel recommends, nothing is law yet: each capital reads the same signal differently.',
      aims: [
        'Describe one step from four points of view.',
        'Explain the consent principle and who asked for it.',
        'See how transparency changes the price of a legal step.',
      ],
      questions: [
        'What did the panel’s advice change on that day, and what did it not change?',
        'How could Tokyo show that a wider role is no threat? Which signals cost enough to be believed?',
        'Did Washington’s support make an agreement between its allies easier or harder?',
        'Who gained from Pyongyang’s denunciation, and why does it work only once?',
      ],
      sensitive: [
        '“Collective self-defence” sounds technical and touches memories of colonial rule. Explain it as a legal term, then let students say why it alarms.',
        'Keep apart what the panel recommended and what Tokyo later did.',
      ],
      tip: 'Ask the Tokyo delegations in round one to write down their next legal step and its likely cost in Seoul; compare with the meters in the debrief.',
    },
    '2014-cabinet': {
      concept: 'commitment',
      focus: 'The decision is taken; what counts now are assurances. Words fade, and acts that bind last longer.',
      aims: [
        'Explain how assurances become credible.',
        'Distinguish Seoul’s wider claim from what Tokyo had confirmed.',
        'Weigh security against trust in one decision.',
      ],
      questions: [
        'Seoul asked for explicit consent. Which of your texts came closest to it?',
        'Why did the third apology, pledge or restatement count less than the first?',
        'What is the difference between reviewing the 1993 statement (Kono Statement) and revising it, for the trust of a neighbour?',
        'Where did the interests of Seoul and Washington part?',
      ],
      sensitive: [
        'The review of the 1993 statement concerns survivors who were alive at the time. No side of the game speaks for them.',
        'Critics in Japan appear in the document as well: no country is of one opinion.',
      ],
      tip: 'Encourage a pact on operations that leaves some questions unsettled on purpose, and ask in the debrief whether this kept the peace or stored up a dispute.',
    },
    '2015-singapore': {
      concept: 'zone',
      focus: 'A principle is agreed, the details are not settled: the whole game, with pacts, consent and crises.',
      aims: [
        'Turn a principle into articles that two sides can sign.',
        'Use ambiguity on purpose, and name its price.',
        'Follow one decision from cable to consequence.',
      ],
      questions: [
        'What did the consent principle settle in Singapore, and what was left unsettled? Was that wise?',
        'Does Seoul’s consent cover the North? What followed from leaving the question unsettled?',
        'Which clause made the pact possible, and which made it fail?',
        'When did the trilateral arrangement help, and when did it replace a pact that might have been signed?',
      ],
      sensitive: [
        'Japanese troops on the peninsula touch the memory of 1910–45, whatever the need. The rule that consent costs Seoul at home reflects this.',
        'The status of the North is disputed between governments; the map takes no side.',
      ],
      tip: 'The standard scenario for a first full game. With beginners, ask Washington to convene the talks in round one, so that every delegation has something to answer.',
    },
    '2016-transition': {
      concept: 'alternative',
      focus:
        'An ally asks what the alliance costs. Everyone’s best alternative moves when the strongest partner hesitates.',
      aims: [
        'Explain how a partner’s doubts change everybody’s alternatives.',
        'Compare answering alone with answering together.',
        'See a signed pact as something that has to be kept up.',
      ],
      questions: [
        'What was your best alternative once Washington’s commitment was in doubt?',
        'Did Seoul and Tokyo answer the demand together or apart, and what did each gain?',
        'The intelligence pact is in force: what could still end it?',
        'What does “never alone, and only at Seoul’s request” bind Tokyo to, and would you have believed it?',
      ],
      sensitive: [
        'The incoming leader is not named, and students need not imitate anyone.',
        'That the pact was signed in November 2016 and the leaders met in November 2015 lies outside the five documents; the timeline marks it.',
      ],
      tip: 'Let Washington’s delegation play the demand early. The interesting part is the silence or joint answer of the other two.',
    },
    'consent-lesson': {
      concept: 'commitment',
      focus:
        'One question through four rounds: who decides whether Japanese forces may come, where, for what, and until when? A rule written beforehand is tested afterwards.',
      aims: [
        'Explain the consent principle: who can consent, to what, and who cannot consent in another’s place.',
        'Compare a consent given beforehand in a text with one given in haste during a crisis.',
        'Distinguish a question left unsettled on purpose from one that was forgotten, and name the price of each.',
      ],
      questions: [
        'Which of the four questions (whether, where, for what, until when) did your text settle, and which did it leave unsettled? Did the crisis ask about one of them?',
        'Tokyo confirmed the principle and gave no answer on the North. What would an answer have cost each side, and what did the silence cost?',
        'What was promised in return for a consent, and was it kept by the round in which it was due?',
        'What could Washington do for a consent that it could not give itself?',
      ],
      sensitive: [
        'Japanese forces on the peninsula touch the memory of 1910–45, also where they come to fetch their own citizens. Seoul’s hesitation is part of the subject and not an obstacle to it.',
        'The status of the North is disputed between governments. Let students explain each position and agree with none of them.',
        'The talks and the shots at the border in this lesson are invented. Say so at the start and before the debrief; offer an observer’s seat to anyone for whom war on the peninsula is close.',
      ],
      tip: 'Before round one let each delegation write down its answer to “may they come in?” in one sentence. In the first two rounds official talks are on the calendar; in the third ask what is still unsettled, and in the debrief read the sentences again.',
    },
    contingency: {
      concept: 'commitment',
      focus: 'A hypothetical crisis: consent, consultation and escalation against the clock.',
      aims: [
        'Distinguish request, consent and consultation.',
        'Decide under time pressure with incomplete reports.',
        'Explain why a step down can be the stronger move.',
      ],
      questions: [
        'Whose consent was missing when it mattered, and could it have been given beforehand?',
        'Who stepped down first, and what did the others read into it?',
        'Which report was wrong, and what did you decide because of it?',
        'What would have had to be signed before the crisis to make that day shorter?',
      ],
      sensitive: [
        'The day is invented. Say so twice: at the start and before the debrief.',
        'For some students war on the peninsula is a family story or a present worry. Offer the observer’s seat; the aim of the scenario is to end the crisis.',
        'A war ends the match and nobody wins it.',
      ],
      tip: 'Begin with the brief read aloud, then only one question: who must ask whom? Pause the clock between exchanges if a delegation loses the thread.',
    },
  },
};
export default en;
