/** English: the rules D1 to D20, retold from the documents. */
import type { RuleTexts } from '../schema.ts';

export const rules: RuleTexts['rules'] = {
  D1: {
    title: 'Consent principle',
    statement:
      'Japanese forces enter South Korean territory only when Seoul asks for them or consents. Joining US forces on the way in changes nothing, and no other capital can consent in Seoul’s place. Tokyo confirmed this at ministerial level in May 2015.',
    inPlay:
      'A Japanese operation in South Korean territory is closed without a valid consent or request from Seoul, in every phase and in wartime too.',
  },
  D2: {
    title: 'Seoul’s wider claim',
    statement:
      'Seoul holds that any Japanese military activity touching the peninsula’s security or Seoul’s interests needs its request or agreement. Tokyo has confirmed the principle for foreign territory only.',
    inPlay:
      'An operation in the approaches without Seoul’s agreement is possible, but opens a dispute: Seoul’s trust in Tokyo and its public consensus fall. The operations protocol may settle the claim: with agreement needed, such an operation is closed without it; with notice enough, it opens no dispute; or the claim is left open on purpose.',
  },
  D3: {
    title: 'The open question of the North',
    statement:
      'Seoul regards the North as part of its territory, so that its consent would cover operations there. Tokyo’s minister listened with respect but gave no endorsement. Seoul has objected to Tokyo naming the North as a target.',
    inPlay:
      'The question starts open. A Japanese operation in the North without Seoul’s consent is not closed by D1, but it opens a sovereignty dispute at a heavy price in trust. The operations protocol may settle it: consent covers the North, and the operation is closed without it; consultation only, and no dispute arises once one was held in the crisis; or left open on purpose.',
  },
  D4: {
    title: 'Conditions of collective self-defence',
    statement:
      'Collective self-defence answers an attack on an ally. Before Tokyo may invoke it, Japan’s own peace and stability must be gravely threatened, and the new reading of the constitution must be in place.',
    inPlay:
      'Three things must hold together: an attack on the United States in this crisis, a grave threat felt in Tokyo, and a ladder at cabinet or above. Even then D1 to D3 apply.',
  },
  D5: {
    title: 'The situations',
    statement:
      'Reports name the cases in view: escort and supply of US warships at sea, supply of US troops in Japan, evacuation of Japanese nationals in a contingency, interception of a missile bound for the United States, and entry beside US forces in wartime.',
    inPlay:
      'These are the operations. Each names its zones and whose consent it needs. Evacuation answers no attack, so D4 is not asked of it.',
  },
  D6: {
    title: 'Never alone',
    statement:
      'A Tokyo official ruled out that Japan would attack the North by itself. A strike in advance was only raised as a possibility, for the case that a missile had hit the United States and another was being readied.',
    inPlay:
      'A strike by Tokyo alone is closed. A joint strike opens only in a clash, beside a strike by Washington, after an attack on the United States and while Tokyo’s own report shows a further missile being readied; D3 and D4 apply as well. Floating a strike in public is a move with a price in Seoul and an echo in Pyongyang; briefing the other side’s press reassures.',
  },
  D7: {
    title: 'Legal ladder',
    statement:
      'Tokyo’s reinterpretation moved by steps: a policy pushed, a panel’s advice, the coalition’s review, the cabinet’s approval, then the law. Critics fear that an amendment would follow.',
    inPlay:
      'Tokyo climbs one step a round at most. Each step pleases Washington and alarms Seoul and Pyongyang, less so when plans are published.',
  },
  D8: {
    title: 'Public consensus first',
    statement:
      'Seoul says that the public must be won over before the intelligence pact is signed. In June 2012 a signing was called off at the last minute, and resistance to a logistics pact is as strong.',
    inPlay:
      'GSOMIA and ACSA are agreed in one round and signed in a later one. If consensus in Seoul is below the threshold on the day, the ceremony collapses.',
  },
  D9: {
    title: 'Trilateral fallback',
    statement:
      'After the cancelled signing, Seoul and Tokyo turned in December 2014 to an arrangement with Washington, pointing to the growing nuclear and missile threat.',
    inPlay:
      'It opens where a pact has collapsed or been refused and the threat from Pyongyang is high. In this scenario it is already in force.',
  },
  D10: {
    title: 'Dispelling doubts',
    statement:
      'Seoul asks Tokyo to leave historical revisionism behind, to be transparent and to keep the spirit of its pacifist constitution. The review of the 1993 statement and politicians’ remarks on wartime history do harm.',
    inPlay:
      'Tokyo has restorative acts, as moves and as clauses of pacts. Words fade with repetition, and count half while a revisionist act is fresh.',
  },
  D11: {
    title: 'Two-track approach',
    statement:
      'Seoul has pledged to keep practical cooperation apart from rows over history and territory, though it stays lukewarm while the public resists. Before, such rows had kept security cooperation from moving.',
    inPlay:
      'A standing policy of Seoul’s. On: shocks do not freeze talks, and consensus drifts down. Off: a fresh shock freezes bilateral talks.',
  },
  D12: {
    title: 'Washington’s pressure and brokering',
    statement:
      'Washington wants a thaw between its allies and a larger role for Japan, and helps meetings come about. When Tokyo thanked it for that in public, eyebrows rose in Seoul.',
    inPlay:
      'Washington may convene a frozen pair, press either ally, or back Tokyo. Pressing works once; after that it costs trust.',
  },
  D13: {
    title: 'Venues',
    statement:
      'Consultations run chiefly in the Defence Trilateral Talks, with bilateral sessions when needed; ministers and vice-ministers meet on the margins of forums. The agenda is scope, conditions, procedure and formalities.',
    inPlay:
      'The operations protocol is negotiated only in a round with an open venue: talks convened by Washington, a bilateral session that both ask for while talks are not frozen, or a forum on the calendar. Its articles take up scope, the North, conditions, procedure and formalities. Seoul’s trust in Tokyo must be high enough.',
  },
  D14: {
    title: 'Reinforcements',
    statement:
      'Han told his counterpart that the use of US forces in Japan and other reinforcements in a peninsula contingency are for Seoul and Washington to consult on.',
    inPlay:
      'Washington’s reinforcement into South Korean territory is closed until a consultation was held in this crisis. Consultation is not consent: any answer, or none in time, completes it.',
  },
  D15: {
    title: 'Pyongyang’s moves',
    statement:
      'The North develops nuclear weapons and missiles and has tested the ejection of a missile from a submarine. Its press answered Tokyo’s legal steps with furious words.',
    inPlay:
      'Tests need hidden preparation and raise threat and arsenal. Each round the other capitals receive reports on the preparations, which may be wrong or out of date. Denunciation after a step of the ladder works on Seoul’s public and on trust. A test under a moratorium breaches it.',
  },
  D16: {
    title: 'Joint deterrence',
    statement:
      'The three ministers restated their opposition to the North’s programmes and agreed to carry out the intelligence arrangement; Seoul and Washington agreed to develop their responses and strengthen their joint posture.',
    inPlay:
      'Joint statements, alignment and posture blunt the next provocation. GSOMIA and the trilateral arrangement make reports on Pyongyang’s preparations more reliable; with all military matters in its scope, GSOMIA also shows Seoul and Tokyo Pyongyang’s political capital.',
  },
  D17: {
    title: 'Burden sharing',
    statement:
      'In the 2016 campaign the later US president-elect accused both allies of free-riding on US defence. Both work to have their contributions understood.',
    inPlay:
      'Where the scenario puts it on the agenda, Washington may demand an account. Seoul and Tokyo each answer with an account or a higher contribution; whoever has not answered by the end of the next round costs Washington’s commitment, and with it deterrence. A contribution accord is open to the three. Elsewhere the theme arrives as a card.',
  },
  D18: {
    title: 'Weight of 1910–45',
    statement:
      'After the colonial rule of 1910 to 1945, Japanese troops on the peninsula are hard for Koreans to accept, whatever the need.',
    inPlay:
      'Seoul’s trust in Tokyo starts low, under a ceiling that only restorative acts lift. Each consent to troops costs consensus in Seoul, more so when trust is low.',
  },
  D19: {
    title: 'No summit yet',
    statement:
      'The leaders of Seoul and Tokyo had not yet held a first summit; nationalist remarks were part of the reason.',
    inPlay:
      'The summit communiqué stays closed until trust is high enough both ways, and while a remark is fresh. It is the leaders’ first meeting: where they have met before, it is not open.',
  },
  D20: {
    title: 'Wider suspicion',
    statement:
      'China and South Korea watch Japan’s armament with suspicion, and Seoul asks that the right not harm regional stability. China’s own build-up is among the reasons Tokyo gives for a larger role.',
    inPlay:
      'A meter of regional suspicion stands for powers not at the table. Transparency lowers it; steps of the ladder raise it. At its limit the outside power hardens its stance, once: tension and cohesion in Pyongyang rise, and consensus in Seoul falls.',
  },
  G: {
    title: 'Structure of the game',
    statement: 'This is the game’s own rule or number. The documents leave it open.',
    inPlay: 'It may be tuned, and no document says it.',
  },
};
