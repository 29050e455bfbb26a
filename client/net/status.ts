/** How the line to the match stands, as the banner tells it. */
export type Status =
  | 'connecting'
  | 'here'
  | 'away'
  | 'down'
  | 'waiting'
  | 'outdated'
  | 'replaced'
  | 'too-much'
  | 'closed'
  | 'lost'
  | 'stopped';
