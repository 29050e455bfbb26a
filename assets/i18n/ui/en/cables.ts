import { s } from './tools.ts';

export const cables = {
  title: 'Cables',
  channel: 'Channel',
  public: 'Public statement',
  to: 'To',
  write: 'Text of the cable',
  send: 'Send',
  sendHint: 'Enter sends, Shift and Enter begins a new line.',
  empty: 'No cables on this channel yet.',
  all: 'All channels',
  from: (from: string, to: string) => `${from} to ${to}`,
  everyone: 'everyone',
  precedence: { flash: 'FLASH', priority: 'PRIORITY', routine: 'ROUTINE', press: 'PRESS' },
  hidden: 'This text was hidden by the facilitator.',
  textLost: 'The text is no longer kept.',
  left: (n: number) => `${s(n, 'character', 'characters')} left`,
  pending: 'waiting to be sent',
  roundOf: (n: number) => `Round ${n}`,
  mute: 'You can read here, not write.',
  noSeat: 'Choose a capital to write to.',
};
