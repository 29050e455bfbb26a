export const app = {
  name: 'Two-Track',
  motto: 'Seoul, Tokyo, Washington, Pyongyang: one table, two tracks.',
  language: 'Language',
  skip: 'Skip to your desk',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Opening the desk…',
  you: 'you',
  bot: 'computer',
  steward: 'steward',
  page: (name: string) => `${name} · Two-Track`,
};
