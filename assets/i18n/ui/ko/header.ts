import type { Dict } from '../en.ts';

export const header: Dict['header'] = {
  round: (n, of) => `${of}라운드 중 ${n}라운드`,
  leftLabel: '이 단계의 남은 시간',
  paused: '일시 정지',
  noClock: '시간 제한 없음',
  over: '끝나는 중…',
  tension: '긴장도',
  zones: { calm: '평온', watch: '주의', tense: '긴장', danger: '위험' },
  ready: '이 단계 완료',
  notReady: '완료 취소',
  readyShort: '완료',
  readyCount: (n) => `네 수도 중 ${n}곳 완료`,
  hideMap: '지도 숨기기',
  showMap: '지도 보기',
  capital: '정치적 자산',
  seatOf: (seat) => `우리: ${seat}`,
  observer: '참관 중',
  home: '첫 화면',
  lastMinute: '1분도 남지 않았습니다. 이 단계가 곧 끝납니다.',
};
