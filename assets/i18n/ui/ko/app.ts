import type { Dict } from '../en.ts';

export const app: Dict['app'] = {
  name: 'Two-Track',
  motto: '서울·도쿄·워싱턴·평양, 하나의 협상 테이블과 두 개의 트랙.',
  language: '언어',
  skip: '게임 화면으로 건너뛰기',
  close: '닫기',
  cancel: '취소',
  loading: '화면을 준비하고 있습니다…',
  you: '나',
  bot: '컴퓨터',
  steward: '대행',
  page: (name) => `${name} · Two-Track`,
};
