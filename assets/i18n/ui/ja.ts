/** 画面のことば、日本語。 */
import type { Dict } from './en.ts';

const ja: Dict = {
  app: {
    name: 'Two-Track', motto: 'ソウル、東京、ワシントン、平壌。一つの卓、二つの軌道。', language: '言語', skip: '机へ移動', close: '閉じる', cancel: 'やめる',
    loading: '机を用意しています…', you: '自分', page: (name) => `${name} · Two-Track`,
  },
  phaseNow: {
    lobby: '代表団が集まっています。',
    cables: '前のラウンドの知らせと報告を読んでください。次は協議です。',
    talks: '公電を書き、協定案を出して手を入れ、同意を求め、答えてください。',
    decisions: '国の行動を二つまで封印してください。四つの首都の封印は同時に開かれます。',
    crisis: '危機が始まりました。強める、保つ、一歩引くのどれかを内密に選んでください。',
    ended: '対戦は終わりました。',
  },
  pace: { timed: '時間制限あり', manual: '時間制限なし', deadline: '数時間単位の期限' },
  home: {
    title: '同意と信頼と危機を交渉する', lead: '危機が起こりうるなか、四つの代表団が防衛協定をめぐって交渉します。規則は2013〜2016年の五つの報道文書によるもので、できないことには必ず根拠の文書を示します。',
    alone: '一人で', aloneLead: '自分と三つのコンピューター代表団。初めての方はここから。', seat: '自分の首都', startAlone: '机につく', friends: 'みんなで', friendsLead: '対戦を作り、コードかリンクを配ってください。空席はコンピューター代表団が務めます。',
    make: '対戦を作る', join: 'コードで参加', joinLead: '六文字のコードを受け取った方へ。', code: 'コード', codeHint: '文字と数字、六桁', joinGo: '参加', alias: '卓での名前', aliasHint: '別名、24文字まで。アカウントは要りません。', defaultAlias: '代表',
    rounds: 'ラウンド数', roundsOf: (n) => `${n}ラウンド`, clock: '時間', scenario: 'シナリオ', resume: '自分の対戦に戻る', resumeLead: 'この端末には参加中の対戦があります。', leave: 'この対戦を忘れる',
    note: '内容について', noteText: 'このシナリオは、植民地支配、戦時の苦しみ、戦争の脅威を、当時の報道にあらわれたとおりに扱います。各政府が言ったこと、したことを出典とともに記します。被害者を傷つけて点を得ることはなく、どの席もあなた自身の考えを表すものではありません。',
    briefTitle: '情勢', firstLesson: 'はじめての授業、20分', scenarioHint: '対戦がどこから始まり、代表団がどの文を受け取るかが決まります。', rests: (list) => `もとにした文書：${list}`,
    seatLines: { seoul: '同意を決める。国民の合意が要る', tokyo: 'より広い役割を望む。信頼が要る', washington: '仲介し抑止し、二つの同盟を支える', pyongyang: '抑止し、分断し、戦争を恐れる' },
    anySeat: '空いている席ならどこでも', observe: '傍聴者として見る', working: 'お待ちください…', open: '空席', taken: '着席済み', bot: 'コンピューター', started: 'この対戦は始まっていますが、空席には座れます。',
  },
  lobby: {
    title: '卓', code: 'この対戦のコード', link: 'リンク', copy: 'リンクをコピー', copied: 'コピーしました', copyHand: 'リンクを選んでコピーしてください。', qr: (link) => `リンク ${link} のQRコード`, who: '席の一覧', free: '空席 – 開始時にコンピューター代表団が務めます', computer: 'コンピューター代表団',
    begin: '始める', beginHint: '空席はコンピューター代表団が務めます。', waitBegin: '席についている誰でも始められます。', waiting: '入室しました。まもなく席が決まります。この画面を開いたままにしてください。', observers: '傍聴者', aloneBegin: '第1ラウンドを開いています…',
  },
  status: {
    connecting: '接続しています…', away: '接続が切れました。自動でつなぎ直します。書いたものは残っています。', down: 'サーバーに届きません。自動で再び試みます。書いたものは残っています。', waiting: 'セッションに入りました。席を待っています。',
    outdated: 'サーバーが新しくなりました。下書きは残っています。画面を読み込み直します。', replaced: 'この席は別のウィンドウで開かれました。そちらが続き、こちらは止まりました。失われたものはありません。', useHere: 'このウィンドウで続ける',
    lost: 'この対戦または席はもうありません。保存期間を過ぎて消去された可能性があります。', reload: '読み込み直す', pending: (n) => `送信待ち ${n}件`, quarantined: 'この対戦は不具合で止まりました。記録は残っています。', 'read-only': 'いまサーバーは書き込めません。読むことはできます。新しい行動は受け付けられませんが、失われるものはありません。', draining: 'サーバーがまもなく再起動します。自動で戻ります。',
  },
  header: {
    round: (n, of) => `全${of}ラウンド中 第${n}ラウンド`, leftLabel: 'この段階の残り時間', paused: '一時停止', noClock: '時間制限なし', over: '終了中…', tension: '緊張度', zones: { calm: '平穏', watch: '注意', tense: '緊張', danger: '危険' },
    ready: 'この段階を終える', notReady: '終了を取り消す', readyCount: (n) => `4か所中${n}か所が終了`, hideMap: '地図を隠す', showMap: '地図を見る', capital: '政治的資本', seatOf: (seat) => `自分は${seat}`, observer: '傍聴中', home: '最初の画面',
  },
  map: {
    map: '地域の地図', legend: '凡例', list: 'いま地図に示されていること', failed: '地図の絵を読み込めませんでした。一覧に同じ内容があります。', you: '自分の首都',
    arcs: { 'in-force': '発効中の協定', agreed: '合意、署名待ち', draft: '交渉中の案', collapsed: '署名式で白紙', talking: '対話中' }, marks: { disputed: '係争中の作戦', operation: '作戦', open: '同意の求め', given: '同意あり', refused: '同意の拒否' },
    rings: '輪が多いほど脅威を強く感じている', crisis: '危機', line: '軍事境界線', arcLine: (a, b, what, pacts) => `${a} – ${b}：${what}${pacts ? `（${pacts}）` : ''}`, markLine: (zone, what, n) => `${zone}：${what}${n > 1 ? `、${n}件` : ''}`, nothing: '協定も対話も作戦もまだありません。',
  },
  tabs: { label: '机の上の書類', brief: '訓令', cables: '公電', pacts: '協定', consent: '同意', decisions: '行動', crisis: '危機', meters: '指標', news: '新聞', unread: (n) => `新着${n}件` },
  brief: {
    title: (seat) => `${seat}代表団への訓令`, kicker: '部外秘', aims: '自分の目標（秘密の訓令）', aimsHint: '自分だけに見えます。得点はこれで決まります。', now: 'いまできること', nothing: 'この段階でできることはありません。段階を終えるか、書類を読んでください。', closed: 'いまできないことと、その理由',
    whoText: { seoul: 'ソウルを代表します。日本の部隊が領域に入れるのは、ソウルの要請か同意があるときだけです。何に署名できるかは国民の合意が決めます。', tokyo: '東京を代表します。同盟国のそばでより広い役割を望み、その多くにソウルの信頼と同意が要ります。', washington: 'ワシントンを代表します。二つの同盟を支え、両者を一つの卓につかせることができますが、ソウルに代わって同意することはできません。', pyongyang: '平壌を代表します。抑止力と、ほかの三者の間の溝に頼って立ちます。戦争は平壌にとっても終わりです。' },
    observer: '公になっていることだけが見えます。', todo: {
      'hold-session': '二者会合を求める', 'side-letter': '付属書簡を申し出る', say: '公電や声明を書く', propose: '協定を提案する', counter: '案を修正する', agree: '案に同意する', withdraw: '案を取り下げる', postpone: '署名式を延期する', end: '協定を終える', 'ask-consent': 'ソウルの同意を求める', 'give-consent': '同意する', 'refuse-consent': '同意を拒む', 'revoke-consent': '同意を取り消す', 'request-assistance': '支援を要請する',
      operate: '作戦を始める', 'withdraw-operation': '作戦から引く', consult: '協議を求める', 'answer-consultation': '協議に答える', seal: '国の行動を封印する', 'answer-card': '政治家の発言に答える', 'set-policy': 'ツートラック政策を決める', convene: '会談を招集する', choose: '危機で選ぶ', ready: '終了を示す',
    },
    waitSession: (from) => `${from}が二者会合を求めています`, waitBurden: 'ワシントンが負担の分担について答えを待っています', report: '自国の情報報告', reportOf: (n) => `第${n}ラウンドの報告。誤りや古い内容のこともあります。`, situation: '情勢', secret: '自国の代表団だけが読む文',
    waiting: 'あなたを待っていること', waitConsent: (from, op) => `${from}が同意を求めています：${op}`, waitDraft: (pact, by) => `${by}が答えを待っています：${pact}`, waitCard: (card) => `答える：${card}`, waitConsult: 'ワシントンが協議を求めています', waitChoice: '危機での選択を封印してください',
  },
  cables: {
    title: '公電', channel: '経路', public: '公の声明', to: '宛先', write: '公電の本文', send: '送る', sendHint: 'Enterで送り、Shift+Enterで改行します。', empty: 'この経路にはまだ公電がありません。', all: 'すべての経路', from: (from, to) => `${from} → ${to}`, everyone: '全員',
    precedence: { flash: '大至急', priority: '至急', routine: '普通', press: '報道' }, hidden: 'この文は進行役が隠しました。', textLost: '本文はもう保存されていません。', left: (n) => `残り${n}文字`, pending: '送信待ち', roundOf: (n) => `第${n}ラウンド`, mute: 'ここでは読むことだけができます。', noSeat: '宛先の首都を選んでください。',
  },
  pacts: {
    title: '協定', list: 'すべての協定', new: '新しい案', draftOf: (n) => `案 第${n}版`, article: (n) => `第${n}条`, by: (seat) => `${seat}作成`, against: (n) => `第${n}版への修正`, edit: 'この案を修正', propose: '卓に出す', counter: '修正案を送る', agree: 'この版に同意', withdraw: '案を取り下げる', postpone: '署名式を延期', end: '協定を終える', discard: '自分の修正を捨てる',
    underNegotiation: '交渉中', threshold: (n, have) => `この組み合わせには、ソウルの国民の合意が${n}必要です${have === null ? '' : `。いまは${have}です`}。当日の空気で変わることがあります。`, changed: '変更', was: '変更前', becomes: '変更後', signed: '同意済み', pending: 'まだ', notParty: '当事者ではない', signatures: '署名', ceremony: (n) => `第${n}ラウンドの協議の終わりに署名します`, oddsAre: (word) => `署名式が成り立つ見通し：${word}。`, oddsHint: '当日、ソウルの国民の合意がこの組み合わせに必要な値に届かなければ白紙に戻ります。', stamp: { 'in-force': '発効', agreed: '合意', collapsed: '白紙', ended: '終了', refused: '拒否' },
    notNeeded: '署名は不要', noGround: 'このシナリオには根拠がない', sideLetters: '付属書簡', sideLead: 'ワシントンは、ほかの二者の協定に自らの便宜を添えられます。協定が署名されると実行され、一つの対戦で二回までです。受ける側だけが見られます。', sideTo: '受ける側', favour: '便宜', sideSend: '付属書簡を申し出る', sideOf: (to, favour) => `ワシントン → ${to}：${favour}`, sideOffered: '申し出済み、協定の署名で実行', sideHonoured: '実行済み',
    venue: '協議の場', venueNone: 'このラウンドに開かれた協議の場はありません。', venueOpen: { trilateral: '開催中：ワシントンが招集した三者会談。', session: '開催中：ソウルと東京の二者会合。', forum: '開催中：予定されたフォーラム。' }, venueHow: '作戦議定書は、開かれた協議の場でだけ交渉します。ワシントンが会談を招集するか、ソウルと東京が同じラウンドに共に会合を求めるか、フォーラムの予定があるときです。', forums: (list) => `予定されたフォーラム：第${list}ラウンド。`, hold: '二者会合を求める', holdToo: '会合に応じる', offered: (seat) => `${seat}がこのラウンドの会合を求めました。`,
    collision: '一つの条項を二つの手が変えました', collisionText: (n) => `書いている間に第${n}版が届きました。書いたものは失われていません。条項ごとに決めてから送ってください。`, keepMine: '自分の案にする', takeTheirs: '相手の案にする', theirs: '相手', mine: '自分', rebased: (n) => `第${n}版が届きました。変えた条項が異なるため、修正はその上に移りました。`, nothing: 'まだどの条項も変えていません。', history: '以前の版', reopens: (n) => `第${n}ラウンドから再び取り上げられます。`,
    confirmAgree: (pact) => `${pact}に同意しますか？`, confirmAgreeText: 'すべての当事者が同意すると文言が確定します。あとで終えると信頼を失います。', confirmEnd: (pact) => `${pact}を終えますか？`, confirmEndText: 'ほかの当事者の信頼を失い、すぐには取り上げ直せません。', confirmWithdraw: (pact) => `${pact}の案を取り下げますか？`, confirmWithdrawText: 'すべての版が卓から下ろされます。', confirmPostpone: '署名式を延期しますか？', confirmPostponeText: '政治的資本1と相手の信頼の一部を失います。延期は一度だけです。', since: (n) => (n > 0 ? `第${n}ラウンドから` : '第1ラウンドの前から'), saved: '修正は、送るか捨てるまでこの端末に残ります。',
  },
  consent: {
    title: '同意台帳', lead: '誰が誰に、何を、どこで、どの条件で、いつまで認めたか。', ask: '同意を求める', askLead: 'ソウルの領域のことはソウルが決めます。見返りの行動を約束できます。', request: '支援を要請する', requestLead: '自ら要請すれば、こちらの条件で部隊が来られます。要請はそのまま同意として有効になります。', operation: '作戦', zone: '場所', term: '期限', price: '見返り', conditions: '条件', noPrice: 'なし', due: (n) => `第${n}ラウンドまで`, dueLabel: '履行の期限', untilRound: (n) => `第${n}ラウンドの終わりまで`, untilCrisis: 'この危機の終わりまで', give: '同意する', accept: '受け入れる', refuse: '拒む', revoke: '取り消す', operate: '作戦を始める', withdrawOp: '引く',
    asked: (from, to) => `${from}が${to}に求めた`, requested: (from, to) => `${from}が${to}に支援を要請した`, filter: '表示', all: 'すべての記録', openOnly: '答え待ち', valid: 'いま有効', past: '過去', empty: '台帳は空です。', noConditions: '条件なし', priceIs: (act, due) => `見返り：${act}、${due}`, paid: '履行済み', owed: '未履行', operations: '作戦', noOperations: '進行中の作戦はありません。', running: '進行中', withdrawDue: 'この段階の終わりまでに引かなければならない', over: '終了', disputed: '係争中', under: (id) => `根拠：台帳 ${id}`, noConsent: '同意なし',
    confirmRefuse: 'この求めを拒みますか？', confirmRefuseText: '国内の世論は喜びますが、相手の信頼を失います。この求めへの答えは変えられません。', confirmRevoke: 'この同意を取り消しますか？', confirmRevokeText: '進行中の作戦は、この段階の終わりまでに引かなければなりません。', confirmGive: '同意しますか？', confirmGiveText: '国民の合意を失います。信頼が低いほど多く失います。あとで取り消せます。', send: '求めを送る',
  },
  decisions: {
    title: '国の行動', lead: (n) => `二つまで封印します。政治的資本は${n}です。`, cost: (n) => (n === 0 ? '費用なし' : `費用 ${n}`), effects: '見込まれる効果', target: '相手', seal: 'この行動を封印', reseal: 'これで封印し直す', sealNone: 'このラウンドは行動なしで封印', sealed: '封印', sealedNone: '行動なしで封印しました。', sealedHint: '段階が終わるまで変えられます。最後の封印が有効です。', undo: '前の封印に戻す', total: (n, have) => `資本${have}のうち${n}`, tooMuch: '持っている以上です。', who: '封印の状況', placed: '封印済み', notYet: 'まだ', later: '行動は決定の段階で封印します。ここで下準備ができます。', cards: '出来事と発言', cardsNone: '答えるものはありません。', answered: (a) => `答え：${a}`, policy: 'ツートラック政策', policyOn: '有効：歴史をめぐる争いがあっても実務協力を続けます。', policyOff: '無効：新たな衝撃があると、東京との協議が1ラウンド凍結されます。', switchOn: '有効にする', switchOff: '無効にする', convene: '会談を招集', conveneText: 'ワシントンがソウルと東京を一つの卓につかせます。凍結は解かれます。', frozen: 'このラウンド、ソウルと東京の協議は凍結されています。',
  },
  crisis: {
    title: '危機', none: '危機は起きていません。', ladderLabel: '危機の段階', here: 'いま', exchange: (n) => `最大4回のうち第${n}回の応酬`, choose: '自分の選択（封印）', chosen: (c) => `封印：${c}。応酬が終わるまで変えられます。`, odds: '一段上がる確率（公表）', both: '双方が強める', pyongyang: '平壌だけが強める', allies: '相手側だけが強める', noneRaise: '誰も強めない', lastCall: '最後の警告：この応酬で戦争になることがあります。戦争に勝者はいません。', attacked: '米国への攻撃が発表されました。', consultation: '増援についての協議', consult: 'ソウルに協議を求める', consultNone: 'まだ求めていません。', consultAsked: '求めましたが、ソウルはまだ答えていません。', consultHeld: (a) => `行われました。ソウルの答え：${a}`, concur: '賛成', object: '反対', noAnswer: 'なし', consultHint: '協議は同意ではありません。', operations: '作戦', whoChose: '選択の状況', raises: (n) => `衝突の段階で強めた回数：2回のうち${n}回`, confirmRaise: '衝突の段階でさらに強めますか？', confirmRaiseText: '戦争が始まることがあります。国内で6を失い、一つの代表団は2回までしかできません。', confirm: 'はい、強めます',
  },
  meters: {
    title: '指標', of: '表示', arsenal: '平壌の兵器庫（段階）', legal: '東京の法制の段階', trust: '信頼', threat: '脅威', homeTitle: '国内', region: '地域', why: 'なぜ動いたか', band: (w) => `${w}（正確な値は当事者だけが知る）`, up: (n) => `${n}上昇`, down: (n) => `${n}低下`, steady: '変わらず', cause: (round, text) => `第${round}ラウンド：${text}`, write: (seat) => `${seat}に公電を書く`,
  },
  news: {
    title: '第一面', paper: '夕刊ディスパッチ', round: (n) => `第${n}ラウンド`, press: 'ゲーム内の新聞', quiet: '静かなラウンド', quietText: '四つの首都の公の動きは、まだ報じられていません。', pick: '版', tensionIs: (a) => `緊張の指数は${a}です。`, also: 'ほかの知らせ', statement: (seat) => `${seat}の声明`,
  },
  result: {
    aims: '目標', title: '結末', winner: (seat) => `基準を最も上回った首都：${seat}`, nobody: '勝者はいません。', scores: '得点と訓令', seat: '首都', who: '代表団', mandate: '秘密の訓令', score: '基準との差', points: '得点', parts: '項目ごとの得点', reckoning: '三つの見方', reckoningHint: '最良の代替案とは、合意がまったくなかった場合に訓令がもたらした点数です。共同の価値は、発効中の合意が四首都全体にもつ価値の合計です。', looks: { mandate: '訓令', alternative: '最良の代替案', joint: '共同の価値', domestic: '国内での立場' }, partsHint: '得点は、現状を守った分の20点に下の項目を足したものです。戦争のあとは上限があります。', history: '実際にあったこと', beyond: '五つの文書の外の事実', again: 'もう一度', back: '机をもう一度見る', toResult: '結果へ', table: '首都ごとの結果', own: (n) => `自分：基準との差 ${n}`, par: '基準は、熟達したコンピューター代表団が同じ席、同じシナリオ、同じ訓令で得た得点です。0を上回れば、それよりよい結果です。その得点の散らばりに照らして基準を最も上回った首都が勝者です。だから異なる訓令を比べられます。',
  },
  rulebook: {
    link: '規則', title: '規則書', lead: 'D1からD20は、2013〜2016年の五つの報道文書にもとづき、ここでは自分たちの言葉で言い換えています。卓での働き方とすべての数値は、ゲームが定めたものです。', contents: 'すべての規則', says: '文書の内容', inPlay: '卓では', sources: '文書', own: 'ゲームの定め', ownText: 'どの文書にもない、ゲームの定めです。', five: '五つの文書', open: '規則書で見る',
  },
  refusal: { title: 'できません', opens: '何があればできるか', tooLong: '一度に送るには長すぎます。短くしてください。文は残っています。', unsure: 'サーバーが答えませんでした。文は残っています。もう一度試してください。', failed: 'うまくいきませんでした。失われたものはありません。もう一度試してください。' },
  said: { sent: '送りました。', done: '済みました。', sealed: '封印しました。', arrivedCable: (from) => `${from}からの公電`, arrivedDraft: (pact, by) => `${by}が${pact}の新しい版を送りました`, arrivedRequest: (from) => `${from}が同意を求めています`, phase: (name, n) => `第${n}ラウンド ${name}` },
  errors: { offline: 'サーバーに届きません。失われたものはありません。もう一度試してください。', server: 'サーバーで処理できませんでした。失われたものはありません。もう一度試してください。', tooMany: '短い間に何度も試みました。少し待ってからもう一度試してください。', seatTaken: 'その席は埋まっています。別の席を選んでください。', full: '席はすべて埋まっています。傍聴者として入れます。', locked: 'このセッションは新しい参加者を受け付けていません。', code: 'このコードの対戦はありません。六文字を確かめてください。', alias: '1〜24文字の名前を入れてください。' },
};
export default ja;
