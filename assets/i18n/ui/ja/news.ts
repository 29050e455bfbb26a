import type { Dict } from '../en.ts';

export const news: Dict['news'] = {
  title: '第一面',
  paper: '夕刊ディスパッチ',
  round: (n) => `第${n}ラウンド`,
  press: 'ゲーム内の新聞',
  quiet: '静かなラウンド',
  quietText: '四つの首都の公の動きは、まだ報じられていない。',
  pick: '版',
  also: '第一面のほかの記事',
  brief: '短信',
  figures: '数字で見る動き',
  war: '朝鮮半島で戦争勃発',
  crisisAt: (level) => `危機の段階：${level}`,
  crisisBegan: (cause, odds) =>
    `発端：${cause}。双方が段階を上げた場合、さらに一段上がる確率は${odds}%と公表されている。`,
  odds: (odds) => `双方が再び段階を上げた場合、さらに一段上がる確率は${odds}%と公表されている。`,
  lastCall: '次の応酬が戦争につながるおそれがある。',
  reopens: (round) => `第${round}ラウンドから再び交渉できる。`,
  confidential: '当事国は文書を非公開とした。',
  ceremony: (round) => `署名は第${round}ラウンドの協議の終わりに予定されている。`,
  conditions: (list) => `条件：${list}。`,
  statement: (seat) => `${seat}の声明`,
};
