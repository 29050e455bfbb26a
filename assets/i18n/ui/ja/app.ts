import type { Dict } from '../en.ts';

export const app: Dict['app'] = {
  name: 'Two-Track',
  motto: 'ソウル、東京、ワシントン、平壌。一つの卓、二つの軌道。',
  language: '言語',
  skip: '机へ移動',
  close: '閉じる',
  cancel: 'やめる',
  loading: '机を用意しています…',
  you: '自分',
  bot: 'コンピューター',
  steward: '代行',
  page: (name) => `${name} · Two-Track`,
};
