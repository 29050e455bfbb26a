import type { Dict } from '../en.ts';

export const pace: Dict['pace'] = { timed: '시간 제한 있음', manual: '시간 제한 없음', deadline: '시간 단위 기한' };
