import type { Dict } from '../en.ts';

export const pace: Dict['pace'] = { timed: '時間制限あり', manual: '時間制限なし', deadline: '数時間単位の期限' };
