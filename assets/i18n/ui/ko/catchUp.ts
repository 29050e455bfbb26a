import type { Dict } from '../en.ts';

export const catchUp: Dict['catchUp'] = {
  title: '자리를 비운 사이',
  hint: '우리 대표단의 이름으로 한 일이며, 누가 했는지는 표시와 같습니다. 자리는 돌려받았습니다.',
  earlier: (n) => `이전의 일 ${n}건은 서류에 있습니다.`,
  sealed: (moves) => `봉인: ${moves}`,
  sealedNone: '아무것도 하지 않기로 봉인',
  chose: (choice) => `위기에서의 선택: ${choice}`,
  done: '읽었으니 치우기',
};
