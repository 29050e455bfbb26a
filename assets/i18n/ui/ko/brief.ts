import { josa } from '../../josa.ts';
import type { Dict } from '../en.ts';

export const brief: Dict['brief'] = {
  title: (seat) => `${seat} 대표단 훈령`,
  kicker: '대외비',
  who: '우리는 누구인가',
  aims: '우리의 목표',
  mandateIs: (name) => `비밀 훈령: ${name}.`,
  happened: '무슨 일이 있었나',
  begins: (date) => `${date}입니다. 아직 보도된 공개 행동이 없습니다.`,
  inForce: (list) => `발효 중: ${list}.`,
  fresh: {
    remark: '일본 정치인의 발언이 나온 지 얼마 되지 않았습니다. 이번 라운드에는 정상회담을 열 수 없습니다.',
    'revisionist-act':
      '역사 관련 논란이 된 언행이 있은 지 얼마 되지 않았습니다. 이번 라운드에는 도쿄의 관계 회복 발언이 절반만 통하고, 정상회담을 열 수 없으며, 규탄에 근거가 있습니다.',
    'legal-step': '도쿄가 법적 단계를 밟은 지 얼마 되지 않았습니다. 이번 라운드에는 요구와 규탄, 비난의 효과가 큽니다.',
  },
  frontPage: '1면 보기',
  full: '훈령 전문',
  aimsHint: '우리 대표단만 볼 수 있습니다. 점수는 이 목표에 따라 정해집니다.',
  always: {
    seoul:
      '어느 정부에나 낮은 긴장, 평양의 낮은 위협, 국내의 공감대, 협정에 담긴 워싱턴의 호의가 점수가 됩니다. 전쟁에는 승자가 없습니다.',
    tokyo:
      '어느 정부에나 낮은 긴장, 평양의 낮은 위협, 국내의 수용도, 협정에 담긴 워싱턴의 호의가 점수가 됩니다. 전쟁에는 승자가 없습니다.',
    washington:
      '어느 정부에나 낮은 긴장, 평양의 낮은 위협, 국내의 안보 공약이 점수가 됩니다. 전쟁에는 승자가 없습니다.',
    pyongyang:
      '어느 정부에나 낮은 긴장, 워싱턴과 도쿄의 낮은 위협, 국내의 결속이 점수가 됩니다. 전쟁에는 승자가 없습니다.',
  },
  now: '지금 무엇을 할 수 있나',
  nothing: '이 단계에서 할 수 있는 일이 없습니다. ‘완료’를 누르거나 자료를 읽어 보세요.',
  closed: '지금 할 수 없는 일과 그 이유',
  whoText: {
    seoul:
      '서울을 대표합니다. 일본 병력은 서울이 요청하거나 동의할 때에만 들어올 수 있으며, 무엇에 서명할 수 있는지는 국민적 공감대가 정합니다.',
    tokyo:
      '도쿄를 대표합니다. 동맹국인 미국과 함께 더 큰 역할을 하려 하며, 그중 상당 부분에는 서울의 신뢰와 동의가 필요합니다.',
    washington:
      '워싱턴을 대표합니다. 두 동맹국을 잇고 둘을 협상 테이블에 함께 앉힐 수 있지만, 서울을 대신해 동의할 수는 없습니다.',
    pyongyang:
      '평양을 대표합니다. 억제력과, 나머지 세 나라 사이의 갈등에 기대어 버팁니다. 전쟁이 나면 평양도 끝입니다.',
  },
  observer: '공개된 것만 보입니다.',
  todo: {
    'hold-session': '양자 회의 요청',
    'side-letter': '부속 서한 제안',
    say: '전문이나 공개 성명 쓰기',
    propose: '협정 제안',
    counter: '협정안 수정',
    agree: '협정안에 동의',
    withdraw: '협정안 철회',
    postpone: '서명식 연기',
    end: '협정 종료',
    'ask-consent': '서울의 동의 구하기',
    'give-consent': '동의하기',
    'refuse-consent': '동의 거부',
    'revoke-consent': '동의 철회',
    'request-assistance': '지원 요청',
    operate: '작전 개시',
    'withdraw-operation': '작전 철수',
    consult: '협의 요청',
    'answer-consultation': '협의에 답하기',
    seal: '국가 조치 제출(비공개)',
    'answer-card': '정치인 발언에 답하기',
    'set-policy': '투트랙 정책 정하기',
    convene: '회담 소집',
    choose: '위기 대응 선택',
    ready: '완료 표시',
  },
  waitSession: (from) => `${josa(from, '이/가')} 양자 회의를 요청합니다`,
  waitBurden: '워싱턴이 방위비 분담에 관한 답을 기다립니다',
  report: '우리 측 정보 보고',
  reportOf: (n) => `${n}라운드의 보고. 틀렸거나 지난 내용일 수 있습니다.`,
  situation: '상황',
  secret: '우리 대표단만 보는 글',
  waiting: '처리할 일',
  waitingMore: (n) => `그 밖에 ${n}건 대기`,
  waitConsent: (from, op) => `${josa(from, '이/가')} 동의를 구합니다: ${op}`,
  waitDraft: (pact, by) => `${josa(by, '이/가')} 답을 기다립니다: ${pact}`,
  waitCard: (card) => `답변 필요: ${card}`,
  waitConsult: '워싱턴이 협의를 요청합니다',
  waitConsultNorth: '도쿄가 북측 지역에 관한 협의를 요청합니다',
  waitChoice: '위기 대응을 골라 제출하세요',
};
