/** Coming into a session by its code. A person, their seat and what the record says of it are written at once. */
import type { Joined, LobbyInfo } from '../../shared/protocol.ts';
import type { CreatedSession } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import { Failure } from '../http/errors.ts';
import { hashToken, newId } from '../http/secrets.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import { foundWord } from './aliases.ts';
import { cleanAlias, uniqueAlias } from './names.ts';
import type { Doorstep } from './doorstep.ts';
import { once, type Operation } from './operations.ts';
import type { Plan } from './plan.ts';
import { readRoster } from './roster.ts';
import type { Seats } from './seats.ts';
import { hostOf, type SessionServices } from './services.ts';
import { isClass, settingsOf } from './settings.ts';
import type { Turns } from './turns.ts';

export interface JoinWish {
  readonly code: string;
  readonly alias: string;
  readonly seat?: Seat | undefined;
  readonly portfolio?: Portfolio | undefined;
  readonly role?: 'delegate' | 'observer' | undefined;
  /** The same id is the same person. */
  readonly id?: string | undefined;
}

export interface Entrance {
  /** Who makes a session knows its code. */
  known(made: Pick<CreatedSession, 'code'>, address: string): void;
  /** `host`: the facilitator's token, where the one who made a match joins it as well. */
  join(wish: JoinWish, address: string, host?: string | null): Promise<Joined>;
  lobby(code: string, address: string): Promise<LobbyInfo>;
}

/** What is remembered of a join, to be told again. */
interface Came {
  readonly participant: string;
  readonly salt: string;
  readonly match: string | null;
  readonly seat: Seat | null;
  readonly portfolio: Portfolio | null;
}

export function createEntrance(services: SessionServices, seats: Seats, doorstep: Doorstep, inTurn: Turns): Entrance {
  const { store, hosts, now } = services;
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
    const person = personOf(session, operation, salt, {
      alias: uniqueAlias(
        asked,
        roster.people.map((p) => p.alias),
      ),
      role,
      status: settings.admitByHand ? 'asking' : 'in',
      wish: role === 'delegate' ? (wish.portfolio ?? null) : null,
    });
    const late = person.status === 'in' && role === 'delegate' && settings.placeLatecomers;
    const place = late ? seats.latePlace(roster) : null;
    const came = await hosts.change(place ? [place.match] : [], (drafts) => {
      const held = place ? seats.sit(drafts, roster, person, place) : null;
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
    alias: string,
    operation: Operation,
    hostToken: string | null,
  ): Promise<Came> {
    const row = (await store.matchesOf(session.id)).at(0);
    doorstep.place(await store.participants(session.id));
    const role = wish.role ?? 'delegate';
    const maker = hostToken === null ? null : await store.participantByToken(hashToken(hostToken));
    const madeBy = maker?.session === session.id && maker.role === 'facilitator' ? maker.id : null;
    const salt = newId();
    const person = personOf(session, operation, salt, { alias, role, host: madeBy });
    const match = row?.id ?? null;
    const sits = role === 'delegate' ? match : null;
    return hosts.change(sits === null ? [] : [sits], (drafts) => {
      const draft = sits === null ? null : drafts.of(sits);
      if (sits !== null && (!draft || draft.stopped)) throw new Failure('quarantined');
      const seat = draft?.seat({ participant: person.id, alias }, wish.seat) ?? null;
      // Held by another or by a bot, or the match is over: nobody came.
      if (draft && seat === null) throw new Failure(wish.seat ? 'seat-taken' : 'match-full');
      const result: Came = { participant: person.id, salt, match, seat, portfolio: null };
      return { changes: { newPeople: [person], ...operation.rows(session.id, result) }, result };
    });
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
      const { participant, salt, match, seat, portfolio } = came;
      const token = operation.token(salt);
      const person = await store.register.participant(participant);
      // Given a new token since, the old one is good for nothing.
      if (person?.tokenHash !== hashToken(token)) throw new Failure('unknown-token');
      const changed = person.alias === alias ? {} : { alias: person.alias };
      return { token, session, match, seat, portfolio, ...changed };
    },

    async lobby(code, address) {
      const session = await doorstep.open(code, address);
      doorstep.look(session.id, address);
      const matches = await store.matchesOf(session.id);
      if (isClass(session)) {
        const { title, locked, admitByHand, seatSize } = settingsOf(session);
        const { scenario } = JSON.parse(session.plan) as Plan;
        const running = matches.some((m) => m.status === 'running');
        const seat = 'open' as const;
        return {
          match: '',
          scenario,
          phase: 'lobby',
          seats: { seoul: seat, tokyo: seat, washington: seat, pyongyang: seat },
          outcome: null,
          class: { title, locked, admitByHand, running, seatSize },
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
