/** Coming into a session by its code. A person, their seat and what the record says of it are written at once. */
import type { Joined, LobbyInfo } from '../../shared/protocol.ts';
import type { CreatedSession } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import { Failure } from '../http/errors.ts';
import { limit } from '../http/limits.ts';
import { hashToken, newId } from '../http/secrets.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import { foundWord } from './aliases.ts';
import { admissionOf, byDays, earlier, muteFollows, type Trace } from './admission.ts';
import { createBack, type BackWish, type Came } from './back.ts';
import { cleanAlias, uniqueAlias } from './names.ts';
import type { Doorstep } from './doorstep.ts';
import { once, type Operation } from './operations.ts';
import { latePlace, sit } from './placing.ts';
import type { Plan } from './plan.ts';
import { readRoster } from './roster.ts';
import { hostOf, type SessionServices } from './services.ts';
import { isClass, settingsOf } from './settings.ts';
import type { Turns } from './turns.ts';

export interface JoinWish {
  readonly code: string;
  readonly alias: string;
  readonly seat?: Seat | undefined;
  readonly portfolio?: Portfolio | undefined;
  readonly role?: 'delegate' | 'observer' | undefined;
  readonly device?: string | undefined;
  /** The same id is the same person. */
  readonly id?: string | undefined;
}

export interface Entrance {
  /** Who makes a session knows its code. */
  known(made: Pick<CreatedSession, 'code'>, address: string): void;
  /** `host`: the facilitator's token, where the one who made a match joins it as well. */
  join(wish: JoinWish, address: string, host?: string | null): Promise<Joined>;
  /** Takes the seat that one has, from another browser. Throws `wrong-words`, alike for a wrong name, and `words-locked`. */
  back(wish: BackWish, address: string): Promise<Joined>;
  lobby(code: string, address: string): Promise<LobbyInfo>;
}

