/** English: the rules D1 to D20, retold from the documents. */
import type { RuleTexts } from '../schema.ts';

export const rules: RuleTexts['rules'] = {
  D1: {
    title: 'Consent principle',
    statement:
      'Japanese forces enter South Korean territory only when Seoul asks for them or consents. In May 2015 Japan’s defence minister confirmed it: Japan always seeks the consent of the country concerned, South Korea included. No one of higher rank had said so before. In 2014 Seoul was asked about entry beside US soldiers. It answered that the right cannot be used at will abroad.',
    inPlay:
      'A Japanese operation in South Korean territory is not possible without a valid consent or request from Seoul, in every phase and in wartime too. US forces beside it change nothing, and no other capital can consent in Seoul’s place.',
  },
  D2: {
    title: 'Seoul’s wider claim',
    statement:
      'Seoul claims more. Some acts of Japan’s military touch the peninsula’s security or Seoul’s interests. For these too, Seoul says, it must ask or agree. Tokyo has confirmed this for foreign territory only.',
    inPlay:
      'Tokyo can operate around the peninsula without Seoul’s agreement, but this starts a dispute: Seoul’s trust in Tokyo and its public consensus fall. The operations protocol may settle the claim: if agreement is needed, such an operation is not possible without it; if notice is enough, it starts no dispute; or the claim stays unsettled on purpose.',
    own: 'What a dispute costs in trust and consensus.',
  },
  D3: {
    title: 'The unsettled question of the North',
    statement:
      'Seoul regards the North as part of its territory, so that its consent would cover operations there. Japan’s defence minister took this view in, did not endorse it and said that he could not answer at once. Seoul has objected to Tokyo naming the North as a target.',
    inPlay:
      'At the start the question is not settled. D1 does not rule out a Japanese operation in the North without Seoul’s consent, but it starts a dispute over sovereignty at a heavy price in trust. The operations protocol may settle it: consent covers the North, and the operation is not possible without it; consultation only, and no dispute arises once one was held in the crisis; or it stays unsettled on purpose.',
    own: 'What a dispute over the North costs in trust and consensus, and that Tokyo has to ask Seoul for a consultation itself.',
  },
  D4: {
    title: 'Conditions of collective self-defence',
    statement:
      'Collective self-defence answers an attack on an ally. Tokyo may use it only if Japan’s own peace and stability are gravely threatened. The new interpretation of the constitution must be in place as well.',
    inPlay:
      'Three things must hold together: an attack on the United States in this crisis, a grave threat felt in Tokyo, and a legal step of “Cabinet” or higher. Even then D1 to D3 apply.',
    own: 'What counts as an attack on the United States (a standoff that turns into a clash), and from which level a threat is grave.',
  },
  D5: {
    title: 'The situations',
    statement:
      'The reports name these cases. Japan escorts and supplies US warships at sea, or supplies US troops in Japan. It brings Japanese nationals to safety in an emergency. It shoots down a missile bound for the United States. For wartime, entry together with US soldiers was asked about.',
    inPlay:
      'These are the operations. Each names its zones and whose consent it needs. Evacuation is not a response to an attack, so D4 does not apply.',
    own: 'That evacuation is not held to D4, that operations belong to a crisis, and from which step of it each is possible.',
  },
  D6: {
    title: 'Never alone',
    statement:
      'A Tokyo official ruled out that Japan would attack the North alone. A first strike was mentioned only as a possible case. In that case, the North has attacked the United States with a missile and makes the next one ready.',
    inPlay:
      'A strike by Tokyo alone is not possible. A joint strike is possible only in a clash, beside a strike by Washington, after an attack on the United States and while Tokyo’s own report shows a further missile being readied; D3 and D4 apply as well. Speaking of a strike in public costs trust in Seoul and alarms Pyongyang; briefing the other side’s press reassures.',
    own: 'That the pledge of December 2016 holds in earlier scenarios too, and what a strike does.',
  },
  D7: {
    title: 'Legal steps',
    statement:
      'Tokyo reinterpreted its constitution in steps. First the policy was pushed. Then came a panel’s advice, the coalition’s review and the cabinet’s approval. Critics see a step towards changing the text of the constitution.',
    inPlay:
      'Tokyo takes one legal step per round at most. Each step pleases Washington and alarms Seoul and Pyongyang, less so when plans are published.',
    own: 'What a step costs Tokyo at home. The laws of 2015 lie beyond the five documents; the step “In force” is the game’s own.',
  },
  D8: {
    title: 'Public consensus first',
    statement:
      'Seoul says that the public must be won over before the intelligence pact is signed. In June 2012 a signing was called off at the last minute, and resistance to a logistics pact is as strong.',
    inPlay:
      'GSOMIA and ACSA are agreed in one round and signed in a later one. If consensus in Seoul is below the threshold on the day, the signing is called off.',
    own: 'The thresholds, the leak after an agreement and the mood of the day; that a signing is postponed once and not twice, and that a renewal needs no ceremony.',
  },
  D9: {
    title: 'Trilateral fallback',
    statement:
      'When the signing was cancelled, Seoul and Tokyo looked for another way. In December 2014 they agreed with Washington on a way to share information (TISA). They gave a reason: the nuclear and missile threat was growing.',
    inPlay:
      'It becomes possible when a signing was called off or a pact refused and the threat from Pyongyang is high. In scenarios set in 2015 or later it is in force from the start.',
    own: 'Washington as the hub, the narrow scope at first, and that no consensus is needed.',
  },
  D10: {
    title: 'Dispelling doubts',
    statement:
      'Seoul asks Tokyo to leave historical revisionism behind. It asks Tokyo to be transparent, and to keep the spirit of its pacifist constitution. In Seoul’s view, the review of the 1993 statement (Kono Statement) does harm. What politicians say about wartime history does harm too.',
    inPlay:
      'Tokyo can take steps to repair trust, as moves and as clauses of pacts. Words fade with repetition, and count half right after a disputed remark on history.',
  },
  D11: {
    title: 'Two-track approach',
    statement:
      'Seoul has promised to keep practical cooperation apart from disputes over history and territory. It is not eager, though, while the public resists. Before, such disputes had blocked their work on security.',
    inPlay:
      'A standing policy of Seoul’s. On: shocks do not freeze talks, and consensus drifts down. Off: a fresh shock freezes bilateral talks.',
    own: 'How long talks stay frozen, and that the policy changes once per round.',
  },
  D12: {
    title: 'Washington’s pressure and brokering',
    statement:
      'Washington wants a thaw between its allies and a larger role for Japan, and helps meetings come about. When Tokyo thanked it for that in public, some in Seoul were not pleased.',
    inPlay:
      'Washington may call the two together when their talks are frozen, press either ally, or back Tokyo. Pressing works once; after that it costs trust.',
    own: 'That Washington calls the two together once per round, at the price of political capital.',
  },
  D13: {
    title: 'Official talks',
    statement:
      'The two consult mainly in the Defence Trilateral Talks (DTT). They also meet as two when needed. Ministers and vice-ministers meet on the margins of forums. They talk about scope, conditions, procedure and formal matters.',
    inPlay:
      'The operations protocol is negotiated only in a round with official talks: talks convened by Washington, a bilateral session that both ask for while talks are not frozen, or a forum on the calendar. Its articles take up scope, the North, conditions, procedure and formalities. Seoul’s trust in Tokyo must be high enough.',
    own: 'That talks convened by Washington serve as official talks, and how much trust the protocol needs.',
  },
  D14: {
    title: 'Reinforcements',
    statement:
      'In an emergency on the peninsula, US forces in Japan and others may come to help. South Korea’s defence minister said that Seoul and Washington must discuss their use.',
    inPlay:
      'Washington’s reinforcement into South Korean territory is not possible until a consultation was held in this crisis. Consultation is not consent: any answer, or none in time, completes it.',
  },
  D15: {
    title: 'Pyongyang’s moves',
    statement:
      'The North builds nuclear weapons and missiles. It has tested the ejection of a missile from a submarine. Its press answered Tokyo’s legal steps with furious words.',
    inPlay:
      'Tests need hidden preparation; they raise the threat and the nuclear and missile forces. Each round the other capitals receive reports on the preparations, which may be wrong or out of date. Denunciation after a legal step works on Seoul’s public and on trust. A test under a moratorium breaches it.',
    own: 'That denunciation is heard in Seoul, and how often an incident becomes a crisis.',
  },
  D16: {
    title: 'Joint deterrence',
    statement:
      'The three ministers said again that they oppose the North’s programmes. They agreed to put the intelligence arrangement into practice. Seoul and Washington agreed to develop their responses and to make their joint posture stronger.',
    inPlay:
      'Joint statements, alignment and posture make the next provocation less effective. GSOMIA and TISA make reports on Pyongyang’s preparations more reliable; with all military matters in its scope, GSOMIA also shows Seoul and Tokyo Pyongyang’s political capital.',
    own: 'The reports: how often they are right, and what pacts add to them. How much the edge is taken off a provocation.',
  },
  D17: {
    title: 'Cost sharing',
    statement:
      'In the 2016 campaign, the later US president-elect said that both allies got a free ride on US defence. Both now work to have their contributions understood.',
    inPlay:
      'Where the scenario puts it on the agenda, Washington may demand an account. Seoul and Tokyo each answer with an account or a higher contribution; if an ally has not answered by the end of the next round, Washington’s commitment falls, and deterrence with it. The three may also sign a contribution accord. In other scenarios the theme arrives as a card.',
    own: 'When a demand may be repeated, and what an answer is worth.',
  },
  D18: {
    title: 'Weight of 1910–45',
    statement:
      'Japan ruled Korea as a colony from 1910 to 1945. Koreans still find it hard to accept Japanese troops on the peninsula. This is so even where the need is great.',
    inPlay:
      'Seoul’s trust in Tokyo starts low, under a ceiling that only steps to repair trust lift. Each consent to troops costs consensus in Seoul, more so when trust is low.',
  },
  D19: {
    title: 'No summit yet',
    statement:
      'The leaders of Seoul and Tokyo had not yet held a first summit; nationalist remarks were part of the reason.',
    inPlay:
      'The summit communiqué cannot be proposed until trust is high enough both ways, nor while a remark is fresh. It is the leaders’ first meeting: where they have met before, it is not possible.',
    own: 'How much trust a summit needs.',
  },
  D20: {
    title: 'Wider suspicion',
    statement:
      'China and South Korea watch Japan’s military build-up with suspicion. Seoul asks that the right should not harm regional stability. China’s own build-up is one reason that Tokyo gives for a larger role.',
    inPlay:
      'A meter of regional suspicion stands for powers not at the table. Transparency lowers it; legal steps raise it. At its limit the outside power hardens its stance, once: tension and cohesion in Pyongyang rise, and consensus in Seoul falls.',
    own: 'At which limit the outside power hardens, and what that does.',
  },
  G: {
    title: 'Structure of the game',
    statement: 'This is the game’s own rule or number. The documents do not settle it.',
    inPlay: 'It may be tuned, and no document says it.',
  },
};
