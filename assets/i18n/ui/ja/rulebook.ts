import type { Dict } from '../en.ts';

export const rulebook: Dict['rulebook'] = {
  link: '規則',
  title: '規則書',
  lead: 'D1からD20は、2013〜2016年の五つの報道記事にもとづき、ここでは独自の表現に書き直しています。ゲームでの扱いと数値は、すべてゲーム独自の設定です。',
  contents: 'すべての規則',
  says: '記事の内容',
  inPlay: 'ゲームでは',
  sources: '記事',
  own: 'ゲーム独自',
  ownText: 'どの記事にもない、ゲーム独自の設定です。',
  ownParts: '記事にない部分',
  ownEffect: '規則は記事に基づきますが、ここでの効果はゲーム独自のものです（G）。',
  five: '五つの記事',
  open: '規則書で見る',
};
