/** Words that the Korean texts do without: calques, second names for one thing, and what reads as something else. */
import type { Term } from './term.ts';

const PHRASEBOOK = /phrases\/ko/;

/** Terms that end in a consonant and in a vowel, each followed by the particle of the other kind. */
const CLOSED =
  '게임|동맹국|전력|직책|서명|공방|여러분|대표단|실험|훈령|대행|문례집|제출|화면|발언|돌발 상황|기준점|공감대 형성|국방장관';
const OPEN =
  '시험 발사|자위대|총리|외교부|조치|이유|단계|공감대|신뢰|지표|안보회의|조정기구|안보법제간담회|약정서|관계 회복 조치';

export const KO: readonly Term[] = [
  { forbid: /대전/, use: '게임 (match)', wrong: '대전 종료', right: ['게임 종료'], later: true },
  {
    forbid: /세계(?! 대)/,
    use: '조 (group)',
    wrong: '모든 세계 시작',
    right: ['제2차 세계 대전', '모든 조 시작'],
  },
  { forbid: /봉인/, use: '비공개로 제출하다, 공개', wrong: '조치 봉인', right: ['조치 제출'] },
  {
    forbid: /(?<!사출 )시험(?! 발사)/,
    use: '시험 발사; 핵실험; 사출 시험',
    wrong: '평양, 미사일 시험',
    right: ['미사일 시험 발사', '잠수함 사출 시험', '핵실험'],
    later: true,
  },
  {
    forbid: /책상|탁자|(?<!협상 )테이블/,
    use: '게임 화면; 협상 테이블; 제안하다',
    wrong: '테이블에 올리기',
    right: ['협상 테이블', '게임 화면'],
    later: true,
  },
  { forbid: /일본 ?부대|일본의 부대/, use: '자위대', wrong: '일본 부대', right: ['자위대', '일본군'], later: true },
  {
    forbid: /귀측/,
    use: '여러분, 우리 대표단',
    allowed: PHRASEBOOK,
    wrong: '귀측은 서울을 대표한다.',
    right: ['여러분은 서울을 대표한다.'],
    later: true,
  },
  { forbid: /귀하|귀국/, use: '여러분', wrong: '귀하의 직책', right: ['귀측', '여러분'] },
  {
    forbid:
      /(?:두|한|그|다른|더 강한|어느|모두|나라 모두의) 동맹(?!국)|동맹(?:들|에게|이자|인 워싱턴|마다)|둘 다 동맹|동맹(?: 압박|을 방어|에 (?:대한 압박|관계)|의 (?:기여|방위 기여|답변)|이 비용|을 지킬|곁)|답하지 않은 동맹이/,
    use: '동맹국 (the ally; 동맹 is the alliance)',
    wrong: '두 동맹의 합의',
    right: ['두 동맹국의 합의', '동맹이 걸린 사안', '한·미 동맹'],
    later: true,
  },
  {
    forbid: /조금 준다/,
    use: '조금 줄어든다',
    wrong: '서울의 공감대가 조금 준다.',
    right: ['조금 줄어든다'],
  },
  {
    forbid: /회복의 (?:행위|말|몸짓|행동)|도쿄의 행위/,
    use: '관계 회복 조치·발언',
    wrong: '회복의 행위',
    right: ['관계 회복 조치'],
    later: true,
  },
  { forbid: /무기고/, use: '핵·미사일 전력', wrong: '무기고가 커집니다.', right: ['핵·미사일 전력'], later: true },
  {
    forbid:
      /열린 (?:채|협의의 장|장이|GSOMIA|위기)|(?<!채널은 계속 )열려 있|열어 (?:둔|두라|두었|둘 수)|(?<!서명식이 |협의가 |회의가 |문이 )열(?:리나|립니까|린다|리며|리지(?! 않은))|(?:길|문)이 열|닫(?:혀|힌|히|힙|힘)|(?:조언|글|서술|입력)을 닫|닫아…/,
    use: '할 수 있다·없다; 미결·미해결; 제한하다',
    wrong: '그 원칙이 북측에 미치는지는 열린 채로 남는다.',
    right: ['회의가 열린다', '이 채널은 계속 열려 있습니다.', '페이지를 닫을 때까지', '협정을 열고'],
    later: true,
  },
  {
    forbid: /십시오/,
    use: '-(으)세요',
    wrong: '선택하십시오.',
    right: ['선택하세요.', '선택하시겠습니까?'],
  },
  {
    forbid: /[^습입됩]니까\?/,
    use: '-시겠습니까 (in questions of the page)',
    allowed: /^(?!console|ui)/,
    wrong: '다음 단계로 넘깁니까?',
    right: ['다음 단계로 넘기시겠습니까?'],
  },
  { forbid: /부서명/, use: '추가 서명', wrong: '부서명 대기', right: ['추가 서명 대기'] },
  {
    forbid: /교환(?!하|한|할)|응수/,
    use: '공방 (exchange in a crisis)',
    wrong: '이번 교환으로',
    right: ['기밀정보를 교환할 수 있다', '공방'],
    later: true,
  },
  {
    forbid: /도쿄 신뢰|대도쿄/,
    use: '도쿄에 대한 서울의 신뢰',
    wrong: '서울의 도쿄 신뢰',
    right: ['도쿄에 대한 서울의 신뢰'],
  },
  {
    forbid: /에서 느끼는 위협/,
    use: '에 대해 느끼는 위협',
    wrong: '도쿄가 평양에서 느끼는 위협',
    right: ['도쿄가 평양에 대해 느끼는 위협'],
    later: true,
  },
  {
    forbid: /(?:도쿄|서울|워싱턴|평양)의 (?:총리|각의|대통령|외교부|국회|장관|당국자|국방장관|대사관)/,
    use: '일본 총리, 한국 외교부',
    wrong: '도쿄의 총리가 참배하고',
    right: ['일본 총리가 참배하고', '서울의 여론'],
    later: true,
  },
  {
    forbid: /^(?!.*서울[^.]*수정주의|.*도쿄에 (?:역사 )?수정주의).*수정주의/s,
    use: '역사 관련 논란 발언',
    wrong: '수정주의적 언행 직후',
    right: ['서울은 도쿄에 역사 수정주의를 버리라고 요구한다.'],
    later: true,
  },
  {
    forbid: /3자 (?:국방협의|정보공유약정|약정|협의체)|자문회의/,
    use: '한·미·일 안보회의(DTT); 한·미·일 정보공유약정; 안보법제간담회; 조정기구',
    wrong: '3자 국방협의',
    right: ['3자 회담', '3자 조정기구'],
    later: true,
  },
  {
    forbid: /문구집|자유 (?:글|서술)|브리핑|지침|(?:의사|의견) 전달|협의체|돌발 사건/,
    use: '문례집; 자유 입력; 훈령; 우려 전달; 조정기구; 돌발 상황',
    wrong: '브리핑 읽기',
    right: ['훈령 읽기', '우려 전달'],
    later: true,
  },
  {
    forbid: /닿지 (?:않|못)|잃은 것은 없|저절로|까닭|(?<![가-힣])마침(?![내])|마쳤습니다/,
    use: '연결할 수 없습니다; 작성한 내용은 그대로 있습니다; 자동으로; 이유; 완료',
    wrong: '서버에 닿지 않습니다.',
    right: ['마침내', '서버에 연결할 수 없습니다.'],
    later: true,
  },
  {
    forbid: /담화(?:의|를) 검토/,
    use: '검증 (of the 1993 statement)',
    wrong: '1993년 담화의 검토',
    right: ['1993년 담화의 검증'],
    later: true,
  },
  {
    forbid: /강요당한 여성들의 문제/,
    use: '일본군 ‘위안부’ 피해자 문제',
    wrong: '전쟁 중 강요당한 여성들의 문제',
    right: [],
    later: true,
  },
  {
    forbid: /(?<![가-힣])사의(?![가-힣])|에 사의$/,
    use: '감사',
    wrong: '도쿄, 워싱턴의 중재에 사의',
    right: ['당사의', '감사 표명'],
  },
  { forbid: /남측 영역|남측의 영역/, use: '한국 영역', wrong: '남측 영역', right: ['한국 영역'] },
  { forbid: /[가-힣0-9◦] \(/, use: '괄호 앞을 붙여 쓰기', wrong: '대기 (3)', right: ['대기(3)'] },
  { forbid: /각측|빈 자리/, use: '양측·각 당사자; 빈자리', wrong: '각측은', right: ['빈자리'] },
  { forbid: /식민 종주국/, use: '옛 식민 통치국', wrong: '옛 식민 종주국', right: [], later: true },
  {
    forbid: new RegExp(
      `(?:${CLOSED})(?:를|는|가|와|로)(?=[\\s,.‘’“”]|$)|(?:${OPEN})(?:을|은|이|과|으로)(?=[\\s,.‘’“”]|$)`,
    ),
    use: 'the particle that fits the sound',
    wrong: '게임를 시작합니다.',
    right: ['게임을 시작합니다.', '자위대는'],
  },
];
