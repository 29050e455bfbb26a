import type { Dict } from '../en.ts';

export const cables: Dict['cables'] = {
  title: '전문',
  channel: '통로',
  public: '공개 성명',
  to: '받는 곳',
  write: '전문 내용',
  send: '보내기',
  sendHint: 'Enter로 보내고, Shift+Enter로 줄을 바꿉니다.',
  empty: '이 통로에는 아직 전문이 없습니다.',
  all: '모든 통로',
  from: (from, to) => `${from} → ${to}`,
  everyone: '모두',
  precedence: { flash: '긴급', priority: '지급', routine: '보통', press: '보도' },
  hidden: '진행자가 가린 글입니다.',
  textLost: '글이 더는 보관되어 있지 않습니다.',
  left: (n) => `${n}자 남음`,
  pending: '보내기를 기다리는 중',
  roundOf: (n) => `${n}라운드`,
  mute: '여기서는 읽을 수만 있습니다.',
  noSeat: '받을 수도를 고르십시오.',
};
