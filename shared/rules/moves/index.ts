/** The registry of national moves: one line each. Order is the order in which opened moves are resolved within a seat. */
import { accountSeoul, accountTokyo, contributeSeoul, contributeTokyo } from './account.ts';
import { align } from './align.ts';
import { backTokyo } from './back-tokyo.ts';
import { borderIncident } from './border-incident.ts';
import { briefPress } from './brief-press.ts';
import { censure } from './censure.ts';
import { charm } from './charm.ts';
import { climb } from './climb.ts';
import { confirmConsent } from './confirm-consent.ts';
import { demandAccount } from './demand-account.ts';
import { demarche } from './demarche.ts';
import { denounce } from './denounce.ts';
import { feeler } from './feeler.ts';
import { floatStrike } from './float-strike.ts';
import { forgeConsensus } from './forge-consensus.ts';
import { hostDialogue } from './host-dialogue.ts';
import { jointStatement } from './joint-statement.ts';
import { notTheTime } from './not-the-time.ts';
import { offerPacts } from './offer-pacts.ts';
import { pledgeConstitution } from './pledge-constitution.ts';
import { posture } from './posture.ts';
import { prepare } from './prepare.ts';
import { press } from './press.ts';
import { publicDemand } from './public-demand.ts';
import { publishPlans } from './publish-plans.ts';
import { reachOut } from './reach-out.ts';
import { reaffirm1993 } from './reaffirm-1993.ts';
import type { MoveId } from './ids.ts';
import type { MoveRule } from './rule.ts';
import { submarineTest } from './submarine-test.ts';
import { test } from './test.ts';
import { thankWashington } from './thank-washington.ts';

export const MOVES = {
  'forge-consensus': forgeConsensus,
  demarche,
  'host-dialogue': hostDialogue,
  'not-the-time': notTheTime,
  censure,
  'account-seoul': accountSeoul,
  'contribute-seoul': contributeSeoul,
  'public-demand': publicDemand,
  align,
  'reach-out': reachOut,
  climb,
  'reaffirm-1993': reaffirm1993,
  'publish-plans': publishPlans,
  'pledge-constitution': pledgeConstitution,
  'confirm-consent': confirmConsent,
  'float-strike': floatStrike,
  'thank-washington': thankWashington,
  'offer-pacts': offerPacts,
  'brief-press': briefPress,
  'account-tokyo': accountTokyo,
  'contribute-tokyo': contributeTokyo,
  press,
  'back-tokyo': backTokyo,
  posture,
  'joint-statement': jointStatement,
  feeler,
  'demand-account': demandAccount,
  prepare,
  test,
  'submarine-test': submarineTest,
  denounce,
  'border-incident': borderIncident,
  charm,
} as const satisfies Record<MoveId, MoveRule>;

export { MOVE_IDS, type MoveId } from './ids.ts';
export const moveRule = (id: string): MoveRule | undefined => (MOVES as Record<string, MoveRule>)[id];
