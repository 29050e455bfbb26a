/** Short surveys before and after, the exit question, the memo: all of them may be left out. */
import { z } from 'zod';
import { SURVEYS, type SurveyAnswer, type SurveyKind } from '../../shared/session.ts';
import { cleanText } from '../host/text.ts';
import type { ParticipantRow, Store } from '../store/store.ts';
import type { Roster } from './roster.ts';
import { settingsOf } from './settings.ts';

export const surveySchema = z.strictObject({
  kind: z.enum(SURVEYS),
  answers: z
    .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), z.union([z.int().min(1).max(5), z.string().max(2_000)]))
    .refine((a) => Object.keys(a).length <= 20, 'at most 20 answers'),
});

/** Which kinds this person could answer now, by the state of the session: before one's world begins, or after it has ended. */
export function answerable(roster: Roster, who: ParticipantRow): SurveyKind[] {
  const { surveys } = settingsOf(roster.row);
  const place = roster.places.get(who.id);
  const status = roster.matches.find((m) => m.id === place?.match)?.status ?? 'lobby';
  if (who.role !== 'delegate' || who.status === 'removed') return [];
  return SURVEYS.filter(
    (kind) => surveys[kind] && (kind === 'pre') === (status === 'lobby') && (status === 'lobby' || status === 'ended'),
  );
}

export async function openSurveys(store: Store, roster: Roster, who: ParticipantRow): Promise<SurveyKind[]> {
  const open = answerable(roster, who);
  if (open.length === 0) return open;
  const done = (await store.register.surveys(roster.row.id)).filter((s) => s.participant === who.id).map((s) => s.kind);
  return open.filter((kind) => !done.includes(kind));
}

export const cleanAnswers = (answers: SurveyAnswer['answers']): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, typeof value === 'string' ? cleanText(value) : value]),
  );
