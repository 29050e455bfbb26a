import type { Dict } from '../en.ts';

export const phaseNow: Dict['phaseNow'] = {
  lobby: '代表団が集まっています。',
  cables: '前のラウンドの知らせと報告を読んでください。次は協議です。',
  talks: '公電を書き、協定案を出して手を入れ、同意を求め、答えてください。',
  decisions: '国の行動を二つまで封印してください。四つの首都の封印は同時に開かれます。',
  crisis: '危機が始まりました。強める、保つ、一歩引くのどれかを内密に選んでください。',
  ended: '対戦は終わりました。',
};
