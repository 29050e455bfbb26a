import type { Dict } from '../en.ts';

export const refusal: Dict['refusal'] = {
  title: 'できません',
  opens: 'できるようになる条件',
  tooLong: '一度に送るには長すぎます。短くしてください。入力した文は残っています。',
  unsure: 'サーバーの応答がありませんでした。入力した文は残っています。もう一度試してください。',
  failed: '処理できませんでした。入力した内容は失われていません。もう一度試してください。',
  takenBack: '取り消しました。送られていません。',
};
