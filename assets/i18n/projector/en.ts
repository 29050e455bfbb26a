/** Words of the view for the room, in English. Loaded with that view. */
const en = {
  title: 'Projector',
  alias: 'Projector',
  open: 'Opening the classroom view…',
  gone: 'No match has this code. Check the code and open the link again.',
  join: 'Join at',
  code: 'Code',
  seats: 'Delegations',
  free: 'free',
  computer: 'computer',
  pacts: 'Pacts',
  none: 'Not signed',
  ladder: 'Steps of escalation',
  full: 'Full screen',
  leave: 'Leave full screen',
  map: 'Map and pacts',
  front: 'Front page',
};
export type ProjectorWords = typeof en;
export default en;
