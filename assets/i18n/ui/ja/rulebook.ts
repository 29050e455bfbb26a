import type { Dict } from '../en.ts';

export const rulebook: Dict['rulebook'] = {
  link: '規則',
  title: '規則書',
  lead: 'D1からD20は、2013〜2016年の五つの報道文書にもとづき、ここでは自分たちの言葉で言い換えています。卓での働き方とすべての数値は、ゲームが定めたものです。',
  contents: 'すべての規則',
  says: '文書の内容',
  inPlay: '卓では',
  sources: '文書',
  own: 'ゲームの定め',
  ownText: 'どの文書にもない、ゲームの定めです。',
  five: '五つの文書',
  open: '規則書で見る',
};
