import { s } from './tools.ts';

export const status = {
  connecting: 'Connecting…',
  away: 'Connection lost. Reconnecting… What you write is saved.',
  down: 'The server cannot be reached. Trying again… What you write is saved.',
  waiting: 'You are in the session. Waiting for a seat.',
  outdated: 'The server was updated. Your drafts are safe. Reloading the page…',
  replaced:
    'This seat was opened in another window. The game continues there; this window has stopped. Nothing was lost.',
  'too-much':
    'This window sent far more than a page sends, so the server closed its connection. Nothing was lost. A browser add-on or another program may be the cause.',
  useHere: 'Use this window',
  lost: 'This match or seat is no longer there. It may have been deleted after the storage period.',
  closed: 'Nobody was at this table for ten minutes, so the match has ended. Start a new one and share its code.',
  reload: 'Load again',
  pending: (n: number) => `${s(n, 'act', 'acts')} waiting to be sent`,
  quarantined:
    'This match has stopped: its record is damaged, or the program met a fault in it. What can be read is kept, and the other matches go on. Tell your facilitator: whoever runs the server can find the cause and bring back a backup.',
  stopped:
    'This match has stopped, and nothing of it can be shown: its record is damaged. The other matches go on. Tell your facilitator: whoever runs the server can find the cause and bring back a backup.',
  'read-only':
    'The server cannot write at the moment. You can read; new actions are not accepted, but nothing is lost.',
  draining: 'The server is about to restart. You will be reconnected automatically.',
  waitingActs: 'Waiting to be sent',
  waitingKept: 'Kept on this device, also through a reload; each is sent once.',
  waitingHere: 'Kept until this page is closed; each is sent once.',
  takeBack: 'Cancel sending',
  onItsWay: 'on its way',
  tooLate: 'It may have gone out already, and can no longer be taken back.',
};
