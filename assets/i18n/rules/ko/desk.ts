/** Korean: reports, side letters and the parts of a score, as a capital's own desk shows them. */
import type { DeskTexts } from '../schema.ts';

const confidence = { low: '낮음', middle: '보통', high: '높음' } as const;

const seen = [
  '북한에서 시험 발사 준비의 징후가 포착되지 않았다',
  '북한에서 시험 발사 준비의 징후가 포착되었다',
  '북한에서 상당히 진척된 준비가 포착되었으며, 잠수함 사출 시험도 가능하다',
] as const;

export const desk: DeskTexts = {
  scoreParts: {
    pacts: '협정',
    trust: '도쿄에 대한 서울의 신뢰',
    deterrence: '억제',
    deeds: '행동과 사건',
    calm: '역내 안정',
    threat: '느끼는 위협',
    home: '국내 입지',
  },
  favours: {
    reassurance: {
      name: '안보 공약 재확인',
      line: '워싱턴이 안보 공약을 공개적으로 다짐한다. 국내에서 가장 큰 도움이 된다.',
    },
    assistance: { name: '지원', line: '워싱턴이 실질적으로 돕는다. 정치적 자산이 늘고 국내에서도 조금 도움이 된다.' },
  },
  otherActs: {
    endorse: '역사 관련 논란 발언을 지지',
    stay: '동의 없이 한국 영역에 머무름',
  },
  reportConfidence: confidence,
  report: (r) =>
    `${seen[r.preparations >= 2 ? 2 : r.preparations >= 1 ? 1 : 0]}(신뢰 수준: ${confidence[r.confidence]}).${r.readiness === null ? '' : ` 평양의 정치적 자산은 ${r.readiness} 수준으로 추정된다.`}`,
};
