/** Korean: the front page and the feed, one line an event, and the causes of moving meters. */
import type { LedgerEntry } from '../../../../shared/rules/state.ts';
import type { Around, CauseTexts, Headlines } from '../schema.ts';
import { josa } from '../../josa.ts';
import { clauseTitle, nameOf } from '../tools.ts';
import { cards, moves, operations } from './acts.ts';
import { desk } from './desk.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { seats, zones, list, phases, ladder, escalation, choices, outcomes, odds, answers } = names;
const pact = (id: string): string => nameOf(pacts, id);
const levels = { working: '실무급', 'vice-minister': '차관급', minister: '장관급' } as const;
const op = (id: string): string => nameOf(operations, id);
const all = (ids: readonly string[]): string => list(ids.map((id) => nameOf(seats, id)));
/** Who lets whom do what: in the ledger `from` is the capital that acts and `to` the host, whoever spoke first. */
const what = (e: Pick<LedgerEntry, 'operation' | 'zone'>): string => `${op(e.operation)}(${zones[e.zone].name})`;
const forEntry = (a: Around): string => (a.entry ? `(${op(a.entry.operation)} 동의의 대가)` : '');
const ofOperation = (a: Around): string =>
  a.operation ? `${seats[a.operation.seat]}의 ${op(a.operation.operation)} 작전` : '작전';

/** What broke a clause: a move, or another act. */
const broke = (act: string): string =>
  nameOf(desk.otherActs, act) === act ? nameOf(moves, act) : nameOf(desk.otherActs, act);
const ended = {
  withdrawn: '철수',
  done: '완료',
  'crisis-over': '위기와 함께 종료',
  alone: '미군이 빠져 종료',
  'not-covered': '근거가 되는 협정이 없어 종료',
} as const;

