import type { Dict } from '../en.ts';

export const news: Dict['news'] = {
  title: '1면',
  paper: '석간 통신',
  round: (n) => `${n}라운드`,
  press: '게임 속 신문',
  quiet: '조용한 라운드',
  quietText: '네 수도의 공개된 행동이 아직 보도되지 않았습니다.',
  pick: '판',
  tensionIs: (a) => `긴장 지수는 ${a}입니다.`,
  also: '그 밖의 소식',
  statement: (seat) => `${seat} 성명`,
};
