import { plural } from './tools.ts';

export const brief = {
  title: (seat: string) => `Brief for ${seat}`,
  kicker: 'Confidential',
  who: 'Who you are',
  aims: 'What you want',
  mandateIs: (name: string) => `Secret mandate: ${name}.`,
  happened: 'What has happened',
  begins: (date: string) => `It is ${date}. No public act has been reported yet.`,
  inForce: (list: string) => `In force: ${list}.`,
  fresh: {
    remark: 'A remark by a politician in Japan is still fresh: there is no summit in this round.',
    'revisionist-act':
      'A disputed act on history is still fresh: Tokyo’s words of repair count half in this round, there is no summit, and censure has a reason.',
    'legal-step': 'A legal step of Tokyo’s is still fresh: demands, censure and denunciation are heard in this round.',
  },
  frontPage: 'Front page',
  full: 'Your instructions in full',
  aimsHint: 'Only you see them. They decide your score.',
  always: {
    seoul:
      'For every government: low tension, a low threat from Pyongyang, consensus at home and a favour of Washington’s in a pact count. Nobody wins a war.',
    tokyo:
      'For every government: low tension, a low threat from Pyongyang, acceptance at home and a favour of Washington’s in a pact count. Nobody wins a war.',
    washington:
      'For every government: low tension, a low threat from Pyongyang and commitment at home count. Nobody wins a war.',
    pyongyang:
      'For every government: low tension, a low threat from Washington and Tokyo, and cohesion at home count. Nobody wins a war.',
  },
  now: 'What you can do now',
  nothing: 'There is nothing you can do in this phase. Mark yourself done, or read.',
  closed: 'What you cannot do now, and why',
  whoText: {
    seoul:
      'You speak for Seoul. Japanese troops may enter your territory only at your request or with your consent; public consensus at home decides what you can sign.',
    tokyo:
      'You speak for Tokyo. You want a bigger role beside your ally, the United States. For much of it you need Seoul’s trust and consent.',
    washington:
      'You speak for Washington. You hold both alliances together and can bring the two to one table, but cannot consent in Seoul’s place.',
    pyongyang:
      'You speak for Pyongyang. You live by deterrence and by the rifts between the other three; a war would destroy you too.',
  },
  observer: 'You see what the public sees.',
  todo: {
    'hold-session': 'Ask for a bilateral session',
    'side-letter': 'Offer a side letter',
    say: 'Write a cable or a public statement',
    propose: 'Propose a pact',
    counter: 'Change a draft',
    agree: 'Agree to a draft',
    withdraw: 'Withdraw a draft',
    postpone: 'Postpone a ceremony',
    end: 'End a pact',
    'ask-consent': 'Ask Seoul for consent',
    'give-consent': 'Give consent',
    'refuse-consent': 'Refuse consent',
    'revoke-consent': 'Revoke consent',
    'request-assistance': 'Request assistance',
    operate: 'Begin an operation',
    'withdraw-operation': 'Withdraw an operation',
    consult: 'Ask for consultation',
    'answer-consultation': 'Answer a consultation',
    seal: 'Submit national moves',
    'answer-card': 'Answer a politician’s remark',
    'set-policy': 'Set the two-track policy',
    convene: 'Convene the talks',
    choose: 'Choose in the crisis',
    ready: 'Mark yourself done',
  } as Record<string, string>,
  waitSession: (from: string) => `${from} asks for a bilateral session`,
  waitBurden: 'Washington awaits your answer on cost sharing',
  report: 'Our intelligence report',
  reportOf: (n: number) => `Report of round ${n}. It may be wrong or out of date.`,
  situation: 'The situation',
  secret: 'For your delegation alone',
  waiting: 'Waiting for you',
  waitingMore: (n: number) => `${n} more ${plural(n, { one: 'waits', other: 'wait' })} for you`,
  waitConsent: (from: string, op: string) => `${from} asks for your consent: ${op}`,
  waitDraft: (pact: string, by: string) => `${by} waits for your answer on ${pact}`,
  waitCard: (card: string) => `Answer: ${card}`,
  waitConsult: 'Washington asks for a consultation',
  waitConsultNorth: 'Tokyo asks for a consultation on the North',
  waitChoice: 'Submit your choice in the crisis',
};
