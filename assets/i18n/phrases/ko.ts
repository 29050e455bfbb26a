/** Korean: the phrasebook. */
import { josa } from '../josa.ts';
import type { Particle } from '../josa.ts';
import { texts } from './ko/texts.ts';
import type { PhraseBook } from './schema.ts';
import { articleWords, dayParts } from './tools.ts';

export const book: PhraseBook = {
  texts,
  forms: {
    capital: (v, n) => n.seats[v],
    capitals: (v, n) => n.list(v.map((seat) => n.seats[seat])),
    pact: (v, n) => n.pacts[v].short,
    article: (v, n) => `${n.pacts[v.pact].short}의 ‘${articleWords(n, v.pact, v.clause).title}’ 조항`,
    term: (v, n) => {
      const { title, label } = articleWords(n, v.pact, v.clause, v.option);
      return `${n.pacts[v.pact].short} ‘${title}’ 조항의 ‘${label}’`;
    },
    round: (v) => `${v}라운드`,
    until: (v) => (v.kind === 'round' ? `${v.round}라운드 종료 시` : '위기 종료 시'),
    date: (v) => {
      const [year, month, day] = dayParts(v);
      return `${year}년 ${month}월 ${day}일`;
    },
    phase: (v, n) => (v === 'crisis' ? '위기 국면' : `${n.phases[v]} 단계`),
    zone: (v, n) => n.zones[v].name,
    operation: (v, n) => n.operations[v].name,
    move: (v, n) => `‘${n.moves[v].name}’ 조치`,
    deed: (v, n) => n.moves[v].name,
    condition: (v, n) => `‘${n.conditions[v].name}’`,
    card: (v, n) => `‘${n.cards[v].name}’ 건`,
    favour: (v, n) => n.favours[v].name,
    meter: (v, n) => n.meter(v),
    band: (v) => ({ 'very-low': '매우 낮은', low: '낮은', middle: '중간', high: '높은', 'very-high': '매우 높은' })[v],
    odds: (v, n) => `‘${n.odds[v]}’`,
    level: (v, n) => `‘${n.escalation[v].name}’`,
    choice: (v) => ({ raise: '수위를 높일', hold: '현 수준을 유지할', 'step-down': '한 걸음 물러설' })[v],
    step: (v, n) => `‘${n.ladder[v].name}’`,
    rule: (v, n) => `규칙 ${v} ‘${n.rules[v].title}’`,
  },
  acts: {
    propose: '제안',
    ask: '요청',
    accept: '수락',
    refuse: '거절',
    reason: '이유',
    condition: '조건',
    offer: '제의',
    assure: '약속·보장',
    warn: '경고',
    remind: '상기',
    inform: '통보',
    regret: '유감',
    thank: '감사',
    close: '맺음말',
  },
  slots: {
    capital: '수도',
    capitals: '수도(여럿)',
    pact: '협정',
    article: '조항',
    term: '조항과 선택지',
    round: '라운드',
    until: '기한',
    date: '날짜',
    phase: '단계',
    zone: '구역',
    operation: '작전',
    move: '국가 조치',
    deed: '관계 회복 조치',
    condition: '조건',
    card: '사안',
    favour: '지원 내용',
    meter: '지표',
    band: '지표의 수준',
    odds: '전망',
    level: '위기의 단계',
    choice: '위기에서의 선택',
    step: '법적 단계',
    rule: '규칙',
  },
  gap: '…',
  space: ' ',
  join: (word, particle) => (word === '…' ? word : josa(word, particle as Particle)),
  finish: (sentence) => sentence,
};
