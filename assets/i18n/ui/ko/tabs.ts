import type { Dict } from '../en.ts';

export const tabs: Dict['tabs'] = {
  label: '우리 대표단의 자료',
  brief: '훈령',
  delegation: '대표단',
  cables: '전문',
  pacts: '협정',
  consent: '동의',
  decisions: '조치',
  crisis: '위기',
  meters: '지표',
  news: '신문',
  unread: (n) => `새 항목 ${n}건`,
  waits: (n) => `답을 기다리는 것 ${n}건`,
};
