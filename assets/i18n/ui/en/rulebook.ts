export const rulebook = {
  link: 'Rules',
  title: 'Rulebook',
  lead: 'D1 to D20 rest on five news documents of 2013–2016, retold here in our own words. How each rule works in the game, and every number, is our own design.',
  contents: 'All rules',
  says: 'What the documents say',
  inPlay: 'In the game',
  sources: 'Documents',
  own: 'game rule',
  ownText: 'No report says this. It was made up for the game.',
  five: 'The five documents',
  open: 'Open in the rulebook',
};
