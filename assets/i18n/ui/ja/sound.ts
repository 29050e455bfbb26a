import type { Dict } from '../en.ts';

export const sound: Dict['sound'] = {
  title: '音',
  on: 'オン',
  off: 'オフ',
  play: '静かな音で知らせる',
  volume: '音量',
  hint: 'オンにするまで音は鳴りません。どの音も、画面に文字で表示されます。',
  cues: {
    arrival: '新しく届いたものがあります',
    phase: '新しい段階が始まります',
    crisis: '危機が高まっています',
    signing: '協定が署名されました',
    'last-minute': '残り1分です',
  },
};
