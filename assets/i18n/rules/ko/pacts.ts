/** Korean: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: '군사정보보호협정',
    short: 'GSOMIA',
    line: '서울과 도쿄가 군사 기밀정보를 주고받고 이를 보호한다.',
    preamble: '서울의 정부와 도쿄의 정부는 서로 나누는 군사정보를 보호하고자 다음과 같이 합의하였다.',
    articles: {
      scope: {
        title: '범위',
        options: {
          missile: { label: '핵·미사일 사안', article: '당사자는 핵과 미사일에 관한 군사 기밀정보만을 교환한다.' },
          'all-military': { label: '모든 군사 사안', article: '당사자는 모든 군사 사안에 관한 기밀정보를 교환할 수 있다.' },
        },
      },
      release: {
        title: '워싱턴 제공',
        options: {
          'consent-each-time': { label: '건별 동의', article: '받은 정보는 제공 당사자가 건별로 동의한 경우에만 워싱턴에 제공한다.' },
          'washington-allowed': { label: '허용', article: '받은 정보는 같은 수준의 보호 아래 워싱턴에 제공할 수 있다.' },
        },
      },
      term: {
        title: '유효기간',
        options: {
          'one-year': { label: '1년', article: '이 협정은 1년간 효력을 가지며 연장할 수 있다.' },
          'three-years': { label: '3년', article: '이 협정은 3년간 효력을 가지며 연장할 수 있다.' },
        },
      },
      act: {
        title: '부속 행위',
        options: {
          none: { label: '없음', article: '이 협정에는 부속 성명을 두지 아니한다.' },
          'consent-restated': { label: '동의 원칙 재확인', article: '도쿄는 상대 당사자의 요청이나 동의가 있을 때에만 자국 부대가 그 영역에 들어간다는 것을 재확인한다.' },
          'statement-1993': { label: '1993년 담화 재확인', article: '도쿄는 1993년 담화를 재확인하며 이를 수정하지 아니한다.' },
        },
      },
    },
  },
  acsa: {
    title: '상호군수지원협정',
    short: 'ACSA',
    line: '서울과 도쿄의 부대가 물자와 용역을 서로 지원한다.',
    preamble: '서울의 정부와 도쿄의 정부는 물자와 용역으로 서로의 부대를 지원하고자 다음과 같이 합의하였다.',
    articles: {
      goods: {
        title: '물자',
        options: {
          basic: { label: '식량·연료·수송', article: '물자와 용역은 식량, 연료, 수송에 한정한다.' },
          ammunition: { label: '탄약 포함', article: '물자에는 식량, 연료, 수송 외에 탄약을 포함할 수 있다.' },
        },
      },
      situations: {
        title: '상황',
        options: {
          relief: { label: '훈련과 재난 구호', article: '물자와 용역은 훈련과 재난 구호에 제공한다.' },
          contingencies: { label: '유사시 포함', article: '물자와 용역은 유사시에도 제공할 수 있다.' },
        },
      },
      place: {
        title: '장소',
        options: {
          outside: { label: '한반도 밖', article: '물자와 용역은 한반도 밖에서만 제공한다.' },
          'rok-on-request': { label: '서울의 요청 시 남측 영역', article: '서울이 요청하는 경우 남측 영역에서도 물자와 용역을 제공할 수 있다.' },
        },
      },
      transparency: {
        title: '투명성',
        options: {
          none: { label: '보고 없음', article: '이 협정에 따른 거래는 공표하지 아니할 수 있다.' },
          published: { label: '보고서 공표', article: '당사자는 이 협정에 따른 모든 거래에 관한 보고서를 해마다 공표한다.' },
        },
      },
    },
  },
  tisa: {
    title: '3자 정보공유약정',
    short: 'TISA',
    line: '서울과 도쿄가 북한의 핵무기와 미사일 정보를 워싱턴을 거쳐 나눈다.',
    preamble: '서울, 도쿄, 워싱턴의 국방 당국은 핵과 미사일의 위협에 비추어 다음과 같이 시행하고자 한다.',
    articles: {
      scope: {
        title: '범위',
        options: {
          'nuclear-missile': { label: '핵·미사일 위협', article: '3자는 워싱턴을 중심으로 북한의 핵과 미사일 위협에 관한 정보를 공유한다.' },
        },
      },
    },
  },
};
