import type { Dict } from '../en.ts';

export const catchUp: Dict['catchUp'] = {
  title: '자리를 비운 사이',
  hint: '우리 대표단의 이름으로 한 일이며, 누가 했는지는 표시를 보면 알 수 있습니다. 자리는 돌려받았습니다.',
  earlier: (n) => `그 전의 ${n}건은 다른 화면에서 볼 수 있습니다.`,
  sealed: (moves) => `제출: ${moves}`,
  sealedNone: '조치 없음으로 제출',
  chose: (choice) => `위기에서의 선택: ${choice}`,
  done: '확인',
};
