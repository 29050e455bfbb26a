/** Japanese: the front page and the feed, one line an event, and the causes of moving meters. */
import type { LedgerEntry } from '../../../../shared/rules/state.ts';
import type { Around, CauseTexts, Headlines } from '../schema.ts';
import { clauseTitle, nameOf } from '../tools.ts';
import { cards, moves, operations } from './acts.ts';
import { desk } from './desk.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { seats, zones, list, phases, ladder, escalation, choices, outcomes, odds, answers } = names;
const pact = (id: string): string => nameOf(pacts, id);
const levels = { working: '実務者級', 'vice-minister': '次官級', minister: '閣僚級' } as const;
const op = (id: string): string => nameOf(operations, id);
const all = (ids: readonly string[]): string => list(ids.map((id) => nameOf(seats, id)));
/** Who lets whom do what: in the ledger `from` is the capital that acts and `to` the host, whoever spoke first. */
const what = (e: Pick<LedgerEntry, 'operation' | 'zone'>): string => `${op(e.operation)}（${zones[e.zone].name}）`;
const forEntry = (a: Around): string => (a.entry ? `（${op(a.entry.operation)}への同意の見返り）` : '');
const ofOperation = (a: Around): string =>
  a.operation ? `${seats[a.operation.seat]}の${op(a.operation.operation)}` : '作戦';

/** What broke a clause: a move, or another act. */
const broke = (act: string): string =>
  nameOf(desk.otherActs, act) === act ? nameOf(moves, act) : nameOf(desk.otherActs, act);
const ended = {
  withdrawn: '撤収',
  done: '完了',
  'crisis-over': '危機とともに終了',
  alone: '米軍が外れて終了',
  'not-covered': '根拠となる協定がなくなり終了',
} as const;

