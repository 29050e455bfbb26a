import type { Dict } from '../en.ts';

export const app: Dict['app'] = {
  name: 'Two-Track',
  motto: 'ソウル、東京、ワシントン、平壌。一つのテーブル、二つのトラック。',
  language: '言語',
  skip: 'ゲーム画面へ移動',
  close: '閉じる',
  cancel: 'キャンセル',
  loading: '画面を準備しています…',
  you: '自分',
  bot: 'コンピューター',
  steward: '代行',
  page: (name) => `${name} · Two-Track`,
};
