export const rulebook = {
  link: 'Rules',
  title: 'Rulebook',
  lead: 'D1 to D20 rest on five news documents of 2013–2016, retold here in our own words. How a rule works at the table, and every figure, is the game’s own.',
  contents: 'All rules',
  says: 'What the documents say',
  inPlay: 'At the table',
  sources: 'Documents',
  own: 'the game’s own',
  ownText: 'No document says this: it is the game’s own.',
  five: 'The five documents',
  open: 'Open in the rulebook',
};
