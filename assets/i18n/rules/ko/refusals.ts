/** Korean: why a command was refused, and what would open it. */
import type { RuleTexts } from '../schema.ts';
import { josa } from '../../josa.ts';
import { clausesNamed, closing, named, plain } from '../tools.ts';
import { moves, operations } from './acts.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { list, phases, seats, zones, conditions, pactStatus, escalation } = names;

const bracketed = (titles: string | null): string => (titles ? `(${titles})` : '');

const raw: RuleTexts['refusals'] = {
  ...table.refusals,
  'not-understood': () => '이 메시지는 게임의 어떤 명령에도 맞지 않습니다.',
  'not-a-delegate': () => '대표단만 할 수 있는 일입니다. 참관자와 진행자에게는 자리가 없습니다.',
  'wrong-phase': (p) =>
    `다른 단계(${named(p, 'needed', phases, list) ?? '앞이나 뒤의 단계'})에서 하는 일입니다. 지금은 ${named(p, 'now', phases, list) ?? '다른'} 단계입니다.`,
  'wrong-seat': (p, m) =>
    `이 일은 ${named(p, 'needed', seats, list) ?? (m.length ? list(m.map((s) => seats[s])) : '다른 수도')}의 몫입니다.`,
  'match-ended': () => '게임이 끝났습니다.',
  'match-not-started': () => '게임이 아직 시작되지 않았습니다.',
  'match-paused': () => '게임이 일시 정지되었습니다.',
  stale: (p) =>
    plain(p, 'move')
      ? `‘${named(p, 'move', moves, list)}’ 조치는 ${plain(p, 'round') ?? '정한'}라운드까지 더는 할 수 없으므로 약속할 수 없습니다.`
      : plain(p, 'round')
        ? `${plain(p, 'round')}라운드는 이미 끝났습니다.`
        : '이 명령이 가리키던 단계나 문안은 이미 지나갔습니다.',
  'too-early': () => '기한이 아직 되지 않았습니다.',
  'unknown-id': () => '해당 항목을 찾을 수 없습니다.',
  'own-channel': () => '전문에는 받아 볼 다른 수도가 하나 이상 있어야 합니다.',
  'not-a-party': (p) => `우리 대표단은 ${named(p, 'pact', pacts, list) ?? '이 협정'}의 당사자가 아닙니다.`,
  'pact-state': (p) =>
    `${josa(named(p, 'pact', pacts, list) ?? '협정', '은/는')} 지금 ‘${named(p, 'status', pactStatus, list) ?? '다른 단계'}’ 상태이므로 이 절차를 밟을 수 없습니다.`,
  'clause-unknown': (p) =>
    `협정에 그런 조항이나 선택지가 없습니다${bracketed(clausesNamed(p, 'clause', pacts, list))}.`,
  'clauses-collide': (p) =>
    `더 새로운 문안이 같은 조항을 고쳤습니다${bracketed(clausesNamed(p, 'clauses', pacts, list))}. 작성하신 수정안은 이전 문안을 바탕으로 한 것입니다.`,
  'nothing-changed': () => '그대로 두는 것과 다르지 않습니다.',
  frozen: (p) =>
    `최근의 악재로 서울과 도쿄의 양자 협의가 동결되었습니다${plain(p, 'round') ? `. ${plain(p, 'round')}라운드에 다시 할 수 있습니다` : ''}.`,
  'cooling-off': (p) =>
    `${plain(p, 'pact') === 'moratorium' ? '시험 발사나 핵실험이 있었거나 앞선 유예가 끝난 뒤에는 시간이 지나야 합니다' : '서명이 취소된 협정에는 시간이 필요합니다'}. ${plain(p, 'round') ? `${plain(p, 'round')}라운드부터` : '나중에'} 다시 다룰 수 있습니다.`,
  'not-open': (p) => {
    const pact = plain(p, 'pact');
    if (pact === 'summit') return '두 정상은 이미 첫 회담을 열었습니다.';
    if (pact === 'contribution-accord') return '이 시나리오에서는 방위비 분담이 의제가 아닙니다.';
    return `${josa(named(p, 'pact', pacts, list) ?? '이 협정', '을/를')} 논의할 바탕이 아직 없습니다.`;
  },
  'already-postponed': () => '서명식은 이미 한 번 미뤄졌습니다. 두 번은 미룰 수 없습니다.',
  'last-round': () => '결과가 마지막 라운드가 끝난 뒤에 나오므로 할 수 없습니다.',
  capital: (p) =>
    `정치적 자산이 ${plain(p, 'needed') ?? '더 많이'} 필요합니다. 지금 가진 것은 ${plain(p, 'have') ?? '그보다 적은 수'}입니다.`,
  'too-many-moves': (p) =>
    `이 일은 ${plain(p, 'limit') ? `${plain(p, 'limit')}번까지만` : '정해진 횟수까지만'} 할 수 있으며, 한도에 이르렀습니다.`,
  'move-closed': (p) => {
    const move = `‘${named(p, 'move', moves, list) ?? '이 조치'}’`;
    if (plain(p, 'round')) return `${josa(move, '은/는')} ${plain(p, 'round')}라운드부터 다시 할 수 있습니다.`;
    if (plain(p, 'needed'))
      return `${josa(move, '을/를')} 하려면 준비 수준 ${josa(plain(p, 'needed') ?? '', '이/가')} 필요합니다. 지금은 ${plain(p, 'have') ?? '그보다 낮은'} 수준입니다.`;
    if (plain(p, 'targets'))
      return `${josa(move, '은/는')} ${named(p, 'targets', seats, list)} 가운데 한 곳을 대상으로 정해야 합니다.`;
    return `${move}의 여건이 지금은 갖춰지지 않았습니다.`;
  },
  'already-done': () => '이미 한 일입니다.',
  'no-consent': (_p, m) =>
    `이곳에서 자위대는 ${m.length ? list(m.map((s) => seats[s])) : '서울'}의 요청이나 동의가 있어야 활동할 수 있습니다. 다른 누구도 대신할 수 없습니다.`,
  'condition-unmet': (p) =>
    `동의에 붙은 조건이 충족되지 않았습니다: ${named(p, 'condition', conditions, list) ?? '동의 대장 참조'}.`,
  'term-too-long': (p) =>
    `동의 기간은 요청한 것보다 짧게 할 수 있지만 길게 할 수는 없습니다. 요청한 기간은 ${plain(p, 'round') ? `${plain(p, 'round')}라운드까지` : '위기가 끝날 때까지'}입니다.`,
  zone: (p) =>
    `${josa(named(p, 'operation', operations, list) ?? '이 작전', '은/는')} 이 구역(${named(p, 'zone', zones, list) ?? '미상'})에서 하지 않습니다.`,
  'no-crisis': () => '지금은 위기 상황이 아닙니다.',
  'not-needed': (p) =>
    plain(p, 'level')
      ? `${josa(named(p, 'operation', operations, list) ?? '이 작전', '은/는')} 위기가 ‘${named(p, 'level', escalation, list)}’ 단계에 이르기 전에는 대응할 대상이 없습니다.`
      : '여기에는 동의나 협의가 필요하지 않습니다.',
  'self-defence-attack': () =>
    '집단적 자위권은 동맹국에 대한 공격에, 타격은 미국에 대한 공격에 대응하는 것입니다. 이번 위기에서는 발표된 공격이 없습니다.',
  'self-defence-threat': () => '지금은 일본 자신의 평화와 안정이 심각하게 위협받는 상황이 아닙니다.',
  'self-defence-ladder': () => '새 헌법 해석이 각의의 승인을 받지 않았습니다.',
  'no-consultation': () => '증원은 먼저 서울과 워싱턴이 협의할 일입니다. 이번 위기에서는 협의가 없었습니다.',
  'home-too-low': (p) =>
    `국내의 지지가 부족합니다${plain(p, 'needed') ? `. 필요한 수준은 ${plain(p, 'needed')}입니다` : ''}.`,
  brake: () => '우리 대표단은 충돌 단계에서 수위를 두 번 높였습니다. 더 높일 수 없습니다.',
  'not-waiting': () => '이 답을 기다리는 것이 없습니다.',
  'trust-too-low': (p) =>
    `서울과 도쿄 사이의 신뢰가 부족합니다${plain(p, 'needed') ? `. 필요한 수준은 ${plain(p, 'needed')}, 지금은 ${plain(p, 'have') ?? '그보다 낮은 수준'}입니다` : ''}.`,
  'remark-fresh': (p) =>
    `역사를 둘러싼 발언이 있은 지 얼마 되지 않아 정상이 만날 수 없습니다${plain(p, 'round') ? `. 새로운 발언이 없으면 ${plain(p, 'round')}라운드부터 가능합니다` : ''}.`,
  'no-venue': (p) =>
    `${josa(named(p, 'pact', pacts, list) ?? '이 협정', '은/는')} 공식 협의가 있는 라운드에만 교섭합니다. 이번 라운드에는 공식 협의가 없습니다.`,
  'never-alone': () => '도쿄는 홀로 북한을 타격하지 않습니다. 지금 진행 중인 워싱턴의 타격이 없습니다.',
  'no-second-missile': () =>
    '워싱턴과 함께하는 타격은 또 다른 미사일이 준비될 때의 대응입니다. 우리 측의 최근 보고에는 그런 준비가 없습니다.',
  quarantined: () =>
    '기록이 손상되었거나 프로그램에 오류가 생겨, 다른 게임을 보호하기 위해 이 게임을 멈췄습니다. 읽을 수 있는 부분은 남아 있습니다.',
  'read-only': () => '지금은 서버가 기록할 수 없어 아무것도 결정할 수 없습니다.',
  muted: () => '진행자가 이 대표단의 메시지 전송을 잠시 막았습니다.',
  'leave-needed': () =>
    '이 게임에 직접 참가하고 있으므로 일시 정지에는 다른 대표단의 동의가 필요합니다. 게임 화면에서 제안하세요.',
  'too-fast': () => '짧은 시간에 너무 많은 메시지가 왔습니다. 잠시 기다려 주세요.',
  quota: () =>
    '여기에서 쓴 양이 너무 많아 서버가 지금은 더 받지 않습니다. 작성한 내용은 그대로 있습니다. 나중에 다시 시도해 주세요.',
  forbidden: () => '지금 역할로는 할 수 없는 일입니다.',
};

