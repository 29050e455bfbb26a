/** The interface's own words in English. Names and texts of the rules are in `../rules`. The other languages must hold the same keys. */
const s = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en = {
  app: {
    name: 'Two-Track', motto: 'Seoul, Tokyo, Washington, Pyongyang: one table, two tracks.', language: 'Language', skip: 'Skip to your desk', close: 'Close', cancel: 'Cancel',
    loading: 'Opening the desk…', you: 'you', page: (name: string) => `${name} · Two-Track`,
  },
  phaseNow: {
    lobby: 'The delegations are gathering.',
    cables: 'Read the news and your own reports. Talks follow.',
    talks: 'Write cables, draft and redline pacts, ask for consent and answer it.',
    decisions: 'Seal up to two national moves; all seals are opened together.',
    crisis: 'A crisis is open. Choose in secret: raise, hold or step down.',
    ended: 'The match is over.',
  },
  pace: { timed: 'With a clock', manual: 'Without a clock', deadline: 'Deadlines in hours' },
  home: {
    title: 'Negotiate consent, trust and crisis', lead: 'Four delegations bargain over defence pacts while a crisis may break out. The rules are taken from five news documents of 2013–2016, and every refusal tells you which one it rests on.',
    alone: 'Play alone', aloneLead: 'You and three computer delegations. Good for a first look.', seat: 'Your capital', startAlone: 'Take the desk', friends: 'Play with others', friendsLead: 'Make a match, share its code or link. Empty seats go to computer delegations.',
    make: 'Make a match', join: 'Join by code', joinLead: 'Someone gave you a code of six characters.', code: 'Code', codeHint: 'Six letters and digits', joinGo: 'Join', alias: 'Your name at the table', aliasHint: 'An alias, up to 24 characters. No account is needed.', defaultAlias: 'Delegate',
    rounds: 'Rounds', roundsOf: (n: number) => s(n, 'round', 'rounds'), clock: 'Clock', scenario: 'Scenario', resume: 'Return to your match', resumeLead: 'You have a seat in a match on this device.', leave: 'Forget this match',
    note: 'About the content', noteText: 'This scenario deals with colonial rule, wartime suffering and the threat of war as they appeared in the news of the time. It states what governments said and did, with the source. Nobody scores by hurting survivors, and no seat stands for what you think yourself.',
    seatLines: { seoul: 'decides about consent, needs the public behind it', tokyo: 'wants a wider role, needs trust', washington: 'brokers and deters, holds both alliances', pyongyang: 'deters, divides, and fears war' },
    anySeat: 'Any free seat', observe: 'Watch as an observer', working: 'One moment…', open: 'free', taken: 'taken', bot: 'computer', started: 'This match has begun; you can still take a free seat.',
  },
  lobby: {
    title: 'The table', code: 'Code of this match', link: 'Link', copy: 'Copy the link', copied: 'Copied', copyHand: 'Select the link and copy it.', qr: (link: string) => `QR code of the link ${link}`, who: 'Who sits where', free: 'free – goes to a computer delegation at the start', computer: 'computer delegation',
    begin: 'Begin', beginHint: 'Empty seats go to computer delegations.', waitBegin: 'Anyone at the table can begin.', waiting: 'You are in. Your seat will be given to you soon; keep this page open.', observers: 'Observers', aloneBegin: 'Opening the first round…',
  },
  status: {
    connecting: 'Connecting…', away: 'The line is down. Reconnecting by itself; what you write is kept.', down: 'The server cannot be reached. Trying again by itself; what you write is kept.', waiting: 'You are in the session. Waiting for a seat.',
    outdated: 'The server was renewed. Your drafts are kept; the page is loading again.', replaced: 'This seat was opened in another window. That one goes on; this one has stopped. Nothing was lost.', useHere: 'Use this window',
    lost: 'This match or seat is no longer there. It may have been erased after its time.', reload: 'Load again', pending: (n: number) => `${s(n, 'act', 'acts')} waiting to be sent`, quarantined: 'This match was stopped by a fault. Its record is kept.', 'read-only': 'The server cannot write at the moment. You can read; acts are refused and nothing is lost.', draining: 'The server is about to restart. You will be brought back by yourself.',
  },
  header: {
    round: (n: number, of: number) => `Round ${n} of ${of}`, leftLabel: 'Time left in this phase', paused: 'Paused', noClock: 'No clock', over: 'ending…', tension: 'Tension', zones: { calm: 'calm', watch: 'watchful', tense: 'tense', danger: 'danger' },
    ready: 'Done for this phase', notReady: 'Not done yet', readyCount: (n: number) => `${n} of 4 done`, hideMap: 'Hide the map', showMap: 'Show the map', capital: 'Political capital', seatOf: (seat: string) => `You are ${seat}`, observer: 'You watch as an observer', home: 'Start page',
  },
  map: {
    map: 'Map of the region', legend: 'Legend', list: 'What the map shows now', failed: 'The picture of the map could not be loaded. The list tells the same.', you: 'your capital',
    arcs: { 'in-force': 'pact in force', agreed: 'agreed, to be signed', draft: 'draft under negotiation', collapsed: 'collapsed at the ceremony', talking: 'talking' }, marks: { disputed: 'disputed operation', operation: 'operation', open: 'consent asked', given: 'consent given', refused: 'consent refused' },
    rings: 'the more rings, the more threatened', crisis: 'crisis', line: 'Military Demarcation Line', arcLine: (a: string, b: string, what: string, pacts: string) => `${a} – ${b}: ${what}${pacts ? ` (${pacts})` : ''}`, markLine: (zone: string, what: string, n: number) => `${zone}: ${what}${n > 1 ? `, ${n}` : ''}`, nothing: 'No pacts, talks or operations yet.',
  },
  tabs: { label: 'Papers on your desk', brief: 'Brief', cables: 'Cables', pacts: 'Pacts', consent: 'Consent', decisions: 'Moves', crisis: 'Crisis', meters: 'Meters', news: 'News', unread: (n: number) => `${n} new` },
  brief: {
    title: (seat: string) => `Brief for ${seat}`, kicker: 'Confidential', aims: 'Your aims (secret mandate)', aimsHint: 'Only you see them. They decide your score.', now: 'What you can do now', nothing: 'Nothing is open for you in this phase. Mark yourself done, or read.', closed: 'Closed for now, and why',
    whoText: { seoul: 'You speak for Seoul. Troops of Japan enter your territory only at your request or with your consent; public consensus at home decides what you can sign.', tokyo: 'You speak for Tokyo. You want a wider role beside your ally, and need Seoul’s trust and consent for much of it.', washington: 'You speak for Washington. You hold both alliances together and can bring the two to one table, but cannot consent in Seoul’s place.', pyongyang: 'You speak for Pyongyang. You live by deterrence and by the rifts between the other three; a war ends you too.' },
    observer: 'You see what the public sees.', todo: {
      say: 'Write a cable or a public statement', propose: 'Propose a pact', counter: 'Redline a draft', agree: 'Agree to a draft', withdraw: 'Withdraw a draft', postpone: 'Postpone a ceremony', end: 'End a pact', 'ask-consent': 'Ask Seoul for consent', 'give-consent': 'Give consent', 'refuse-consent': 'Refuse consent', 'revoke-consent': 'Revoke consent', 'request-assistance': 'Request assistance',
      operate: 'Begin an operation', 'withdraw-operation': 'Withdraw an operation', consult: 'Ask for consultation', 'answer-consultation': 'Answer a consultation', seal: 'Seal national moves', 'answer-card': 'Answer a politician’s remark', 'set-policy': 'Set the two-track policy', convene: 'Convene the talks', choose: 'Choose in the crisis', ready: 'Mark yourself done',
    } as Record<string, string>,
    waiting: 'Waiting for you', waitConsent: (from: string, op: string) => `${from} asks your consent: ${op}`, waitDraft: (pact: string, by: string) => `${by} waits for your answer on ${pact}`, waitCard: (card: string) => `Answer: ${card}`, waitConsult: 'Washington asks for a consultation', waitChoice: 'Seal your choice in the crisis',
  },
  cables: {
    title: 'Cables', channel: 'Channel', public: 'Public statement', to: 'To', write: 'Text of the cable', send: 'Send', sendHint: 'Enter sends, Shift and Enter begins a new line.', empty: 'No cables on this channel yet.', all: 'All channels', from: (from: string, to: string) => `${from} to ${to}`, everyone: 'everyone',
    precedence: { flash: 'FLASH', priority: 'PRIORITY', routine: 'ROUTINE', press: 'PRESS' }, hidden: 'This text was hidden by the facilitator.', textLost: 'The text is no longer kept.', left: (n: number) => `${s(n, 'character', 'characters')} left`, pending: 'waiting to be sent', roundOf: (n: number) => `Round ${n}`, mute: 'You can read here, not write.', noSeat: 'Choose a capital to write to.',
  },
  pacts: {
    title: 'Pacts', list: 'All pacts', new: 'New draft', draftOf: (n: number) => `Draft, version ${n}`, article: (n: number) => `Article ${n}`, by: (seat: string) => `by ${seat}`, against: (n: number) => `against version ${n}`, edit: 'Redline this draft', propose: 'Put on the table', counter: 'Send the redline', agree: 'Agree to this version', withdraw: 'Withdraw the draft', postpone: 'Postpone the ceremony', end: 'End the pact', discard: 'Discard my changes',
    underNegotiation: 'under negotiation', threshold: (n: number, have: number | null) => `This package needs a public consensus in Seoul of ${n}${have === null ? '' : `; it stands at ${have}`}. The mood of the day can shift it.`, changed: 'changed', was: 'was', becomes: 'becomes', signed: 'agreed', pending: 'not yet', notParty: 'not a party', signatures: 'Signatures', ceremony: (n: number) => `To be signed at the end of Talks in round ${n}`, oddsAre: (word: string) => `That the ceremony holds is ${word}.`, oddsHint: 'It falls through if Seoul’s public consensus is below what this package needs on the day.', stamp: { 'in-force': 'IN FORCE', agreed: 'AGREED', collapsed: 'COLLAPSED', ended: 'ENDED', refused: 'REFUSED' } as Record<string, string>,
    collision: 'Two hands on one article', collisionText: (n: number) => `Version ${n} arrived while you were writing. Nothing of yours is lost. Decide article by article, then send.`, keepMine: 'Keep mine', takeTheirs: 'Take theirs', theirs: 'theirs', mine: 'mine', rebased: (n: number) => `Version ${n} arrived. Your changes touch other articles, and now stand on it.`, nothing: 'You have not changed any article.', history: 'Earlier versions', reopens: (n: number) => `Can be taken up again from round ${n}.`,
    confirmAgree: (pact: string) => `Agree to ${pact}?`, confirmAgreeText: 'Once every party has agreed, the text is fixed. Ending it later costs trust.', confirmEnd: (pact: string) => `End ${pact}?`, confirmEndText: 'The other parties lose trust in you, and it cannot be taken up again at once.', confirmWithdraw: (pact: string) => `Withdraw the draft of ${pact}?`, confirmWithdrawText: 'All versions leave the table.', confirmPostpone: 'Postpone the ceremony?', confirmPostponeText: 'It costs 1 political capital and some of the other side’s trust, and works once only.', since: (n: number) => (n > 0 ? `since round ${n}` : 'since before the first round'), saved: 'Your changes are kept on this device until you send or discard them.',
  },
  consent: {
    title: 'Consent ledger', lead: 'Who let whom do what, where, on which conditions, until when.', ask: 'Ask for consent', askLead: 'Seoul decides about its territory; you can offer an act in return.', request: 'Request assistance', requestLead: 'At your own request, forces may come on your terms.', operation: 'Operation', zone: 'Where', term: 'Until', price: 'In return', conditions: 'Conditions', noPrice: 'nothing', due: (n: number) => `by round ${n}`, dueLabel: 'Due', untilRound: (n: number) => `the end of round ${n}`, untilCrisis: 'the end of this crisis', give: 'Give consent', accept: 'Accept', refuse: 'Refuse', revoke: 'Revoke', operate: 'Begin the operation', withdrawOp: 'Withdraw',
    asked: (from: string, to: string) => `${from} asked ${to}`, requested: (from: string, to: string) => `${from} requested from ${to}`, filter: 'Show', all: 'all entries', openOnly: 'open', valid: 'valid now', past: 'past', empty: 'The ledger is empty.', noConditions: 'no conditions', priceIs: (act: string, due: string) => `in return: ${act}, ${due}`, paid: 'done', owed: 'owed', operations: 'Operations', noOperations: 'No operation is running.', running: 'running', withdrawDue: 'must withdraw by the end of the phase', over: 'over', disputed: 'disputed', under: (id: string) => `under entry ${id}`, noConsent: 'without consent',
    confirmRefuse: 'Refuse this request?', confirmRefuseText: 'It pleases the public at home and costs the other side’s trust. The answer is final for this request.', confirmRevoke: 'Revoke this consent?', confirmRevokeText: 'A running operation must withdraw by the end of the phase.', confirmGive: 'Give this consent?', confirmGiveText: 'It costs public consensus at home; the lower the trust, the more. You can revoke it later.', send: 'Send the request',
  },
  decisions: {
    title: 'National moves', lead: (n: number) => `Seal up to two. You have ${n} political capital.`, cost: (n: number) => (n === 0 ? 'free' : `costs ${n}`), effects: 'Expected effects', target: 'Aimed at', seal: 'Seal these moves', reseal: 'Seal again instead', sealNone: 'Seal nothing this round', sealed: 'Sealed', sealedNone: 'Sealed: no move this round.', sealedHint: 'You can change the seal until the phase ends; the last one counts.', undo: 'Go back to the seal before', total: (n: number, have: number) => `${n} of ${have} capital`, tooMuch: 'More than you have.', who: 'Seals placed', placed: 'sealed', notYet: 'not yet', later: 'Moves are sealed in the Decisions phase. You can prepare here.', cards: 'Events and remarks', cardsNone: 'Nothing to answer.', answered: (a: string) => `Answered: ${a}`, policy: 'Two-track policy', policyOn: 'On: practical cooperation goes on whatever the rows over history.', policyOff: 'Off: a fresh shock freezes talks with Tokyo for a round.', switchOn: 'Switch on', switchOff: 'Switch off', convene: 'Convene the talks', conveneText: 'Washington brings Seoul and Tokyo to one table; a freeze is lifted.', frozen: 'Talks between Seoul and Tokyo are frozen this round.',
  },
  crisis: {
    title: 'Crisis', none: 'No crisis is open.', ladderLabel: 'Escalation ladder', here: 'now', exchange: (n: number) => `Exchange ${n} of at most 4`, choose: 'Your choice, sealed', chosen: (c: string) => `Sealed: ${c}. You can change it until the exchange ends.`, odds: 'Published odds of going up one step', both: 'both sides raise', pyongyang: 'Pyongyang alone raises', allies: 'the other side alone raises', noneRaise: 'nobody raises', lastCall: 'Last call: this exchange can bring war. Nobody wins a war.', attacked: 'An attack on the United States was announced.', consultation: 'Consultation on reinforcements', consult: 'Ask Seoul for consultation', consultNone: 'Not asked yet.', consultAsked: 'Asked; Seoul has not answered.', consultHeld: (a: string) => `Held. Seoul’s answer: ${a}`, concur: 'Concur', object: 'Object', noAnswer: 'none', consultHint: 'Consultation is not consent.', operations: 'Operations', whoChose: 'Choices sealed', raises: (n: number) => `Raises at clash so far: ${n} of 2`, confirmRaise: 'Raise at clash?', confirmRaiseText: 'This can start the war. It costs 6 at home, and a delegation can do it twice at most.', confirm: 'Yes, raise',
  },
  meters: {
    title: 'Meters', of: 'Show', arsenal: 'Pyongyang’s arsenal (steps)', legal: 'Tokyo’s legal ladder', trust: 'Trust', threat: 'Threat', homeTitle: 'At home', region: 'Region', why: 'Why did it move?', band: (w: string) => `${w} (exact value is theirs)`, up: (n: number) => `up ${n}`, down: (n: number) => `down ${n}`, steady: 'steady', cause: (round: number, text: string) => `Round ${round}: ${text}`, write: (seat: string) => `Write to ${seat}`,
  },
  news: {
    title: 'Front page', paper: 'The Evening Dispatch', round: (n: number) => `Round ${n}`, press: 'in-game press', quiet: 'A quiet round', quietText: 'No public act of the four capitals has been reported yet.', pick: 'Edition', tensionIs: (a: number) => `The tension index stands at ${a}.`, also: 'Also reported', statement: (seat: string) => `Statement by ${seat}`,
  },
  result: {
    aims: 'Aims', title: 'How it ended', winner: (seat: string) => `Highest score: ${seat}`, nobody: 'Nobody wins.', scores: 'Scores and mandates', seat: 'Capital', who: 'Delegation', mandate: 'Secret mandate', score: 'Score', again: 'Play again', back: 'Look at the desk once more', toResult: 'To the result', table: 'How each capital did', own: (n: number) => `You: ${n}`, par: 'A capital that holds its ground scores 20; its secret mandate, the calm of the region and its standing at home add to that or take away. Mandates differ, so scores of different capitals are a rough comparison.',
  },
  refusal: { title: 'Not possible', opens: 'What would open it', tooLong: 'That is too long to send in one piece. Shorten it; your text is still here.', unsure: 'The server did not answer. Your text is still here; try again.', failed: 'That did not work. Nothing was lost; try again.' },
  said: { sent: 'Sent.', done: 'Done.', sealed: 'Sealed.', arrivedCable: (from: string) => `Cable from ${from}`, arrivedDraft: (pact: string, by: string) => `${by} sent a new version of ${pact}`, arrivedRequest: (from: string) => `${from} asks for consent`, phase: (name: string, n: number) => `${name}, round ${n}` },
  errors: { offline: 'The server cannot be reached. Nothing was lost; try again.', server: 'The server could not do that. Nothing was lost; try again.', tooMany: 'Too many tries in a short time. Wait a minute, then try again.', seatTaken: 'That seat is taken. Choose another one.', full: 'All seats are taken. You can join as an observer.', locked: 'This session takes no one new.', code: 'No match has this code. Check the six characters.', alias: 'Please enter a name of 1 to 24 characters.' },
};

export type Dict = typeof en;
export default en;
