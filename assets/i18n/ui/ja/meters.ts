import type { Dict } from '../en.ts';

export const meters: Dict['meters'] = {
  title: '指標',
  of: '表示',
  arsenal: '平壌の核・ミサイル戦力（段階）',
  legal: '東京の法制の段階',
  trust: '信頼',
  threat: '脅威',
  homeTitle: '国内',
  region: '地域',
  why: 'なぜ動いたか',
  band: (w) => `${w}（正確な値は当事者だけが知る）`,
  up: (n) => `${n}上昇`,
  down: (n) => `${n}低下`,
  steady: '変わらず',
  cause: (round, text) => `第${round}ラウンド：${text}`,
  write: (seat) => `${seat}に公電を書く`,
  still: 'こちらから分かる範囲では、変化していません。',
  stillBand: '他国自身の値は区分でのみ知らされ、同じ区分にとどまっています。',
  becameBand: (band) => `「${band}」の区分に変化`,
  over: (list) => `推移：${list}`,
  point: (round, value) => (round === 0 ? `開始時 ${value}` : `第${round}ラウンド ${value}`),
};
