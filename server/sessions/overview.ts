/** One screen for the facilitator: every world, everyone, all that waits. Built anew at each asking, from what is in memory. */
import { createHash } from 'node:crypto';
import type { ConsoleOverview, ConsolePerson, ConsoleSeat, ConsoleWorld, Unanswered } from '../../shared/console.ts';
import type { SessionStatus } from '../../shared/session.ts';
import type { State } from '../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import type { MatchHost } from '../host/types.ts';
import { paceOf } from '../host/pace.ts';
import { errorFields } from '../log.ts';
import type { MatchRow, ParticipantRow, SessionRow } from '../store/store.ts';
import { idleSince, type Chronicle, type Chronicles } from './chronicle.ts';
import type { Doorstep } from './doorstep.ts';
import { planOf } from './plan.ts';
import { plannedInjects } from './injects.ts';
import { asksOf } from './admission.ts';
import { MOST_WRONG } from './pairs.ts';
import { openReports } from './reports.ts';
import { remembering } from './remembered.ts';
import { readRoster, statusOf, worldNumber, type Roster } from './roster.ts';
import { hostOf, scenarioIdOf, type SessionServices } from './services.ts';
import { settingsOf } from './settings.ts';

/** Someone who waits in the lobby and has not asked for this long is off. */
const LOBBY_AWAY = 15_000;

export const sessionStatus = (matches: readonly MatchRow[]): SessionStatus =>
  matches.some((m) => m.status === 'running')
    ? 'running'
    : matches.length > 0 && matches.every((m) => m.status === 'ended' || m.status === 'quarantined')
      ? 'ended'
      : 'lobby';

/** What waits for an answer, oldest first; `since` falls back to the beginning of the phase. */
export function unanswered(state: State, book: Pick<Chronicle, 'since'>): Unanswered[] {
  const at = (key: string): number => book.since.get(key) ?? state.clock.began;
  const found: Unanswered[] = [];
  for (const draft of Object.values(state.drafts)) {
    const last = draft.versions.at(-1);
    const to = draft.parties.filter((seat) => !draft.agreed.includes(seat));
    if (last && to.length > 0)
      found.push({
        kind: 'pact',
        id: draft.pact,
        pact: draft.pact,
        from: last.by,
        to,
        since: at(`pact:${draft.pact}`),
      });
  }
  for (const entry of Object.values(state.ledger)) {
    if (entry.status !== 'open') continue;
    found.push({
      kind: 'consent',
      id: entry.id,
      operation: entry.operation,
      zone: entry.zone,
      from: entry.from,
      to: [entry.to],
      since: at(`consent:${entry.id}`),
    });
  }
  if (state.crisis?.consultation === 'asked')
    found.push({
      kind: 'consultation',
      id: 'consultation',
      from: 'washington',
      to: ['seoul'],
      since: at('consultation'),
    });
  if (state.crisis?.north === 'asked')
    found.push({
      kind: 'consultation',
      id: 'consultation:tokyo',
      from: 'tokyo',
      to: ['seoul'],
      since: at('consultation:tokyo'),
    });
  for (const card of state.cards)
    if (card.answer === null)
      found.push({
        kind: 'card',
        id: card.id,
        card: card.card,
        from: null,
        to: ['tokyo'],
        since: at(`card:${card.id}`),
      });
  return found.sort((a, b) => a.since - b.since);
}

function seatsOf(
  host: MatchHost,
  people: readonly ConsolePerson[],
  waits: readonly Unanswered[],
): Record<Seat, ConsoleSeat> {
  const status = host.seats();
  const one = (seat: Seat): ConsoleSeat => {
    const here = people.filter((p) => p.match === host.id && p.seat === seat);
    const held = host.stewards().includes(seat)
      ? 'steward'
      : here.length > 0
        ? 'people'
        : status[seat] === 'bot'
          ? 'bot'
          : 'open';
    return { held, people: here.map((p) => p.participant), waiting: waits.filter((w) => w.to.includes(seat)).length };
  };
  return Object.fromEntries(SEATS.map((seat) => [seat, one(seat)])) as Record<Seat, ConsoleSeat>;
}

function worldOf(row: MatchRow, host: MatchHost, people: readonly ConsolePerson[], book: Chronicle): ConsoleWorld {
  const state = host.state();
  const { clock, match } = state;
  const waits = clock.phase === 'ended' ? [] : unanswered(state, book);
  return {
    match: row.id,
    n: worldNumber(row),
    status: host.quarantined() ? 'quarantined' : row.status,
    phase: clock.phase,
    round: clock.round,
    rounds: match.pace.rounds,
    step: clock.step,
    began: clock.began,
    deadline: clock.deadline,
    paused: clock.paused,
    tension: state.meters.tension,
    crisis: state.crisis?.level ?? null,
    exchange: state.crisis?.exchange ?? null,
    ready: state.ready,
    seats: seatsOf(host, people, waits),
    unanswered: waits,
    headline: book.headline,
    table: {
      freeText: state.table?.freeText ?? true,
      adviser: state.table?.adviser ?? true,
      historyToDeck: state.table?.historyToDeck ?? false,
    },
    outcome: state.result?.outcome ?? null,
  };
}

