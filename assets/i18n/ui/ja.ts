/** 画面のことば、日本語。 */
import type { Dict } from './en.ts';
import { app } from './ja/app.ts';
import { phaseNow } from './ja/phaseNow.ts';
import { pace } from './ja/pace.ts';
import { home } from './ja/home.ts';
import { address } from './ja/address.ts';
import { back } from './ja/back.ts';
import { lobby } from './ja/lobby.ts';
import { status } from './ja/status.ts';
import { header } from './ja/header.ts';
import { map } from './ja/map.ts';
import { tabs } from './ja/tabs.ts';
import { brief } from './ja/brief.ts';
import { cables } from './ja/cables.ts';
import { catchUp } from './ja/catchUp.ts';
import { delegation } from './ja/delegation.ts';
import { pacts } from './ja/pacts.ts';
import { consent } from './ja/consent.ts';
import { decisions } from './ja/decisions.ts';
import { crisis } from './ja/crisis.ts';
import { meters } from './ja/meters.ts';
import { news } from './ja/news.ts';
import { result } from './ja/result.ts';
import { rulebook } from './ja/rulebook.ts';
import { refusal } from './ja/refusal.ts';
import { said } from './ja/said.ts';
import { errors } from './ja/errors.ts';
import { offline } from './ja/offline.ts';
import { sound } from './ja/sound.ts';

const ja: Dict = {
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

export default ja;
