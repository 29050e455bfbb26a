import { josa } from '../../josa.ts';
import type { Dict } from '../en.ts';

export const said: Dict['said'] = {
  sent: '보냈습니다.',
  done: '완료했습니다.',
  sealed: '제출했습니다.',
  arrivedCable: (from) => `${from}에서 온 전문`,
  arrivedDraft: (pact, by) => `${josa(by, '이/가')} ${pact}의 새 판을 보냈습니다`,
  arrivedRequest: (from) => `${josa(from, '이/가')} 동의를 구합니다`,
  phase: (name, n) => `${n}라운드 ${name}`,
  arrivedCables: (from, n) => `${from}에서 온 전문 ${n}통`,
  more: (n) => `그 밖에 ${n}건`,
};
