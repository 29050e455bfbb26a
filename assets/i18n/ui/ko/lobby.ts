import type { Dict } from '../en.ts';

export const lobby: Dict['lobby'] = {
  title: '대기실',
  code: '이 게임의 코드',
  link: '링크',
  copy: '링크 복사',
  projector: '교실 화면에 띄우기',
  copied: '복사했습니다',
  copyHand: '링크를 선택해 복사하세요.',
  qr: (link) => `링크 ${link}의 QR 코드`,
  who: '자리 배치',
  free: '비어 있음 – 시작할 때 컴퓨터 대표단이 맡음',
  computer: '컴퓨터 대표단',
  begin: '시작',
  beginHint: '빈자리는 컴퓨터 대표단이 맡습니다.',
  idleHint: '10분 동안 아무도 없으면 이 게임은 끝납니다.',
  waitBegin: '참가한 누구나 시작할 수 있습니다.',
  waiting: '들어오셨습니다. 곧 자리가 정해집니다. 이 화면을 열어 두세요.',
  observers: '참관자',
  aloneBegin: '첫 라운드를 열고 있습니다…',
};
