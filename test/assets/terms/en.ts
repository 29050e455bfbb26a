/** Words that the English texts do without: jargon, idioms, and second names for one thing. */
import type { Term } from './term.ts';

export const EN: readonly Term[] = [
  {
    forbid: /\bworlds?\b(?! war)/i,
    use: 'group',
    wrong: 'All worlds have ended.',
    right: ['World War II'],
  },
  {
    forbid: /\bseal(?:s|ed|ing)?\b/i,
    use: 'choose in secret, submit',
    wrong: 'Seal this move',
    right: ['Submit'],
  },
  { forbid: /\bdesks?\b/i, use: 'game page; role', wrong: 'Papers on your desk', right: ['Papers'] },
  { forbid: /\bportfolios?\b/i, use: 'role', wrong: 'Wish for a portfolio', right: ['Wish for a role'] },
  {
    forbid: /\b(?:second|two) keys?\b/i,
    use: 'second signature',
    wrong: 'waits for its second key',
    right: ['key'],
  },
  { forbid: /\bsteward/i, use: 'stand-in', wrong: 'Steward', right: ['Stand-in'] },
  { forbid: /\bpar\b/i, use: 'benchmark', wrong: '+4 against par', right: ['a part of it'] },
  { forbid: /\bredlin/i, use: 'change', wrong: 'Redline what you would change', right: ['a red line'] },
  {
    forbid: /\barsenal/i,
    use: 'nuclear and missile forces',
    wrong: 'Pyongyang’s arsenal',
    right: ['nuclear and missile forces'],
  },
  {
    forbid: /\b(?:the|in) approaches\b/i,
    use: 'around the peninsula',
    wrong: 'in the approaches',
    right: ['Tokyo approaches Seoul'],
  },
  {
    forbid: /\bdemarche/i,
    use: 'quiet protest',
    wrong: 'Quiet demarche',
    right: ['Quiet protest'],
    allowed: /^glossary\//,
  },
  { forbid: /\bcontingenc/i, use: 'emergency', wrong: 'in a contingency', right: ['in an emergency'] },
  { forbid: /\bfeelers?\b/i, use: 'sound out', wrong: 'a feeler to Pyongyang', right: ['who feels it'] },
  {
    forbid: /\bladder/i,
    use: 'legal steps; crisis levels',
    wrong: 'Climb the legal ladder',
    right: ['legal step'],
  },
  {
    forbid: /\brestorative/i,
    use: 'step to repair trust',
    wrong: 'a restorative act',
    right: ['restore trust'],
  },
  { forbid: /\bconcur/i, use: 'agree', wrong: 'Seoul concurs', right: ['Seoul agrees'] },
  {
    forbid: /\bby (?:itself|themselves|yourself|himself)\b/i,
    use: 'automatically; alone',
    wrong: 'The page opens by itself.',
    right: ['The page opens automatically.'],
  },
  {
    forbid: /\b(?:the|whose|with|without|your|our|nobody’s) leave\b|\bleave of\b/i,
    use: 'permission',
    wrong: 'A pause needs the leave of the others.',
    right: ['Both armies have cancelled leave.', 'You leave the match.'],
  },
  { forbid: /\bdear(?:er|est)?\b/i, use: 'costly', wrong: 'dear to the other side', right: ['costly'] },
  { forbid: /\brows?\b/i, use: 'dispute; line', wrong: 'A territorial row', right: ['it grows'] },
  {
    forbid: /\b(?:on|off|leaves?) the table\b/i,
    use: 'propose, has been proposed',
    wrong: 'A draft lies on the table.',
    right: ['The two come to one table.', 'at the table'],
  },
  {
    forbid: /\bof (?:its|their|your|our|his|her) own\b/i,
    use: 'its own, another, –',
    wrong: 'An event of your own',
    right: ['your own event'],
  },
  {
    forbid:
      /\b(?:steps?|moves?|hours?|people|lines?|once|twice|two|one|times?) an? (?:round|seat|match|phase|group|person|class)\b/i,
    use: 'per round',
    wrong: 'up to two moves a round',
    right: ['up to two moves per round', 'It begins a round.'],
  },
  {
    forbid: /\bvenues?\b/i,
    use: 'official talks',
    wrong: 'It opens a venue.',
    right: ['Official talks begin.'],
  },
  {
    forbid: /(?<!common )\bgrounds?\b(?! forces)/i,
    use: 'reason',
    wrong: 'There is no ground for it.',
    right: ['common ground', 'ground forces'],
  },
  {
    forbid:
      /(?<!channel to \S+ )\b(?:hold|held|stand|stands|stood|stay|stays|stayed|remain|remains|lie|lies) open\b|\b(?:is|are) (?:left )?open\b(?! to any)|\bleft open\b/i,
    use: 'not settled; possible',
    wrong: 'Whether it covers the North stays open.',
    right: [
      'Keep this page open.',
      'This channel to {capital} remains open.',
      'Whether it covers the North is not settled.',
    ],
  },
  {
    forbid: /(?<!page )\b(?:stays?|remains?|is|are|be|has|have) closed\b|\bclosed (?:for|to|without|today)\b/i,
    use: 'not possible, cannot; turned off; over',
    wrong: 'A strike by Tokyo alone is closed.',
    right: ['It is kept until this page is closed, and sent once.', 'a closed room'],
  },
  {
    forbid: /\bweighs? in\b/i,
    use: 'is one reason',
    wrong: 'Deterrence weighs in',
    right: ['it weighs much'],
  },
  {
    forbid: /\btell an? [^.]* from\b/i,
    use: 'distinguish',
    wrong: 'Tell an open question from one that was forgotten',
    right: ['Tell it'],
  },
  {
    forbid: /\bare for [^.]* to consult on\b/i,
    use: 'X and Y must discuss',
    wrong: 'Reinforcements are for Seoul and Washington to consult on.',
    right: ['Seoul is asked to consult on it.'],
  },
  {
    forbid: /(?:^|[,.;:] )should (?:it|they|the|you|we|that)\b(?!.*\?)/im,
    use: 'if …',
    wrong: 'with consent, should it come to that',
    right: ['they should'],
  },
  {
    forbid: /^(?!.*\bSeoul\b[^.]*\brevisionism).*\brevisionis/is,
    use: 'a disputed remark on history',
    wrong: 'A revisionist remark is too recent.',
    right: ['Seoul asks Tokyo to leave historical revisionism behind.'],
  },
  {
    forbid:
      /\b(?:Tokyo|Seoul|Washington|Pyongyang)(?:’s|[’']) (?:prime minister|cabinet|president|foreign ministry|\w*\s?minister|ministry|parliament|embassy|budget)\b/,
    use: 'Japan’s prime minister, South Korea’s foreign ministry',
    wrong: 'Tokyo’s prime minister visits a shrine.',
    right: ['Japan’s prime minister', 'Tokyo’s trust'],
  },
  {
    forbid: /\bpresidents of (?:Seoul|Washington)/,
    use: 'the presidents of South Korea and the United States',
    wrong: 'the presidents of Seoul and Washington',
    right: [],
  },
  {
    forbid: /\bcollaps/i,
    use: 'called off',
    wrong: 'Collapsed at the ceremony',
    right: ['called off at the ceremony'],
  },
  { forbid: /\bburden[- ]sharing/i, use: 'cost sharing', wrong: 'Burden sharing', right: ['cost sharing'] },
];
