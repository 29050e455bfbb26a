/** Further links into a session: for a co-facilitator, or for a projector, which may only watch. */
import type { CreatedLink, CreateLink, SessionLink } from '../../shared/session.ts';
import type { Caller } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import type { Doing } from '../http/guard.ts';
import { hashToken, newId } from '../http/secrets.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import { cleanAlias } from './names.ts';
import { LINK_NAMES } from './pseudonyms.ts';
import type { SessionServices } from './services.ts';
import type { Turns } from './turns.ts';

const MOST_LINKS = 40;

/** A link without its token, which is found again from the operation that made it. */
export type KeptLink = Omit<CreatedLink, 'token'> & { readonly salt: string };

export type Links = ReturnType<typeof createLinks>;

export function createLinks({ store, now, activity, rooms }: SessionServices, inTurn: Turns) {
  const all = async (session: string) =>
    (await store.participants(session))
      .filter((p) => p.role === 'facilitator' || p.role === 'projector')
      .sort((a, b) => a.createdAt - b.createdAt);
  /** Whoever opened the session came with it; links came later, whatever the clock did since. */
  const made = (link: ParticipantRow, session: SessionRow): boolean =>
    link.role === 'facilitator' && link.createdAt === session.createdAt;
  return {
    create: ({ session }: Caller, wish: CreateLink, doing: Doing): Promise<KeptLink> =>
      inTurn(session.id, async () => {
        if ((await all(session.id)).filter((l) => l.revokedAt === null).length >= MOST_LINKS)
          throw new Failure('not-possible', 'There are 40 links already. Revoke one first.');
        const name = wish.name === undefined ? null : cleanAlias([...wish.name].slice(0, 24).join(''));
        const kept: KeptLink = { id: newId(), role: wish.role, salt: newId() };
        const link = {
          id: kept.id,
          session: session.id,
          alias: name ?? LINK_NAMES[wish.role === 'projector' ? 'projector' : 'helper'],
          lang: 'en',
          role: wish.role,
          tokenHash: hashToken(doing.token(kept.salt)),
          lastSeen: 0,
          createdAt: now(),
        };
        await store.commit({ newPeople: [link], ...doing.rows(kept) });
        return kept;
      }),
    async list({ who, session }: Caller): Promise<{ links: SessionLink[] }> {
      return {
        links: (await all(session.id)).map((l) => ({
          id: l.id,
          role: l.role as SessionLink['role'],
          name: l.alias,
          created: l.createdAt,
          revoked: l.revokedAt,
          lastSeen: Math.max(l.lastSeen, activity.lastSeen(l.id) ?? 0),
          own: l.id === who.id,
          maker: made(l, session),
        })),
      };
    },
    /** One's own link cannot be revoked, nor that of whoever made the session: it always keeps a facilitator, and helpers do not shut its maker out. */
    async revoke({ who, session }: Caller, id: string, doing: Doing): Promise<{ ok: true }> {
      const link = (await all(session.id)).find((l) => l.id === id);
      if (!link) throw new Failure('unknown-participant');
      if (link.id === who.id)
        throw new Failure('not-possible', "A link cannot revoke itself. Use another facilitator's link.");
      if (made(link, session))
        throw new Failure('not-possible', 'Whoever made the session keeps it. Their link cannot be revoked.');
      const done = { ok: true } as const;
      const revoked = link.revokedAt === null ? { people: [{ id, revokedAt: now() }] } : {};
      await store.commit({ ...revoked, ...doing.rows(done) });
      for (const match of await store.matchesOf(session.id)) await rooms.evict(match.id, id, 'removed');
      return done;
    },
  };
}
