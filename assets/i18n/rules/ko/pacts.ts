/** Korean: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: '군사정보보호협정',
    short: 'GSOMIA',
    line: '서울과 도쿄가 군사비밀정보를 주고받고 이를 보호한다.',
    preamble: '서울의 정부와 도쿄의 정부는 서로 나누는 군사정보를 보호하고자 다음과 같이 합의하였다.',
    articles: {
      scope: {
        title: '범위',
        options: {
          missile: { label: '핵·미사일 사안', article: '당사자는 핵과 미사일에 관한 군사비밀정보만을 교환한다.' },
          'all-military': {
            label: '모든 군사 사안',
            article: '당사자는 모든 군사 사안에 관한 군사비밀정보를 교환할 수 있다.',
          },
        },
      },
      release: {
        title: '워싱턴 제공',
        options: {
          'consent-each-time': {
            label: '건별 동의',
            article: '받은 정보는 제공 당사자가 건별로 동의한 경우에만 워싱턴에 제공한다.',
          },
          'washington-allowed': {
            label: '허용',
            article: '받은 정보는 같은 수준의 보호 아래 워싱턴에 제공할 수 있다.',
          },
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
        title: '부속 성명',
        options: {
          none: { label: '없음', article: '이 협정에는 부속 성명을 두지 아니한다.' },
          'consent-restated': {
            label: '동의 원칙 재확인',
            article: '도쿄는 상대 당사자의 요청이나 동의가 있을 때에만 자위대가 그 영역에 들어간다는 것을 재확인한다.',
          },
          'statement-1993': {
            label: '1993년 담화 재확인',
            article: '도쿄는 1993년 담화를 재확인하며 이를 수정하지 아니한다.',
          },
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
          'rok-on-request': {
            label: '서울의 요청 시 한국 영역',
            article: '서울이 요청하는 경우 한국 영역에서도 물자와 용역을 제공할 수 있다.',
          },
        },
      },
      transparency: {
        title: '투명성',
        options: {
          none: { label: '보고 없음', article: '이 협정에 따른 거래는 공표하지 아니할 수 있다.' },
          published: {
            label: '보고서 공표',
            article: '당사자는 이 협정에 따른 모든 거래에 관한 보고서를 해마다 공표한다.',
          },
        },
      },
    },
  },
  tisa: {
    title: '한·미·일 정보공유약정',
    short: 'TISA',
    line: '서울과 도쿄가 북한의 핵무기와 미사일 정보를 워싱턴을 거쳐 공유한다.',
    preamble: '서울, 도쿄, 워싱턴의 국방 당국은 핵과 미사일의 위협에 비추어 다음과 같이 시행하고자 한다.',
    articles: {
      scope: {
        title: '범위',
        options: {
          'nuclear-missile': {
            label: '핵·미사일 위협',
            article: '3자는 워싱턴을 중심으로 북한의 핵과 미사일 위협에 관한 정보를 공유한다.',
          },
          'conventional-too': {
            label: '재래식 위협 포함',
            article: '3자는 워싱턴을 중심으로 북한의 핵과 미사일, 재래식 위협에 관한 정보를 공유한다.',
          },
        },
      },
    },
  },
  'operations-protocol': {
    title: '한반도 관련 작전에 관한 의정서',
    short: '작전 의정서',
    line: '한반도와 그 주변에서의 일본 작전을 어떻게 합의할지 서울과 도쿄가 정하거나, 일부러 미결로 남긴다.',
    preamble:
      '서울의 정부와 도쿄의 정부는 자위대가 외국 영역에 동의를 얻어서만 들어간다는 점을 상기하며 다음과 같이 합의하였다.',
    articles: {
      scope: {
        title: '범위: 한반도 주변',
        options: {
          'left-open': {
            label: '미결로 둠',
            article:
              '당사자는 한국 영역 밖 한반도 주변에서의 작전에 서울의 동의가 필요한지를 미결로 두며, 이는 어느 당사자의 입장에도 영향을 미치지 아니한다.',
          },
          notice: { label: '사전 통보', article: '도쿄는 한국 영역 밖 한반도 주변에서의 작전을 서울에 사전 통보한다.' },
          'agreement-needed': {
            label: '동의 필요',
            article: '도쿄는 서울의 요청이나 동의가 있을 때에만 한반도 주변에서 작전을 수행한다.',
          },
        },
      },
      north: {
        title: '북측 지역',
        options: {
          'left-open': {
            label: '미결로 둠',
            article:
              '당사자는 서울의 동의가 북측 지역에 미치는지를 미결로 두며, 이는 어느 당사자의 입장에도 영향을 미치지 아니한다.',
          },
          consultation: {
            label: '협의만',
            article:
              '북측 지역에서의 작전에 앞서 서울과 협의한다. 이는 영역에 관한 어느 당사자의 입장에도 영향을 미치지 아니한다.',
          },
          'consent-covers': {
            label: '북측 지역에도 동의 필요',
            article: '자위대는 서울의 요청이나 동의가 있을 때에만 북측 지역에서 작전을 수행한다.',
          },
        },
      },
      conditions: {
        title: '조건',
        options: {
          'case-by-case': { label: '건별', article: '동의는 건별로 요청하고 회답한다.' },
          'standing-unarmed': {
            label: '상시 동의, 비무장',
            article: '서울은 개인 보호 수준을 넘는 무기를 지니지 아니한 부대에 의한 일본인 대피에 상시 동의한다.',
          },
          standing: { label: '상시 동의', article: '서울은 일본인 대피에 상시 동의한다.' },
        },
      },
      procedure: {
        title: '절차',
        options: {
          bilateral: { label: '양자 경로', article: '요청과 회답은 두 국방 당국 사이에서 직접 주고받는다.' },
          'trilateral-cell': {
            label: '3자 조정기구',
            article: '요청과 회답은 워싱턴이 참여하는 조정기구를 통하여 주고받는다.',
          },
        },
      },
      formalities: {
        title: '형식',
        options: {
          confidential: { label: '비공개', article: '이 의정서의 문안은 공개하지 아니한다.' },
          published: { label: '공개', article: '당사자는 이 의정서의 문안을 공표한다.' },
        },
      },
    },
  },
  moratorium: {
    title: '핵실험과 미사일 시험 발사의 유예에 관한 합의',
    short: '핵·미사일 모라토리엄',
    line: '평양이 핵실험과 미사일 시험 발사를 멈추고, 그 대가로 대화나 훈련 중지 또는 경제 제재 완화를 얻는다.',
    preamble: '워싱턴과 평양은, 훈련에 관한 사항에서는 서울과 함께, 긴장을 낮추고자 다음과 같이 합의하였다.',
    articles: {
      tests: {
        title: '중단 대상',
        options: {
          missiles: { label: '미사일', article: '평양은 미사일 시험 발사를 하지 아니한다.' },
          'missiles-nuclear': { label: '미사일과 핵', article: '평양은 미사일 시험 발사와 핵실험을 하지 아니한다.' },
        },
      },
      return: {
        title: '상응 조치',
        options: {
          talks: { label: '대화', article: '워싱턴은 평양과 대화를 개시한다.' },
          'drill-pause': { label: '훈련 중지', article: '워싱턴과 서울은 연합훈련을 잠정 중지한다.' },
          relief: {
            label: '경제 제재 완화',
            article: '워싱턴은 이 합의가 지켜지는 동안 평양에 경제 제재 완화 조치를 제공한다.',
          },
        },
      },
      verification: {
        title: '검증',
        options: {
          none: { label: '없음', article: '각 당사자는 이 합의의 준수 여부를 자체 수단으로 확인한다.' },
          monitors: { label: '감시단', article: '당사자들이 받아들인 감시단이 이 합의의 준수 여부를 검증한다.' },
        },
      },
      term: {
        title: '기간',
        options: {
          'two-rounds': { label: '두 라운드', article: '이 합의는 두 라운드 동안 효력을 가진다.' },
          'to-the-end': { label: '끝까지', article: '이 합의는 게임이 끝날 때까지 효력을 가진다.' },
        },
      },
    },
  },
  'contribution-accord': {
    title: '공동 방위 기여에 관한 합의',
    short: '방위 기여 합의',
    line: '서울과 도쿄가 공동 방위에 대한 자국의 기여를 워싱턴에 이해시킨다.',
    preamble:
      '서울, 도쿄, 워싱턴의 정부는 공동 방위에 대한 각국의 기여가 바르게 이해되기를 바라며 다음과 같이 합의하였다.',
    articles: {
      seoul: {
        title: '서울의 기여',
        options: {
          account: { label: '설명', article: '서울은 공동 방위에 대한 현재의 기여를 상세히 설명한다.' },
          contribution: { label: '기여 확대', article: '서울은 공동 방위에 대한 기여를 늘린다.' },
        },
      },
      tokyo: {
        title: '도쿄의 기여',
        options: {
          account: { label: '설명', article: '도쿄는 공동 방위에 대한 현재의 기여를 상세히 설명한다.' },
          contribution: { label: '기여 확대', article: '도쿄는 공동 방위에 대한 기여를 늘린다.' },
        },
      },
      statement: {
        title: '발표',
        options: {
          separate: { label: '개별 발표', article: '각 정부는 이 합의를 각자 발표한다.' },
          joint: { label: '공동 발표', article: '세 정부는 이 합의를 공동성명으로 발표한다.' },
        },
      },
    },
  },
  summit: {
    title: '첫 양자 정상회담 공동발표문',
    short: '정상 공동발표문',
    line: '서울과 도쿄의 정상이 처음으로 만나 뜻을 같이하는 바를 밝힌다.',
    preamble: '양국 정부의 정상은 첫 회담을 열고 다음과 같이 밝힌다.',
    articles: {
      history: {
        title: '역사',
        options: {
          silent: { label: '언급 없음', article: '이 공동발표문은 역사를 언급하지 아니한다.' },
          'statement-1993': {
            label: '1993년 담화 재확인',
            article: '도쿄는 1993년 담화를 재확인하며 이를 수정하지 아니한다.',
          },
        },
      },
      cooperation: {
        title: '협력',
        options: {
          dialogue: { label: '대화', article: '두 정부는 모든 수준에서 대화를 이어 간다.' },
          security: { label: '안보 협력', article: '두 정부는 안보 분야의 협력을 심화한다.' },
        },
      },
    },
  },
  'dialogue-memorandum': {
    title: '정례 국방대화에 관한 양해각서',
    short: '국방대화 각서',
    line: '서울과 도쿄가 정례로 만난다. 도쿄는 사전 설명을, 서울은 우려를 이 창구에서 먼저 제기하는 것을 약속할 수 있다.',
    preamble: '서울과 도쿄의 국방 당국은 대화를 통하여 의구심을 해소하기 위하여 다음과 같이 시행하고자 한다.',
    articles: {
      level: {
        title: '회담 수준',
        options: {
          working: { label: '실무급', article: '양측은 필요할 때 실무급 회의를 연다.' },
          'vice-minister': {
            label: '차관급',
            article: '양측 차관은 정례로 만나며, 양측 사이의 모든 국방 현안을 다룰 수 있다.',
          },
          minister: {
            label: '장관급',
            article: '양측 장관은 정례로 만나며, 양측 사이의 모든 국방 현안을 다룰 수 있다.',
          },
        },
      },
      plans: {
        title: '계획',
        options: {
          'no-duty': { label: '설명 의무 없음', article: '각 당사자는 자국의 계획을 어디까지 알릴지를 스스로 정한다.' },
          'explained-first': {
            label: '사전 설명',
            article:
              '도쿄는 한반도와 관련된 계획을 공개하기에 앞서 이 대화에서 설명하며, 타격을 공개적으로 거론하지 아니한다.',
          },
        },
      },
      concerns: {
        title: '우려',
        options: {
          'public-too': { label: '공개 제기 가능', article: '각 당사자는 우려를 공개적으로 밝힐 수 있다.' },
          'channel-first': {
            label: '창구 우선',
            article: '서울은 우려를 이 대화에서 제기하며, 이 각서가 지속되는 동안 공개 요구와 규탄을 삼간다.',
          },
        },
      },
      record: {
        title: '기록',
        options: {
          confidential: { label: '비공개', article: '회의 내용은 공개하지 아니한다.' },
          published: { label: '공개', article: '회의마다 그 요지를 공표한다.' },
        },
      },
    },
  },
};
