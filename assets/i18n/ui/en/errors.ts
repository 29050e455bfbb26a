export const errors = {
  offline: 'The server cannot be reached. Nothing was lost; try again.',
  server: 'The server could not do that. Nothing was lost; try again.',
  tooMany: 'Too many tries in a short time. Wait a minute, then try again.',
  seatTaken: 'That seat is taken. Choose another one.',
  full: 'All seats are taken. You can join as an observer.',
  locked: 'This session does not accept new players.',
  code: 'No match has this code. Check the six characters.',
  alias: 'Please enter a name of 1 to 24 characters.',
  closed: 'Nobody was at this table for ten minutes, so the match has ended. Start a new one and share its code.',
  noSpace:
    'The server’s disk is almost full, so no new match can start. Matches under way go on. Please tell whoever runs the server.',
  linkTitle: 'This link leads nowhere',
  link: 'Its end was cut off, or it was changed on the way. Ask for the link again, or type the code of six characters here.',
  toStart: 'To the start page',
  codeCut: 'Characters of the code are missing: it has six.',
};