export function createEntrance(services: SessionServices, doorstep: Doorstep, inTurn: Turns): Entrance {
  const { store, hosts, now } = services;
  // Tries of a whole class after a break in the line, and few more; wrong ones lock their name long before.
  const returns = limit(60, 0.5);
  const back = createBack(services);
  const personOf = (
    session: SessionRow,
    operation: Operation,
    salt: string,
    more: Pick<ParticipantRow, 'alias' | 'role'> & Partial<ParticipantRow>,
  ): ParticipantRow => ({
    id: newId(),
    session: session.id,
    lang: 'en',
    tokenHash: hashToken(operation.token(salt)),
    lastSeen: now(),
    createdAt: now(),
    status: 'in',
    revokedAt: null,
    wish: null,
    host: null,
    former: [],
    asked: null,
    device: null,
    pair: 0,
    wrongPairs: 0,
    formerToken: null,
    muted: false,
    ...more,
  });

  async function joinClass(session: SessionRow, wish: JoinWish, asked: string, operation: Operation): Promise<Came> {
    const settings = settingsOf(session);
    if (settings.aliasFilter.on && foundWord(asked, settings.aliasFilter.words) !== null)
      throw new Failure('alias-refused');
    const [everyone, roster] = await Promise.all([store.participants(session.id), readRoster(store, session)]);
    doorstep.place(everyone);
    const role = wish.role ?? 'delegate';
    const salt = newId();
    const trace: Trace = { asked, device: wish.device ?? null };
    const found = earlier(roster.people, trace);
    const admission = admissionOf(roster, found);
    const { placeLatecomers } = settings;
    const place = role === 'delegate' && admission === 'free' && placeLatecomers ? latePlace(roster, 1) : null;
    // Whoever is to be dealt by hand waits for that: it is a yes as well.
    const held = admission === 'free' && role === 'delegate' && placeLatecomers && place === null;
    const asks = admission === 'ask' || held;
    const person = personOf(session, operation, salt, {
      ...trace,
      alias: uniqueAlias(
        asked,
        roster.people.map((p) => p.alias),
      ),
      role,
      status: asks ? 'asking' : 'in',
      muted: muteFollows(found),
      wish: role === 'delegate' ? (wish.portfolio ?? null) : null,
    });
    const came = await hosts.change(place ? [place.match] : [], (drafts) => {
      const held = place ? sit(drafts, roster, person, place) : null;
      const result: Came = {
        participant: person.id,
        salt,
        match: held?.match ?? null,
        seat: held?.seat ?? null,
        portfolio: held?.portfolios.find((one) => one === person.wish) ?? held?.portfolios[0] ?? null,
      };
      const begins = role === 'delegate' && session.lessonBegun === null;
      return {
        changes: {
          newPeople: [person],
          ...(begins ? { session: { id: session.id, lessonBegun: now() } } : {}),
          ...operation.rows(session.id, result),
        },
        result,
      };
    });
    services.activity.seen(person.id, now());
    return came;
  }

  async function joinMatch(
    session: SessionRow,
    wish: JoinWish,
    asked: string,
    operation: Operation,
    hostToken: string | null,
  ): Promise<Came> {
    const row = (await store.matchesOf(session.id)).at(0);
    doorstep.place(await store.participants(session.id));
    const role = wish.role ?? 'delegate';
    const maker = hostToken === null ? null : await store.participantByToken(hashToken(hostToken));
    const madeBy = maker?.session === session.id && maker.role === 'facilitator' ? maker.id : null;
    const salt = newId();
    const roster = await readRoster(store, session);
    const trace: Trace = { asked, device: wish.device ?? null };
    const found = earlier(roster.people, trace);
    // Held seats are never given here, so nobody needs a yes but who was taken out.
    const asks = found.some(({ person: other }) => other.status === 'removed');
    const person = personOf(session, operation, salt, {
      ...trace,
      alias: uniqueAlias(
        asked,
        roster.people.map((p) => p.alias),
      ),
      role,
      host: madeBy,
      status: asks ? 'asking' : 'in',
      muted: muteFollows(found),
    });
    const match = row?.id ?? null;
    const sits = role === 'delegate' && !asks ? match : null;
    return hosts.change(sits === null ? [] : [sits], (drafts) => {
      const draft = sits === null ? null : drafts.of(sits);
      if (sits !== null && (!draft || draft.stopped)) throw new Failure('quarantined');
      const seat = draft ? (sit(drafts, roster, person, { match: draft.match, seat: wish.seat })?.seat ?? null) : null;
      // Held by another or by a bot, or the match is over: nobody came.
      if (draft && seat === null) throw new Failure(wish.seat ? 'seat-taken' : 'match-full');
      const result: Came = { participant: person.id, salt, match: asks ? null : match, seat, portfolio: null };
      return { changes: { newPeople: [person], ...operation.rows(session.id, result) }, result };
    });
  }

  /** `asked` is null where nobody was renamed. */
  async function told(session: string, asked: string | null, came: Came, token: string): Promise<Joined> {
    const { match, seat, portfolio } = came;
    // By the token: whoever was found to be somebody known is that one now. Given a new token since, the old one is good for nothing.
    const person = await store.participantByToken(hashToken(token));
    if (!person || person.session !== session) throw new Failure('unknown-token');
    const changed = asked === null || person.alias === asked ? {} : { alias: person.alias };
    const asks = person.status === 'asking' ? { asks: true as const } : {};
    return { token, session, match, seat, portfolio, ...changed, ...asks, words: services.pairs.of(person) };
  }

  return {
    known: ({ code }, address) => doorstep.known(code, address),

    async join(wish, address, host = null) {
      const alias = cleanAlias(wish.alias);
      if (alias === null) throw new Failure('bad-alias');
      const { id: session } = await doorstep.open(wish.code, address);
      const { id, code: _code, ...payload } = wish;
      const named = { kind: 'join', caller: session, id, payload };
      const { kept: came, operation } = await once(services, named, (asked) => {
        doorstep.come(session, address);
        return inTurn(session, async () => {
          const row = await store.session(session);
          if (!row) throw new Failure('unknown-code');
          if (row.locked) throw new Failure('locked');
          return isClass(row) ? joinClass(row, wish, alias, asked) : joinMatch(row, wish, alias, asked, host);
        });
      });
      return told(session, alias, came, operation.token(came.salt));
    },

    async back(wish, address) {
      const { id: session } = await doorstep.open(wish.code, address);
      // The words are no part of what is kept of the request.
      const named = { kind: 'back', caller: session, id: wish.id, payload: { alias: wish.alias } };
      const { kept: came, operation } = await once(services, named, (asked) => {
        if (!returns.take(session, performance.now())) throw new Failure('too-many');
        return inTurn(session, () => back(session, wish, asked));
      });
      return told(session, null, came, operation.token(came.salt));
    },

    async lobby(code, address) {
      const session = await doorstep.open(code, address);
      doorstep.look(session.id, address);
      const matches = await store.matchesOf(session.id);
      if (isClass(session)) {
        const { title, locked, admitByHand, seatSize } = settingsOf(session);
        const roster = await readRoster(store, session);
        const { scenario } = JSON.parse(session.plan) as Plan;
        const running = matches.some((m) => m.status === 'running');
        const seat = 'open' as const;
        return {
          match: '',
          scenario,
          phase: 'lobby',
          seats: { seoul: seat, tokyo: seat, washington: seat, pyongyang: seat },
          outcome: null,
          class: {
            title,
            locked,
            admitByHand,
            running,
            asks: admissionOf(roster, []) === 'ask',
            days: byDays(roster),
            seatSize,
          },
        };
      }
      const row = matches.at(0);
      if (!row) throw new Failure('unknown-match');
      const host = await hostOf(services, row.id);
      const state = host.state();
      return {
        match: row.id,
        scenario: state.match.scenario,
        phase: state.clock.phase,
        seats: host.seats(),
        outcome: state.result?.outcome ?? null,
      };
    },
  };
}