export const headlines: Headlines = {
  MatchOpened: () => '各代表団が着席',
  PhaseBegan: (e) => (e.phase === 'ended' ? 'ゲーム終了' : `第${e.round}ラウンド：${phases[e.phase]}`),
  DeadlineMoved: (e) =>
    e.reason === 'quiet-hours'
      ? '休止時間を避けて期限を延長'
      : e.reason === 'outage'
        ? '中断を受けて時間を追加'
        : '進行役が期限を変更',
  ClockPaused: () => '時計を一時停止',
  ClockResumed: () => '時計を再開',
  SeatReady: (e) => (e.ready ? `${seats[e.seat]}、この段階を完了` : `${seats[e.seat]}、完了を取り消し`),
  CheckpointRestored: () => '進行役がゲームを以前の時点に戻す',
  PactProposed: (e) => `${seats[e.by]}、${all(e.parties.filter((s) => s !== e.by))}に${pact(e.pact)}を提案`,
  PactCountered: (e) => `${seats[e.by]}、${pact(e.pact)}の修正案を提示`,
  PactEndorsed: (e) => `${seats[e.by]}、${pact(e.pact)}の第${e.n}版に同意`,
  DraftWithdrawn: (e) => `${seats[e.by]}、${pact(e.pact)}の交渉から退く`,
  PactAgreed: (e) => `${all(e.parties)}、${pact(e.pact)}で合意　第${e.ceremony}ラウンドに署名へ`,
  OddsTold: (e) => `${pact(e.pact)}の署名：${odds[e.odds]}`,
  CeremonyPostponed: (e) => `${seats[e.by]}、${pact(e.pact)}の署名を第${e.ceremony}ラウンドに延期`,
  PactSigned: (e) =>
    e.pact === 'summit' ? '日韓首脳、初の会談で共同発表' : `${all(e.parties)}、${pact(e.pact)}に署名`,
  CeremonyCollapsed: (e) => `${pact(e.pact)}の署名、直前に取りやめ`,
  PactRenewed: (e) => `${all(e.parties)}、${pact(e.pact)}を更新`,
  PactExpired: (e) => `${pact(e.pact)}、期間満了`,
  ClauseBreached: (e) =>
    `${seats[e.by]}、${pact(e.pact)}に違反（「${clauseTitle(pacts, e.pact, e.clause)}」の条項）：${broke(e.move)}`,
  PactEnded: (e) =>
    e.status === 'refused' ? `${seats[e.by]}、${pact(e.pact)}を拒否` : `${seats[e.by]}、${pact(e.pact)}を終了`,
  ConsentAsked: (e) => `${seats[e.from]}、${seats[e.to]}に同意を求める：${what(e)}`,
  AssistanceRequested: (e) => `${seats[e.to]}、${seats[e.from]}に支援を要請：${what(e)}`,
  ConsentGiven: ({ entry: e }) => `${seats[e.to]}、${seats[e.from]}に同意：${what(e)}`,
  ConsentRefused: ({ entry: e }) => `${seats[e.to]}、${seats[e.from]}の同意要請を拒否：${what(e)}`,
  ConsentRevoked: (_e, { entry: e }) =>
    e ? `${seats[e.to]}、${seats[e.from]}への同意を撤回：${what(e)}` : '同意を撤回',
  ConsentExpired: (_e, { entry: e }) =>
    !e
      ? '同意が期限切れ'
      : e.answered === null
        ? `${seats[e.from]}の同意要請、${seats[e.to]}の回答がないまま失効：${what(e)}`
        : `${seats[e.to]}の${seats[e.from]}への同意、期限切れ：${what(e)}`,
  PricePaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]}、${seats[a.entry.to]}への約束を履行` : '約束を履行'}：${nameOf(moves, e.move)}${forEntry(a)}`,
  PriceUnpaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]}、${seats[a.entry.to]}への約束を履行せず` : '約束は不履行'}：${nameOf(moves, e.move)}${forEntry(a)}`,
  OperationBegan: (e) =>
    `${seats[e.seat]}、${op(e.operation)}を開始（${zones[e.zone].name}）${e.disputed ? '　ソウルの同意なく' : ''}`,
  OperationEnded: (e, a) => `${ofOperation(a)}、${ended[e.reason]}`,
  WithdrawalDue: (_e, a) => `${ofOperation(a)}、この段階のうちに撤収へ`,
  OperationCovered: (_e, a) => `${ofOperation(a)}、ソウルの同意により継続`,
  DisputeOpened: (e) => `ソウル、${seats[e.seat]}の${op(e.operation)}に抗議（${zones[e.zone].name}）`,
  ConsultationAsked: (e) => `${seats[e.by]}、${seats[e.to]}に${e.by === 'tokyo' ? '北側地域' : '増援'}の協議を要請`,
  ConsultationHeld: (e) => {
    const subject = e.of === 'tokyo' ? '北側地域' : '増援';
    return e.answer === 'concur'
      ? `ソウル、${subject}の協議で賛成`
      : e.answer === 'object'
        ? `ソウル、${subject}の協議で反対`
        : e.answer === 'cell'
          ? `三者調整メカニズムが招集され、${subject}を協議`
          : `${subject}の協議、回答のないまま締め切り`;
  },
  MovesOpened: (e) =>
    e.moves.length
      ? `各首都の行動を公開：${e.moves.map((m) => `${seats[m.seat]}「${nameOf(moves, m.move)}」`).join('、')}`
      : '各首都の行動を公開：行動した首都なし',
  MovePlayed: (e) =>
    e.fizzled
      ? `${seats[e.seat]}の「${nameOf(moves, e.move)}」は実らず`
      : Object.hasOwn(moves, e.move)
        ? moves[e.move as keyof typeof moves].headline(e.target ? seats[e.target] : '')
        : `${seats[e.seat]}：${e.move}`,
  PreparationAdvanced: (e) => `準備の水準は${e.to}`,
  ArsenalGrown: (e) => `平壌の核・ミサイル戦力、段階${e.to}との見方`,
  LadderClimbed: (e) => `東京の自衛権法制、「${ladder[e.step].name}」の段階に`,
  PolicyChanged: (e) => (e.twoTrack ? 'ソウル、協力と歴史を切り離す' : 'ソウル、協力を再び歴史と結びつける'),
  TalksConvened: (e) => `${seats[e.by]}、ソウルと東京を同じテーブルに`,
  TalksFrozen: () => 'ソウルと東京の協議が凍結',
  SessionOffered: (e) => `${seats[e.by]}、二国間会合を提案`,
  SessionOpened: (e) => `ソウルと東京、${levels[e.level]}の二国間会合を開く`,
  BurdenDemanded: (e) => `${seats[e.by]}、防衛費負担で同盟国の回答を待つ`,
  BurdenAnswered: (e) => `${seats[e.by]}、防衛費負担で回答`,
  BurdenIgnored: (e) => (e.missing.length ? `防衛費負担で${all(e.missing)}の回答なし` : '防衛費負担で両同盟国が回答'),
  SuspicionHardened: () => '周辺国の疑念を背景に、外部の大国が姿勢を硬化',
  CardDrawn: (e) =>
    Object.hasOwn(cards, e.card) ? cards[e.card as keyof typeof cards].headline : `ニュース：${e.card}`,
  CardAnswered: (e) =>
    e.answer === 'disavow'
      ? '東京「政府の見解ではない」'
      : e.answer === 'endorse'
        ? '東京、発言を支持'
        : e.answer === 'silent'
          ? '東京、発言にコメントせず'
          : `${nameOf(cards, e.card)}：${nameOf(answers, e.answer)}`,
  CrisisOpened: (e) => `朝鮮半島で危機：${escalation[e.level].name}`,
  ExchangeResolved: (e) =>
    `${e.from === e.level ? `危機は「${escalation[e.level].name}」のまま` : `危機は「${escalation[e.from].name}」から「${escalation[e.level].name}」へ`}（${Object.entries(
      e.choices,
    )
      .map(([s, c]) => `${nameOf(seats, s)}：${choices[c].name}`)
      .join('、')}）${e.lastCall ? '　戦争前の最後の機会' : ''}`,
  AttackAnnounced: (e) => `${e.on === 'washington' ? '米国' : seats[e.on]}への攻撃が発表される`,
  CrisisClosed: (e) => (e.level === 'war' ? '危機、戦争に至る' : `危機、「${escalation[e.level].name}」で収束`),
  ReportReceived: (e) => `${seats[e.seat]}への情報報告：${desk.report(e.report)}`,
  SideLetterOffered: (e) =>
    `ワシントン、${seats[e.to]}に${pact(e.pact)}の付属書簡を提案：${nameOf(desk.favours, e.favour)}`,
  SideLetterHonoured: (_e, { letter }) =>
    letter
      ? `ワシントン、${seats[letter.to]}への付属書簡を履行：${pact(letter.pact)}`
      : 'ワシントン、付属書簡の約束を履行',
  CableSent: (e) => (e.public ? `${seats[e.from]}が公式声明` : `${seats[e.from]}から${all(e.to)}への公電`),
  ...table.headlines,
  MatchEnded: (e) => `${outcomes[e.outcome].name}：${outcomes[e.outcome].line}`,
};

