/** Texts that stand in the playground where a match has its scenario's: nothing of them is told to anyone in a match. */
import type { Scenario, ScenarioTexts } from '../../shared/scenario.ts';

type Texts = Scenario['texts'];
type PerSeat = ScenarioTexts['briefs'];

const perSeat = (names: PerSeat, text: (name: string) => string): PerSeat => ({
  seoul: text(names.seoul),
  tokyo: text(names.tokyo),
  washington: text(names.washington),
  pyongyang: text(names.pyongyang),
});

const EN: PerSeat = { seoul: 'Seoul', tokyo: 'Tokyo', washington: 'Washington', pyongyang: 'Pyongyang' };
const KO: PerSeat = { seoul: '서울', tokyo: '도쿄', washington: '워싱턴', pyongyang: '평양' };
const JA: PerSeat = { seoul: 'ソウル', tokyo: '東京', washington: 'ワシントン', pyongyang: '平壌' };

export const playground: Texts = {
  en: {
    title: 'Playground',
    subtitle: 'No match begins like this',
    contentNote: 'The playground shows pages in every state. Its figures and briefs are made up.',
    publicBrief: 'The playground shows every page in every state, with figures of its own. No match begins like this.',
    briefs: perSeat(
      EN,
      (name) =>
        `You speak for ${name}. In a match the brief of your delegation stands here: what your government wants, what your public thinks, and what has just happened. Others may know it. It is about as long as this text, so that the page can be judged as it will be: a few sentences on the past, a few on the day, and a hint of what to do first. Talk to the others before you write a text.`,
    ),
    secretBriefs: perSeat(
      EN,
      (name) =>
        `In a match the secret brief of ${name} stands here, and nobody else is told it. It says what your government would give up and for what, which limits it has set, and what you should not say aloud. It is about as long as this text. Nothing written here is true of any match.`,
    ),
    timeline: [{ date: '2015-05-30', text: 'The day on which the playground begins.', source: 'beyond' }],
  },
  ko: {
    title: '놀이터',
    subtitle: '이렇게 시작하는 게임은 없습니다',
    contentNote: '놀이터는 모든 화면을 여러 상태로 보여 줍니다. 수치와 훈령은 지어낸 것입니다.',
    publicBrief: '놀이터는 모든 화면을 여러 상태로, 자체 수치로 보여 줍니다. 이렇게 시작하는 게임은 없습니다.',
    briefs: perSeat(
      KO,
      (name) =>
        `여러분은 ${name} 대표단입니다. 실제 게임에서는 이 자리에 대표단의 훈령이 놓입니다. 정부가 바라는 것, 국민의 생각, 방금 일어난 일을 알려 줍니다. 다른 대표단이 알아도 되는 내용입니다. 화면을 제대로 살펴볼 수 있도록 길이를 실제와 비슷하게 맞추었습니다. 문안을 쓰기 전에 먼저 다른 대표단과 이야기하십시오.`,
    ),
    secretBriefs: perSeat(
      KO,
      (name) =>
        `실제 게임에서는 이 자리에 ${name} 대표단의 비밀 훈령이 놓이며, 다른 누구에게도 알려지지 않습니다. 정부가 무엇을 얻기 위해 무엇을 내줄 수 있는지, 어떤 한계를 정했는지, 무엇을 말하지 말아야 하는지를 적습니다. 여기에 적힌 것은 어느 게임에도 해당하지 않습니다.`,
    ),
    timeline: [{ date: '2015-05-30', text: '놀이터가 시작하는 날.', source: 'beyond' }],
  },
  ja: {
    title: 'プレイグラウンド',
    subtitle: 'このように始まるゲームはありません',
    contentNote: 'プレイグラウンドは、すべてのページをさまざまな状態で見せます。数値と訓令は作りものです。',
    publicBrief:
      'プレイグラウンドは、すべてのページをさまざまな状態で、独自の数値で見せます。このように始まるゲームはありません。',
    briefs: perSeat(
      JA,
      (name) =>
        `あなたの代表団は${name}です。実際のゲームでは、ここに代表団の訓令が置かれます。政府が望むこと、国民の考え、いま起きたことを伝えます。ほかの代表団に知られてもよい内容です。ページを実際どおりに確かめられるよう、長さもほぼ同じにしてあります。案文を書く前に、まずほかの代表団と話してください。`,
    ),
    secretBriefs: perSeat(
      JA,
      (name) =>
        `実際のゲームでは、ここに${name}の秘密の訓令が置かれ、ほかの誰にも知らされません。政府が何を得るために何を譲れるのか、どのような限度を決めたのか、何を口にしてはならないのかを記します。ここに書かれていることは、どのゲームにも当てはまりません。`,
    ),
    timeline: [{ date: '2015-05-30', text: 'プレイグラウンドが始まる日。', source: 'beyond' }],
  },
};

export const playgroundInject = {
  title: { en: 'Something happens', ko: '사건 발생', ja: '出来事' },
  text: {
    en: 'In a match an event from the scenario’s library stands here. Newspapers print it, each capital reads it in its own way, and somebody asks who was consulted.',
    ko: '실제 게임에서는 이 자리에 시나리오의 사건이 놓입니다. 신문이 이를 싣고, 수도마다 저마다의 방식으로 읽으며, 누구와 상의했느냐고 묻는 이가 있습니다.',
    ja: '実際のゲームでは、ここにシナリオの出来事が置かれます。新聞が載せ、どの首都もそれぞれに読み、誰に相談したのかと問う人がいます。',
  },
};
