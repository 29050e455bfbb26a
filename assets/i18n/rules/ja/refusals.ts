/** Japanese: why a command was refused, and what would open it. */
import type { RuleTexts } from '../schema.ts';
import { clausesNamed, closing, named, plain } from '../tools.ts';
import { moves, operations } from './acts.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { list, phases, seats, zones, conditions, pactStatus, escalation } = names;

const bracketed = (titles: string | null): string => (titles ? `（${titles}）` : '');

const raw: RuleTexts['refusals'] = {
  ...table.refusals,
  'not-understood': () => 'このメッセージは、ゲームのどの操作にも当てはまりません。',
  'not-a-delegate': () => '代表団だけができることです。傍聴者と進行役は席を持ちません。',
  'wrong-phase': (p) =>
    `別の段階（${named(p, 'needed', phases, list) ?? '前か後の段階'}）で行うことです。いまは${named(p, 'now', phases, list) ?? '別'}の段階です。`,
  'wrong-seat': (p, m) =>
    `これを行うのは${named(p, 'needed', seats, list) ?? (m.length ? list(m.map((s) => seats[s])) : '別の首都')}です。`,
  'match-ended': () => 'ゲームは終わっています。',
  'match-not-started': () => 'ゲームはまだ始まっていません。',
  'match-paused': () => 'ゲームは一時停止中です。',
  stale: (p) =>
    plain(p, 'move')
      ? `「${named(p, 'move', moves, list)}」は第${plain(p, 'round') ?? '指定の'}ラウンドまでにはもう行えないため、約束できません。`
      : plain(p, 'round')
        ? `第${plain(p, 'round')}ラウンドはすでに終わっています。`
        : 'この操作の対象だった段階や版は、すでに終わっています。',
  'too-early': () => '期限がまだ来ていません。',
  'unknown-id': () => '対象が見つかりません。',
  'own-channel': () => '公電の宛先として、ほかの首都を少なくとも一つ選ぶ必要があります。',
  'not-a-party': (p) => `あなたの代表団は${named(p, 'pact', pacts, list) ?? 'この協定'}の当事者ではありません。`,
  'pact-state': (p) =>
    `${named(p, 'pact', pacts, list) ?? '協定'}はいま「${named(p, 'status', pactStatus, list) ?? '別の段階'}」にあり、この手続きはとれません。`,
  'clause-unknown': (p) =>
    `協定にそのような条項や選択肢はありません${bracketed(clausesNamed(p, 'clause', pacts, list))}。`,
  'clauses-collide': (p) =>
    `より新しい版が同じ条項を変更しています${bracketed(clausesNamed(p, 'clauses', pacts, list))}。あなたの修正案は以前の版にもとづいています。`,
  'nothing-changed': () => 'いまの内容と変わりません。',
  frozen: (p) =>
    `最近の問題により、ソウルと東京の二国間協議は凍結されています${plain(p, 'round') ? `。再開は第${plain(p, 'round')}ラウンドです` : ''}。`,
  'cooling-off': (p) =>
    `${plain(p, 'pact') === 'moratorium' ? '実験があった後や、以前の実験停止の了解が終わった後は、時間を置かなければなりません' : '不成立となった協定には時間が必要です'}。${plain(p, 'round') ? `第${plain(p, 'round')}ラウンドから` : '後で'}再び交渉できます。`,
  'not-open': (p) => {
    const pact = plain(p, 'pact');
    if (pact === 'summit') return '両首脳は、すでに最初の会談を行いました。';
    if (pact === 'contribution-accord') return 'このシナリオでは、防衛費負担は議題になっていません。';
    return `${named(p, 'pact', pacts, list) ?? 'この協定'}を交渉する条件がまだ整っていません。`;
  },
  'already-postponed': () => '署名式はすでに一度延期されました。二度目の延期はできません。',
  'last-round': () => '結果が出るのが最終ラウンドの後になるため、できません。',
  capital: (p) =>
    `政治的資本が${plain(p, 'needed') ?? 'もっと'}必要です。いまあるのは${plain(p, 'have') ?? 'それより少ない数'}です。`,
  'too-many-moves': (p) =>
    `これができるのは${plain(p, 'limit') ? `${plain(p, 'limit')}回` : '決められた回数'}までで、すでに上限に達しています。`,
  'move-closed': (p) => {
    const move = `「${named(p, 'move', moves, list) ?? 'この行動'}」`;
    if (plain(p, 'round')) return `${move}は第${plain(p, 'round')}ラウンドから再び行えます。`;
    if (plain(p, 'needed'))
      return `${move}には準備が${plain(p, 'needed')}必要です。いまは${plain(p, 'have') ?? 'それより低い水準'}です。`;
    if (plain(p, 'targets'))
      return `${move}の相手として、${named(p, 'targets', seats, list)}のいずれか一つを選ぶ必要があります。`;
    return `${move}の条件が、いまは整っていません。`;
  },
  'already-done': () => 'すでに行われています。',
  'no-consent': (_p, m) =>
    `ここで自衛隊が活動するには、${m.length ? list(m.map((s) => seats[s])) : 'ソウル'}の要請か同意が必要です。ほかの首都が代わって同意することはできません。`,
  'condition-unmet': (p) =>
    `同意の条件が満たされていません：${named(p, 'condition', conditions, list) ?? '同意台帳を見てください'}。`,
  'term-too-long': (p) =>
    `同意の期間は、求められた期間より短くはできますが、長くはできません。求められた期間は${plain(p, 'round') ? `第${plain(p, 'round')}ラウンドまで` : '危機が終わるまで'}です。`,
  zone: (p) =>
    `${named(p, 'operation', operations, list) ?? 'この作戦'}は、この区域（${named(p, 'zone', zones, list) ?? '不明'}）では行われません。`,
  'no-crisis': () => 'いまは危機ではありません。',
  'not-needed': (p) =>
    plain(p, 'level')
      ? `危機が「${named(p, 'level', escalation, list)}」に至るまで、${named(p, 'operation', operations, list) ?? 'この作戦'}を行う理由はありません。`
      : 'これには同意も協議も必要ありません。',
  'self-defence-attack': () =>
    '集団的自衛権は同盟国への攻撃があった場合に、北朝鮮への攻撃は米国への攻撃があった場合に限られます。この危機では攻撃は発表されていません。',
  'self-defence-threat': () => 'いまは、日本自身の平和と安定が深刻に脅かされている状況ではありません。',
  'self-defence-ladder': () => '憲法の新しい解釈が、まだ閣議で承認されていません。',
  'no-consultation': () => '増援は、まずソウルとワシントンが協議する事柄です。この危機では協議が行われていません。',
  'home-too-low': (p) =>
    `国内の支持が足りません${plain(p, 'needed') ? `。必要な水準は${plain(p, 'needed')}です` : ''}。`,
  brake: () => 'あなたの代表団は衝突の段階で二度、段階を上げました。これ以上は上げられません。',
  'not-waiting': () => 'この回答の対象となるものはありません。',
  'trust-too-low': (p) =>
    `ソウルと東京の間の信頼が足りません${plain(p, 'needed') ? `。必要な水準は${plain(p, 'needed')}、いまは${plain(p, 'have') ?? 'それより低い水準'}です` : ''}。`,
  'remark-fresh': (p) =>
    `歴史をめぐる発言から間がなく、首脳は会談できません${plain(p, 'round') ? `。新たな発言がなければ第${plain(p, 'round')}ラウンドから可能です` : ''}。`,
  'no-venue': (p) =>
    `${named(p, 'pact', pacts, list) ?? 'この協定'}を交渉できるのは、協議の場が開催されているときだけです。このラウンドに開催中の場はありません。`,
  'never-alone': () => '東京は単独で北朝鮮を攻撃しません。いま進行中のワシントンの攻撃はありません。',
  'no-second-missile': () =>
    'ワシントンとともに行う攻撃は、次のミサイルが準備されている場合に限られます。自国の最新の報告に、そうした準備は記されていません。',
  quarantined: () =>
    '記録が壊れているか、プログラムに不具合が起きたため、ほかのゲームを守るためにこのゲームを止めました。読める部分は残っています。',
  'read-only': () => 'いまはサーバーに記録できないため、何も決定できません。',
  muted: () => '進行役があなたの送信を一時的に止めています。',
  'leave-needed': () =>
    'あなたもこのゲームに参加しているため、一時停止にはほかの代表団の同意が必要です。ゲーム画面から提案してください。',
  'too-fast': () => '短い間に多くのメッセージが届きました。少し待ってください。',
  quota: () =>
    'ここから書かれた量が多すぎるため、いまはサーバーがこれ以上受け付けません。入力した内容は失われていません。後でもう一度試してください。',
  forbidden: () => 'あなたの役割ではできないことです。',
};

