/** English: the rules D1 to D20, retold from the documents. */
import type { RuleTexts } from '../schema.ts';

export const rules: RuleTexts['rules'] = {
  D1: {
    title: 'Consent principle',
    statement:
      'Japanese forces enter South Korean territory only when Seoul asks for them or consents. Joining US forces on the way in changes nothing, and no other capital can consent in Seoul’s place. Tokyo confirmed this at ministerial level in May 2015.',
    inPlay:
      'A Japanese operation in South Korean territory is not possible without a valid consent or request from Seoul, in every phase and in wartime too.',
  },
  D2: {
    title: 'Seoul’s wider claim',
    statement:
      'Seoul holds that any Japanese military activity touching the peninsula’s security or Seoul’s interests needs its request or agreement. Tokyo has confirmed the principle for foreign territory only.',
    inPlay:
      'Tokyo can operate around the peninsula without Seoul’s agreement, but this starts a dispute: Seoul’s trust in Tokyo and its public consensus fall. The operations protocol may settle the claim: if agreement is needed, such an operation is not possible without it; if notice is enough, it starts no dispute; or the claim stays unsettled on purpose.',
  },
  D3: {
    title: 'The unsettled question of the North',
    statement:
      'Seoul regards the North as part of its territory, so that its consent would cover operations there. Japan’s defence minister listened with respect but gave no endorsement. Seoul has objected to Tokyo naming the North as a target.',
    inPlay:
      'At the start the question is not settled. D1 does not rule out a Japanese operation in the North without Seoul’s consent, but it starts a dispute over sovereignty at a heavy price in trust. The operations protocol may settle it: consent covers the North, and the operation is not possible without it; consultation only, and no dispute arises once one was held in the crisis; or it stays unsettled on purpose.',
  },
  D4: {
    title: 'Conditions of collective self-defence',
    statement:
      'Collective self-defence answers an attack on an ally. Before Tokyo may invoke it, Japan’s own peace and stability must be gravely threatened, and the new interpretation of the constitution must be in place.',
    inPlay:
      'Three things must hold together: an attack on the United States in this crisis, a grave threat felt in Tokyo, and a legal step of “Cabinet” or higher. Even then D1 to D3 apply.',
  },
  D5: {
    title: 'The situations',
    statement:
      'The reports name these cases: escort and supply of US warships at sea, supply of US troops in Japan, evacuation of Japanese nationals in an emergency, interception of a missile bound for the United States, and entry beside US forces in wartime.',
    inPlay:
      'These are the operations. Each names its zones and whose consent it needs. Evacuation is not a response to an attack, so D4 does not apply.',
  },
  D6: {
    title: 'Never alone',
    statement:
      'A Tokyo official ruled out that Japan would attack the North alone. Striking first was only mentioned as a possibility, if a missile had hit the United States and another was being readied.',
    inPlay:
      'A strike by Tokyo alone is not possible. A joint strike is possible only in a clash, beside a strike by Washington, after an attack on the United States and while Tokyo’s own report shows a further missile being readied; D3 and D4 apply as well. Speaking of a strike in public costs trust in Seoul and alarms Pyongyang; briefing the other side’s press reassures.',
  },
  D7: {
    title: 'Legal steps',
    statement:
      'Tokyo’s reinterpretation moved by steps: a policy pushed, a panel’s advice, the coalition’s review, the cabinet’s approval, then the law. Critics fear that an amendment would follow.',
    inPlay:
      'Tokyo takes one legal step per round at most. Each step pleases Washington and alarms Seoul and Pyongyang, less so when plans are published.',
  },
  D8: {
    title: 'Public consensus first',
    statement:
      'Seoul says that the public must be won over before the intelligence pact is signed. In June 2012 a signing was called off at the last minute, and resistance to a logistics pact is as strong.',
    inPlay:
      'GSOMIA and ACSA are agreed in one round and signed in a later one. If consensus in Seoul is below the threshold on the day, the signing is called off.',
  },
  D9: {
    title: 'Trilateral fallback',
    statement:
      'After the cancelled signing, Seoul and Tokyo turned in December 2014 to an information sharing arrangement with Washington (TISA), pointing to the growing nuclear and missile threat.',
    inPlay:
      'It becomes possible when a signing was called off or a pact refused and the threat from Pyongyang is high. In scenarios set in 2015 or later it is in force from the start.',
  },
  D10: {
    title: 'Dispelling doubts',
    statement:
      'Seoul asks Tokyo to leave historical revisionism behind, to be transparent and to keep the spirit of its pacifist constitution. In Seoul’s view the review of the 1993 statement (Kono Statement) and politicians’ remarks on wartime history do harm.',
    inPlay:
      'Tokyo can take steps to repair trust, as moves and as clauses of pacts. Words fade with repetition, and count half right after a disputed remark on history.',
  },
  D11: {
    title: 'Two-track approach',
    statement:
      'Seoul has pledged to keep practical cooperation apart from disputes over history and territory, though it stays lukewarm while the public resists. Before, such disputes had kept security cooperation from moving.',
    inPlay:
      'A standing policy of Seoul’s. On: shocks do not freeze talks, and consensus drifts down. Off: a fresh shock freezes bilateral talks.',
  },
  D12: {
    title: 'Washington’s pressure and brokering',
    statement:
      'Washington wants a thaw between its allies and a larger role for Japan, and helps meetings come about. When Tokyo thanked it for that in public, some in Seoul were not pleased.',
    inPlay:
      'Washington may call the two together when their talks are frozen, press either ally, or back Tokyo. Pressing works once; after that it costs trust.',
  },
  D13: {
    title: 'Official talks',
    statement:
      'Consultations run mainly in the Defence Trilateral Talks (DTT), with bilateral sessions when needed; ministers and vice-ministers meet on the margins of forums. The agenda is scope, conditions, procedure and formalities.',
    inPlay:
      'The operations protocol is negotiated only in a round with official talks: talks convened by Washington, a bilateral session that both ask for while talks are not frozen, or a forum on the calendar. Its articles take up scope, the North, conditions, procedure and formalities. Seoul’s trust in Tokyo must be high enough.',
  },
  D14: {
    title: 'Reinforcements',
    statement:
      'South Korea’s defence minister said that Seoul and Washington must discuss the use of US forces in Japan and other reinforcements in an emergency on the peninsula.',
    inPlay:
      'Washington’s reinforcement into South Korean territory is not possible until a consultation was held in this crisis. Consultation is not consent: any answer, or none in time, completes it.',
  },
  D15: {
    title: 'Pyongyang’s moves',
    statement:
      'The North develops nuclear weapons and missiles and has tested the ejection of a missile from a submarine. Its press answered Tokyo’s legal steps with furious words.',
    inPlay:
      'Tests need hidden preparation; they raise the threat and the nuclear and missile forces. Each round the other capitals receive reports on the preparations, which may be wrong or out of date. Denunciation after a legal step works on Seoul’s public and on trust. A test under a moratorium breaches it.',
  },
  D16: {
    title: 'Joint deterrence',
    statement:
      'The three ministers restated their opposition to the North’s programmes and agreed to carry out the intelligence arrangement; Seoul and Washington agreed to develop their responses and strengthen their joint posture.',
    inPlay:
      'Joint statements, alignment and posture make the next provocation less effective. GSOMIA and TISA make reports on Pyongyang’s preparations more reliable; with all military matters in its scope, GSOMIA also shows Seoul and Tokyo Pyongyang’s political capital.',
  },
  D17: {
    title: 'Cost sharing',
    statement:
      'In the 2016 campaign the later US president-elect accused both allies of free-riding on US defence. Both work to have their contributions understood.',
    inPlay:
      'Where the scenario puts it on the agenda, Washington may demand an account. Seoul and Tokyo each answer with an account or a higher contribution; if an ally has not answered by the end of the next round, Washington’s commitment falls, and deterrence with it. The three may also sign a contribution accord. In other scenarios the theme arrives as a card.',
  },
  D18: {
    title: 'Weight of 1910–45',
    statement:
      'After the colonial rule of 1910 to 1945, Japanese troops on the peninsula are hard for Koreans to accept, whatever the need.',
    inPlay:
      'Seoul’s trust in Tokyo starts low, under a ceiling that only steps to repair trust lift. Each consent to troops costs consensus in Seoul, more so when trust is low.',
  },
  D19: {
    title: 'No summit yet',
    statement:
      'The leaders of Seoul and Tokyo had not yet held a first summit; nationalist remarks were part of the reason.',
    inPlay:
      'The summit communiqué cannot be proposed until trust is high enough both ways, nor while a remark is fresh. It is the leaders’ first meeting: where they have met before, it is not possible.',
  },
  D20: {
    title: 'Wider suspicion',
    statement:
      'China and South Korea watch Japan’s military build-up with suspicion, and Seoul asks that the right should not harm regional stability. China’s own build-up is among the reasons Tokyo gives for a larger role.',
    inPlay:
      'A meter of regional suspicion stands for powers not at the table. Transparency lowers it; legal steps raise it. At its limit the outside power hardens its stance, once: tension and cohesion in Pyongyang rise, and consensus in Seoul falls.',
  },
  G: {
    title: 'Structure of the game',
    statement: 'This is the game’s own rule or number. The documents do not settle it.',
    inPlay: 'It may be tuned, and no document says it.',
  },
};
