import type { Dict } from '../en.ts';

export const news: Dict['news'] = {
  title: '第一面',
  paper: '夕刊ディスパッチ',
  round: (n) => `第${n}ラウンド`,
  press: 'ゲーム内の新聞',
  quiet: '静かなラウンド',
  quietText: '四つの首都の公の動きは、まだ報じられていません。',
  pick: '版',
  tensionIs: (a) => `緊張の指数は${a}です。`,
  also: 'ほかの知らせ',
  statement: (seat) => `${seat}の声明`,
};
