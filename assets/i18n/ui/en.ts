/** The interface's own words in English. Names and texts of the rules are in `../rules`. The other languages must hold the same keys. */
import { app } from './en/app.ts';
import { phaseNow } from './en/phaseNow.ts';
import { pace } from './en/pace.ts';
import { home } from './en/home.ts';
import { address } from './en/address.ts';
import { back } from './en/back.ts';
import { lobby } from './en/lobby.ts';
import { status } from './en/status.ts';
import { header } from './en/header.ts';
import { map } from './en/map.ts';
import { tabs } from './en/tabs.ts';
import { brief } from './en/brief.ts';
import { cables } from './en/cables.ts';
import { catchUp } from './en/catchUp.ts';
import { delegation } from './en/delegation.ts';
import { pacts } from './en/pacts.ts';
import { consent } from './en/consent.ts';
import { decisions } from './en/decisions.ts';
import { crisis } from './en/crisis.ts';
import { meters } from './en/meters.ts';
import { news } from './en/news.ts';
import { result } from './en/result.ts';
import { rulebook } from './en/rulebook.ts';
import { refusal } from './en/refusal.ts';
import { said } from './en/said.ts';
import { errors } from './en/errors.ts';
import { offline } from './en/offline.ts';
import { sound } from './en/sound.ts';

const en = {
  app,
  phaseNow,
  pace,
  home,
  address,
  back,
  lobby,
  status,
  header,
  map,
  tabs,
  brief,
  cables,
  catchUp,
  delegation,
  pacts,
  consent,
  decisions,
  crisis,
  meters,
  news,
  result,
  rulebook,
  refusal,
  said,
  errors,
  offline,
  sound,
};

export type Dict = typeof en;
export default en;
