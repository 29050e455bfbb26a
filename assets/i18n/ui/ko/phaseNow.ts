import type { Dict } from '../en.ts';

export const phaseNow: Dict['phaseNow'] = {
  lobby: '대표단이 모이고 있습니다.',
  cables: '지난 라운드의 소식과 보고를 읽으세요. 다음은 협의입니다.',
  talks: '전문을 쓰고, 협정안을 제안하고 고치며, 동의를 구하고 답하세요.',
  decisions: '국가 조치를 두 가지까지 골라 비공개로 제출하세요. 네 수도의 조치는 동시에 공개됩니다.',
  crisis: '위기가 발생했습니다. 비공개로 고르세요: 수위 높이기, 유지, 한 걸음 물러서기.',
  ended: '게임이 끝났습니다.',
};
