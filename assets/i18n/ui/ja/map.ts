import type { Dict } from '../en.ts';

export const map: Dict['map'] = {
  map: '地域の地図',
  legend: '凡例',
  list: 'いま地図に示されていること',
  failed: '地図の画像を読み込めませんでした。一覧に同じ内容があります。',
  you: '自国の首都',
  arcs: {
    'in-force': '発効中の協定',
    agreed: '合意、署名待ち',
    draft: '交渉中の案',
    collapsed: '署名式で不成立',
    talking: '対話中',
  },
  marks: { disputed: '係争中の作戦', operation: '作戦', open: '同意要請中', given: '同意あり', refused: '同意を拒否' },
  rings: '輪が多いほど、強い脅威を感じている',
  crisis: '危機',
  line: '軍事境界線',
  arcLine: (a, b, what, pacts) => `${a}と${b}：${what}${pacts ? `（${pacts}）` : ''}`,
  markLine: (zone, what, n) => `${zone}：${what}${n > 1 ? `、${n}件` : ''}`,
  nothing: '協定も対話も作戦もまだありません。',
};
