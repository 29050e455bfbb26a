export const tabs = {
  label: 'Papers on your desk',
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
};
