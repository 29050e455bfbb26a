/** Japanese: the phrasebook. */
import { texts } from './ja/texts.ts';
import type { PhraseBook } from './schema.ts';
import { articleWords, dayParts } from './tools.ts';

export const book: PhraseBook = {
  texts,
  forms: {
    capital: (v, n) => n.seats[v],
    capitals: (v, n) => n.list(v.map((seat) => n.seats[seat])),
    pact: (v, n) => n.pacts[v].short,
    article: (v, n) => `${n.pacts[v.pact].short}の「${articleWords(n, v.pact, v.clause).title}」の条項`,
    term: (v, n) => {
      const { title, label } = articleWords(n, v.pact, v.clause, v.option);
      return `${n.pacts[v.pact].short}「${title}」の条項の「${label}」`;
    },
    round: (v) => `第${v}ラウンド`,
    until: (v) => (v.kind === 'round' ? `第${v.round}ラウンドの終わり` : '危機の終わり'),
    date: (v) => {
      const [year, month, day] = dayParts(v);
      return `${year}年${month}月${day}日`;
    },
    phase: (v, n) => (v === 'crisis' ? '危機の局面' : `${n.phases[v]}の段階`),
    zone: (v, n) => n.zones[v].name,
    operation: (v, n) => n.operations[v].name,
    move: (v, n) => `「${n.moves[v].name}」の行動`,
    deed: (v, n) => (v === 'pledge-constitution' ? '平和憲法の精神を守る旨の表明' : n.moves[v].name),
    condition: (v, n) => `「${n.conditions[v].name}」`,
    card: (v, n) => `「${n.cards[v].name}」の件`,
    favour: (v, n) => n.favours[v].name,
    meter: (v, n) => n.meter(v),
    band: (v) =>
      ({ 'very-low': 'とても低い', low: '低い', middle: '中程度の', high: '高い', 'very-high': 'とても高い' })[v],
    odds: (v, n) => `「${n.odds[v]}」`,
    level: (v, n) => `「${n.escalation[v].name}」`,
    choice: (v) => ({ raise: '段階を一つ上げる', hold: 'いまの段階を維持する', 'step-down': '段階を引き下げる' })[v],
    step: (v, n) => `「${n.ladder[v].name}」`,
    rule: (v, n) => `規則${v}「${n.rules[v].title}」`,
  },
  acts: {
    propose: '提案',
    ask: '要請',
    accept: '受諾',
    refuse: '拒否',
    reason: '理由',
    condition: '条件',
    offer: '申し出',
    assure: '確約',
    warn: '警告',
    remind: '指摘',
    inform: '通報',
    regret: '遺憾',
    thank: '謝意',
    close: '結び',
  },
  slots: {
    capital: '首都',
    capitals: '首都（複数）',
    pact: '協定',
    article: '条項',
    term: '条項と選択肢',
    round: 'ラウンド',
    until: '期限',
    date: '日付',
    phase: '段階',
    zone: '区域',
    operation: '作戦',
    move: '国の行動',
    deed: '関係修復の措置',
    condition: '条件',
    card: '案件',
    favour: '支援の内容',
    meter: '指標',
    band: '指標の水準',
    odds: '見通し',
    level: '危機の段階',
    choice: '危機での選択',
    step: '法的な段階',
    rule: '規則',
  },
  gap: '…',
  space: '',
  join: (word) => word,
  finish: (sentence) => sentence,
};
