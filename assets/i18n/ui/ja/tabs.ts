import type { Dict } from '../en.ts';

export const tabs: Dict['tabs'] = {
  label: 'ゲーム画面の書類',
  brief: '訓令',
  delegation: '代表団',
  cables: '公電',
  pacts: '協定',
  consent: '同意',
  decisions: '行動',
  crisis: '危機',
  meters: '指標',
  news: '新聞',
  unread: (n) => `新着${n}件`,
  waits: (n) => `返答待ち${n}件`,
};
