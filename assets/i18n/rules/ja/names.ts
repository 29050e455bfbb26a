/** Japanese: names of everything that the table shows by an id. */
import type { NameTexts } from '../schema.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}と${names.at(-1)}`;

export const names: NameTexts = {
  list,
  seats: { seoul: 'ソウル', tokyo: '東京', washington: 'ワシントン', pyongyang: '平壌' },
  phases: { lobby: '待機', cables: '公電', talks: '協議', decisions: '決定', crisis: '危機', ended: '終了' },
  portfolios: { head: '首席代表', foreign: '外交', defence: '防衛', intelligence: '情報', spokesperson: '報道官' },
  zones: {
    japan: { name: '日本', line: '日本の領土と、そこにある米軍基地。' },
    'open-sea': { name: '公海', line: '朝鮮半島から離れた公海とその上空。' },
    approaches: { name: '朝鮮半島周辺', line: '領海の外、朝鮮半島を取り巻く海と空。' },
    rok: { name: '韓国の領域', line: 'ソウルが管轄する陸と海と空。' },
    dprk: { name: '北側地域', line: '軍事境界線以北の地域。ソウルの同意がここに及ぶかは未解決の問題である。' },
  },
  ladder: {
    pushed: { name: '推進', line: '政府が自衛権の拡大を主張している。' },
    panel: { name: '有識者懇談会', line: '有識者懇談会（安保法制懇）が拡大を提言した。' },
    coalition: { name: '与党協議', line: '連立与党が検討している。' },
    cabinet: { name: '閣議決定', line: '閣議が憲法の新しい解釈を承認した。' },
    'in-force': { name: '施行', line: '新しい解釈が適用される。そのための法律は五つの記事の外にある。' },
    amendment: { name: '改憲', line: '憲法の条文そのものが変わる。批判者が懸念する段階。' },
  },
  escalation: {
    calm: { name: '平穏', line: '警戒態勢の部隊はない。' },
    tension: { name: '緊張', line: '警告が交わされる。' },
    provocation: { name: '挑発', line: '対応を要する行為が起きた。' },
    standoff: { name: '対峙', line: '警戒態勢の部隊が向かい合う。' },
    clash: { name: '衝突', line: '砲火が交わされた。' },
    war: { name: '戦争', line: 'ゲームはここで終わり、勝者はいない。' },
  },
  choices: {
    raise: { name: '段階を上げる', line: 'より強い対応をとる。' },
    hold: { name: '維持する', line: 'いまの段階を維持する。' },
    'step-down': { name: '引き下げる', line: '段階を一つ引き下げる。国内で代償を伴うことがある。' },
  },
  bands: { 'very-low': 'とても低い', low: '低い', middle: '中程度', high: '高い', 'very-high': 'とても高い' },
  odds: { unlikely: '成立の可能性は低い', uncertain: '成立は不透明', likely: '成立の可能性は高い' },
  outcomes: {
    war: { name: '戦争', line: '危機が最後の段階を越えた。得るものがあった首都はない。' },
    standoff: { name: '武装対峙', line: '抑止は弱く緊張は高く、築かれたものは少ない。' },
    deterrence: { name: '不安な抑止', line: '一線は保たれたが、協力は深まらなかった。' },
    cooperation: { name: '実務協力', line: '過去からの懸案を残しながらも、ソウルと東京は機能する仕組みを作った。' },
    thaw: { name: '雪解け', line: '緊張が下がり、隣国どうしの信頼が高まった。' },
  },
  conditions: {
    'with-washington': { name: '米軍とともに', line: '米軍が加わっている間に限る。' },
    unarmed: { name: '非武装', line: '身を守る以上の武器を持たない。' },
  },
  pactStatus: {
    none: '未署名',
    draft: '交渉中',
    agreed: '合意、署名待ち',
    'in-force': '発効',
    collapsed: '署名式で不成立',
    refused: '拒否',
    ended: '終了',
  },
  consentStatus: {
    open: '回答待ち',
    given: '同意',
    refused: '拒否',
    revoked: '撤回',
    expired: '期限切れ',
    unpaid: '約束の不履行により失効',
  },
  answers: {
    disavow: { name: '打ち消す', line: '政府の見解ではないと述べる。' },
    silent: { name: '沈黙する', line: 'コメントしない。' },
    endorse: { name: '支持する', line: '発言を支持する。' },
  },
  meters: {
    trust: (from, to) => `${from}の${to}への信頼`,
    threat: (from, of) => `${from}が${of}に感じる脅威`,
    home: {
      seoul: 'ソウルの国民的合意',
      tokyo: '東京の国内の受容',
      washington: 'ワシントンの関与',
      pyongyang: '平壌の結束',
    },
    tension: '地域の緊張',
    suspicion: '周辺国の疑念',
    ceiling: 'ソウルの東京への信頼の上限',
  },
};
