import type { Dict } from '../en.ts';

export const map: Dict['map'] = {
  map: '지역 지도',
  legend: '범례',
  list: '지금 지도에 보이는 것',
  failed: '지도 그림을 불러오지 못했습니다. 목록에 같은 내용이 있습니다.',
  you: '나의 수도',
  arcs: {
    'in-force': '발효 중인 협정',
    agreed: '합의, 서명 대기',
    draft: '교섭 중인 안',
    collapsed: '서명 취소',
    talking: '대화 중',
  },
  marks: { disputed: '분쟁 중인 작전', operation: '작전', open: '동의 요청', given: '동의함', refused: '동의 거부' },
  rings: '고리가 많을수록 위협을 크게 느낌',
  crisis: '위기',
  line: '군사분계선',
  arcLine: (a, b, what, pacts) => `${a} – ${b}: ${what}${pacts ? ` (${pacts})` : ''}`,
  markLine: (zone, what, n) => `${zone}: ${what}${n > 1 ? `, ${n}건` : ''}`,
  nothing: '아직 협정도 대화도 작전도 없습니다.',
};
