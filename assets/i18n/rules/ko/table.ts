/** Korean: what a facilitator does at a table, and what happens within a delegation. */
import type { TableTexts } from '../schema.ts';
import { josa } from '../../josa.ts';
import { named, nameOf } from '../tools.ts';
import { moves } from './acts.ts';
import { names } from './names.ts';

const { seats, portfolios, phases, list } = names;
const desk = (p: Parameters<typeof named>[0]): string => named(p, 'needed', portfolios, list) ?? '다른 직책';

export const table: TableTexts = {
  headlines: {
    InjectFired: (e) => e.texts?.ko.title ?? '진행자, 돌발 상황 투입',
    BroadcastSent: () => '진행자 알림',
    TableSet: (e) =>
      e.freeText === false
        ? '진행자, 자유 입력 중지… 문례집은 사용 가능'
        : e.freeText
          ? '진행자, 자유 입력 허용'
          : e.historyToDeck
            ? '진행자, 역사 문제는 소식 카드에 맡겨'
            : e.historyToDeck === false
              ? '진행자, 역사 관련 조치 다시 허용'
              : '진행자, 진행 설정 변경',
    RestoreAnnounced: (e) => `진행자, 게임을 ${e.round}라운드 ${phases[e.phase]} 시점으로 되돌려`,
    PauseProposed: (e) => `${seats[e.by]}, 일시 정지 제안`,
    PauseAnswered: (e) => (e.leave ? `${seats[e.by]}, 일시 정지에 동의` : `${seats[e.by]}, 일시 정지에 반대`),
    DelegationSet: (e) =>
      e.members.length ? `${seats[e.seat]} 대표단 구성(${e.members.length}명)` : `${seats[e.seat]} 대표단 퇴장`,
    HeadVoted: (e) => `${seats[e.seat]} 대표단, 수석대표 교체 투표`,
    ReportShared: (e) => `${seats[e.seat]} 정보 담당, 보고를 대표단에 공유`,
    ActDrafted: (e) => `${seats[e.seat]} 대표단 안건 상정… ${portfolios[e.needs]} 추가 서명 대기`,
    ActSigned: (e) => `${seats[e.seat]} 대표단, 추가 서명 완료`,
    ActDeclined: (e) => `${seats[e.seat]} 대표단, 추가 서명 거부`,
    DissentRecorded: (e) => `${seats[e.seat]} 대표단, 이견 기록`,
  },
  refusals: {
    'free-text-off': () => '진행자가 자유 입력을 꺼 두었습니다. 문례집은 사용할 수 있습니다.',
    'history-to-deck': (p) =>
      `진행자가 이 게임에서 역사 문제를 소식 카드에 맡겼으므로 ‘${named(p, 'move', moves, list) ?? '이 조치'}’ 조치는 쓸 수 없습니다.`,
    'no-portfolio': (p) => `우리 대표단에서 이 일은 다음 직책의 소관입니다: ${desk(p)}.`,
    'second-key': (p) => `이미 올라온 안건으로 추가 서명을 기다리고 있습니다(${desk(p)}).`,
    'own-draft': () => '안건을 올린 사람이 두 번째 서명까지 할 수는 없습니다.',
  },
  openers: {
    'portfolio-holder-acts': '그 직책을 맡은 사람이 할 수 있습니다. 내부 채널로 요청하세요.',
    'second-member': '대표단의 다른 구성원이 움직여야 합니다.',
    'facilitator-allows': '진행자가 허용하면 할 수 있습니다.',
  },
  secret: (s) =>
    ({
      'ruled-out': `우리 측 경로로 확인한 바, ${josa(seats[s.of], '이/가')} 다음 비밀 훈령을 받지 않은 것은 확실합니다: ${s.mandate}.`,
      priority: `${seats[s.of]} 대표단을 아는 이들에 따르면, ${s.pact}에서 가장 중요하게 여기는 조항은 다음과 같습니다: ${s.clause}.`,
      threat: `우리 무관단은 ${josa(seats[s.of], '이/가')} 우리 측에 대해 느끼는 위협을 100점 만점에 ${s.figure}점으로 봅니다(${s.round}라운드 기준).`,
      capital: `우리 정보기관은 ${seats[s.of]}의 정치적 자산을 ${josa(String(s.figure), '으로/로')} 파악했습니다(${s.round}라운드 기준).`,
      poll: `미공개 조사에 따르면 ${josa(nameOf(names.meters.home, s.of), '은/는')} 100점 만점에 ${s.figure}점입니다(${s.round}라운드 기준).`,
    })[s.kind],
  cause: '진행자가 투입한 상황',
};
