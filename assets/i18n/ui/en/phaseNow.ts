export const phaseNow = {
  lobby: 'The delegations are gathering.',
  cables: 'Read the news and your own reports. Talks follow.',
  talks: 'Write cables, propose and change pacts, ask for consent or answer a request.',
  decisions: 'Choose up to two national moves in secret. All are opened together.',
  crisis: 'There is a crisis. Choose in secret: raise, hold or step down.',
  ended: 'The match is over.',
};