export const headlines: Headlines = {
  MatchOpened: () => '각 대표단 착석',
  PhaseBegan: (e) => (e.phase === 'ended' ? '게임 종료' : `${e.round}라운드: ${phases[e.phase]}`),
  DeadlineMoved: (e) =>
    e.reason === 'quiet-hours'
      ? '휴식 시간을 피해 기한 연장'
      : e.reason === 'outage'
        ? '중단 뒤 시간 추가'
        : '진행자, 기한 조정',
  ClockPaused: () => '시계 일시 정지',
  ClockResumed: () => '시계 재개',
  SeatReady: (e) => (e.ready ? `${seats[e.seat]} 준비 완료` : `${seats[e.seat]}, 시간을 더 요청`),
  CheckpointRestored: () => '진행자, 게임을 이전 시점으로 되돌려',
  PactProposed: (e) => `${seats[e.by]}, ${all(e.parties.filter((s) => s !== e.by))}에 ${pact(e.pact)} 제안`,
  PactCountered: (e) => `${seats[e.by]}, ${pact(e.pact)} 수정안 제시`,
  PactEndorsed: (e) => `${seats[e.by]}, ${pact(e.pact)} 제${e.n}안에 동의`,
  DraftWithdrawn: (e) => `${seats[e.by]}, ${pact(e.pact)} 교섭에서 물러나`,
  PactAgreed: (e) => `${all(e.parties)}, ${pact(e.pact)} 합의… ${e.ceremony}라운드에 서명 예정`,
  OddsTold: (e) => `${pact(e.pact)} 서명 전망: ${odds[e.odds]}`,
  CeremonyPostponed: (e) => `${seats[e.by]}, ${pact(e.pact)} 서명을 ${e.ceremony}라운드로 연기`,
  PactSigned: (e) =>
    e.pact === 'summit' ? '서울과 도쿄 정상, 첫 회담 열고 공동발표문 채택' : `${all(e.parties)}, ${pact(e.pact)} 서명`,
  CeremonyCollapsed: (e) => `${pact(e.pact)} 서명, 막판에 취소`,
  PactRenewed: (e) => `${all(e.parties)}, ${pact(e.pact)} 연장`,
  PactExpired: (e) => `${pact(e.pact)}, 기간 만료`,
  ClauseBreached: (e) =>
    `${seats[e.by]}, ${pact(e.pact)} 위반(‘${clauseTitle(pacts, e.pact, e.clause)}’ 조항): ${broke(e.move)}`,
  PactEnded: (e) =>
    e.status === 'refused' ? `${seats[e.by]}, ${pact(e.pact)} 거절` : `${seats[e.by]}, ${pact(e.pact)} 종료`,
  ConsentAsked: (e) => `${seats[e.from]}, ${seats[e.to]}에 동의 요청: ${what(e)}`,
  AssistanceRequested: (e) => `${seats[e.to]}, ${seats[e.from]}에 지원 요청: ${what(e)}`,
  ConsentGiven: ({ entry: e }) => `${seats[e.to]}, ${seats[e.from]}에 동의: ${what(e)}`,
  ConsentRefused: ({ entry: e }) => `${seats[e.to]}, ${seats[e.from]}의 동의 요청 거부: ${what(e)}`,
  ConsentRevoked: (_e, { entry: e }) =>
    e ? `${seats[e.to]}, ${seats[e.from]}에 한 동의 철회: ${what(e)}` : '동의 철회',
  ConsentExpired: (_e, { entry: e }) =>
    !e
      ? '동의 만료'
      : e.answered === null
        ? `${seats[e.from]}의 동의 요청, ${seats[e.to]}의 답변 없이 소멸: ${what(e)}`
        : `${josa(seats[e.to], '이/가')} ${seats[e.from]}에 한 동의 만료: ${what(e)}`,
  PricePaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]}, ${seats[a.entry.to]}에 한 약속 이행` : '약속 이행'}: ${nameOf(moves, e.move)}${forEntry(a)}`,
  PriceUnpaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]}, ${seats[a.entry.to]}에 한 약속 불이행` : '약속 불이행'}: ${nameOf(moves, e.move)}${forEntry(a)}`,
  OperationBegan: (e) =>
    `${seats[e.seat]}, ${op(e.operation)} 시작(${zones[e.zone].name})${e.disputed ? '… 서울의 동의 없이' : ''}`,
  OperationEnded: (e, a) => `${ofOperation(a)}, ${ended[e.reason]}`,
  WithdrawalDue: (_e, a) => `${ofOperation(a)}, 이번 단계 안에 철수해야`,
  OperationCovered: (_e, a) => `${ofOperation(a)}, 서울의 동의로 계속`,
  DisputeOpened: (e) => `서울, ${seats[e.seat]}의 ${op(e.operation)}에 항의(${zones[e.zone].name})`,
  ConsultationAsked: (e) => `${seats[e.by]}, ${seats[e.to]}에 ${e.by === 'tokyo' ? '북측 지역' : '증원'} 협의 요청`,
  ConsultationHeld: (e) => {
    const subject = e.of === 'tokyo' ? '북측 지역' : '증원';
    return e.answer === 'concur'
      ? `서울, ${subject} 협의에서 찬성`
      : e.answer === 'object'
        ? `서울, ${subject} 협의에서 반대`
        : e.answer === 'cell'
          ? `3자 조정기구 소집, ${subject} 협의 진행`
          : `${subject} 협의, 답변 없이 마감`;
  },
  MovesOpened: (e) =>
    e.moves.length
      ? `결정 공개: ${e.moves.map((m) => `${seats[m.seat]} – ${nameOf(moves, m.move)}`).join('; ')}`
      : '결정 공개: 움직인 수도 없음',
  MovePlayed: (e) =>
    e.fizzled
      ? `${seats[e.seat]}의 ‘${nameOf(moves, e.move)}’ 무위로`
      : Object.hasOwn(moves, e.move)
        ? moves[e.move as keyof typeof moves].headline(e.target ? seats[e.target] : '')
        : `${seats[e.seat]}: ${e.move}`,
  PreparationAdvanced: (e) => `준비 수준 ${e.to}`,
  ArsenalGrown: (e) => `평양의 핵·미사일 전력, ${e.to}단계로 평가`,
  LadderClimbed: (e) => `도쿄의 자위권 법제, ‘${ladder[e.step].name}’ 단계에`,
  PolicyChanged: (e) => (e.twoTrack ? '서울, 협력과 역사를 분리' : '서울, 협력을 다시 역사와 연계'),
  TalksConvened: (e) => `${seats[e.by]}, 서울과 도쿄를 한자리에`,
  TalksFrozen: () => '서울과 도쿄의 협의 동결',
  SessionOffered: (e) => `${seats[e.by]}, 양자 회의 제의`,
  SessionOpened: (e) => `서울과 도쿄, ${levels[e.level]} 양자 회의 개최`,
  BurdenDemanded: (e) => `${seats[e.by]}, 방위비 분담에 관한 동맹국의 답변 기다려`,
  BurdenAnswered: (e) => `${seats[e.by]}, 방위비 분담 문제에 답변`,
  BurdenIgnored: (e) =>
    e.missing.length ? `${all(e.missing)}, 방위비 분담 문제에 답변 없어` : '두 동맹국, 방위비 분담 문제에 모두 답변',
  SuspicionHardened: () => '역내 의구심 속에 외부 강국 태도 강경해져',
  CardDrawn: (e) => (Object.hasOwn(cards, e.card) ? cards[e.card as keyof typeof cards].headline : `소식: ${e.card}`),
  CardAnswered: (e) =>
    e.answer === 'disavow'
      ? '도쿄 “정부의 견해 아니다”'
      : e.answer === 'endorse'
        ? '도쿄, 발언을 지지'
        : e.answer === 'silent'
          ? '도쿄, 발언에 논평하지 않아'
          : `${nameOf(cards, e.card)}: ${nameOf(answers, e.answer)}`,
  CrisisOpened: (e) => `한반도에 위기: ${escalation[e.level].name}`,
  ExchangeResolved: (e) =>
    `${e.from === e.level ? `위기, ‘${escalation[e.level].name}’ 단계 유지` : `위기, ‘${escalation[e.from].name}’에서 ‘${escalation[e.level].name}’ 단계로`}(${Object.entries(
      e.choices,
    )
      .map(([s, c]) => `${nameOf(seats, s)}: ${choices[c].name}`)
      .join(', ')})${e.lastCall ? '… 전쟁 직전의 마지막 기회' : ''}`,
  AttackAnnounced: (e) => `${e.on === 'washington' ? '미국' : seats[e.on]}에 대한 공격 발표`,
  CrisisClosed: (e) =>
    e.level === 'war' ? '위기, 전쟁으로 귀결' : `위기, ‘${escalation[e.level].name}’ 단계에서 마무리`,
  ReportReceived: (e) => `${seats[e.seat]}에 온 정보 보고: ${desk.report(e.report)}`,
  SideLetterOffered: (e) =>
    `워싱턴, ${seats[e.to]}에 ${pact(e.pact)} 관련 부속 서한 제안: ${nameOf(desk.favours, e.favour)}`,
  SideLetterHonoured: (_e, { letter }) =>
    letter ? `워싱턴, ${seats[letter.to]}에 준 부속 서한 이행: ${pact(letter.pact)}` : '워싱턴, 부속 서한의 약속 이행',
  CableSent: (e) =>
    e.public ? `${seats[e.from]}, 공개 성명` : `${josa(seats[e.from], '이/가')} ${all(e.to)}에 보낸 전문`,
  ...table.headlines,
  MatchEnded: (e) => `${outcomes[e.outcome].name}: ${outcomes[e.outcome].line}`,
};