export const causes: CauseTexts = {
  move: (name) => `行動：${name}`,
  card: (name) => `ニュース：${name}`,
  answer: (card, answer) => `ニュース：${card}（${answer}）`,
  pact: {
    signed: (p) => `${p}の署名`,
    collapsed: (p) => `${p}の署名の取りやめ`,
    agreed: (p) => `${p}の合意が漏れ伝わる`,
    postponed: (p) => `${p}の署名の延期`,
    ended: (p) => `${p}の終了`,
    breached: (p) => `${p}への違反`,
  },
  consent: {
    given: '同意が与えられた',
    refused: '同意が拒否された',
    revoked: '同意が撤回された',
    unpaid: '同意の見返りの約束が不履行となった',
    asked: '同意が求められた',
  },
  operation: { began: '作戦が始まった', dispute: 'ソウルの同意のない作戦' },
  crisis: {
    raise: '危機で段階を上げた',
    'step-down': '危機で段階を引き下げた',
    up: '危機が一段上がった',
    closed: '危機が収束した',
    clash: '衝突が起きた',
  },
  consultation: { concur: '協議でソウルが賛成した', object: '協議でソウルが反対した' },
  single: {
    drift: '時の経過',
    round: '新しいラウンド',
    policy: 'ツートラック政策',
    talks: '協議の招集',
    burden: '防衛費負担の要求に回答がない',
    suspicion: '外部の大国の姿勢の硬化',
    'side-letter': 'ワシントンの付属書簡の履行',
    inject: table.cause,
    other: 'その他の事情',
  },
};
