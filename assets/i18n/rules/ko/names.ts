/** Korean: names of everything that the table shows by an id. */
import type { NameTexts } from '../schema.ts';
import { josa } from '../../josa.ts';

const list = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names
        .slice(0, -2)
        .map((name) => `${name}, `)
        .join('')}${josa(names.at(-2) ?? '', '과/와')} ${names.at(-1)}`;

export const names: NameTexts = {
  list,
  seats: { seoul: '서울', tokyo: '도쿄', washington: '워싱턴', pyongyang: '평양' },
  phases: { lobby: '대기', cables: '전문', talks: '협의', decisions: '결정', crisis: '위기', ended: '종료' },
  portfolios: { head: '수석대표', foreign: '외교', defence: '국방', intelligence: '정보', spokesperson: '대변인' },
  zones: {
    japan: { name: '일본', line: '일본 영토와 그 안의 미군 기지.' },
    'open-sea': { name: '공해', line: '한반도에서 떨어진 공해와 그 상공.' },
    approaches: { name: '한반도 주변', line: '영해 밖, 한반도를 둘러싼 바다와 하늘.' },
    rok: { name: '한국 영역', line: '서울이 관할하는 땅과 바다와 하늘.' },
    dprk: { name: '북측 지역', line: '군사분계선 이북. 서울의 동의가 이곳에도 미치는지는 미해결 문제다.' },
  },
  ladder: {
    pushed: { name: '추진', line: '정부가 자위권의 확대를 주장한다.' },
    panel: { name: '안보법제간담회', line: '안보법제간담회가 확대를 권고했다.' },
    coalition: { name: '연립여당', line: '연립여당이 검토하고 있다.' },
    cabinet: { name: '각의 결정', line: '각의가 새 헌법 해석을 승인했다.' },
    'in-force': { name: '시행', line: '새 해석이 적용된다. 이를 위한 법률은 다섯 문서 밖의 일이다.' },
    amendment: { name: '개헌', line: '헌법 조문 자체가 바뀐다. 비판자들이 우려하는 단계다.' },
  },
  escalation: {
    calm: { name: '평온', line: '경계 태세에 있는 부대가 없다.' },
    tension: { name: '긴장', line: '경고가 오간다.' },
    provocation: { name: '도발', line: '대응이 필요한 행위가 벌어졌다.' },
    standoff: { name: '대치', line: '경계 태세의 병력이 서로 마주 보고 있다.' },
    clash: { name: '충돌', line: '포화가 오갔다.' },
    war: { name: '전쟁', line: '게임이 끝나고 승자는 없다.' },
  },
  choices: {
    raise: { name: '수위 높이기', line: '더 강한 조치로 대응한다.' },
    hold: { name: '유지', line: '지금 수위를 유지한다.' },
    'step-down': { name: '한 걸음 물러섬', line: '수위를 낮춘다. 국내에서 대가를 치를 수 있다.' },
  },
  bands: { 'very-low': '매우 낮음', low: '낮음', middle: '중간', high: '높음', 'very-high': '매우 높음' },
  odds: { unlikely: '가능성 낮음', uncertain: '불확실', likely: '가능성 높음' },
  outcomes: {
    war: { name: '전쟁', line: '위기가 마지막 단계를 넘었다. 어느 수도도 얻은 것이 없다.' },
    standoff: { name: '군사적 대치', line: '억제는 약하고 긴장은 높으며, 쌓은 것이 거의 없다.' },
    deterrence: { name: '불안한 억제', line: '최후의 선은 지켰으나 협력은 깊어지지 않았다.' },
    cooperation: {
      name: '실질 협력',
      line: '오랜 문제를 남겨 둔 채 서울과 도쿄가 실제로 움직이는 협력의 틀을 만들었다.',
    },
    thaw: { name: '해빙', line: '긴장이 낮아지고 이웃 사이의 신뢰가 높아졌다.' },
  },
  conditions: {
    'with-washington': { name: '미군과 함께', line: '미군이 참여하는 동안에만 유효하다.' },
    unarmed: { name: '비무장', line: '개인 보호 수준을 넘는 무기를 지니지 않는다.' },
  },
  pactStatus: {
    none: '미서명',
    draft: '교섭 중',
    agreed: '합의, 서명 대기',
    'in-force': '발효',
    collapsed: '서명 취소',
    refused: '거부',
    ended: '종료',
  },
  consentStatus: {
    open: '답변 대기',
    given: '동의',
    refused: '거부',
    revoked: '철회',
    expired: '만료',
    unpaid: '소멸, 약속 불이행',
  },
  answers: {
    disavow: { name: '선을 그음', line: '정부의 견해가 아니라고 밝힌다.' },
    silent: { name: '침묵', line: '논평하지 않는다.' },
    endorse: { name: '지지', line: '발언을 지지한다.' },
  },
  meters: {
    trust: (from, to) => `${to}에 대한 ${from}의 신뢰`,
    threat: (from, of) => `${josa(from, '이/가')} ${of}에 대해 느끼는 위협`,
    home: {
      seoul: '서울의 국민적 공감대',
      tokyo: '도쿄의 국내 수용도',
      washington: '워싱턴의 안보 공약',
      pyongyang: '평양의 결속',
    },
    tension: '역내 긴장',
    suspicion: '역내 의구심',
    ceiling: '도쿄에 대한 서울의 신뢰 상한',
  },
};
