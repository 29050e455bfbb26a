/**
 * The view for the room: `#/projector/CODE` watches a match as an observer, `#/projector/TOKEN/MATCH` one world of a class by a link made for it. It shows what the
 * public sees and nothing else, and asks for no hand: map, tension, clock, headline, pacts.
 */
import { useEffect, useState } from 'preact/hooks';
import { ApiFailure, join } from '../net/api.ts';
import { forget, keep, recall } from '../net/storage.ts';
import { status, watch } from '../store.ts';
import { ProjectorPage } from './ProjectorPage.tsx';
import { useRoomWords } from './words.ts';

const isCode = (id: string): boolean => /^[A-Za-z0-9]{6}$/.test(id);

/** The token of the visit that this device made by this code, else a new visit's. */
async function tokenFor(code: string, alias: string): Promise<string> {
  const kept = recall<string>(`projector:${code}`);
  if (kept) return kept;
  const { token } = await join({ code, alias, role: 'observer' });
  keep(`projector:${code}`, token);
  return token;
}

export function Projector({ id, match }: { id: string; match: string | null }) {
  const words = useRoomWords();
  const [gone, setGone] = useState(false);
  const ready = words !== null;
  const lost = status.value === 'lost' || status.value === 'closed';
  useEffect(() => {
    if (!ready) return undefined;
    let left = false;
    const begin = async (): Promise<void> => {
      const token = isCode(id) ? await tokenFor(id.toUpperCase(), words?.alias ?? 'Projector') : id;
      if (!left) watch(token, isCode(id) ? id.toUpperCase() : '', match);
    };
    begin().catch((error: unknown) => {
      if (!left && error instanceof ApiFailure && error.status !== 0) setGone(true);
    });
    return () => {
      left = true;
      watch(null, '', null);
    };
  }, [id, match, ready]);
  // A visit may have been erased with its match: the next opening of the link makes a new one.
  useEffect(() => {
    if (lost) {
      forget(`projector:${id.toUpperCase()}`);
      setGone(true);
    }
  }, [lost]);
  return <ProjectorPage gone={gone} />;
}
