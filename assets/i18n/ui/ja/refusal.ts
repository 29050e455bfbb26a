import type { Dict } from '../en.ts';

export const refusal: Dict['refusal'] = {
  title: 'できません',
  opens: '何があればできるか',
  tooLong: '一度に送るには長すぎます。短くしてください。文は残っています。',
  unsure: 'サーバーが答えませんでした。文は残っています。もう一度試してください。',
  failed: 'うまくいきませんでした。失われたものはありません。もう一度試してください。',
  takenBack: '取り消しました。送られていません。',
};
