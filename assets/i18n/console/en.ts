/** The class page and the console, in English. The other languages must hold the same keys. */
const s = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en = {
  title: 'Class',
  tabs: { room: 'Room', worlds: 'Worlds', lesson: 'Lesson', injects: 'Events', results: 'Results', settings: 'Settings' },
  none: { title: 'Make a class', lead: 'A code for the whole class, several worlds side by side, and everything on one screen. No accounts.', guide: 'Teacher’s guide' },
  make: {
    name: 'Name of the class', nameHint: 'Shown to everyone who joins. It may stay empty.', scenario: 'Scenario', pace: 'Time',
    paces: { class: '50-minute lesson (4 rounds in 25 minutes)', double: 'Double lesson (8 rounds)', online: 'Online (6 rounds)', 'first-lesson': 'First lesson (20 minutes of play)', manual: 'I move on myself', deadline: 'Workshop: deadlines in hours' },
    hours: 'Hours a phase', worlds: 'Worlds', auto: 'As many as the class fills', worldsOf: (n: number) => s(n, 'world', 'worlds'), seatSize: 'People a seat', seatSizeOf: (n: number) => s(n, 'person', 'people'),
    more: 'More settings', admitByHand: 'I admit each person by hand', phrasebookOnly: 'Cables from the phrasebook only', historyToDeck: 'History moves stay with the deck', surveys: 'Short surveys (all of them optional)', go: 'Make the class', working: 'One moment…',
  },
  back: 'You have a class on this device.', backGo: 'Go to the class', forget: 'Forget it on this device',
  forgetAsk: 'Forget this class on this device?', forgetText: 'Without its secret link you cannot come back to it. The class itself goes on.',
  lost: 'This link to the class is no longer good. It may have been revoked, or the class erased.', away: 'The server does not answer. What you see is old; trying again.',
  loading: 'Opening the class…',
  code: 'Code', address: 'Address', qr: (link: string) => `QR code of ${link}`, roomView: 'Show large for the room', roomEnd: 'Close',
  here: (n: number) => s(n, 'person here', 'people here'), waitingTitle: (n: number) => `Waiting for a seat (${n})`, asking: (n: number) => `Asking to be let in (${n})`,
  nobody: 'Nobody has joined yet. Show the code; names appear here as they come.', allSeated: 'Everyone has a seat.',
  admit: 'Let in', admitAll: 'Let all in', deal: 'Deal into worlds and seats', dealHint: (people: number, worlds: number) => `${s(people, 'person', 'people')} into ${s(worlds, 'world', 'worlds')}, evenly. You can move them afterwards.`,
  dealt: (seated: number, worlds: number) => `${s(seated, 'person has', 'people have')} a seat in ${s(worlds, 'world', 'worlds')}.`,
  startAll: 'Start all worlds', startHint: 'Empty seats go to computer delegations.', lock: 'Lock the room', unlock: 'Unlock the room', locked: 'Locked: nobody new can join.',
  board: 'Who sits where', boardHint: 'Drag a name to another seat, or choose the seat beside the name.', world: (n: number) => `World ${n}`, lobbyPlace: 'Waiting', seatOf: (name: string) => `Seat of ${name}`,
  remove: 'Remove', removeAsk: (name: string) => `Remove ${name}?`, removeText: 'They leave their seat and cannot come back until you let them in again.', removed: (n: number) => `Removed (${n})`, letIn: 'Let in again', rename: 'Rename', renameTo: (name: string) => `New name for ${name}`, save: 'Save',
  observers: (n: number) => `Observers (${n})`, bot: 'computer', steward: 'steward', open: 'empty',
  state: { here: 'here', away: 'away', off: 'not here', quiet: 'quiet', muted: 'muted' },
  attention: 'Needs attention', attentionNone: 'Nothing needs you at the moment.',
  quietPerson: (name: string, minutes: number) => `${name} has done nothing for ${s(minutes, 'minute', 'minutes')}`, awaySeat: (seat: string) => `Nobody of ${seat} is here`, waitsFor: (what: string, seats: string, minutes: number) => `${what} waits for ${seats}, ${s(minutes, 'minute', 'minutes')}`, reported: (name: string) => `A message of ${name} was reported`,
  unanswered: { pact: 'A draft', consent: 'A request for consent', consultation: 'A consultation', card: 'A remark' },
  noWorlds: 'There are no worlds yet. Deal the class in the room, then come back here.', allWorlds: 'All worlds', unansweredCount: (n: number) => s(n, 'answer missing', 'answers missing'), noneUnanswered: 'all answered', readyOf: (n: number) => `${n} of 4 done`, ready: 'done',
  enter: 'Look inside', close: 'Back to all worlds', status: { lobby: 'not started', running: 'running', ended: 'ended', quarantined: 'stopped' },
  acts: { start: 'Start', pause: 'Pause', resume: 'Resume', extend: '+2 min', extendLabel: 'Add two minutes', next: 'Move on', broadcast: 'Message to all', broadcastText: 'Message to the players', send: 'Send', freeText: 'Free text', freeOn: 'Allow free text', freeOff: 'Phrasebook only' },
  nextAsk: (worlds: string) => `Move on: ${worlds}?`, nextText: 'The phase ends now. You can go back to its beginning by a checkpoint, with a reason.', done: 'Done.', doneIn: (n: number) => `Done in ${s(n, 'world', 'worlds')}.`, refusedIn: (worlds: string, text: string) => `${worlds}: ${text}`,
  inside: { cables: 'Cables', pacts: 'Pacts', consent: 'Consent', crisis: 'Crisis', meters: 'Meters', secrets: 'Secrets', press: 'Front page', act: 'Act' }, insideLoading: 'Opening the world…',
  hide: 'Hide', unhide: 'Show again', hidden: 'hidden from the players', mute: 'Mute', unmute: 'Unmute', noCables: 'No cable has been sent in this world.', noCrisis: 'No crisis at the moment.',
  secrets: { mandate: 'Secret mandate', capital: 'Capital', sealed: 'Sealed', preparations: (n: number) => `Preparations in the North: step ${n}`, none: 'nothing yet' },
  stuck: { title: 'A seat is stuck', lead: 'Hand it to the steward, a careful bot with a narrow mandate, or do one step in its name. Both are marked for the players.', toSteward: (seat: string) => `Steward for ${seat}`, toPeople: (seat: string) => `Back to the people of ${seat}`, actFor: 'In the name of', command: 'Step', go: 'Do it', nothing: 'Nothing is open for this seat now.', head: 'Make head' },
  undo: { title: 'Back to a checkpoint', lead: 'The world returns to the beginning of a phase. What came after is taken back; the players see the reason.', pick: 'Checkpoint', reason: 'Reason, shown to the players', go: 'Take back', ask: 'Take this world back?', text: 'All that happened since is undone for everyone in it.', none: 'No checkpoint yet.' },
  injects: {
    lead: 'An event befalls one world or all: look first what it would move, then fire it or plan it.', shelf: 'From the scenario', own: 'An event of your own', cards: 'Cards of the deck', ownOther: 'In other languages as well', ownFallback: 'Whoever reads in a language that you leave out sees your words with a notice of their language.', ownTitle: 'Title', ownText: 'Text for the players', meter: 'Meter', by: 'by', addEffect: 'Add an effect', crisis: 'Opens a crisis', noCrisis: 'no crisis', use: 'Choose', worlds: 'For', preview: 'Preview', fire: 'Fire now', fireAsk: (title: string) => `Fire “${title}”?`, fireText: (worlds: string) => `It happens at once in: ${worlds}. The players see it.`,
    plan: 'Plan it', planRound: 'Round', planPhase: 'Phase', planned: 'On the timeline', plannedNone: 'No event is planned.', takeBack: 'Take back', fired: (n: number) => `fired in ${s(n, 'world', 'worlds')}`, moves: 'Meters', pacts: 'Pacts', opens: 'would open', closes: 'would close', options: 'Options', nothing: 'Nothing would move.', none: 'The scenario brings no events of its own.', choose: 'Choose an event, or write one.', chosen: 'Chosen',
  },
  lesson: { minute: (n: number, of: number) => `Minute ${n} of ${of}`, notBegun: 'The lesson has not begun', begin: 'Begin the lesson clock', now: 'Now', then: 'Then', todo: 'What to do', again: 'Set the clock to zero', hints: { invite: 'Show the code and wait until the names are there.', deal: 'Deal the class into worlds and seats.', start: 'Read the content note aloud, then start all worlds.', watch: 'Watch the worlds; help who is quiet.', crisis: 'A crisis is open. Ask aloud whose consent is missing.', resume: 'The clock is paused. Resume when the class is ready.', debrief: 'All worlds have ended. Open the debrief on the projector.', reports: 'A message was reported. Look at it first.' } },
  results: { title: 'The worlds compared', lead: 'Tension over the rounds, one line a world.', none: 'Results appear when the worlds play.', outcome: 'Outcome', scores: 'Against par', pacts: 'Pacts in force', debrief: 'Debrief', surveys: 'Surveys', answers: (n: number) => s(n, 'answer', 'answers'), mean: (m: string) => `mean ${m} of 5`, texts: 'What students wrote', noTexts: 'No answers yet.', chart: (n: number) => `Chart of the tension in ${s(n, 'world', 'worlds')}. The table below compares the worlds.` },
  settings: {
    session: 'The class', saved: 'Saved.', quietMinutes: 'Quiet after (minutes)', aliasFilter: 'Filter names', words: 'Words of your own, one a line', placeLatecomers: 'Seat latecomers at once', exitQuestion: 'Your exit question', exitHint: 'Empty: the standard question.', surveysOf: { pre: 'Before', post: 'After', exit: 'Exit question', memo: 'Reflection memo' },
    links: 'Links', linksLead: 'A co-facilitator may do everything here. A projector sees what the public sees.', addHelper: 'Link for a co-facilitator', addProjector: 'Link for a projector', told: 'Copy this link now. It is not shown again.', revoke: 'Revoke', revokeAsk: 'Revoke this link?', revokeText: 'Whoever uses it is shut out at once.', revoked: 'revoked', yours: 'yours', role: { facilitator: 'Facilitator', projector: 'Projector' }, own: 'Your own secret link', ownHint: 'Keep it: it brings you back to this class from any device.', show: 'Show', copy: 'Copy',
    data: 'Data', exportJson: 'Download as JSON', exportCsv: 'Download as CSV (ZIP)', names: 'With aliases', erase: 'Erase the class', eraseLead: 'Everything is erased at once and for good: people, messages, results.', eraseCode: 'Type the code of the class to erase it', eraseGo: 'Erase for good', erased: 'The class has been erased.', expires: (day: string) => `Erased by itself on ${day}.`,
  },
  failed: { offline: 'The server cannot be reached. Nothing was lost; try again.', forbidden: 'This link may not do that.', 'seat-taken': 'This seat cannot take them as things stand.', 'match-full': 'This seat holds as many people as it can.', 'not-possible': 'That is not possible as things stand.', 'unknown-scenario': 'There is no such scenario.', 'too-many': 'Too many requests in a short time. Wait a minute.', 'bad-alias': 'A name has 1 to 24 visible characters.', other: 'That did not work. Nothing was changed; try again.' },
  wait: { title: 'You are in', seatSoon: 'Your seat will be given to you soon. Keep this page open: the desk opens by itself.', askingIn: 'The teacher lets people in by hand. You are next in line.', gone: 'The teacher has removed you from the class. Ask them if this was a mistake.', people: (n: number) => `${s(n, 'person is', 'people are')} waiting`, as: (alias: string) => `You are here as ${alias}.`, meanwhile: 'While you wait: the situation' },
  survey: {
    pre: 'Before we begin', post: 'After the match', exit: 'Exit question', memo: 'Reflection memo', optional: 'Optional. No names are shown with the answers.', send: 'Send', later: 'Not now', thanks: 'Thank you. Your answer is in.', scale: '1 = not at all, 5 = very much',
    items: { interest: 'Negotiations between states interest me.', confidence: 'I can explain why a good deal may still fail.', understand: 'I understand what the four capitals want.', learned: 'I learned something about negotiation.', others: 'I understood why the others acted as they did.', fair: 'The game was fair to my delegation.' },
    exitStandard: 'Which single decision would you take differently now, and what would you have needed to know?', memoAsk: ['What did you want, and what did you get?', 'What did you not know at the decisive moment?', 'What would you tell the delegation that sits here next?'],
  },
};

export type ConsoleWords = typeof en;
export default en;
