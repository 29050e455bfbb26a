export const sound = {
  title: 'Sound',
  on: 'on',
  off: 'off',
  play: 'Play quiet sounds',
  volume: 'Volume',
  hint: 'Off until you switch it on. Every sound is written on the screen as well.',
  cues: {
    arrival: 'Something has arrived for you',
    phase: 'A new phase begins',
    crisis: 'The crisis rises',
    signing: 'A pact is signed',
    'last-minute': 'One minute left',
  },
};
