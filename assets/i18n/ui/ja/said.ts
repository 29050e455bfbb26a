import type { Dict } from '../en.ts';

export const said: Dict['said'] = {
  sent: '送信しました。',
  done: '完了しました。',
  sealed: '提出しました。',
  arrivedCable: (from) => `${from}からの公電`,
  arrivedDraft: (pact, by) => `${by}が${pact}の新しい版を送りました`,
  arrivedRequest: (from) => `${from}が同意を求めています`,
  phase: (name, n) => `第${n}ラウンド ${name}`,
  arrivedCables: (from, n) => `${from}から公電${n}通`,
  more: (n) => `ほか${n}件`,
};
