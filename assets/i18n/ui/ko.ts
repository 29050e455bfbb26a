/** 화면의 말, 한국어. */
import type { Dict } from './en.ts';
import { app } from './ko/app.ts';
import { phaseNow } from './ko/phaseNow.ts';
import { pace } from './ko/pace.ts';
import { home } from './ko/home.ts';
import { address } from './ko/address.ts';
import { back } from './ko/back.ts';
import { lobby } from './ko/lobby.ts';
import { status } from './ko/status.ts';
import { header } from './ko/header.ts';
import { map } from './ko/map.ts';
import { tabs } from './ko/tabs.ts';
import { brief } from './ko/brief.ts';
import { cables } from './ko/cables.ts';
import { catchUp } from './ko/catchUp.ts';
import { delegation } from './ko/delegation.ts';
import { pacts } from './ko/pacts.ts';
import { consent } from './ko/consent.ts';
import { decisions } from './ko/decisions.ts';
import { crisis } from './ko/crisis.ts';
import { meters } from './ko/meters.ts';
import { news } from './ko/news.ts';
import { result } from './ko/result.ts';
import { rulebook } from './ko/rulebook.ts';
import { refusal } from './ko/refusal.ts';
import { said } from './ko/said.ts';
import { errors } from './ko/errors.ts';
import { offline } from './ko/offline.ts';
import { sound } from './ko/sound.ts';

const ko: Dict = {
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

export default ko;
