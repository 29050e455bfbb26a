import type { Dict } from '../en.ts';

export const lobby: Dict['lobby'] = {
  title: '待機室',
  code: 'このゲームのコード',
  link: 'リンク',
  copy: 'リンクをコピー',
  projector: '教室の画面に映す',
  copied: 'コピーしました',
  copyHand: 'リンクを選んでコピーしてください。',
  qr: (link) => `リンク ${link} のQRコード`,
  who: '席の一覧',
  free: '空席（開始時からコンピューター代表団が務めます）',
  computer: 'コンピューター代表団',
  begin: '始める',
  beginHint: '空席はコンピューター代表団が務めます。',
  idleHint: '10分間だれもいないと、このゲームは終了します。',
  waitBegin: '席についている人なら誰でも始められます。',
  waiting: '入室しました。まもなく席が決まります。この画面を閉じないでください。',
  observers: '傍聴者',
  aloneBegin: '第1ラウンドを準備しています…',
};
