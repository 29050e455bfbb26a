export const app = {
  name: 'Two-Track',
  motto: 'Seoul, Tokyo, Washington, Pyongyang: one table, two tracks.',
  language: 'Language',
  skip: 'Skip to the game page',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  you: 'you',
  bot: 'computer',
  steward: 'stand-in',
  page: (name: string) => `${name} · Two-Track`,
};
