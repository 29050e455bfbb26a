import type { Dict } from '../en.ts';

export const meters: Dict['meters'] = {
  title: '지표',
  of: '보기',
  arsenal: '평양의 핵·미사일 전력(단계)',
  legal: '도쿄의 법제 단계',
  trust: '신뢰',
  threat: '위협',
  homeTitle: '국내',
  region: '지역',
  why: '왜 움직였나?',
  band: (w) => `${w}(정확한 값은 당사자만 압니다)`,
  up: (n) => `${n} 상승`,
  down: (n) => `${n} 하락`,
  steady: '그대로',
  cause: (round, text) => `${round}라운드: ${text}`,
  write: (seat) => `${seat}에 전문 쓰기`,
  still: '우리가 알 수 있는 범위에서는 변화가 없습니다.',
  stillBand: '다른 수도의 값은 구간으로만 알 수 있으며, 같은 구간에 머물러 있습니다.',
  becameBand: (band) => `‘${band}’ 구간으로 바뀜`,
  over: (list) => `추이: ${list}`,
  point: (round, value) => (round === 0 ? `시작 ${value}` : `${round}라운드 ${value}`),
};