export const refusals = closing(raw, '何も変わっていません。');

export const openers: RuleTexts['openers'] = {
  ...table.openers,
  'wait-for-phase': 'その段階になればできます。',
  'ask-seoul': 'ソウルに同意を求めてください。条件、期限、見返りの約束を付けることもできます。',
  'seoul-requests': 'ソウルが自ら支援を要請することもできます。',
  'satisfy-condition': '同意の条件が満たされればできます。',
  'pick-open-zone': 'この作戦を行える区域を選んでください。',
  'wait-round': '後のラウンドでできるようになります。',
  'save-capital': '政治的資本はラウンドごとに増えます。蓄えるか、より費用の低い行動を選んでください。',
  'answer-latest-version': '最新の版を見て、それに回答してください。',
  'choose-other-clause': '別の条項を選んでください。',
  convene: 'ワシントンが両者を招集できます。',
  'disavow-or-wait': '発言が打ち消されるか時間がたつと、協議は再開されます。',
  'climb-ladder': '東京の法的な段階が閣議決定に達する必要があります。',
  'attack-announced': '米国への攻撃が発表された場合にのみできます。',
  'threat-grave': '日本自身への脅威が深刻な場合にのみできます。',
  'consult-seoul': 'ソウルに協議を要請してください。回答があるか期限が過ぎれば、協議は行われたことになります。',
  'forge-consensus': 'まず国民的合意を築いてください。',
  'collapse-or-threat': '協定が不成立になるか拒否され、平壌の脅威が高いときに交渉できます。',
  'prepare-first': 'まず準備が必要です。',
  'open-crisis': '危機になればできます。',
  'other-seat-acts': '別の首都が先に動く必要があります。',
  'restore-trust': 'まず信頼を回復してください。関係修復の措置、対話、約束の履行が信頼を高めます。',
  'open-venue':
    'ワシントンが両者を招集するか、ソウルと東京が同じラウンドにともに会合を求めるか、フォーラムのあるラウンドになれば、協議の場が設けられます。',
  'washington-strikes': 'ワシントンの攻撃が進行している間にのみできます。',
  'second-missile-known': '自国の報告で次の発射の準備が確認された場合にのみできます。',
  'nothing-opens': 'このゲームでは、できるようになる方法はありません。',
};
