export const phaseNow = {
  lobby: 'The delegations are gathering.',
  cables: 'Read the news and your own reports. Talks follow.',
  talks: 'Write cables, draft and redline pacts, ask for consent and answer it.',
  decisions: 'Seal up to two national moves; all seals are opened together.',
  crisis: 'A crisis is open. Choose in secret: raise, hold or step down.',
  ended: 'The match is over.',
};
