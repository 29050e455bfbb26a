/** Japanese: why a command was refused, and what would open it. */
import type { RuleTexts } from '../schema.ts';
import { closing, named, plain } from '../tools.ts';
import { moves, operations } from './acts.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { list, phases, seats, zones, conditions, pactStatus, escalation } = names;

const raw: RuleTexts['refusals'] = {
  ...table.refusals,
  'not-understood': () => 'このメッセージは、ゲームのどの命令にも当てはまりません。',
  'not-a-delegate': () => '代表団だけができることです。傍聴者と進行役は席を持ちません。',
  'wrong-phase': (p) =>
    `別の段階（${named(p, 'needed', phases, list) ?? '前か後の段階'}）で行うことです。いまは${named(p, 'now', phases, list) ?? '別'}の段階です。`,
  'wrong-seat': (p, m) =>
    `これを行うのは${named(p, 'needed', seats, list) ?? (m.length ? list(m.map((s) => seats[s])) : '別の首都')}です。`,
  'match-ended': () => '対戦は終わっています。',
  'match-not-started': () => '対戦はまだ始まっていません。',
  'match-paused': () => '対戦は一時停止中です。',
  stale: () => 'この命令が指していた段階や案文は、すでに過ぎました。',
  'too-early': () => '期限がまだ来ていません。',
  'unknown-id': () => '指しているものが、卓上にありません。',
  'own-channel': () => '公電には、読み手となるほかの首都が少なくとも一つ要ります。',
  'not-a-party': (p) => `貴方は${named(p, 'pact', pacts, list) ?? 'この協定'}の当事者ではありません。`,
  'pact-state': (p) =>
    `${named(p, 'pact', pacts, list) ?? '協定'}はいま「${named(p, 'status', pactStatus, list) ?? '別の段階'}」にあり、この手続きはとれません。`,
  'clause-unknown': (p) =>
    `協定にそのような条項や選択肢はありません${plain(p, 'clause') ? `（${plain(p, 'clause')}）` : ''}。`,
  'clauses-collide': (p) =>
    `より新しい案文が同じ条項を変えています${plain(p, 'clauses') ? `（${plain(p, 'clauses')}）` : ''}。貴方の修正は以前の案文に基づいています。`,
  'nothing-changed': () => 'いまのままと変わりません。',
  frozen: (p) =>
    `最近の衝撃により、ソウルと東京の二国間協議は凍結されています${plain(p, 'round') ? `。第${plain(p, 'round')}ラウンドに再び開きます` : ''}。`,
  'cooling-off': (p) =>
    `${plain(p, 'pact') === 'moratorium' ? '試験があった後や、以前のモラトリアムが終わった後は、時間を置かなければなりません' : '白紙に戻った協定には時間が要ります'}。${plain(p, 'round') ? `第${plain(p, 'round')}ラウンドから` : '後で'}再び取り上げられます。`,
  'not-open': (p) => {
    const pact = plain(p, 'pact');
    if (pact === 'summit') return '両首脳は、すでに最初の会談を行いました。';
    if (pact === 'contribution-accord') return 'このシナリオでは、負担の分担は議題になっていません。';
    return `${named(p, 'pact', pacts, list) ?? 'この協定'}を論じる土台がまだありません。`;
  },
  'already-postponed': () => '署名式はすでに一度延期されました。二度はできません。',
  'last-round': () => 'これによって始まることが、最終ラウンドの後になってしまいます。',
  capital: (p) =>
    `政治的資本が${plain(p, 'needed') ?? 'もっと'}必要です。いまあるのは${plain(p, 'have') ?? 'それより少ない数'}です。`,
  'too-many-moves': (p) =>
    `これができるのは${plain(p, 'limit') ? `${plain(p, 'limit')}回` : '決められた回数'}までで、すでに上限に達しています。`,
  'move-closed': (p) => {
    const move = `「${named(p, 'move', moves, list) ?? 'この行動'}」`;
    if (plain(p, 'round')) return `${move}は第${plain(p, 'round')}ラウンドから再びできます。`;
    if (plain(p, 'needed'))
      return `${move}には準備が${plain(p, 'needed')}必要です。いまは${plain(p, 'have') ?? 'それより低い水準'}です。`;
    if (plain(p, 'targets'))
      return `${move}の相手として、${named(p, 'targets', seats, list)}のいずれか一つを選ぶ必要があります。`;
    return `${move}の条件が、いまは整っていません。`;
  },
  'already-done': () => 'すでに行われています。',
  'no-consent': (_p, m) =>
    `ここで日本の部隊が活動するには、${m.length ? list(m.map((s) => seats[s])) : 'ソウル'}の要請か同意が要ります。ほかの誰も代わることはできません。`,
  'condition-unmet': (p) =>
    `同意に付いた条件が満たされていません：${named(p, 'condition', conditions, list) ?? '同意台帳をご覧ください'}。`,
  zone: (p) =>
    `${named(p, 'operation', operations, list) ?? 'この作戦'}は、この区域（${named(p, 'zone', zones, list) ?? '不明'}）では行われません。`,
  'no-crisis': () => 'いまは危機ではありません。',
  'not-needed': (p) =>
    plain(p, 'level')
      ? `危機が「${named(p, 'level', escalation, list)}」に至るまで、${named(p, 'operation', operations, list) ?? 'この作戦'}が応じるものはありません。`
      : 'これには同意も協議も要りません。',
  'self-defence-attack': () =>
    '集団的自衛権は同盟国への攻撃に、北側への攻撃は米国への攻撃に応じるものです。この危機では攻撃は発表されていません。',
  'self-defence-threat': () => 'いまは、日本自身の平和と安定が深刻に脅かされている状況ではありません。',
  'self-defence-ladder': () => '憲法の新しい解釈が、閣議で承認されていません。',
  'no-consultation': () => '増援は、まずソウルとワシントンが協議する事柄です。この危機では協議が行われていません。',
  'home-too-low': (p) =>
    `国内の支持が足りません${plain(p, 'needed') ? `。必要な水準は${plain(p, 'needed')}です` : ''}。`,
  brake: () => '貴方は衝突の段階で二度強めました。これ以上は強められません。',
  'not-waiting': () => 'この答えを待っているものはありません。',
  'trust-too-low': (p) =>
    `ソウルと東京の間の信頼が足りません${plain(p, 'needed') ? `。必要な水準は${plain(p, 'needed')}、いまは${plain(p, 'have') ?? 'それより低い水準'}です` : ''}。`,
  'remark-fresh': (p) =>
    `歴史をめぐる発言から間がなく、首脳は会談できません${plain(p, 'round') ? `。新たな発言がなければ第${plain(p, 'round')}ラウンドから可能です` : ''}。`,
  'no-venue': (p) =>
    `${named(p, 'pact', pacts, list) ?? 'この協定'}は、開かれた協議の場でのみ交渉します。このラウンドに開いている場はありません。`,
  'never-alone': () => '東京は単独で北側を攻撃しません。いま進行中のワシントンの攻撃はありません。',
  'no-second-missile': () =>
    'ワシントンとともに行う攻撃は、次のミサイルの準備に応じるものです。貴方の最新の報告に、そうした準備は示されていません。',
  quarantined: () => 'ほかの対戦を守るため、不具合のあったこの対戦を止めました。記録されたものはすべて残っています。',
  'read-only': () => 'いまはサーバーが記録できないため、何も決定できません。',
  muted: () => '進行役が貴方の発信を一時的に止めています。',
  'leave-needed': () =>
    'ご自身もこの対戦に参加しているため、一時停止には他の代表団の同意が必要です。執務画面から提案してください。',
  'too-fast': () => '短い間に多くのメッセージが届きました。少しお待ちください。',
  forbidden: () => 'あなたの役割ではできないことです。',
};

