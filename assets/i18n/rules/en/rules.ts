/** English: the rules D1 to D20, retold from the documents. */
import type { RuleTexts } from '../schema.ts';

export const rules: RuleTexts['rules'] = {
  D1: {
    title: 'Consent principle',
    statement: 'Japanese forces enter South Korean territory only when Seoul asks for them or consents. Joining US forces on the way in changes nothing, and no other capital can consent in Seoul’s place. Tokyo confirmed this at ministerial level in May 2015.',
    inPlay: 'A Japanese operation in South Korean territory is closed without a valid consent or request from Seoul, in every phase and in wartime too.',
  },
  D2: {
    title: 'Seoul’s wider claim',
    statement: 'Seoul holds that any Japanese military activity touching the peninsula’s security or Seoul’s interests needs its request or agreement. Tokyo has confirmed the principle for foreign territory only.',
    inPlay: 'An operation in the approaches without Seoul’s agreement is possible, but opens a dispute: Seoul’s trust in Tokyo and its public consensus fall.',
  },
  D3: {
    title: 'The open question of the North',
    statement: 'Seoul regards the North as part of its territory, so that its consent would cover operations there. Tokyo’s minister listened with respect but gave no endorsement. Seoul has objected to Tokyo naming the North as a target.',
    inPlay: 'The question is left open: none of the operations in play takes place in the North, and no text decides either view.',
  },
  D4: {
    title: 'Conditions of collective self-defence',
    statement: 'Collective self-defence answers an attack on an ally. Before Tokyo may invoke it, Japan’s own peace and stability must be gravely threatened, and the new reading of the constitution must be in place.',
    inPlay: 'Three things must hold together: an attack on the United States in this crisis, a grave threat felt in Tokyo, and a ladder at cabinet or above. Even then D1 to D3 apply.',
  },
  D5: {
    title: 'The situations',
    statement: 'Reports name the cases in view: escort and supply of US warships at sea, supply of US troops in Japan, evacuation of Japanese nationals in a contingency, interception of a missile bound for the United States, and entry beside US forces in wartime.',
    inPlay: 'These are the operations. Each names its zones and whose consent it needs. Evacuation answers no attack, so D4 is not asked of it.',
  },
  D6: {
    title: 'Never alone',
    statement: 'A Tokyo official ruled out that Japan would attack the North by itself. A strike in advance was only raised as a possibility, for the case that a missile had hit the United States and another was being readied.',
    inPlay: 'A strike is not among the operations. Speaking of one in public is a move, with a price in Seoul and an echo in Pyongyang.',
  },
  D7: {
    title: 'Legal ladder',
    statement: 'Tokyo’s reinterpretation moved by steps: a policy pushed, a panel’s advice, the coalition’s review, the cabinet’s approval, then the law. Critics fear that an amendment would follow.',
    inPlay: 'Tokyo climbs one step a round at most. Each step pleases Washington and alarms Seoul and Pyongyang, less so when plans are published.',
  },
  D8: {
    title: 'Public consensus first',
    statement: 'Seoul says that the public must be won over before the intelligence pact is signed. In June 2012 a signing was called off at the last minute, and resistance to a logistics pact is as strong.',
    inPlay: 'GSOMIA and ACSA are agreed in one round and signed in a later one. If consensus in Seoul is below the threshold on the day, the ceremony collapses.',
  },
  D9: {
    title: 'Trilateral fallback',
    statement: 'After the cancelled signing, Seoul and Tokyo turned in December 2014 to an arrangement with Washington, pointing to the growing nuclear and missile threat.',
    inPlay: 'It opens where a pact has collapsed or been refused and the threat from Pyongyang is high. In this scenario it is already in force.',
  },
  D10: {
    title: 'Dispelling doubts',
    statement: 'Seoul asks Tokyo to leave historical revisionism behind, to be transparent and to keep the spirit of its pacifist constitution. The review of the 1993 statement and politicians’ remarks on wartime history do harm.',
    inPlay: 'Tokyo has restorative acts, as moves and as clauses of pacts. Words fade with repetition, and count half while a revisionist act is fresh.',
  },
  D11: {
    title: 'Two-track approach',
    statement: 'Seoul has pledged to keep practical cooperation apart from rows over history and territory, though it stays lukewarm while the public resists. Before, such rows had kept security cooperation from moving.',
    inPlay: 'A standing policy of Seoul’s. On: shocks do not freeze talks, and consensus drifts down. Off: a fresh shock freezes bilateral talks.',
  },
  D12: {
    title: 'Washington’s pressure and brokering',
    statement: 'Washington wants a thaw between its allies and a larger role for Japan, and helps meetings come about. When Tokyo thanked it for that in public, eyebrows rose in Seoul.',
    inPlay: 'Washington may convene a frozen pair, press either ally, or back Tokyo. Pressing works once; after that it costs trust.',
  },
  D13: {
    title: 'Venues',
    statement: 'Consultations run chiefly in the Defence Trilateral Talks, with bilateral sessions when needed; ministers and vice-ministers meet on the margins of forums. The agenda is scope, conditions, procedure and formalities.',
    inPlay: 'Washington can convene the three at one table, also when talks between Seoul and Tokyo are frozen. Pacts are negotiated while Talks last.',
  },
  D14: {
    title: 'Reinforcements',
    statement: 'Han told his counterpart that the use of US forces in Japan and other reinforcements in a peninsula contingency are for Seoul and Washington to consult on.',
    inPlay: 'Washington’s reinforcement into South Korean territory is closed until a consultation was held in this crisis. Consultation is not consent: any answer, or none in time, completes it.',
  },
  D15: {
    title: 'Pyongyang’s moves',
    statement: 'The North develops nuclear weapons and missiles and has tested the ejection of a missile from a submarine. Its press answered Tokyo’s legal steps with furious words.',
    inPlay: 'Tests need hidden preparation and raise threat and arsenal. Denunciation after a step of the ladder works on Seoul’s public and on trust.',
  },
  D16: {
    title: 'Joint deterrence',
    statement: 'The three ministers restated their opposition to the North’s programmes and agreed to carry out the intelligence arrangement; Seoul and Washington agreed to develop their responses and strengthen their joint posture.',
    inPlay: 'Joint statements, alignment and posture blunt the next provocation.',
  },
  D17: {
    title: 'Burden sharing',
    statement: 'In the 2016 campaign the later US president-elect accused both allies of free-riding on US defence. Both work to have their contributions understood.',
    inPlay: 'Outside the 2016 scenario it arrives as a card: a remark on burdens lowers Washington’s commitment.',
  },
  D18: {
    title: 'Weight of 1910–45',
    statement: 'After the colonial rule of 1910 to 1945, Japanese troops on the peninsula are hard for Koreans to accept, whatever the need.',
    inPlay: 'Seoul’s trust in Tokyo starts low, under a ceiling that only restorative acts lift. Each consent to troops costs consensus in Seoul, more so when trust is low.',
  },
  D19: {
    title: 'No summit yet',
    statement: 'The leaders of Seoul and Tokyo had not yet held a first summit; nationalist remarks were part of the reason.',
    inPlay: 'A summit is not among the acts in play. Trust both ways, and how fresh the last remark is, show how far off one would be.',
  },
  D20: {
    title: 'Wider suspicion',
    statement: 'China and South Korea watch Japan’s armament with suspicion, and Seoul asks that the right not harm regional stability. China’s own build-up is among the reasons Tokyo gives for a larger role.',
    inPlay: 'A meter of regional suspicion stands for powers not at the table. Transparency lowers it; steps of the ladder raise it.',
  },
  G: {
    title: 'Structure of the game',
    statement: 'This is the game’s own rule or number. The documents leave it open.',
    inPlay: 'It may be tuned, and no document says it.',
  },
};
