import type { Dict } from '../en.ts';

export const cables: Dict['cables'] = {
  title: '公電',
  channel: '経路',
  public: '公の声明',
  to: '宛先',
  write: '公電の本文',
  send: '送る',
  sendHint: 'Enterで送り、Shift+Enterで改行します。',
  empty: 'この経路にはまだ公電がありません。',
  all: 'すべての経路',
  from: (from, to) => `${from} → ${to}`,
  everyone: '全員',
  precedence: { flash: '大至急', priority: '至急', routine: '普通', press: '報道' },
  hidden: 'この文は進行役が隠しました。',
  textLost: '本文はもう保存されていません。',
  left: (n) => `残り${n}文字`,
  pending: '送信待ち',
  roundOf: (n) => `第${n}ラウンド`,
  mute: 'ここでは読むことだけができます。',
  noSeat: '宛先の首都を選んでください。',
};
