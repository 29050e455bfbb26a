/** What waits for an answer from this seat, wherever on the desk it lies. */
import { pactRule } from '../../shared/rules/pacts/index.ts';
import { seat, view } from '../store.ts';
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { commands } from './commands.ts';
import { actWords } from './delegation/actWords.ts';
import { closed } from './gates.ts';
import { latestOf } from './models.ts';
import { unsealedMoves } from './movesDraft.ts';
import { pactName } from './pactWords.ts';
import { openTab, type Tab } from './tab.ts';

export interface Waiting {
  readonly tab: Tab;
  readonly text: string;
  readonly open: () => void;
  /** Nobody waits for it but one’s own delegation. */
  readonly own?: true;
}

/** What waits for this seat's word, the most pressing first. The computer delegations wait for it too. */
export function waitingFor(): Waiting[] {
  const state = view.value!;
  const me = seat.value!;
  const w = ui.value.brief;
  const list: Waiting[] = [];
  if (state.crisis && !state.crisis.chosen.includes(me))
    list.push({ tab: 'crisis', text: w.waitChoice, open: () => openTab('crisis') });
  if (me === 'seoul' && state.crisis?.consultation === 'asked')
    list.push({ tab: 'crisis', text: w.waitConsult, open: () => openTab('crisis') });
  if (me === 'seoul' && state.crisis?.north === 'asked')
    list.push({ tab: 'crisis', text: w.waitConsultNorth, open: () => openTab('crisis') });
  for (const e of Object.values(state.ledger)) {
    if (e.status === 'open' && e.to === me)
      list.push({
        tab: 'consent',
        text: w.waitConsent(seatName(e.from), nameIn(rules.value.operations, e.operation)),
        open: () => openTab('consent'),
      });
  }
  for (const d of Object.values(state.drafts)) {
    const last = latestOf(d);
    const signs = last ? (pactRule(d.pact)?.signatories?.(last.clauses) ?? d.parties) : d.parties;
    if (last && signs.includes(me) && !d.agreed.includes(me) && state.pacts[d.pact]?.status !== 'agreed')
      list.push({
        tab: 'pacts',
        text: w.waitDraft(pactName(d.pact), seatName(last.by)),
        open: () => openTab('pacts', { pact: d.pact }),
      });
  }
  for (const a of state.acts?.[me] ?? [])
    if (closed(commands.countersign(a.id)) === null)
      list.unshift({
        tab: 'delegation',
        text: ui.value.delegation.waitAct(actWords(a.command)),
        open: () => openTab('delegation'),
      });
  const { offered } = state.talks;
  if (
    (me === 'seoul' || me === 'tokyo') &&
    offered &&
    offered.by !== me &&
    offered.round === state.clock.round &&
    state.clock.phase === 'talks'
  )
    list.push({
      tab: 'pacts',
      text: w.waitSession(seatName(offered.by)),
      open: () => openTab('pacts', { pact: 'operations-protocol' }),
    });
  if ((me === 'seoul' || me === 'tokyo') && state.burden.asked > 0 && !state.burden.answered.includes(me))
    list.push({ tab: 'decisions', text: w.waitBurden, open: () => openTab('decisions') });
  if (unsealedMoves.value)
    list.push({ tab: 'decisions', text: ui.value.decisions.unsealed, open: () => openTab('decisions'), own: true });
  if (me === 'tokyo')
    for (const c of state.cards)
      if (c.answer === null)
        list.push({
          tab: 'decisions',
          text: w.waitCard(nameIn(rules.value.cards, c.card)),
          open: () => openTab('decisions'),
        });
  return list;
}

/** How many answers each paper is waited for. */
export function waitingOn(): ReadonlyMap<Tab, number> {
  const counts = new Map<Tab, number>();
  if (seat.value && view.value && !view.value.result)
    for (const { tab, own } of waitingFor()) if (!own) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  return counts;
}
