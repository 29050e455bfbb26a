import type { Dict } from '../en.ts';

export const header: Dict['header'] = {
  round: (n, of) => `全${of}ラウンド中 第${n}ラウンド`,
  leftLabel: 'この段階の残り時間',
  paused: '一時停止',
  noClock: '時間制限なし',
  over: '終了中…',
  tension: '緊張度',
  zones: { calm: '平穏', watch: '注意', tense: '緊張', danger: '危険' },
  ready: 'この段階を完了',
  notReady: '完了を取り消す',
  readyShort: '完了',
  readyCount: (n) => `4首都中${n}首都が完了`,
  hideMap: '地図を隠す',
  showMap: '地図を見る',
  capital: '政治的資本',
  seatOf: (seat) => `担当：${seat}`,
  observer: '傍聴中',
  home: 'トップページ',
  lastMinute: '残り1分を切りました。この段階はまもなく終わります。',
};
