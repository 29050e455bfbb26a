/** English: the guided first lesson. */
import type { LessonTexts } from './schema.ts';

export const lesson: LessonTexts = {
  title: 'Guide',
  step: (n, of, round) => `Round ${round} · step ${n} of ${of}`,
  show: 'Show me',
  understood: 'Understood',
  skip: 'Skip',
  hide: 'Hide the guide',
  resume: 'Show the guide',
  wait: 'That is all for this phase. It goes on when all four delegations are done.',
  done: (title) => `Done: ${title}`,
  dialsTitle: 'Five dials of this lesson',
  dialsLead:
    'Everything you do in this lesson moves one of these. For other capitals you see only a word, such as “high”.',
  others: 'All other meters',
  dials: {
    consensus: 'Consensus in Seoul',
    acceptance: 'Acceptance in Tokyo',
    trust: 'Seoul’s trust in Tokyo',
    threat: 'Threat felt',
    tension: 'Tension',
  },
  steps: {
    aims: {
      title: 'Know what you want',
      text: {
        seoul:
          'You are Seoul. Your brief names three aims; they decide your score, and nobody else sees them. Remember one thing you would not give away.',
        tokyo:
          'You are Tokyo. Your brief names three aims; they decide your score, and nobody else sees them. Look for a statement that costs you little and helps Seoul a lot.',
        washington:
          'You are Washington. Your brief names three aims; they decide your score, and nobody else sees them. You do not sign this pact; you help two others to sign it.',
        pyongyang:
          'You are Pyongyang. Your brief names three aims; they decide your score, and nobody else sees them. You cannot forbid the pact, but you can change the mood.',
      },
    },
    dials: {
      title: 'Watch five dials',
      text: 'Consensus in Seoul decides whether a pact can be signed. Trust, acceptance, threat and tension push it up or down. The bar above the papers shows them throughout the match.',
    },
    'done-cables': {
      title: 'Open the talks',
      text: 'The round begins with reading. When you have read enough, mark yourself done; the talks open when all four delegations are done.',
    },
    cable: {
      title: 'Write your first cable',
      text: {
        seoul:
          'Talk before you write a text. Ask Tokyo what it could say about consent or the past, so that your public can accept the offer.',
        tokyo:
          'Ask Seoul what it needs before you write a text, and offer to restate the consent principle: it costs you next to nothing.',
        washington: 'Ask Seoul or Tokyo in private what it cannot give up. A bridge needs to know both banks.',
        pyongyang:
          'Send Seoul a friendly word, or make a public statement. Both are read, and only one of them by everybody.',
      },
    },
    draft: {
      title: 'Propose a text',
      text: 'Open GSOMIA, choose one option for each article, and propose it. The line below the articles says how much public consensus this text will need.',
    },
    answer: {
      title: 'Answer the draft',
      text: 'A draft of GSOMIA has been proposed. Read its articles. Change what you do not accept, or agree. Old words stay visible, struck out, beside the new ones.',
    },
    table: {
      title: 'See where the pacts stand',
      text: {
        seoul: 'The pacts show what has been signed, and what is under negotiation.',
        tokyo: 'The pacts show what has been signed, and what is under negotiation.',
        washington:
          'Open the pacts. GSOMIA is for Seoul and Tokyo to write; you can add a side letter: a favour that you give when they sign.',
        pyongyang:
          'Open the pacts. What Seoul and Tokyo write stays hidden from you until they agree; each button that you cannot use says why.',
      },
    },
    'done-talks': {
      title: 'Close your talks',
      text: 'Stay as long as you can still gain something. Then mark yourself done; decisions follow.',
    },
    seal: {
      title: 'Submit a move',
      text: {
        seoul:
          'Moves cost political capital and are opened together. ‘Forge consensus’ raises the dial that decides the signing. Check the expected effects, tick the move, and submit it.',
        tokyo:
          'Moves cost political capital and are opened together. ‘Confirm the consent principle’ is cheap and lifts Seoul’s trust. Look at the expected effects, tick it, and submit it.',
        washington:
          'Moves cost political capital and are opened together. ‘Press an ally’ helps once for each of them. Look at the expected effects, choose whom, and submit it.',
        pyongyang:
          'Moves cost political capital and are opened together. ‘Charm offensive’ makes the pact look unnecessary; a test makes it look urgent. Look at the expected effects, and submit one.',
      },
    },
    'done-decisions': {
      title: 'Open the moves',
      text: 'You can still change your moves. When all four are done, all moves are opened at the same time.',
    },
    news: {
      title: 'Read what happened',
      text: 'The front page tells all public acts of the last round. Below each you find the rule and the document that it rests on.',
    },
    why: {
      title: 'Ask why a dial moved',
      text: 'Open ‘Why did it move?’ under one of the five dials. Each cause names an event, a rule and its documents.',
    },
    settle: {
      title: 'Agree on a text',
      text: 'The text is agreed in one round and signed in a later one, so agree on it by the end of round three at the latest. Give a little, ask for a little, then agree.',
    },
    carry: {
      title: 'Carry a message',
      text: {
        seoul: 'Write to another capital again.',
        tokyo: 'Write to another capital again.',
        washington:
          'Tell one ally what the other could accept, if you have permission to say so. A proposal helps more than a complaint.',
        pyongyang:
          'Speak once more, to Seoul or to all. Denouncing Tokyo without a fresh legal step helps the pact; a calm word does not.',
      },
    },
    odds: {
      title: 'Weigh the odds',
      text: 'The text is agreed. At the end of Talks the ceremony is held, and Seoul’s public has the last word. The document shows the chances. If they are poor, Seoul may postpone once.',
    },
    hurry: {
      title: 'Last chance for a text',
      text: 'What is agreed by the end of these talks can still be signed in round four. A small pact that is signed is worth more than a large one that is not.',
    },
    stamp: {
      title: 'See what became of it',
      text: 'Open GSOMIA. A stamp tells whether it is in force, agreed or called off, and the articles tell what was promised.',
    },
    last: {
      title: 'Last moves',
      text: 'The last moves count for the score like the others. Spend what you have left on your aims; keep the peace.',
    },
    crisis: {
      title: 'A crisis',
      text: 'Each capital chooses in secret: raise, hold or step down. The odds are published. Stepping back may cost a little at home; a war ends everything you want.',
    },
    card: {
      title: 'Answer the remark',
      text: 'A politician has spoken about the past. Disavow, stay silent or endorse before the talks end: Seoul’s public will hear it either way.',
    },
  },
};