export const causes: CauseTexts = {
  move: (name) => `조치: ${name}`,
  card: (name) => `소식: ${name}`,
  answer: (card, answer) => `소식: ${card} – ${answer}`,
  pact: {
    signed: (p) => `${p} 서명`,
    collapsed: (p) => `${p} 서명 취소`,
    agreed: (p) => `${p} 합의 소식이 새어 나감`,
    postponed: (p) => `${p} 서명 연기`,
    ended: (p) => `${p} 종료`,
    breached: (p) => `${p} 위반`,
  },
  consent: {
    given: '동의',
    refused: '동의 거부',
    revoked: '동의 철회',
    unpaid: '동의의 대가로 한 약속의 불이행',
    asked: '동의 요청',
  },
  operation: { began: '작전 시작', dispute: '서울의 동의 없는 작전' },
  crisis: {
    raise: '위기에서 수위를 높임',
    'step-down': '위기에서 물러섬',
    up: '위기가 한 단계 높아짐',
    closed: '위기 마무리',
    clash: '충돌',
  },
  consultation: { concur: '협의에서 서울이 찬성', object: '협의에서 서울이 반대' },
  single: {
    drift: '시간의 흐름',
    round: '새 라운드',
    policy: '투트랙 정책',
    talks: '협의 소집',
    burden: '방위비 분담 요구에 답이 없음',
    suspicion: '외부 강국의 태도 강경화',
    'side-letter': '워싱턴의 부속 서한 이행',
    inject: table.cause,
    other: '그 밖의 사정',
  },
};
