export const refusal = {
  title: 'Not possible',
  opens: 'What would make it possible',
  tooLong: 'That is too long to send in one piece. Shorten it; your text is still here.',
  unsure: 'The server did not answer. Your text is still here; try again.',
  failed: 'That did not work. Nothing was lost; try again.',
  takenBack: 'Taken back; it was not sent.',
};