export const refusals = closing(raw, '何も変わっていません。');

export const openers: RuleTexts['openers'] = {
  ...table.openers,
  'wait-for-phase': 'その段階になれば開きます。',
  'ask-seoul': 'ソウルに同意を求めてください。条件、期限、見返りの約束を付けることもできます。',
  'seoul-requests': 'ソウルが自ら支援を要請することもできます。',
  'satisfy-condition': '同意に付いた条件が満たされれば開きます。',
  'pick-open-zone': 'この作戦が行える区域を選んでください。',
  'wait-round': '後のラウンドで開きます。',
  'save-capital': '政治的資本はラウンドごとに増えます。蓄えるか、より安い行動を選んでください。',
  'answer-latest-version': '最新の案文を見て、それに答えてください。',
  'choose-other-clause': '別の条項を選んでください。',
  convene: 'ワシントンが両者を招集できます。',
  'disavow-or-wait': '発言の打ち消しか時の経過によって、協議は再び開きます。',
  'climb-ladder': '東京の法的な段階が閣議決定に達する必要があります。',
  'attack-announced': '米国への攻撃が発表された場合にのみ開きます。',
  'threat-grave': '日本自身への脅威が深刻な場合にのみ開きます。',
  'consult-seoul': 'ソウルに協議を求めてください。答えがあるか期限が過ぎれば、協議は行われたことになります。',
  'forge-consensus': 'まず国内の合意を築いてください。',
  'collapse-or-threat': '協定が白紙になるか拒まれ、平壌の脅威が高いときに開きます。',
  'prepare-first': 'まず準備が要ります。',
  'open-crisis': '危機になれば開きます。',
  'other-seat-acts': '別の首都が先に動く必要があります。',
  'restore-trust': 'まず信頼を回復してください。修復の行い、対話の席、守られた約束が信頼を高めます。',
  'open-venue':
    'ワシントンが両者を招集するか、ソウルと東京が同じラウンドにともに会合を求めるか、国際会議のあるラウンドになれば、場が開きます。',
  'washington-strikes': 'ワシントンの攻撃が進行している間にのみ開きます。',
  'second-missile-known': '貴方の報告で次の発射の準備が確認された場合にのみ開きます。',
  'nothing-opens': 'この対戦では開く方法がありません。',
};
