import type { Dict } from '../en.ts';

export const catchUp: Dict['catchUp'] = {
  title: '席を外していた間',
  hint: '代表団の名で行われたことで、誰が行ったかは印で示しています。席はあなたに戻りました。',
  earlier: (n) => `それより前の${n}件は書類にあります。`,
  sealed: (moves) => `提出：${moves}`,
  sealedNone: '行動なしで提出',
  chose: (choice) => `危機での選択：${choice}`,
  done: '確認しました',
};
