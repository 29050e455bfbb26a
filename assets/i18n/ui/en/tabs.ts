import { plural } from '../../plural.ts';

export const tabs = {
  label: 'Your papers',
  brief: 'Brief',
  delegation: 'Delegation',
  cables: 'Cables',
  pacts: 'Pacts',
  consent: 'Consent',
  decisions: 'Moves',
  crisis: 'Crisis',
  meters: 'Meters',
  news: 'News',
  unread: (n: number) => `${n} new`,
  waits: (n: number) => `${n} ${plural(n, { one: 'waits', other: 'wait' })} for your answer`,
};
