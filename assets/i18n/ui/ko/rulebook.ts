import type { Dict } from '../en.ts';

export const rulebook: Dict['rulebook'] = {
  link: '규칙',
  title: '규칙서',
  lead: 'D1부터 D20까지는 2013~2016년의 뉴스 문서 다섯 편에 바탕을 두며, 여기서는 새로 풀어 썼습니다. 게임에서의 작동 방식과 모든 수치는 게임이 정한 것입니다.',
  contents: '모든 규칙',
  says: '문서의 내용',
  inPlay: '게임에서는',
  sources: '문서',
  own: '게임이 정한 것',
  ownText: '어느 문서에도 없는, 게임이 정한 것입니다.',
  ownParts: '문서에 없는 부분',
  ownEffect: '규칙은 문서에서 왔지만, 여기서의 효과는 게임 자체의 것입니다(G).',
  five: '다섯 문서',
  open: '규칙서에서 보기',
};
