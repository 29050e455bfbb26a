/** Words of the view for the room, in Korean. */
import type { ProjectorWords } from './en.ts';

const ko: ProjectorWords = {
  title: '교실 화면',
  alias: '교실 화면',
  open: '교실 화면을 여는 중입니다…',
  gone: '이 코드의 게임이 없습니다. 코드를 확인하고 링크를 다시 여세요.',
  join: '참가 주소',
  code: '코드',
  seats: '대표단',
  free: '빈자리',
  computer: '컴퓨터',
  pacts: '협정',
  none: '미서명',
  ladder: '긴장 고조 단계',
  full: '전체 화면',
  leave: '전체 화면 끝내기',
  map: '지도와 협정',
  front: '1면',
};
export default ko;
