import { s } from './tools.ts';

export const status = {
  connecting: 'Connecting…',
  away: 'Connection lost. Reconnecting… What you write is saved.',
  down: 'The server cannot be reached. Trying again… What you write is saved.',
  waiting: 'You are in the session. Waiting for a seat.',
  outdated: 'The server was renewed. Your drafts are kept; the page is loading again.',
  replaced: 'This seat was opened in another window. That one goes on; this one has stopped. Nothing was lost.',
  'too-much':
    'Far more was sent from this window than a page sends, so the server closed its line. Nothing was lost. A browser add-on or another program may be the cause.',
  useHere: 'Use this window',
  lost: 'This match or seat is no longer there. It may have been erased after its time.',
  closed: 'Nobody was at this table for ten minutes, so the match has ended. Start a new one and share its code.',
  reload: 'Load again',
  pending: (n: number) => `${s(n, 'act', 'acts')} waiting to be sent`,
  quarantined: 'This match was stopped by a fault. Its record is kept.',
  'read-only': 'The server cannot write at the moment. You can read; acts are refused and nothing is lost.',
  draining: 'The server is about to restart. You will be reconnected automatically.',
  waitingActs: 'Acts that wait for the line',
  waitingKept: 'Kept on this device, also through a reload; each is sent once.',
  waitingHere: 'Kept until this page is closed; each is sent once.',
  takeBack: 'Take back',
  onItsWay: 'on its way',
  tooLate: 'It may have gone out already, and can no longer be taken back.',
};
