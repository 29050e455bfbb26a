/** 화면의 말, 한국어. */
import { josa } from '../josa.ts';
import type { Dict } from './en.ts';

const ko: Dict = {
  app: {
    name: 'Two-Track', motto: '서울, 도쿄, 워싱턴, 평양. 하나의 테이블, 두 개의 트랙.', language: '언어', skip: '책상으로 건너뛰기', close: '닫기', cancel: '취소',
    loading: '책상을 준비하고 있습니다…', you: '나', page: (name) => `${name} · Two-Track`,
  },
  phaseNow: {
    lobby: '대표단이 모이고 있습니다.',
    cables: '지난 라운드의 소식과 보고를 읽으십시오. 다음은 협의입니다.',
    talks: '전문을 쓰고, 협정안을 제안하고 고치며, 동의를 구하고 답하십시오.',
    decisions: '국가 조치를 두 개까지 봉인하십시오. 네 수도의 봉인은 한꺼번에 열립니다.',
    crisis: '위기가 열렸습니다. 비공개로 고르십시오. 높이거나, 지키거나, 물러섭니다.',
    ended: '대전이 끝났습니다.',
  },
  pace: { timed: '시간 제한 있음', manual: '시간 제한 없음', deadline: '시간 단위 기한' },
  home: {
    title: '동의와 신뢰와 위기를 협상합니다', lead: '위기가 닥칠 수 있는 가운데 네 대표단이 방위 협정을 두고 협상합니다. 규칙은 2013~2016년의 뉴스 문서 다섯 건에서 왔으며, 안 되는 일은 어느 문서에 따른 것인지 언제나 알려 드립니다.',
    alone: '혼자 하기', aloneLead: '나와 컴퓨터 대표단 셋. 처음이라면 여기서 시작하십시오.', seat: '나의 수도', startAlone: '책상에 앉기', friends: '함께 하기', friendsLead: '대전을 만들어 코드나 링크를 나누십시오. 빈자리는 컴퓨터 대표단이 맡습니다.',
    make: '대전 만들기', join: '코드로 참가', joinLead: '여섯 글자 코드를 받으셨습니까?', code: '코드', codeHint: '글자와 숫자 여섯 자리', joinGo: '참가', alias: '테이블에서 쓸 이름', aliasHint: '별명, 24자 이내. 계정은 필요 없습니다.', defaultAlias: '대표',
    rounds: '라운드', roundsOf: (n) => `${n}라운드`, clock: '시간', scenario: '시나리오', resume: '내 대전으로 돌아가기', resumeLead: '이 기기에는 참가 중인 대전이 있습니다.', leave: '이 대전 잊기',
    note: '내용에 대하여', noteText: '이 시나리오는 식민 지배, 전시의 고통, 전쟁의 위협을 당시 뉴스에 나온 대로 다룹니다. 각 정부가 말하고 행한 것을 출처와 함께 적습니다. 피해자에게 상처를 주어 점수를 얻는 일은 없으며, 어느 자리도 여러분 자신의 생각을 뜻하지 않습니다.',
    briefTitle: '상황', firstLesson: '첫 수업, 20분', scenarioHint: '대전이 어디서 시작하고 대표단이 어떤 글을 받는지를 정합니다.', rests: (list) => `바탕 문서: ${list}`,
    seatLines: { seoul: '동의를 결정한다. 국민적 공감대가 필요하다', tokyo: '더 넓은 역할을 원한다. 신뢰가 필요하다', washington: '중재하고 억제하며 두 동맹을 잇는다', pyongyang: '억제하고 갈라놓되 전쟁은 두렵다' },
    anySeat: '빈자리 아무 곳이나', observe: '참관자로 보기', working: '잠시만 기다리십시오…', open: '비어 있음', taken: '찼음', bot: '컴퓨터', started: '이미 시작한 대전입니다. 빈자리에는 앉을 수 있습니다.',
  },
  lobby: {
    title: '테이블', code: '이 대전의 코드', link: '링크', copy: '링크 복사', copied: '복사했습니다', copyHand: '링크를 선택해 복사하십시오.', qr: (link) => `링크 ${link}의 QR 코드`, who: '누가 어디에 앉았나', free: '비어 있음 – 시작할 때 컴퓨터 대표단이 맡음', computer: '컴퓨터 대표단',
    begin: '시작', beginHint: '빈자리는 컴퓨터 대표단이 맡습니다.', waitBegin: '테이블에 앉은 누구나 시작할 수 있습니다.', waiting: '들어오셨습니다. 곧 자리가 정해집니다. 이 화면을 열어 두십시오.', observers: '참관자', aloneBegin: '첫 라운드를 열고 있습니다…',
  },
  status: {
    connecting: '연결하는 중…', away: '연결이 끊겼습니다. 저절로 다시 연결합니다. 쓰신 내용은 남아 있습니다.', down: '서버에 닿지 않습니다. 저절로 다시 시도합니다. 쓰신 내용은 남아 있습니다.', waiting: '세션에 들어오셨습니다. 자리를 기다리고 있습니다.',
    outdated: '서버가 새로워졌습니다. 초안은 남아 있으며 화면을 다시 엽니다.', replaced: '이 자리가 다른 창에서 열렸습니다. 그 창이 이어 가고 이 창은 멈췄습니다. 잃은 것은 없습니다.', useHere: '이 창에서 계속',
    lost: '이 대전이나 자리가 더는 없습니다. 보관 기간이 지나 지워졌을 수 있습니다.', reload: '다시 열기', pending: (n) => `보내기를 기다리는 일 ${n}건`, quarantined: '이 대전은 고장으로 멈췄습니다. 기록은 남아 있습니다.', 'read-only': '지금은 서버가 기록할 수 없습니다. 읽을 수는 있으며, 새로운 행동은 받지 않고 잃는 것도 없습니다.', draining: '서버가 곧 다시 시작합니다. 저절로 돌아오게 됩니다.',
  },
  header: {
    round: (n, of) => `${of}라운드 중 ${n}라운드`, leftLabel: '이 단계의 남은 시간', paused: '일시 정지', noClock: '시간 제한 없음', over: '끝나는 중…', tension: '긴장도', zones: { calm: '평온', watch: '주의', tense: '긴장', danger: '위험' },
    ready: '이 단계 마침', notReady: '마침 취소', readyCount: (n) => `4곳 중 ${n}곳 마침`, hideMap: '지도 숨기기', showMap: '지도 보기', capital: '정치적 자산', seatOf: (seat) => `나는 ${seat}`, observer: '참관 중', home: '첫 화면',
  },
  map: {
    map: '지역 지도', legend: '범례', list: '지금 지도에 보이는 것', failed: '지도 그림을 불러오지 못했습니다. 목록에 같은 내용이 있습니다.', you: '나의 수도',
    arcs: { 'in-force': '발효 중인 협정', agreed: '합의, 서명 대기', draft: '교섭 중인 안', collapsed: '서명식에서 무산', talking: '대화 중' }, marks: { disputed: '분쟁 중인 작전', operation: '작전', open: '동의 요청', given: '동의함', refused: '동의 거부' },
    rings: '고리가 많을수록 위협을 크게 느낌', crisis: '위기', line: '군사분계선', arcLine: (a, b, what, pacts) => `${a} – ${b}: ${what}${pacts ? ` (${pacts})` : ''}`, markLine: (zone, what, n) => `${zone}: ${what}${n > 1 ? `, ${n}건` : ''}`, nothing: '아직 협정도 대화도 작전도 없습니다.',
  },
  tabs: { label: '책상 위의 서류', brief: '훈령', cables: '전문', pacts: '협정', consent: '동의', decisions: '조치', crisis: '위기', meters: '지표', news: '신문', unread: (n) => `새것 ${n}건` },
  brief: {
    title: (seat) => `${seat} 대표단 훈령`, kicker: '대외비', aims: '나의 목표(비밀 훈령)', aimsHint: '나만 봅니다. 점수는 이것으로 정해집니다.', now: '지금 할 수 있는 일', nothing: '이 단계에서 열려 있는 일이 없습니다. 마침을 누르거나 서류를 읽으십시오.', closed: '지금 닫혀 있는 일과 까닭',
    whoText: { seoul: '서울을 대표합니다. 일본 병력은 서울이 요청하거나 동의할 때에만 들어올 수 있으며, 무엇에 서명할 수 있는지는 국민적 공감대가 정합니다.', tokyo: '도쿄를 대표합니다. 동맹 곁에서 더 넓은 역할을 원하며, 그 많은 부분에 서울의 신뢰와 동의가 필요합니다.', washington: '워싱턴을 대표합니다. 두 동맹을 잇고 둘을 한 테이블에 앉힐 수 있지만, 서울을 대신해 동의할 수는 없습니다.', pyongyang: '평양을 대표합니다. 억제력과 나머지 셋 사이의 틈에 기대어 버팁니다. 전쟁은 평양에도 끝입니다.' },
    observer: '공개된 것만 보입니다.', todo: {
      'hold-session': '양자 회의 요청', 'side-letter': '부속 서한 제안', say: '전문이나 공개 성명 쓰기', propose: '협정 제안', counter: '협정안 수정', agree: '협정안에 동의', withdraw: '협정안 철회', postpone: '서명식 연기', end: '협정 종료', 'ask-consent': '서울의 동의 구하기', 'give-consent': '동의하기', 'refuse-consent': '동의 거부', 'revoke-consent': '동의 철회', 'request-assistance': '지원 요청',
      operate: '작전 개시', 'withdraw-operation': '작전 철수', consult: '협의 요청', 'answer-consultation': '협의에 답하기', seal: '국가 조치 봉인', 'answer-card': '정치인 발언에 답하기', 'set-policy': '투트랙 정책 정하기', convene: '회담 소집', choose: '위기에서 선택', ready: '마침 표시',
    },
    waitSession: (from) => `${josa(from, '이/가')} 양자 회의를 요청합니다`, waitBurden: '워싱턴이 방위비 분담에 관한 답을 기다립니다', report: '우리 측 정보 보고', reportOf: (n) => `${n}라운드의 보고. 틀렸거나 지난 내용일 수 있습니다.`, situation: '상황', secret: '우리 대표단만 보는 글',
    waiting: '나를 기다리는 일', waitConsent: (from, op) => `${josa(from, '이/가')} 동의를 구합니다: ${op}`, waitDraft: (pact, by) => `${josa(by, '이/가')} 답을 기다립니다: ${pact}`, waitCard: (card) => `답하기: ${card}`, waitConsult: '워싱턴이 협의를 요청합니다', waitChoice: '위기에서의 선택을 봉인하십시오',
  },
  cables: {
    title: '전문', channel: '통로', public: '공개 성명', to: '받는 곳', write: '전문 내용', send: '보내기', sendHint: 'Enter로 보내고, Shift+Enter로 줄을 바꿉니다.', empty: '이 통로에는 아직 전문이 없습니다.', all: '모든 통로', from: (from, to) => `${from} → ${to}`, everyone: '모두',
    precedence: { flash: '긴급', priority: '지급', routine: '보통', press: '보도' }, hidden: '진행자가 가린 글입니다.', textLost: '글이 더는 보관되어 있지 않습니다.', left: (n) => `${n}자 남음`, pending: '보내기를 기다리는 중', roundOf: (n) => `${n}라운드`, mute: '여기서는 읽을 수만 있습니다.', noSeat: '받을 수도를 고르십시오.',
  },
  pacts: {
    title: '협정', list: '모든 협정', new: '새 협정안', draftOf: (n) => `협정안 제${n}판`, article: (n) => `제${n}조`, by: (seat) => `${seat} 작성`, against: (n) => `제${n}판에 대한 수정`, edit: '이 안을 수정', propose: '테이블에 올리기', counter: '수정안 보내기', agree: '이 판에 동의', withdraw: '협정안 철회', postpone: '서명식 연기', end: '협정 종료', discard: '내 수정 버리기',
    underNegotiation: '교섭 중', threshold: (n, have) => `이 묶음에는 서울의 국민적 공감대 ${josa(String(n), '이/가')} 필요합니다${have === null ? '' : `. 지금은 ${have}입니다`}. 그날의 분위기에 따라 달라질 수 있습니다.`, changed: '바뀜', was: '이전', becomes: '이후', signed: '동의함', pending: '아직', notParty: '당사자 아님', signatures: '서명', ceremony: (n) => `${n}라운드 협의가 끝날 때 서명합니다`, oddsAre: (word) => `서명식이 성사될 전망: ${word}.`, oddsHint: '그날 서울의 국민적 공감대가 이 묶음에 필요한 만큼에 못 미치면 무산됩니다.', stamp: { 'in-force': '발효', agreed: '합의', collapsed: '무산', ended: '종료', refused: '거부' },
    notNeeded: '서명 불필요', noGround: '이 시나리오에는 근거가 없음', sideLetters: '부속 서한', sideLead: '워싱턴은 다른 두 나라의 협정에 자신의 호의를 얹을 수 있습니다. 협정이 서명되면 지켜지며, 한 대전에 두 번까지입니다. 받는 쪽만 볼 수 있습니다.', sideTo: '받는 쪽', favour: '호의', sideSend: '부속 서한 제안', sideOf: (to, favour) => `워싱턴 → ${to}: ${favour}`, sideOffered: '제안됨, 협정이 서명되면 이행', sideHonoured: '이행함',
    venue: '협의의 장', venueNone: '이번 라운드에는 열린 협의의 장이 없습니다.', venueOpen: { trilateral: '열림: 워싱턴이 소집한 3자 회담.', session: '열림: 서울과 도쿄의 양자 회의.', forum: '열림: 일정에 잡힌 포럼.' }, venueHow: '작전 의정서는 열린 협의의 장에서만 교섭합니다. 워싱턴이 회담을 소집하거나, 서울과 도쿄가 같은 라운드에 함께 회의를 요청하거나, 일정에 포럼이 있어야 합니다.', forums: (list) => `일정에 잡힌 포럼: ${list}라운드.`, hold: '양자 회의 요청', holdToo: '회의에 동의', offered: (seat) => `${josa(seat, '이/가')} 이번 라운드에 회의를 요청했습니다.`,
    collision: '한 조항을 두 손이 고쳤습니다', collisionText: (n) => `쓰시는 동안 제${n}판이 왔습니다. 쓰신 내용은 그대로 있습니다. 조항마다 정한 뒤 보내십시오.`, keepMine: '내 것으로', takeTheirs: '상대 것으로', theirs: '상대', mine: '나', rebased: (n) => `제${n}판이 왔습니다. 고치신 조항은 서로 달라 이제 그 위에 놓입니다.`, nothing: '아직 고친 조항이 없습니다.', history: '이전 판', reopens: (n) => `${n}라운드부터 다시 다룰 수 있습니다.`,
    confirmAgree: (pact) => `${pact}에 동의하시겠습니까?`, confirmAgreeText: '모든 당사자가 동의하면 문안이 확정됩니다. 나중에 끝내려면 신뢰를 잃습니다.', confirmEnd: (pact) => `${josa(pact, '을/를')} 종료하시겠습니까?`, confirmEndText: '다른 당사자의 신뢰를 잃으며, 곧바로 다시 다룰 수 없습니다.', confirmWithdraw: (pact) => `${pact} 안을 철회하시겠습니까?`, confirmWithdrawText: '모든 판이 테이블에서 내려갑니다.', confirmPostpone: '서명식을 미루시겠습니까?', confirmPostponeText: '정치적 자산 1과 상대의 신뢰 일부를 잃으며, 한 번만 할 수 있습니다.', since: (n) => (n > 0 ? `${n}라운드부터` : '첫 라운드 전부터'), saved: '고친 내용은 보내거나 버릴 때까지 이 기기에 남습니다.',
  },
  consent: {
    title: '동의 대장', lead: '누가 누구에게 무엇을, 어디서, 어떤 조건으로, 언제까지 허락했는가.', ask: '동의 구하기', askLead: '서울의 영역은 서울이 정합니다. 대가로 조치를 약속할 수 있습니다.', request: '지원 요청', requestLead: '스스로 요청하면 우리의 조건에 따라 병력이 올 수 있습니다. 곧바로 동의로 효력을 갖습니다.', operation: '작전', zone: '장소', term: '기한', price: '대가', conditions: '조건', noPrice: '없음', due: (n) => `${n}라운드까지`, dueLabel: '이행 기한', untilRound: (n) => `${n}라운드 끝까지`, untilCrisis: '이번 위기가 끝날 때까지', give: '동의', accept: '수락', refuse: '거부', revoke: '철회', operate: '작전 개시', withdrawOp: '철수',
    asked: (from, to) => `${josa(from, '이/가')} ${to}에 요청`, requested: (from, to) => `${josa(from, '이/가')} ${to}에 지원 요청`, filter: '보기', all: '모든 기록', openOnly: '답변 대기', valid: '지금 유효', past: '지난 것', empty: '대장이 비어 있습니다.', noConditions: '조건 없음', priceIs: (act, due) => `대가: ${act}, ${due}`, paid: '이행함', owed: '미이행', operations: '작전', noOperations: '진행 중인 작전이 없습니다.', running: '진행 중', withdrawDue: '이 단계가 끝나기 전에 철수해야 함', over: '끝남', disputed: '분쟁 중', under: (id) => `근거: 대장 ${id}`, noConsent: '동의 없이',
    confirmRefuse: '이 요청을 거부하시겠습니까?', confirmRefuseText: '국내 여론은 반기지만 상대의 신뢰를 잃습니다. 이 요청에 대한 답은 되돌릴 수 없습니다.', confirmRevoke: '이 동의를 철회하시겠습니까?', confirmRevokeText: '진행 중인 작전은 이 단계가 끝나기 전에 철수해야 합니다.', confirmGive: '동의하시겠습니까?', confirmGiveText: '국민적 공감대를 잃으며, 신뢰가 낮을수록 더 많이 잃습니다. 나중에 철회할 수 있습니다.', send: '요청 보내기',
  },
  decisions: {
    title: '국가 조치', lead: (n) => `두 개까지 봉인합니다. 정치적 자산은 ${n}입니다.`, cost: (n) => (n === 0 ? '비용 없음' : `비용 ${n}`), effects: '예상 효과', target: '대상', seal: '이 조치를 봉인', reseal: '이것으로 다시 봉인', sealNone: '이번 라운드는 조치 없이 봉인', sealed: '봉인', sealedNone: '조치 없이 봉인했습니다.', sealedHint: '단계가 끝날 때까지 바꿀 수 있으며 마지막 봉인이 유효합니다.', undo: '앞의 봉인으로 되돌리기', total: (n, have) => `자산 ${have} 중 ${n}`, tooMuch: '가진 것보다 많습니다.', who: '봉인 여부', placed: '봉인함', notYet: '아직', later: '조치는 결정 단계에서 봉인합니다. 여기서 미리 고를 수 있습니다.', cards: '사건과 발언', cardsNone: '답할 것이 없습니다.', answered: (a) => `답: ${a}`, policy: '투트랙 정책', policyOn: '켜짐: 역사 문제로 다투더라도 실질 협력은 이어 갑니다.', policyOff: '꺼짐: 새로운 충격이 있으면 도쿄와의 협의가 한 라운드 얼어붙습니다.', switchOn: '켜기', switchOff: '끄기', convene: '회담 소집', conveneText: '워싱턴이 서울과 도쿄를 한 테이블에 앉힙니다. 얼어붙은 협의가 풀립니다.', frozen: '이번 라운드에 서울과 도쿄의 협의가 얼어붙었습니다.',
  },
  crisis: {
    title: '위기', none: '열린 위기가 없습니다.', ladderLabel: '위기 고조의 사다리', here: '지금', exchange: (n) => `최대 4회 중 ${n}회째 교환`, choose: '나의 선택(봉인)', chosen: (c) => `봉인: ${c}. 교환이 끝날 때까지 바꿀 수 있습니다.`, odds: '한 단계 올라갈 확률(공표)', both: '양쪽 모두 높임', pyongyang: '평양만 높임', allies: '상대편만 높임', noneRaise: '아무도 높이지 않음', lastCall: '마지막 경고: 이번 교환으로 전쟁이 날 수 있습니다. 전쟁에는 승자가 없습니다.', attacked: '미국에 대한 공격이 발표되었습니다.', consultation: '증원에 관한 협의', consult: '서울에 협의 요청', consultNone: '아직 요청하지 않았습니다.', consultAsked: '요청했으나 서울이 아직 답하지 않았습니다.', consultHeld: (a) => `열렸습니다. 서울의 답: ${a}`, concur: '찬성', object: '반대', noAnswer: '없음', consultHint: '협의는 동의가 아닙니다.', operations: '작전', whoChose: '선택 여부', raises: (n) => `충돌 단계에서 높인 횟수: 2회 중 ${n}회`, confirmRaise: '충돌 단계에서 더 높이시겠습니까?', confirmRaiseText: '전쟁이 시작될 수 있습니다. 국내에서 6을 잃으며, 대표단은 두 번까지만 할 수 있습니다.', confirm: '예, 높입니다',
  },
  meters: {
    title: '지표', of: '보기', arsenal: '평양의 무기고(단계)', legal: '도쿄의 법제 단계', trust: '신뢰', threat: '위협', homeTitle: '국내', region: '지역', why: '왜 움직였나?', band: (w) => `${w}(정확한 값은 당사자만 압니다)`, up: (n) => `${n} 상승`, down: (n) => `${n} 하락`, steady: '그대로', cause: (round, text) => `${round}라운드: ${text}`, write: (seat) => `${seat}에 전문 쓰기`,
  },
  news: {
    title: '1면', paper: '석간 통신', round: (n) => `${n}라운드`, press: '게임 속 신문', quiet: '조용한 라운드', quietText: '네 수도의 공개된 행동이 아직 보도되지 않았습니다.', pick: '판', tensionIs: (a) => `긴장 지수는 ${a}입니다.`, also: '그 밖의 소식', statement: (seat) => `${seat} 성명`,
  },
  result: {
    aims: '목표', title: '이렇게 끝났습니다', winner: (seat) => `기준보다 가장 앞선 수도: ${seat}`, nobody: '승자가 없습니다.', scores: '점수와 훈령', seat: '수도', who: '대표단', mandate: '비밀 훈령', score: '기준 대비', points: '점수', parts: '항목별 점수', reckoning: '세 가지로 보기', reckoningHint: '최선의 대안은 합의가 하나도 없었을 때 훈령이 가져왔을 점수입니다. 공동 가치는 발효 중인 합의가 네 수도 모두에게 지닌 가치를 더한 것입니다.', looks: { mandate: '훈령', alternative: '최선의 대안', joint: '공동 가치', domestic: '국내 입지' }, partsHint: '점수는 현상을 지킨 몫 20점에 아래 항목을 더한 것입니다. 전쟁 뒤에는 상한이 있습니다.', history: '실제로 있었던 일', beyond: '다섯 문서 밖의 사실', again: '다시 하기', back: '책상을 한 번 더 보기', toResult: '결과로', table: '수도별 결과', own: (n) => `나: 기준 대비 ${n}`, par: '기준은 능숙한 컴퓨터 대표단이 같은 자리, 같은 시나리오, 같은 훈령으로 얻은 점수입니다. 0보다 높으면 그보다 잘한 것이며, 그 점수의 퍼짐에 견주어 기준보다 가장 앞선 수도가 승자입니다. 그래서 서로 다른 훈령을 견줄 수 있습니다.',
  },
  rulebook: {
    link: '규칙', title: '규칙서', lead: 'D1부터 D20까지는 2013~2016년의 뉴스 문서 다섯 편에 바탕을 두며, 여기서는 우리말로 풀어 옮겼습니다. 테이블에서의 작동 방식과 모든 수치는 게임이 정한 것입니다.', contents: '모든 규칙', says: '문서의 내용', inPlay: '테이블에서는', sources: '문서', own: '게임이 정한 것', ownText: '어느 문서에도 없는, 게임이 정한 것입니다.', five: '다섯 문서', open: '규칙서에서 보기',
  },
  refusal: { title: '할 수 없습니다', opens: '무엇이 있으면 열리나', tooLong: '한 번에 보내기에는 너무 깁니다. 줄여 주십시오. 글은 그대로 있습니다.', unsure: '서버가 답하지 않았습니다. 글은 그대로 있으니 다시 시도하십시오.', failed: '되지 않았습니다. 잃은 것은 없습니다. 다시 시도하십시오.' },
  said: { sent: '보냈습니다.', done: '마쳤습니다.', sealed: '봉인했습니다.', arrivedCable: (from) => `${from}에서 온 전문`, arrivedDraft: (pact, by) => `${josa(by, '이/가')} ${pact}의 새 판을 보냈습니다`, arrivedRequest: (from) => `${josa(from, '이/가')} 동의를 구합니다`, phase: (name, n) => `${n}라운드 ${name}` },
  errors: { offline: '서버에 닿지 않습니다. 잃은 것은 없습니다. 다시 시도하십시오.', server: '서버가 처리하지 못했습니다. 잃은 것은 없습니다. 다시 시도하십시오.', tooMany: '짧은 시간에 너무 많이 시도했습니다. 잠시 뒤에 다시 시도하십시오.', seatTaken: '이미 찬 자리입니다. 다른 자리를 고르십시오.', full: '모든 자리가 찼습니다. 참관자로 들어올 수 있습니다.', locked: '이 세션은 새 참가자를 받지 않습니다.', code: '이 코드의 대전이 없습니다. 여섯 글자를 확인하십시오.', alias: '1자에서 24자 사이의 이름을 입력하십시오.' },
};
export default ko;