export const refusals = closing(raw, ' 바뀐 것은 없습니다.');

export const openers: RuleTexts['openers'] = {
  ...table.openers,
  'wait-for-phase': '해당 단계가 되면 할 수 있습니다.',
  'ask-seoul': '서울에 동의를 구하세요. 조건이나 기한, 대가로 할 약속을 붙일 수 있습니다.',
  'seoul-requests': '서울이 스스로 지원을 요청할 수 있습니다.',
  'satisfy-condition': '동의에 붙은 조건이 충족되면 할 수 있습니다.',
  'pick-open-zone': '이 작전이 허용되는 구역을 고르세요.',
  'wait-round': '이후 라운드에 할 수 있습니다.',
  'save-capital': '정치적 자산은 라운드마다 늘어납니다. 모으거나 비용이 덜 드는 것을 고르세요.',
  'answer-latest-version': '최신 문안을 보고 그에 답하세요.',
  'choose-other-clause': '다른 조항을 고르세요.',
  convene: '워싱턴이 양측을 소집할 수 있습니다.',
  'disavow-or-wait': '선을 긋는 발언이 있거나 시간이 지나면 협의를 다시 시작할 수 있습니다.',
  'climb-ladder': '도쿄의 법적 단계가 각의 결정에 이르러야 합니다.',
  'attack-announced': '미국에 대한 공격이 발표된 경우에만 할 수 있습니다.',
  'threat-grave': '일본 자신에 대한 위협이 심각할 때에만 할 수 있습니다.',
  'consult-seoul': '서울에 협의를 요청하세요. 답이 오거나 기한이 지나면 협의가 이루어진 것이 됩니다.',
  'forge-consensus': '먼저 국내의 공감대를 이루세요.',
  'collapse-or-threat': '서명이 취소되거나 협정이 거부되었고 평양의 위협이 높을 때 할 수 있습니다.',
  'prepare-first': '먼저 준비가 필요합니다.',
  'open-crisis': '위기가 벌어지면 할 수 있습니다.',
  'other-seat-acts': '다른 수도가 먼저 움직여야 합니다.',
  'restore-trust': '먼저 신뢰를 회복하세요. 관계 회복 조치, 대화, 약속 이행이 신뢰를 높입니다.',
  'open-venue':
    '워싱턴이 양측을 소집하거나, 서울과 도쿄가 한 라운드에 함께 회의를 요청하거나, 포럼이 있는 라운드가 되면 공식 협의가 열립니다.',
  'washington-strikes': '워싱턴의 타격이 진행되는 동안에만 할 수 있습니다.',
  'second-missile-known': '우리 측 보고에서 추가 발사 준비가 확인된 뒤에만 할 수 있습니다.',
  'nothing-opens': '이 게임에서는 할 방법이 없습니다.',
};
