import type { Dict } from '../en.ts';

export const phaseNow: Dict['phaseNow'] = {
  lobby: '대표단이 모이고 있습니다.',
  cables: '지난 라운드의 소식과 보고를 읽으십시오. 다음은 협의입니다.',
  talks: '전문을 쓰고, 협정안을 제안하고 고치며, 동의를 구하고 답하십시오.',
  decisions: '국가 조치를 두 개까지 봉인하십시오. 네 수도의 봉인은 한꺼번에 열립니다.',
  crisis: '위기가 열렸습니다. 비공개로 고르십시오. 높이거나, 지키거나, 물러섭니다.',
  ended: '대전이 끝났습니다.',
};