/** A world of which nothing can be read but its row: shown as stopped, with its people, who can be given another place. */
function unreadableWorld(row: MatchRow, rounds: number, people: readonly ConsolePerson[]): ConsoleWorld {
  const seats = SEATS.map((seat) => {
    const here = people.filter((p) => p.match === row.id && p.seat === seat).map((p) => p.participant);
    return [seat, { held: here.length > 0 ? 'people' : 'open', people: here, waiting: 0 }];
  });
  return {
    match: row.id,
    n: worldNumber(row),
    status: 'quarantined',
    phase: 'lobby',
    round: 0,
    rounds,
    step: 0,
    began: 0,
    deadline: null,
    paused: null,
    tension: 0,
    crisis: null,
    exchange: null,
    ready: [],
    seats: Object.fromEntries(seats) as Record<Seat, ConsoleSeat>,
    unanswered: [],
    headline: null,
    table: { freeText: true, adviser: true, historyToDeck: false },
    outcome: null,
  };
}

export type Overview = ReturnType<typeof createOverview>;

export function createOverview(services: SessionServices, chronicles: Chronicles, doorstep: Pick<Doorstep, 'rush'>) {
  const { store, scenarios, activity, now } = services;
  const slow = remembering(store, async (session) => {
    const roster = await readRoster(store, session);
    return {
      roster,
      reports: await openReports(services, roster),
      injects: await plannedInjects(store.register, session.id),
    };
  });

  function person(
    row: ParticipantRow,
    roster: Roster,
    host: MatchHost | undefined,
    book: Chronicle | undefined,
    quietAfter: number,
  ): ConsolePerson {
    const place = roster.places.get(row.id);
    const lastSeen = Math.max(activity.lastSeen(row.id) ?? 0, row.lastSeen);
    const present = host?.presence().find((p) => p.participant === row.id)?.state;
    const waits = now() - lastSeen < LOBBY_AWAY;
    // Before the match begins the page of the lobby is still the one that asks.
    const state = host
      ? present === 'here' || present === 'bot' || (waits && host.state().clock.phase === 'lobby')
        ? 'here'
        : 'away'
      : waits
        ? 'here'
        : 'off';
    const lastAct = Math.max(activity.lastAct(row.id) ?? 0, book?.lastAct.get(row.id) ?? 0) || null;
    const clock = host?.state().clock;
    const runs = clock !== undefined && clock.phase !== 'lobby' && clock.phase !== 'ended' && clock.paused === null;
    // Whoever has not acted yet is quiet after that time in the first phase.
    const idle = runs && book ? idleSince(book, row.id, activity.lastAct(row.id)) : null;
    const quiet = idle !== null && state === 'here' && now() - idle >= quietAfter;
    return {
      participant: row.id,
      alias: row.alias,
      role: row.role === 'observer' ? 'observer' : 'delegate',
      status: statusOf(row, roster.places),
      match: place?.match ?? null,
      seat: place?.seat ?? null,
      portfolios: place?.portfolios ?? [],
      state,
      quiet,
      lastAct,
      idleSince: idle,
      lastSeen,
      muted: place && host ? (host.state().muted?.[place.seat] ?? []).includes(row.id) : row.muted,
      ...(row.status === 'asking' ? { asks: asksOf(row, roster.people) } : {}),
      ...(row.wrongPairs >= MOST_WRONG ? { wordsLocked: true as const } : {}),
    };
  }

  /** A world that cannot be read is shown as stopped, and hides no other. */
  async function open(row: MatchRow): Promise<{ row: MatchRow; host: MatchHost; book: Chronicle } | null> {
    try {
      const host = await hostOf(services, row.id);
      host.attend(0.25);
      return { row, host, book: await chronicles.read(row.id, host.state().version) };
    } catch (error) {
      if (!services.hosts.unreadable(row.id))
        services.log.warn('world-unreadable', { match: row.id, ...errorFields(error) });
      return null;
    }
  }

  return async function overview(session: SessionRow, you: { id: string; name: string }): Promise<ConsoleOverview> {
    const { roster, reports, injects } = await slow(session);
    const settings = settingsOf(session);
    const plan = planOf(session);
    const opened = (await Promise.all(roster.matches.map(open))).filter((w) => w !== null);
    const byId = new Map(opened.map((w) => [w.row.id, w]));
    const people = roster.people.map((p) => {
      const world = byId.get(roster.places.get(p.id)?.match ?? '');
      return person(p, roster, world?.host, world?.book, settings.quietMinutes * 60_000);
    });
    const first = roster.matches[0];
    const scenario =
      plan?.scenario ?? opened[0]?.host.state().match.scenario ?? (first ? await scenarioIdOf(services, first) : '');
    const found = scenarios.get(scenario)?.scenario;
    const pace =
      opened[0]?.host.state().match.pace ??
      (plan && found
        ? paceOf(plan.pace, found)
        : {
            kind: 'manual' as const,
            rounds: found?.rounds ?? 0,
            seconds: { cables: 0, talks: 0, decisions: 0, crisis: 0 },
          });
    const worlds = roster.matches.map((row) => {
      const world = byId.get(row.id);
      return world ? worldOf(row, world.host, people, world.book) : unreadableWorld(row, pace.rounds, people);
    });
    const told = {
      session: {
        id: session.id,
        code: session.code,
        scenario,
        status: sessionStatus(roster.matches),
        settings,
        pace,
        worlds: plan?.worlds ?? 1,
        created: session.createdAt,
        lessonBegun: session.lessonBegun,
        expires: session.expiresAt,
        keptDays: services.retentionDays,
      },
      worlds,
      people,
      reports,
      injects,
      rush: doorstep.rush(session.id),
      you,
    };
    const still = { ...told, people: people.map(({ lastSeen: _l, ...rest }) => rest) };
    return {
      now: now(),
      rev: createHash('sha1').update(JSON.stringify(still)).digest('base64url').slice(0, 12),
      ...told,
    };
  };
}
