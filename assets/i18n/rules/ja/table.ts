/** Japanese: what a facilitator does at a table, and what happens within a delegation. */
import type { TableTexts } from '../schema.ts';
import { named, nameOf } from '../tools.ts';
import { moves } from './acts.ts';
import { names } from './names.ts';

const { seats, portfolios, phases, list } = names;
const desk = (p: Parameters<typeof named>[0]): string => named(p, 'needed', portfolios, list) ?? '別の担当';

export const table: TableTexts = {
  headlines: {
    InjectFired: (e) => e.texts?.ja.title ?? '進行役が出来事を投入',
    BroadcastSent: () => '進行役からのお知らせ',
    TableSet: (e) =>
      e.freeText === false
        ? '進行役が自由入力を停止　文例集は利用可'
        : e.freeText
          ? '進行役が自由入力を許可'
          : e.historyToDeck
            ? '進行役、歴史問題はニュースカードに委ねる'
            : e.historyToDeck === false
              ? '進行役、歴史に関する行動を再び許可'
              : '進行役が進行の設定を変更',
    RestoreAnnounced: (e) => `進行役がゲームを第${e.round}ラウンド「${phases[e.phase]}」の時点に戻す`,
    PauseProposed: (e) => `${seats[e.by]}、一時停止を提案`,
    PauseAnswered: (e) => (e.leave ? `${seats[e.by]}、一時停止に同意` : `${seats[e.by]}、一時停止に反対`),
    DelegationSet: (e) =>
      e.members.length ? `${seats[e.seat]}代表団の編成（${e.members.length}名）` : `${seats[e.seat]}代表団が離席`,
    HeadVoted: (e) => `${seats[e.seat]}代表団で首席代表の交代を求める票`,
    ReportShared: (e) => `${seats[e.seat]}の情報担当が代表団に報告を共有`,
    ActDrafted: (e) => `${seats[e.seat]}代表団で起案　追加の署名は${portfolios[e.needs]}担当`,
    ActSigned: (e) => `${seats[e.seat]}代表団で追加の署名が完了`,
    ActDeclined: (e) => `${seats[e.seat]}代表団で追加の署名を見送り`,
    DissentRecorded: (e) => `${seats[e.seat]}代表団で異論を記録`,
  },
  refusals: {
    'free-text-off': () => '進行役が自由入力を停止しています。文例集は使えます。',
    'history-to-deck': (p) =>
      `このゲームでは進行役が歴史問題をニュースカードに委ねているため、「${named(p, 'move', moves, list) ?? 'この行動'}」は選べません。`,
    'no-portfolio': (p) => `あなたの代表団では、これは次の担当の仕事です：${desk(p)}。`,
    'second-key': (p) => `すでに起案され、追加の署名を待っています（${desk(p)}）。`,
    'own-draft': () => '起案した人が二人目の署名者を兼ねることはできません。',
  },
  openers: {
    'portfolio-holder-acts': 'その担当者が行えます。代表団内チャンネルで頼んでください。',
    'second-member': '代表団の別のメンバーが行う必要があります。',
    'facilitator-allows': '進行役が許可すればできます。',
  },
  secret: (s) =>
    ({
      'ruled-out': `自国の情報経路で確認したところ、${seats[s.of]}が次の訓令を受けていないことは確かです：${s.mandate}。`,
      priority: `${seats[s.of]}代表団を知る人々によれば、${s.pact}で最も重く見ている条項は次のとおりです：${s.clause}。`,
      threat: `駐在武官の見立てでは、${seats[s.of]}が自国から感じている脅威は100のうち${s.figure}です（第${s.round}ラウンド時点）。`,
      capital: `情報機関は${seats[s.of]}の政治的資本を${s.figure}と見ています（第${s.round}ラウンド時点）。`,
      poll: `未公表の調査では、${nameOf(names.meters.home, s.of)}は100のうち${s.figure}です（第${s.round}ラウンド時点）。`,
    })[s.kind],
  cause: '進行役が投入した出来事',
};
