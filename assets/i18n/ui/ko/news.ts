import type { Dict } from '../en.ts';

export const news: Dict['news'] = {
  title: '1면',
  paper: '석간 외교신문',
  round: (n) => `${n}라운드`,
  press: '게임 속 신문',
  quiet: '조용한 라운드',
  quietText: '네 수도의 공개된 행동이 아직 보도되지 않았습니다.',
  pick: '발행호',
  also: '1면의 다른 소식',
  brief: '단신',
  figures: '숫자로 보기',
  war: '한반도에서 전쟁 발발',
  crisisAt: (level) => `위기 단계: ${level}`,
  crisisBegan: (cause, odds) =>
    `발단 – ${cause}. 양측이 모두 수위를 높이면 한 단계 더 올라갈 확률은 ${odds}%로 발표되었습니다.`,
  odds: (odds) => `양측이 다시 수위를 높이면 한 단계 더 올라갈 확률은 ${odds}%로 발표되었습니다.`,
  lastCall: '다음 공방이 전쟁으로 이어질 수 있습니다.',
  reopens: (round) => `${round}라운드부터 다시 협상할 수 있습니다.`,
  confidential: '당사국은 문안을 비공개로 하기로 했다.',
  ceremony: (round) => `서명은 ${round}라운드 협의 단계가 끝날 때로 예정되어 있습니다.`,
  conditions: (list) => `조건: ${list}.`,
  statement: (seat) => `${seat} 성명`,
};
