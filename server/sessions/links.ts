/** Further links into a session: for a co-facilitator, or for a projector, which may only watch. */
import type { CreatedLink, CreateLink, SessionLink } from '../../shared/session.ts';
import type { Caller } from '../http/door.ts';
import { Failure } from '../http/errors.ts';
import { cleanAlias, hashToken, newId, newToken } from '../http/secrets.ts';
import type { ParticipantRow, SessionRow } from '../store/store.ts';
import type { SessionServices } from './services.ts';

const MOST_LINKS = 40;

export type Links = ReturnType<typeof createLinks>;

export function createLinks({ store, now, activity, rooms, standing }: SessionServices) {
  const all = async (session: string) =>
    (await store.participants(session))
      .filter((p) => p.role === 'facilitator' || p.role === 'projector')
      .sort((a, b) => a.createdAt - b.createdAt);
  /** Whoever opened the session came with it; links came later, whatever the clock did since. */
  const made = (link: ParticipantRow, session: SessionRow): boolean =>
    link.role === 'facilitator' && link.createdAt === session.createdAt;
  return {
    async create({ session }: Caller, wish: CreateLink): Promise<CreatedLink> {
      if ((await all(session.id)).filter((l) => l.revokedAt === null).length >= MOST_LINKS)
        throw new Failure('not-possible', 'There are 40 links already. Revoke one first.');
      const name = wish.name === undefined ? null : cleanAlias([...wish.name].slice(0, 24).join(''));
      const id = newId();
      const token = newToken();
      await store.addParticipant({
        id,
        session: session.id,
        alias: name ?? (wish.role === 'projector' ? 'Projector' : 'Co-facilitator'),
        lang: 'en',
        role: wish.role,
        tokenHash: hashToken(token),
        lastSeen: 0,
        createdAt: now(),
      });
      return { id, role: wish.role, token };
    },
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
    async revoke({ who, session }: Caller, id: string): Promise<void> {
      const link = (await all(session.id)).find((l) => l.id === id);
      if (!link) throw new Failure('unknown-participant');
      if (link.id === who.id)
        throw new Failure('not-possible', "A link cannot revoke itself. Use another facilitator's link.");
      if (made(link, session))
        throw new Failure('not-possible', 'Whoever made the session keeps it. Their link cannot be revoked.');
      try {
        if (link.revokedAt === null) await store.register.changeParticipant(id, { revokedAt: now() });
      } finally {
        // Also where it is not known whether that was written: whoever is still good comes back.
        standing.end(id);
        for (const match of await store.matchesOf(session.id)) await rooms.evict(match.id, id, 'removed');
      }
    },
  };
}
