import type { Dict } from '../en.ts';

export const sound: Dict['sound'] = {
  title: '소리',
  on: '켜짐',
  off: '꺼짐',
  play: '조용한 알림음 켜기',
  volume: '음량',
  hint: '켜기 전에는 소리가 나지 않습니다. 모든 소리는 화면에 글로도 표시됩니다.',
  cues: {
    arrival: '새로 도착한 것이 있습니다',
    phase: '새 단계가 시작됩니다',
    crisis: '위기가 고조됩니다',
    signing: '협정이 서명되었습니다',
    'last-minute': '1분 남았습니다',
  },
};
